/// An article's file as the proof reads it: its bytes, and what they say in words.
struct ArticleFile {
  let path: String
  let bytes: [UInt8]
  let form: WrittenForm

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    form = WrittenForm(path: path)
  }

  /// The 1-based line on which a byte stands.
  func line(at offset: Int) -> Int { bytes.prefix(max(0, offset)).count { $0 == 10 } + 1 }

  /// The words of a range, marks undone as far as a message needs it.
  func words(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    var text: [UInt8] =
      form == .text ? collapsed(Array(bytes[range])) : visibleText(bytes[range])
    if form == .markdown { text = withoutMarks(text) }
    return String(decoding: text, as: UTF8.self)
  }

  private func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: "]"), i + 1 < text.count, text[i + 1] == UInt8(ascii: "("),
        let end = text[i...].firstIndex(of: UInt8(ascii: ")"))
      {
        i = end
      } else if byte == UInt8(ascii: "\\"), i + 1 < text.count {
        i += 1
        result.append(text[i])
      } else if ![UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "[")].contains(byte) {
        result.append(byte)
      }
      i += 1
    }
    return result
  }

  /// Whether words stand somewhere in the file, whatever its encoding. O(file) as a rule.
  func holds(_ words: [UInt8]) -> Bool {
    if firstPlace(of: words, in: bytes) != nil { return true }
    return decodings().contains { firstPlace(of: words, in: $0) != nil }
  }

  /// The first byte at which words stand.
  func firstPlace(of words: [UInt8]) -> Int? { firstPlace(of: words, in: bytes) }

  private func firstPlace(of words: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = words.first else { return nil }
    return bytes.withUnsafeBufferPointer { file in
      words.withUnsafeBufferPointer { words in
        var match = SourceMatch(words, in: file, upTo: file.count, form: form)
        for i in file.indices where file[i] == first || file[i] == UInt8(ascii: "&") {
          if match.holds(from: i, isWhole: false) { return i }
        }
        return nil
      }
    }
  }

  /// The file as UTF-8, read as UTF-16 when it begins so, otherwise as damaged UTF-8 and as Windows-1252.
  private func decodings() -> [[UInt8]] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isBigEndian = bytes[0] == 0xFE
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { i in
        let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
        return isBigEndian ? a << 8 | b : b << 8 | a
      }
      return [Array(String(decoding: units, as: UTF16.self).utf8)]
    }
    if String(validating: bytes, as: UTF8.self) != nil { return [] }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(windows1252(byte)) }
    return [Array(String(text).utf8), Array(String(decoding: bytes, as: UTF8.self).utf8)]
  }
}

/// A byte as Windows-1252 has it (WHATWG Encoding, index windows-1252).
private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  let upper = Array(
    "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
      .unicodeScalars)
  return upper[Int(byte) - 0x80]
}
