import CGumbo

/// The name of an element as a small number.
struct HTMLTag: Hashable, Sendable {
  let rawValue: UInt8

  init(_ tag: GumboTag) { rawValue = UInt8(truncatingIfNeeded: tag.rawValue) }

  private init(own rawValue: UInt8) { self.rawValue = rawValue }

  /// An element that HTML does not know.
  static let unknown = HTMLTag(own: 254)
  /// No element: text.
  static let text = HTMLTag(own: 255)
  static let dialog = HTMLTag(own: 253)
  static let advertisement = HTMLTag(own: 252)

  static let a = HTMLTag(GUMBO_TAG_A)
  static let article = HTMLTag(GUMBO_TAG_ARTICLE)
  static let aside = HTMLTag(GUMBO_TAG_ASIDE)
  static let b = HTMLTag(GUMBO_TAG_B)
  static let base = HTMLTag(GUMBO_TAG_BASE)
  static let blockquote = HTMLTag(GUMBO_TAG_BLOCKQUOTE)
  static let body = HTMLTag(GUMBO_TAG_BODY)
  static let br = HTMLTag(GUMBO_TAG_BR)
  static let caption = HTMLTag(GUMBO_TAG_CAPTION)
  static let code = HTMLTag(GUMBO_TAG_CODE)
  static let dd = HTMLTag(GUMBO_TAG_DD)
  static let dl = HTMLTag(GUMBO_TAG_DL)
  static let dt = HTMLTag(GUMBO_TAG_DT)
  static let em = HTMLTag(GUMBO_TAG_EM)
  static let figcaption = HTMLTag(GUMBO_TAG_FIGCAPTION)
  static let figure = HTMLTag(GUMBO_TAG_FIGURE)
  static let footer = HTMLTag(GUMBO_TAG_FOOTER)
  static let h1 = HTMLTag(GUMBO_TAG_H1)
  static let h6 = HTMLTag(GUMBO_TAG_H6)
  static let html = HTMLTag(GUMBO_TAG_HTML)
  static let i = HTMLTag(GUMBO_TAG_I)
  static let img = HTMLTag(GUMBO_TAG_IMG)
  static let li = HTMLTag(GUMBO_TAG_LI)
  static let link = HTMLTag(GUMBO_TAG_LINK)
  static let main = HTMLTag(GUMBO_TAG_MAIN)
  static let menu = HTMLTag(GUMBO_TAG_MENU)
  static let meta = HTMLTag(GUMBO_TAG_META)
  static let nav = HTMLTag(GUMBO_TAG_NAV)
  static let ol = HTMLTag(GUMBO_TAG_OL)
  static let p = HTMLTag(GUMBO_TAG_P)
  static let pre = HTMLTag(GUMBO_TAG_PRE)
  static let script = HTMLTag(GUMBO_TAG_SCRIPT)
  static let section = HTMLTag(GUMBO_TAG_SECTION)
  static let strong = HTMLTag(GUMBO_TAG_STRONG)
  static let table = HTMLTag(GUMBO_TAG_TABLE)
  static let td = HTMLTag(GUMBO_TAG_TD)
  static let th = HTMLTag(GUMBO_TAG_TH)
  static let time = HTMLTag(GUMBO_TAG_TIME)
  static let title = HTMLTag(GUMBO_TAG_TITLE)
  static let tr = HTMLTag(GUMBO_TAG_TR)
  static let ul = HTMLTag(GUMBO_TAG_UL)

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue
      ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
  }
}

/// A set of elements by name, as bits.
struct HTMLTagSet: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Names that HTML does not know are left out.
  init(_ names: String, and others: [HTMLTag] = []) {
    for name in names.split(separator: " ") { insert(HTMLTag(gumbo_tag_enum(String(name)))) }
    for tag in others { insert(tag) }
  }

  private mutating func insert(_ tag: HTMLTag) {
    let bit: UInt64 = 1 << UInt64(tag.rawValue & 63)
    switch tag.rawValue >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  @inline(__always)
  func contains(_ tag: HTMLTag) -> Bool {
    let word =
      switch tag.rawValue >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(tag.rawValue & 63) & 1 == 1
  }
}
