import Language

/// One walk over the tags of a page: which stretches of it to keep, and how deep it nests.
///
/// Tags, comments and the elements that hold raw text are told apart as in the HTML standard's tokenizer (WHATWG HTML,
/// 13.2.5). Where that would take more than a look, as in a script that writes scripts, all is kept.
struct TagScan {
  private let source: UTF8Bytes
  /// Ascending stretches of the page.
  private(set) var kept: [Range<Int>] = []
  /// What scripts of JSON-LD hold.
  private(set) var linkedData: [Range<Int>] = []
  private(set) var tags = 0
  private(set) var deepest = 0
  /// How many elements of letters, such as `b`, stood open at once.
  private(set) var mostOpen = 0
  private var depth = 0
  private var open = 0
  /// The next byte to look at.
  private var i = 0
  /// The first byte that is not yet kept or left out.
  private var start = 0

  init(_ source: UTF8Bytes) { self.source = source }

  mutating func run() {
    while let tag = index(of: UInt8(ascii: "<"), from: i), tag + 1 < source.count {
      cutSpace(before: tag)
      let next = source[tag + 1]
      if isLetter(next) {
        startTag(at: tag)
      } else if next == UInt8(ascii: "!"), tag + 3 < source.count, source[tag + 2] == dash,
        source[tag + 3] == dash
      {
        comment(at: tag)
      } else if next == UInt8(ascii: "/"), tag + 2 < source.count, isLetter(source[tag + 2]) {
        let name = self.name(from: tag + 2)
        count(PackedName(source[name]), isClosing: true)
        passAttributes(from: name.upperBound)
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
        i = index(of: UInt8(ascii: ">"), from: tag + 2).map { $0 + 1 } ?? source.count
      } else {
        i = tag + 1
      }
    }
    cut(source.count..<source.count)
  }

  /// Leaves out white space between two tags but for its first byte, which is what the rest would come to.
  private mutating func cutSpace(before tag: Int) {
    guard tag - i >= 2, i > 0, source[i - 1] == UInt8(ascii: ">") else { return }
    for place in i..<tag where !isSpace(source[place]) { return }
    cut((i + 1)..<tag)
  }

  /// Leaves out a stretch.
  private mutating func cut(_ range: Range<Int>) {
    if start < range.lowerBound { kept.append(start..<range.lowerBound) }
    start = range.upperBound
  }

  /// `<!-->` and `<!--->` are whole; others end at `-->` or `--!>`. Its words go, the comment stays: it parts texts.
  private mutating func comment(at tag: Int) {
    var from = tag + 4
    while let end = index(of: UInt8(ascii: ">"), from: from) {
      let isDashed = source[end - 1] == dash && source[end - 2] == dash
      let isMarked =
        end - tag >= 7 && source[end - 1] == UInt8(ascii: "!") && source[end - 2] == dash
        && source[end - 3] == dash
      if isDashed || isMarked || end == tag + 4 {
        let words = (tag + 4)..<max(tag + 4, end - (isMarked ? 3 : 2))
        if !words.isEmpty { cut(words) }
        i = end + 1
        return
      }
      from = end + 1
    }
    i = source.count
  }

  private mutating func startTag(at tag: Int) {
    let range = name(from: tag + 1)
    let name = PackedName(source[range])
    count(name, isClosing: false)
    if name == link, let end = index(of: UInt8(ascii: ">"), from: tag), !namesAddress(tag..<end) {
      cut(tag..<(end + 1))
      i = end + 1
      return
    }
    let isLinkedData = passAttributes(from: range.upperBound)
    guard i < source.count else { return }
    if name == script {
      let begin = i
      passContent(of: "script", isCut: true)
      if isLinkedData, i < source.count { linkedData.append(begin..<i) }
    } else if emptied.contains(name) {
      for element in emptiedElements where PackedName(element) == name {
        passContent(of: element, isCut: true)
      }
    } else if closed.contains(name) {
      for element in closedElements where PackedName(element) == name { passElement(element) }
    } else if name == title {
      passContent(of: "title", isCut: false)
    } else if name == drawing, source[i - 2] != UInt8(ascii: "/") {
      passDrawing()
    } else if name == plain {
      i = source.count
    }
  }

  /// Walks over the attributes of a tag and its closing mark, and leaves out those that nobody asks for. Whether its
  /// type is that of JSON-LD.
  @discardableResult
  private mutating func passAttributes(from first: Int) -> Bool {
    var isLinkedData = false
    i = first
    while i < source.count {
      let byte = source[i]
      if byte == UInt8(ascii: ">") {
        i += 1
        return isLinkedData
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        i += 1
        continue
      }
      let begin = i
      i += 1
      while i < source.count, !endsName(source[i]), source[i] != UInt8(ascii: "=") { i += 1 }
      let name = PackedName(source[begin..<i])
      let value = passValue()
      if name == type, value.count >= 19 { isLinkedData = source[value].contains(UInt8(ascii: "+")) }
      guard keptAttributes.contains(name), name != style || hides(value) else {
        cut(begin..<i)
        continue
      }
    }
    return isLinkedData
  }

  /// Walks over `= "value"`, if it is there.
  private mutating func passValue() -> Range<Int> {
    var end = i
    while end < source.count, isSpace(source[end]) { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "=") else { return i..<i }
    end += 1
    while end < source.count, isSpace(source[end]) { end += 1 }
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
    while end < source.count, !isSpace(source[end]), source[end] != UInt8(ascii: ">") { end += 1 }
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

  /// Walks to the end tag of an element that holds nothing but text.
  private mutating func passContent(of name: StaticString, isCut: Bool) {
    let begin = i
    var from = i
    var isEscaped = false
    while let mark = index(of: UInt8(ascii: "<"), from: from) {
      let after = mark + 2 + name.utf8CodeUnitCount
      if mark + 1 < source.count, source[mark + 1] == UInt8(ascii: "/"), isAt(mark + 2, name),
        after >= source.count || endsName(source[after])
      {
        if isCut { cut(begin..<mark) }
        i = mark
        return
      }
      // After `<!--`, a script may hold `<script>` and its end tag.
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
  private mutating func passElement(_ name: StaticString) {
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

  /// Whether a `link` tag may name the page's own address or its feeds.
  private func namesAddress(_ tag: Range<Int>) -> Bool {
    tag.contains { place in
      let byte = source[place] | 32
      return byte == UInt8(ascii: "c") && isAt(place, "canonical")
        || byte == UInt8(ascii: "a") && isAt(place, "alternate")
        || byte == UInt8(ascii: "f") && isAt(place, "feed")
    }
  }

  /// Leaves out what a drawing holds, drawings inside of it with it.
  private mutating func passDrawing() {
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
        // Their contents may look like tags: leave the drawing as it is.
        return
      }
      from = mark + 1
    }
  }

  private mutating func count(_ name: PackedName, isClosing: Bool) {
    tags += 1
    if formatting.contains(name) {
      open = max(0, open + (isClosing ? -1 : 1))
      mostOpen = max(mostOpen, open)
    }
    if !flat.contains(name) {
      depth = max(0, depth + (isClosing ? -1 : 1))
      deepest = max(deepest, depth)
    }
  }

  private func name(from first: Int) -> Range<Int> {
    var end = first
    while end < source.count, !endsName(source[end]) { end += 1 }
    return first..<end
  }

  private func isAt(_ place: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= source.count else { return false }
    for n in 0..<count {
      let byte = source[place + n]
      if (byte >= 65 && byte <= 90 ? byte | 32 : byte) != text.utf8Start[n] { return false }
    }
    return true
  }

  private func index(of byte: UInt8, from first: Int) -> Int? {
    var place = first
    while place < source.count {
      if source[place] == byte { return place }
      place += 1
    }
    return nil
  }
}

private let dash = UInt8(ascii: "-")
private let script = PackedName("script")
private let title = PackedName("title")
private let link = PackedName("link")
private let drawing = PackedName("svg")
private let plain = PackedName("plaintext")
private let type = PackedName("type")
private let style = PackedName("style")
private let emptiedElements: [StaticString] = [
  "style", "noscript", "iframe", "textarea", "noembed", "noframes", "xmp",
]
private let emptied = PackedNames(emptiedElements)
private let closedElements: [StaticString] = ["select", "button", "video", "audio"]
private let closed = PackedNames(closedElements)
private let formatting = PackedNames([
  "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
])
private let flat = PackedNames([
  "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "br", "img", "input", "meta",
  "link",
  "hr", "source", "area", "base", "col", "embed", "param", "track", "wbr", "colgroup", "optgroup", "rp", "rt",
  "path",
])
private let keptAttributes = PackedNames([
  "class", "href", "id", "style", "type", "name", "content", "property", "rel", "role", "itemprop",
  "itemtype", "lang",
  "xml:lang", "datetime", "pubdate", "hidden", "aria-hidden", "charset", "http-equiv", "src", "alt", "start",
])

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

@inline(__always)
private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

@inline(__always)
private func endsName(_ byte: UInt8) -> Bool {
  isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
}
