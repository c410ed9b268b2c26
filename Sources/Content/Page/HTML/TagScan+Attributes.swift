import Language

extension TagScan {
  /// Walks over the attributes of a tag and its closing mark, and leaves out those that nobody asks for. Whether its
  /// type is that of JSON-LD.
  @discardableResult
  mutating func passAttributes(from first: Int) -> Bool {
    var isLinkedData = false
    i = first
    while i < source.count {
      let byte = source[i]
      if byte == UInt8(ascii: ">") {
        i += 1
        return isLinkedData
      }
      if TagNames.isSpace(byte) || byte == UInt8(ascii: "/") {
        i += 1
        continue
      }
      let begin = i
      i += 1
      while i < source.count, !TagNames.endsName(source[i]), source[i] != UInt8(ascii: "=") { i += 1 }
      let name = PackedName(source[begin..<i])
      let value = passValue()
      if name == .type, value.count >= 19 { isLinkedData = source[value].contains(UInt8(ascii: "+")) }
      guard TagNames.keptAttributes.contains(name), name != .style || hides(value) else {
        cut(begin..<i)
        continue
      }
    }
    return isLinkedData
  }

  /// Walks over `= "value"`, if it is there.
  private mutating func passValue() -> Range<Int> {
    var end = i
    while end < source.count, TagNames.isSpace(source[end]) { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "=") else { return i..<i }
    end += 1
    while end < source.count, TagNames.isSpace(source[end]) { end += 1 }
    guard end < source.count else {
      i = end
      return i..<i
    }
    let mark = source[end]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let close = index(of: mark, from: end + 1) ?? source.count
      i = min(close + 1, source.count)
      return (end + 1)..<close
    }
    let begin = end
    while end < source.count, !TagNames.isSpace(source[end]), source[end] != UInt8(ascii: ">") { end += 1 }
    i = end
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
