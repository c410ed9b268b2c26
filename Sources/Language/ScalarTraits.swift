internal import CData
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

/// The traits and lower-case forms of scalars: of the Basic Multilingual Plane from a table inside the binary, of others from
/// ICU.
///
/// The table (`Sources/CData/Tables/scalars.bin`) is what ICU says under the rules of `computed`, as of Unicode 15.0. To
/// work it out at each start took 3 ms. It is laid out as 65,536 traits of four bytes, then as many lower-case forms of two,
/// both little-endian; a test holds it against ICU, and writes it anew.
struct ScalarTable: Sendable {
  /// O(1).
  subscript(scalar: UInt32) -> ScalarTraits {
    scalar < 0x10000
      ? ScalarTraits(rawValue: UInt32(littleEndian: embedded_scalar_traits(scalar)))
      : ScalarTable.computed(scalar)
  }

  /// The simple lower-case form. O(1).
  func lower(_ scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(UInt16(littleEndian: embedded_scalar_lower(scalar))) : icu_lower(scalar)
  }

  /// The simple lower-case form of a scalar of the Basic Multilingual Plane, when it stands there too.
  static func computedLower(_ scalar: UInt32) -> UInt32 {
    let lower = icu_lower(scalar)
    return lower < 0x10000 ? lower : scalar
  }

  /// What ICU says of a scalar.
  static func computed(_ scalar: UInt32) -> ScalarTraits {
    let classes = icu_classes_of(scalar)
    let category = icu_category(UInt32(classes.category))
    func has(_ flag: icu_flag) -> Bool { UInt32(classes.flags) & flag.rawValue != 0 }
    var result: ScalarTraits = []
    switch icu_word_break(UInt32(classes.word_break)) {
    case icu_wb_letter: result = .letter
    case icu_wb_hebrew: result = .hebrew
    case icu_wb_katakana: result = .dictionary
    case icu_wb_numeric: result = .numeric
    case icu_wb_extend: result = .extend
    case icu_wb_mid_letter: result = scalar == 0x3A || scalar == 0xFE55 || scalar == 0xFF1A ? [] : .midLetter
    case icu_wb_mid_number: result = .midNumber
    case icu_wb_mid_number_letter: result = [.midLetter, .midNumber]
    case icu_wb_extend_number_letter: result = .extendNumLet
    default: break
    }
    if has(icu_is_ideographic) || scalar == 0x30FC {
      if !result.contains(.extend), category != icu_gc_symbol { result = [.dictionary, .ideograph] }
    } else if has(icu_is_complex), !result.contains(.extend) {
      result = .dictionary
    }
    if has(icu_is_upper) || category == icu_gc_titlecase { result.insert(.upper) }
    // Georgian is written in letters without case, which Unicode counts as small ones.
    if has(icu_is_lower), !(0x10D0...0x10FF).contains(scalar) { result.insert(.lower) }
    if has(icu_is_white) || scalar == 0xFEFF { result.insert(.white) }
    if [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar) { result.insert(.lineEnd) }
    if category == icu_gc_dash { result.insert(.dash) }
    if category == icu_gc_format { result.insert(.format) }
    if [0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x02BC, 0xB7, 0x05F3, 0x05F4].contains(scalar) {
      result.insert(.joiner)
    }
    result.formUnion(punctuation(scalar, classes))
    return result
  }

  private static func punctuation(_ scalar: UInt32, _ classes: icu_classes) -> ScalarTraits {
    switch icu_sentence_break(UInt32(classes.sentence_break)) {
    case icu_sb_stop: return .stop
    case icu_sb_terminator: return .terminator
    default: break
    }
    // Khmer: older ICU knows no sentence end in these.
    if scalar == 0x17D4 || scalar == 0x17D5 { return .terminator }
    if scalar == 0x2026 || scalar == 0x22EF || scalar == 0xFE19 { return .ellipsis }
    switch icu_category(UInt32(classes.category)) {
    case icu_gc_start: return .opener
    case icu_gc_end: return .closer
    case icu_gc_quote: return .quote
    default: return scalar == 0x22 || scalar == 0x27 || scalar == 0x60 || scalar == 0xFF02 ? .quote : []
    }
  }
}
