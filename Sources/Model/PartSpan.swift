extension AnalysedArticle {
  /// The bytes of the file that hold a part of a sentence, such as the words inside its quotation marks.
  ///
  /// White space of the part matches any run of white space, as published text is collapsed; everything else matches byte for
  /// byte, the first place wins. Nil when the part does not stand in the sentence. O(sentence x part) at worst.
  package func span(of part: String, in sentence: Sentence) -> Range<Int>? {
    let text = Array(rawText(of: sentence).utf8)
    let words = part.split(separator: " ").map { Array($0.utf8) }
    guard let first = words.first else { return nil }
    var start = 0
    while start + first.count <= text.count {
      if let end = match(words, in: text, at: start) {
        let base = sentence.range.lowerBound
        return article.blocks[sentence.block].origin.fileSpan(of: base + start..<base + end)
      }
      start += 1
    }
    return nil
  }

  /// Where the words end when they stand one after another from a place on.
  private func match(_ words: [[UInt8]], in text: [UInt8], at start: Int) -> Int? {
    var i = start
    for (n, word) in words.enumerated() {
      if n > 0 {
        let gap = whiteSpaceLength(text, from: i)
        guard gap > 0 else { return nil }
        i += gap
      }
      guard text[i...].starts(with: word) else { return nil }
      i += word.count
    }
    return i
  }

  /// Bytes of white space from a place on.
  private func whiteSpaceLength(_ text: [UInt8], from start: Int) -> Int {
    let rest = String(decoding: text[start...].prefix(64), as: UTF8.self).unicodeScalars
    return rest.prefix { $0.properties.isWhitespace || $0 == "\u{FEFF}" }.reduce(0) { $0 + UTF8.width($1) }
  }
}
