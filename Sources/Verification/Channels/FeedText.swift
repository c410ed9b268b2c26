/// The statements of an Atom or RSS feed: what the HTML says that its `content` and `description` elements carry.
///
/// Places are those of the elements: inside them the text is escaped once more. O(n).
func feedStatements(in feed: [UInt8]) -> [Statement] {
  var found: [Statement] = []
  for name in ["content", "description"] {
    let opening = Array("<\(name)".utf8)
    let closing = Array("</\(name)>".utf8)
    var i = 0
    while let start = find(opening, in: feed, from: i),
      let open = feed[start...].firstIndex(of: UInt8(ascii: ">")),
      let end = find(closing, in: feed, from: open)
    {
      let html = unescaped(feed[(open + 1)..<end])
      found += markedStatements(in: html[...], offset: open + 1)
      i = end
    }
  }
  return found
}

/// The text of an XML element: references read, all else as it is.
private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var i = text.startIndex
  while i < text.endIndex {
    if text[i] == UInt8(ascii: "&"), let reference = CharacterReference(in: text, at: i) {
      result += reference.text
      i += reference.width
    } else {
      result.append(text[i])
      i += 1
    }
  }
  return result
}

/// The first place of a word from a place on. O(n).
func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
  guard let first = word.first, bytes.count >= word.count else { return nil }
  var i = start
  while i + word.count <= bytes.count {
    if bytes[i] == first, bytes[i..<(i + word.count)].elementsEqual(word) { return i }
    i += 1
  }
  return nil
}
