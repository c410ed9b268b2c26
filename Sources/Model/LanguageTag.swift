/// A BCP 47 language tag, kept as written but compared by its primary subtag.
package struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// Normal form: `en`, `pt-BR`, `zh-Hant`.
  package var description: String

  /// Nil when the text is not shaped like a tag (RFC 5646: a primary subtag of 2 to 8 letters).
  package init?(_ text: some StringProtocol) {
    let text = String(text)
    // A language alone in lower case, as nearly all are.
    if (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (97...122).contains($0) }) {
      description = text
      return
    }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...8).contains(first.utf8.count),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(LanguageTag.isAlphanumeric) }),
      first.utf8.allSatisfy({ !(48...57).contains($0) })
    else { return nil }
    var tag = first.lowercased()
    for part in parts.dropFirst() {
      switch part.utf8.count {
      case 2: tag += "-" + part.uppercased()
      case 4: tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: tag += "-" + part.lowercased()
      }
    }
    description = tag
  }

  private init(known: String) { description = known }

  /// The language alone: `pt` of `pt-BR`.
  package var primary: String { String(description.prefix { $0 != "-" }) }

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool {
    ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv", "iw", "arc", "syr"].contains(primary)
  }

  /// Whether it is Chinese in traditional characters, by its script or where they are the rule.
  package var isTraditionalChinese: Bool {
    let parts = description.split(separator: "-")
    guard primary == "zh", !parts.contains("Hans") else { return false }
    return parts.contains { ["Hant", "TW", "HK", "MO"].contains($0) }
  }

  package static let english = LanguageTag(known: "en")
  /// BCP 47's tag for "not determined".
  package static let undetermined = LanguageTag(known: "und")

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
