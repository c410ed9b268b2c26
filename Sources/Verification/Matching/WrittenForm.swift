/// How an article's file is written: which bytes in it are marks, not words.
enum WrittenForm: Sendable {
  case text
  case markdown
  case html
  /// A string of JSON inside a saved page.
  case linkedData

  /// By the ending of the file's name, as README documents.
  init(path: String) {
    let name = path.lowercased()
    self =
      name.hasSuffix(".html") || name.hasSuffix(".htm")
      ? .html : name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .text
  }

  /// Whether a byte may begin a mark.
  func isSpecial(_ byte: UInt8) -> Bool {
    switch self {
    case .text: false
    case .html: byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
    case .linkedData: byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&")
    case .markdown:
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: ">"):
        true
      default: false
      }
    }
  }
}
