import Language

extension TagScan {
  /// Walks over the attributes of a start tag and its closing mark, and puts a note in the place of those that are read.
  /// Whether its type is that of JSON-LD.
  mutating func passAttributes(from first: Int) -> Bool {
    var isLinkedData = false
    var isPlain = true
    let firstNote = notes.attributes.count
    var tag = TagPlace(first)
    while let (name, value, _) = nextAttribute(of: &tag) {
      if name == .type, value.count >= 19 { isLinkedData = source[value].contains(UInt8(ascii: "+")) }
      guard isRead(name, value) else { continue }
      isPlain = isPlain && self.isPlain(value)
      notes.add(name, value)
    }
    i = tag.next
    if notes.attributes.count == firstNote {
      cut(first..<tag.end)
    } else if isPlain {
      replace(first..<tag.end, by: notes.group(from: firstNote))
    } else {
      notes.drop(from: firstNote)
      var tag = TagPlace(first)
      while let (name, value, whole) = nextAttribute(of: &tag) { if !isRead(name, value) { cut(whole) } }
    }
    return isLinkedData
  }

  /// Walks over the attributes of an end tag and its closing mark. Nobody asks for them.
  mutating func passEndTag(from first: Int) {
    var tag = TagPlace(first)
    while nextAttribute(of: &tag) != nil {}
    i = tag.next
    cut(first..<tag.end)
  }

  private func isRead(_ name: PackedName, _ value: Range<Int>) -> Bool {
    TagNames.keptAttributes.contains(name) && (name != .style || hides(value))
  }

  /// How far a tag has been read.
  private struct TagPlace {
    var next: Int
    /// Where its attributes end.
    var end: Int
    private(set) var slash = -1

    init(_ first: Int) { (next, end) = (first, first) }

    mutating func passSlash() { slash = next }
  }

  /// The next attribute of a tag: its name, the place of its value, the place of the whole; nil at the tag's end, which is then
  /// passed.
  private func nextAttribute(
    of tag: inout TagPlace
  ) -> (name: PackedName, value: Range<Int>, whole: Range<Int>)? {
    while tag.next < source.count {
      let byte = source[tag.next]
      if byte == UInt8(ascii: ">") {
        tag.end = tag.slash == tag.next - 1 ? tag.slash : tag.next
        tag.next += 1
        return nil
      }
      if TagNames.isSpace(byte) || byte == UInt8(ascii: "/") {
        if byte == UInt8(ascii: "/") { tag.passSlash() }
        tag.next += 1
        continue
      }
      let begin = tag.next
      tag.next += 1
      while tag.next < source.count, !TagNames.endsName(source[tag.next]),
        source[tag.next] != UInt8(ascii: "=")
      {
        tag.next += 1
      }
      let name = PackedName(source[begin..<tag.next])
      let value = value(after: &tag.next)
      return (name, value, begin..<tag.next)
    }
    tag.end = source.count
    return nil
  }

  /// Walks over `= "value"`, if it is there.
  private func value(after at: inout Int) -> Range<Int> {
    var end = at
    while end < source.count, TagNames.isSpace(source[end]) { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "=") else { return at..<at }
    end += 1
    while end < source.count, TagNames.isSpace(source[end]) { end += 1 }
    guard end < source.count else {
      at = end
      return at..<at
    }
    let mark = source[end]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let close = index(of: mark, from: end + 1) ?? source.count
      at = min(close + 1, source.count)
      return (end + 1)..<close
    }
    let begin = end
    while end < source.count, !TagNames.isSpace(source[end]), source[end] != UInt8(ascii: ">") { end += 1 }
    at = end
    return begin..<end
  }

  /// Whether a style may hide the element.
  private func hides(_ style: Range<Int>) -> Bool {
    let value = source[style]
    return value.indices.contains { place in
      let byte = value[place] | 32
      return byte == UInt8(ascii: "n") && isAt(place, "none")
        || byte == UInt8(ascii: "h") && isAt(place, "hidden")
    }
  }
}
