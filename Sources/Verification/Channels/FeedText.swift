/// The statements of an Atom or RSS feed: what the HTML says that its `content` and `description` elements carry.
///
/// Places are those of the elements: inside them the text is escaped once more. O(n).
func feedStatements(in feed: [UInt8]) -> [Statement] {
  var found: [Statement] = []
  feed.withUnsafeBufferPointer { bytes in
    for name in ["content", "description"] {
      let opening = Array("<\(name)".utf8)
      let closing = Array("</\(name)>".utf8)
      var i = 0
      while let start = find(opening, in: bytes, from: i),
        let open = place(of: UInt8(ascii: ">"), in: bytes, from: start),
        let end = find(closing, in: bytes, from: open)
      {
        let html = unescaped(feed[(open + 1)..<end])
        found += markedStatements(in: html[...], offset: open + 1)
        i = end
      }
    }
  }
  return found
}

/// The text of an XML element: references read, all else as it is.
private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  text.withUnsafeBufferPointer { bytes in
    var start = 0
    var i = 0
    while let mark = place(of: UInt8(ascii: "&"), in: bytes, from: i) {
      i = mark + 1
      if let common = CharacterReference.common(bytes, at: mark) {
        result.append(contentsOf: bytes[start..<mark])
        result.append(common.byte)
        i = mark + common.width
      } else if let reference = CharacterReference(in: text, at: text.startIndex + mark) {
        result.append(contentsOf: bytes[start..<mark])
        result += reference.text
        i = mark + reference.width
      } else {
        continue
      }
      start = i
    }
    result.append(contentsOf: bytes[start...])
  }
  return result
}
