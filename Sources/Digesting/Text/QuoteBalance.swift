/// Follows quotation marks and brackets through a sentence, in the conventions of all shipped languages.
///
/// English “ ” and " ", German „ “ and » «, French « », Swedish ” ”, Chinese 「 」 and “ ”. Single marks
/// are left out: an apostrophe looks the same.
struct QuoteBalance {
  /// The mark that closes the open quotation.
  private var closer: Unicode.Scalar?
  private var brackets = 0
  private var isBroken = false

  /// Whether the place is inside a quotation.
  var isInside: Bool { closer != nil }
  var isBalanced: Bool { closer == nil && brackets == 0 && !isBroken }

  /// Reads one scalar; true when it is a quotation mark.
  mutating func read(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "（", "[":
      brackets += 1
      return false
    case ")", "）", "]":
      brackets -= 1
      if brackets < 0 { isBroken = true }
      return false
    default: break
    }
    guard let pair = QuoteBalance.closer(of: scalar, after: before) else {
      if QuoteBalance.isCloser(scalar) {
        if let closer, QuoteBalance.matches(scalar, closer) {
          self.closer = nil
        } else if closer == nil {
          isBroken = true
        }
        return true
      }
      return false
    }
    if let closer {
      // The same mark may open and close: " " and ” ”; and “ closes „.
      if QuoteBalance.matches(scalar, closer) { self.closer = nil }
    } else {
      closer = pair
    }
    return true
  }

  /// What closes a quotation that this mark opens; nil when it opens none.
  private static func closer(of scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": "\""
    case "“": "”"
    case "„": "“"
    case "«": "»"
    case "»" where isSpace(before) || before == "(": "«"
    case "”" where isSpace(before) || before == "(": "”"
    case "「": "」"
    case "『": "』"
    case "《", "〈": nil
    case "＂": "＂"
    default: nil
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "»", "」", "』": true
    default: false
    }
  }

  private static func matches(_ mark: Unicode.Scalar, _ closer: Unicode.Scalar) -> Bool {
    if mark == closer { return true }
    // German „ may be closed by ” or “, and a typist may close a curly mark with a straight one.
    return closer == "“" && mark == "”" || closer == "”" && mark == "\""
  }
}
