extension TagScan {
  /// Walks to the end tag of an element that holds nothing but text.
  mutating func passContent(of name: StaticString, isCut: Bool) {
    let begin = i
    var from = i
    var isEscaped = false
    while let mark = index(of: UInt8(ascii: "<"), from: from) {
      let after = mark + 2 + name.utf8CodeUnitCount
      if mark + 1 < source.count, source[mark + 1] == UInt8(ascii: "/"), isAt(mark + 2, name),
        after >= source.count || TagNames.endsName(source[after])
      {
        if isCut { cut(begin..<mark) }
        i = mark
        return
      }
      // After `<!--`, a TagNames.script may hold `<script>` and its end tag.
      if isAt(mark, "<!--") { isEscaped = true }
      if isEscaped, isAt(mark, "<script") {
        i = source.count
        return
      }
      from = mark + 1
    }
    i = source.count
  }

  /// Leaves out what an element holds that never stands inside of its like; an end tag far away is not its own.
  mutating func passElement(_ name: StaticString) {
    let begin = i
    var from = i
    while let mark = index(of: UInt8(ascii: "<"), from: from), mark - begin < 65_536 {
      if mark + 1 < source.count, source[mark + 1] == UInt8(ascii: "/"), isAt(mark + 2, name) {
        cut(begin..<mark)
        i = mark
        return
      }
      from = mark + 1
    }
  }

  /// Leaves out what a TagNames.drawing holds, drawings inside of it with it.
  mutating func passDrawing() {
    let begin = i
    var inside = 1
    var from = i
    while let mark = index(of: UInt8(ascii: "<"), from: from) {
      if isAt(mark, "</svg") {
        inside -= 1
        if inside == 0 {
          cut(begin..<mark)
          i = mark
          return
        }
      } else if isAt(mark, "<svg") {
        inside += 1
      } else if isAt(mark, "<!") || isAt(mark, "<style") || isAt(mark, "<script") {
        // Their contents may look like tags: leave the TagNames.drawing as it is.
        return
      }
      from = mark + 1
    }
  }
}
