/// The statements of a page: the contents of its elements with a `data-span`.
///
/// ```
/// <span data-article="harbour-post/flood.md" data-span="120-184">The river rose.</span>
/// ```
/// `data-span` names bytes of the article's file. Without a `data-article` of its own an element belongs to the article
/// that was named last before it. `data-part` says that the words are a `quote` or a `figure`. A marked `meta`
/// states its `content`. O(n).
func markedStatements(in page: ArraySlice<UInt8>, offset: Int? = nil) -> [Statement] {
  var found: [Statement] = []
  var article = ""
  page.withUnsafeBufferPointer { bytes in
    var i = 1
    while let mark = nextMark(in: bytes, from: i) {
      i = mark + 1
      guard let start = tagStart(in: bytes, before: mark), let tag = Tag(bytes, at: start), tag.end > mark
      else {
        continue
      }
      if let name = tag["data-article"] { article = name }
      i = tag.end
      guard let span = tag["data-span"] else { continue }
      let range: Range<Int>
      var place = Statement.Place(span)
      if tag.name == "meta" {
        range = tag.range(of: "content") ?? tag.end..<tag.end
      } else if let end = endOfElement(tag, in: bytes) {
        range = tag.end..<end
      } else {
        range = tag.end..<min(bytes.count, tag.end + 200)
        place = .unreadable("an element without an end")
      }
      let part = tag["data-part"]
      let kind = part.map { Statement.Kind(rawValue: $0) } ?? .sentence
      if kind == nil { place = .unreadable("data-part=\"\(part ?? "")\"") }
      found.append(
        Statement(
          kind: kind ?? .sentence, article: article, place: place,
          words: page[page.startIndex + range.lowerBound..<page.startIndex + range.upperBound],
          isMarkup: true,
          offset: offset ?? page.startIndex + range.lowerBound))
    }
  }
  return found
}

/// The next ` data-span=` or ` data-article=` from a place on: the byte of its `d`.
private func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var i = start + 4
  // A hyphen is rare: only there is the rest looked at.
  while let hyphen = place(of: UInt8(ascii: "-"), in: bytes, from: i) {
    if bytes[hyphen - 1] == UInt8(ascii: "a"), bytes[hyphen - 2] == UInt8(ascii: "t"), hyphen >= 5,
      bytes[hyphen - 5] <= 32,
      has("data-span=", bytes, at: hyphen - 4) || has("data-article=", bytes, at: hyphen - 4)
    {
      return hyphen - 4
    }
    i = hyphen + 1
  }
  return nil
}

private func tagStart(in bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int? {
  var i = place
  while i > 0 {
    i -= 1
    if bytes[i] == UInt8(ascii: "<") { return i }
    if bytes[i] == UInt8(ascii: ">") { return nil }
  }
  return nil
}

/// Where the element's end tag begins; elements of its own name inside are counted.
private func endOfElement(_ tag: Tag, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let name = Array(tag.name.utf8)
  var depth = 1
  var i = tag.end
  while let mark = place(of: UInt8(ascii: "<"), in: bytes, from: i) {
    i = mark
    let isEnd = i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "/")
    let at = i + (isEnd ? 2 : 1)
    if at + name.count < bytes.count, (0..<name.count).allSatisfy({ bytes[at + $0] | 32 == name[$0] }),
      !isNameByte(bytes[at + name.count])
    {
      depth += isEnd ? -1 : 1
      if depth == 0 { return i }
    }
    i += 1
  }
  return nil
}

/// Whether a word stands at a place.
func has(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
  guard place >= 0, place + word.utf8CodeUnitCount <= bytes.count else { return false }
  let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
  for i in wanted.indices where wanted[i] != bytes[place + i] { return false }
  return true
}

func isNameByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ":")
}
