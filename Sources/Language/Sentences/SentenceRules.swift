import Model

/// The word lists by which one language's sentences are told apart, from Tables/sentences/XX.txt.
///
/// Languages in Latin letters also know the lists of English, and those in Cyrillic letters the Russian ones,
/// since names like `Dr. Lee & Co.` stand in texts of all of them.
struct SentenceRules: Sendable {
  /// What an abbreviation's full stop says about the end of the sentence.
  enum Abbreviation: Sendable {
    /// Never ends one: `Mr.`
    case inside
    /// Ends one only before a usual opener: `Inc.`
    case mayEnd
    /// Ends one unless a number follows: `No. 5`
    case beforeNumber
    /// A time of day, `p.m.`, or `т.д.`: ends one before a capital, but not before `Monday` or `GMT`.
    case time
  }

  enum WordSet: String, Sendable, CaseIterable {
    case openers, months, exclaimed
    case ordinalLeaders = "ordinal-leaders"
    case timeFollowers = "time-followers"
    case speech, pronouns
    case quoteFollowers = "quote-followers"
  }

  private struct Entry: Sendable {
    var kind: Abbreviation
    /// `Mass.` is a state, `mass.` the end of a sentence.
    var needsCapital: Bool
  }

  let language: String
  private let frequencies: BackgroundFrequencies?
  private var abbreviations: [[UInt8]: Entry] = [:]
  private var sets: [WordSet: Set<[UInt8]>] = [:]
  private var flags: Set<String> = []

  init(language: LanguageTag) {
    let name = LanguageData.tableName(of: language)
    self.language = name
    frequencies = BackgroundFrequencies(tableName: name)
    if let base = SentenceRules.base(of: name) { read(base) }
    read(name)
    hasOrdinals = flags.contains("ordinals")
    hasLabelColon = flags.contains("label-colon")
  }

  /// Whether `3.` is written for "third".
  private(set) var hasOrdinals = false
  /// Whether a short label and a colon at the head of a paragraph stand alone.
  private(set) var hasLabelColon = false

  /// The kind of an abbreviation, given in lower case without its last full stop.
  func abbreviation(_ word: [UInt8], isCapitalised: Bool) -> Abbreviation? {
    guard let entry = abbreviations[word], isCapitalised || !entry.needsCapital else { return nil }
    return entry.kind
  }

  /// Whether a lower-cased word is a function word, which ends no line of a list.
  func isFunctionWord(_ word: [UInt8]) -> Bool { frequencies?.isStopWord(key: tableKey(word)) ?? false }

  func contains(_ word: [UInt8], in set: WordSet) -> Bool { sets[set]?.contains(word) ?? false }

  private static func base(of name: String) -> String? {
    switch name {
    case "uk", "bg", "mk", "be", "kk", "ky", "mn", "tg": "ru"
    case "en", "ru", "ar", "fa", "ur", "ps", "he", "hi", "mr", "ne", "bn", "ta", "th", "zh", "ja", "ko", "hy",
      "am",
      "my", "km", "ka", "el":
      nil
    default: "en"
    }
  }

  /// Lines `key: word word ...`; `#` begins a comment.
  private mutating func read(_ name: String) {
    guard let file = EmbeddedTable("sentences/" + name) else { return }
    let table = ScalarTable()
    for line in file.bytes.split(separator: 0x0A) {
      let text = line.prefix { $0 != 0x23 }
      guard let colon = text.firstIndex(of: 0x3A) else { continue }
      let key = String(decoding: text[..<colon], as: UTF8.self)
      for word in text[(colon + 1)...].split(separator: 0x20) {
        let word = Array(word)
        let (lower, isCapitalised) = word.withUnsafeBufferPointer { bytes in
          (foldedWord(bytes, 0..<bytes.count), table[bytes.scalar(at: 0).value].contains(.upper))
        }
        add(lower.last == 0x2E ? Array(lower.dropLast()) : lower, needsCapital: isCapitalised, to: key)
      }
    }
  }

  private mutating func add(_ word: [UInt8], needsCapital: Bool, to key: String) {
    switch key {
    case "inside": abbreviations[word] = Entry(kind: .inside, needsCapital: needsCapital)
    case "may-end": abbreviations[word] = Entry(kind: .mayEnd, needsCapital: needsCapital)
    case "before-number" where abbreviations[word]?.kind != .inside:
      abbreviations[word] = Entry(kind: .beforeNumber, needsCapital: needsCapital)
    case "time": abbreviations[word] = Entry(kind: .time, needsCapital: needsCapital)
    case "flags": flags.insert(String(decoding: word, as: UTF8.self))
    default: if let set = WordSet(rawValue: key) { sets[set, default: []].insert(word) }
    }
  }
}

/// A word in lower case, direction marks dropped. O(n).
func foldedWord(_ bytes: UTF8Bytes, _ range: Range<Int>) -> [UInt8] {
  let table = ScalarTable()
  var result: [UInt8] = []
  result.reserveCapacity(range.count)
  var i = range.lowerBound
  while i < range.upperBound {
    let (scalar, length) = bytes.scalar(at: i)
    if scalar < 0x80 {
      result.append(scalar >= 0x41 && scalar <= 0x5A ? UInt8(scalar | 0x20) : UInt8(scalar))
    } else if !table[scalar].contains(.format), let lower = Unicode.Scalar(table.lower(scalar)) {
      result.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
    }
    i += length
  }
  return result
}
