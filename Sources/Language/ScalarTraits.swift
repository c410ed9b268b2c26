internal import CICU

/// What the splitters need to know of one Unicode scalar.
struct ScalarTraits: OptionSet, Sendable {
  let rawValue: UInt32

  // Word_Break classes of UAX 29.
  static let letter = ScalarTraits(rawValue: 1 << 0)
  static let hebrew = ScalarTraits(rawValue: 1 << 1)
  static let numeric = ScalarTraits(rawValue: 1 << 2)
  static let extend = ScalarTraits(rawValue: 1 << 3)
  static let midLetter = ScalarTraits(rawValue: 1 << 4)
  static let midNumber = ScalarTraits(rawValue: 1 << 5)
  static let extendNumLet = ScalarTraits(rawValue: 1 << 6)
  /// Written without spaces: words come from ICU's dictionaries.
  static let dictionary = ScalarTraits(rawValue: 1 << 7)

  static let upper = ScalarTraits(rawValue: 1 << 8)
  static let lower = ScalarTraits(rawValue: 1 << 9)
  static let white = ScalarTraits(rawValue: 1 << 10)
  static let lineEnd = ScalarTraits(rawValue: 1 << 11)

  // Sentence_Break classes of UAX 29.
  /// `!`, `?`, `。`, `।` and their like.
  static let terminator = ScalarTraits(rawValue: 1 << 12)
  /// `.` and its wide and small forms.
  static let stop = ScalarTraits(rawValue: 1 << 13)
  static let opener = ScalarTraits(rawValue: 1 << 14)
  static let closer = ScalarTraits(rawValue: 1 << 15)
  /// A quotation mark that may open or close.
  static let quote = ScalarTraits(rawValue: 1 << 16)
  static let dash = ScalarTraits(rawValue: 1 << 17)
  static let ellipsis = ScalarTraits(rawValue: 1 << 18)
  static let format = ScalarTraits(rawValue: 1 << 19)
  /// Apostrophes and hyphens, which do not part a name.
  static let joiner = ScalarTraits(rawValue: 1 << 20)
  /// Chinese characters and kana.
  static let ideograph = ScalarTraits(rawValue: 1 << 21)

  static let word: ScalarTraits = [.letter, .hebrew, .numeric, .extendNumLet, .dictionary]
  static let alphabetic: ScalarTraits = [.letter, .hebrew, .dictionary]
  static let anyTerminator: ScalarTraits = [.terminator, .stop, .ellipsis]
}

/// The traits and lower-case forms of the Basic Multilingual Plane, looked up by scalar.
///
/// Filled from ICU once, in about 10 ms, when a text is first analysed.
struct ScalarTable: Sendable {
  static let shared = ScalarTable()

  private let traits: [ScalarTraits]
  private let lowers: [UInt16]

  private init() {
    traits = (0..<0x10000).map { ScalarTable.computed(UInt32($0)) }
    lowers = (0..<0x10000).map { scalar in
      let lower = icu_lower(Int32(scalar))
      return lower < 0x10000 ? UInt16(lower) : UInt16(scalar)
    }
  }

  /// O(1).
  subscript(scalar: UInt32) -> ScalarTraits {
    scalar < 0x10000 ? traits[Int(scalar)] : ScalarTable.computed(scalar)
  }

  /// The simple lower-case form. O(1).
  func lower(_ scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(lowers[Int(scalar)]) : UInt32(icu_lower(Int32(scalar)))
  }

  private static func computed(_ scalar: UInt32) -> ScalarTraits {
    let point = Int32(bitPattern: scalar)
    var result: ScalarTraits = []
    switch UWordBreakValues(UInt32(icu_property(point, UCHAR_WORD_BREAK))) {
    case U_WB_ALETTER: result = .letter
    case U_WB_HEBREW_LETTER: result = .hebrew
    case U_WB_KATAKANA: result = .dictionary
    case U_WB_NUMERIC: result = .numeric
    case U_WB_EXTEND, U_WB_FORMAT, U_WB_ZWJ: result = .extend
    case U_WB_MIDLETTER: result = scalar == 0x3A || scalar == 0xFE55 || scalar == 0xFF1A ? [] : .midLetter
    case U_WB_MIDNUM: result = .midNumber
    case U_WB_MIDNUMLET: result = [.midLetter, .midNumber]
    case U_WB_SINGLE_QUOTE: result = [.midLetter, .midNumber]
    case U_WB_EXTENDNUMLET: result = .extendNumLet
    default: break
    }
    let script = UScriptCode(icu_property(point, UCHAR_SCRIPT))
    let category = UCharCategory(UInt32(bitPattern: Int32(icu_category(point))))
    if script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || scalar == 0x30FC {
      if !result.contains(.extend), category != U_OTHER_SYMBOL { result = [.dictionary, .ideograph] }
    } else if icu_property(point, UCHAR_LINE_BREAK) == Int32(U_LB_COMPLEX_CONTEXT.rawValue),
      !result.contains(.extend)
    {
      result = .dictionary
    }
    if icu_property(point, UCHAR_UPPERCASE) != 0 || category == U_TITLECASE_LETTER { result.insert(.upper) }
    if icu_property(point, UCHAR_LOWERCASE) != 0 { result.insert(.lower) }
    if icu_property(point, UCHAR_WHITE_SPACE) != 0 || scalar == 0xFEFF { result.insert(.white) }
    if [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar) { result.insert(.lineEnd) }
    if category == U_DASH_PUNCTUATION { result.insert(.dash) }
    if category == U_FORMAT_CHAR { result.insert(.format) }
    if [0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x02BC, 0xB7, 0x05F3, 0x05F4].contains(scalar) {
      result.insert(.joiner)
    }
    result.formUnion(punctuation(scalar, category))
    return result
  }

  private static func punctuation(_ scalar: UInt32, _ category: UCharCategory) -> ScalarTraits {
    switch USentenceBreak(UInt32(icu_property(Int32(bitPattern: scalar), UCHAR_SENTENCE_BREAK))) {
    case U_SB_ATERM: return .stop
    case U_SB_STERM: return .terminator
    default: break
    }
    if scalar == 0x2026 || scalar == 0x22EF || scalar == 0xFE19 { return .ellipsis }
    switch category {
    case U_START_PUNCTUATION: return .opener
    case U_END_PUNCTUATION: return .closer
    case U_INITIAL_PUNCTUATION, U_FINAL_PUNCTUATION: return .quote
    default: return scalar == 0x22 || scalar == 0x27 || scalar == 0x60 || scalar == 0xFF02 ? .quote : []
    }
  }
}
