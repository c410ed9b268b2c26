/// The names and marks that `TagScan` looks for.
enum TagNames {
  static let dash = UInt8(ascii: "-")
  static let script = PackedName("script")
  static let title = PackedName("title")
  static let link = PackedName("link")
  static let drawing = PackedName("svg")
  static let plain = PackedName("plaintext")
  static let emptiedElements: [StaticString] = [
    "style", "noscript", "iframe", "textarea", "noembed", "noframes", "xmp",
  ]
  static let emptied = PackedNames(emptiedElements)
  static let closedElements: [StaticString] = ["select", "button", "video", "audio"]
  static let closed = PackedNames(closedElements)
  static let formatting = PackedNames([
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ])
  static let flat = PackedNames([
    "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "br", "img", "input",
    "meta",
    "link",
    "hr", "source", "area", "base", "col", "embed", "param", "track", "wbr", "colgroup", "optgroup", "rp",
    "rt",
    "path",
  ])
  static let keptAttributes = PackedNames([
    "class", "href", "id", "style", "type", "name", "content", "property", "rel", "role", "itemprop",
    "itemtype", "lang",
    "xml:lang", "datetime", "pubdate", "hidden", "aria-hidden", "charset", "http-equiv", "src", "data-src",
    "alt", "start",
  ])

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
