/// A tag or comment in an article's file, and the element that it opens.
struct Markup {
  /// After the tag or comment itself.
  private(set) var tagEnd: Int
  private(set) var isLineBreak = false
  /// After the whole element, when a reader of the article does not read what is in it.
  private(set) var skippedEnd: Int?

  /// Reads what begins here; nil when it is no markup, or does not end before the limit. Each byte that is looked at is taken
  /// from `looks`.
  init?(_ file: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int, looks: inout Int) {
    let bytes = UnsafeBufferPointer(rebasing: file[start..<limit])
    guard bytes.count > 2, looks > 0 else { return nil }
    var last: Int?
    defer { looks -= (last ?? bytes.count) + 1 }
    if bytes[1] == UInt8(ascii: "!") || bytes[1] == UInt8(ascii: "?") {
      let isComment = bytes.count > 6 && bytes[2] == UInt8(ascii: "-") && bytes[3] == UInt8(ascii: "-")
      last = Markup.end(of: isComment ? "-->" : ">", in: bytes, from: 2)
      guard let last else { return nil }
      tagEnd = start + last
      return
    }
    if bytes[1] == UInt8(ascii: "/") {
      last = Markup.end(of: ">", in: bytes, from: 2)
      guard let last else { return nil }
      tagEnd = start + last
      return
    }
    guard isNameByte(bytes[1]) else {
      last = 1
      return nil
    }
    guard let tag = Tag(bytes, at: 0) else { return nil }
    last = tag.end
    tagEnd = start + tag.end
    isLineBreak = tag.name == "br"
    guard Markup.isUnread(tag) else { return }
    last = Markup.elementEnd(tag, in: bytes)
    skippedEnd = last.map { start + $0 }
  }

  /// Elements without running text, and those that are not shown.
  private static func isUnread(_ tag: Tag) -> Bool {
    if unread.contains(tag.name) { return true }
    if tag.range(of: "hidden") != nil || tag["aria-hidden"] == "true" || tag.range(of: "role") != nil {
      return true
    }
    guard let style = tag["style"]?.lowercased() else { return false }
    return style.contains("none") || style.contains("hidden")
  }

  private static let unread: Set<String> = [
    "amp-ad", "applet", "aside", "audio", "button", "canvas", "datalist", "dialog", "embed", "footer",
    "iframe",
    "input", "label", "map", "math", "menu", "meter", "nav", "noframes", "noscript", "object", "option",
    "progress", "script", "select", "style", "svg", "template", "textarea", "title", "video",
  ]

  /// After the element's end tag; elements of its own name inside are counted.
  private static func elementEnd(_ tag: Tag, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let name = Array(tag.name.utf8)
    var depth = 1
    var i = tag.end
    while i + name.count + 1 < bytes.count {
      defer { i += 1 }
      guard bytes[i] == UInt8(ascii: "<") else { continue }
      let isEnd = bytes[i + 1] == UInt8(ascii: "/")
      let at = i + (isEnd ? 2 : 1)
      guard at + name.count < bytes.count, (0..<name.count).allSatisfy({ bytes[at + $0] | 32 == name[$0] }),
        !isNameByte(bytes[at + name.count])
      else { continue }
      depth += isEnd ? -1 : 1
      if depth == 0 { return end(of: ">", in: bytes, from: at) }
    }
    return nil
  }

  private static func end(of mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int)
    -> Int?
  {
    var i = start
    while i + mark.utf8CodeUnitCount <= bytes.count {
      let isHere = mark.withUTF8Buffer { wanted in
        (0..<wanted.count).allSatisfy { wanted[$0] == bytes[i + $0] }
      }
      if isHere { return i + mark.utf8CodeUnitCount }
      i += 1
    }
    return nil
  }
}
