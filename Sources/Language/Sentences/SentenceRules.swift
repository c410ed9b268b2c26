import Model

/// The word lists by which one language's sentences are told apart, from Tables/sentences/XX.txt.
///
/// Latin-script languages also know the lists of `latin`, since names like `Dr. Lee & Co.` stand in
/// texts of all of them.
struct SentenceRules: Sendable {
  /// What an abbreviation's full stop says about the end of the sentence.
  enum Abbreviation: UInt8, Sendable {
    /// Never ends one: `Mr.`
    case inside
    /// Ends one only before a usual opener: `Inc.`
    case mayEnd
    /// Ends one unless a number follows: `No. 5`
    case beforeNumber
    /// A time of day, `p.m.`: ends one before a capital, but not before `Monday` or `GMT`.
    case time
  }

  enum WordSet: String, Sendable, CaseIterable {
    case openers, months
    case ordinalLeaders = "ordinal-leaders"
    case timeFollowers = "time-followers"
    case speech, pronouns
    case quoteFollowers = "quote-followers"
  }

  let language: String
  private(set) var abbreviations: [[UInt8]: Abbreviation] = [:]
  private(set) var sets: [WordSet: Set<[UInt8]>] = [:]
  private(set) var flags: Set<String> = []
  private let table = ScalarTable.shared

  init(language: LanguageTag) {
    let name = LanguageData.tableName(of: language)
    self.language = name
    if let base = SentenceRules.base(of: name) { read(base) }
    read(name)
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func contains(_ word: [UInt8], in set: WordSet) -> Bool { sets[set]?.contains(word) ?? false }

  private static func base(of name: String) -> String? {
    let others = [
      "ar", "fa", "ur", "he", "hi", "bn", "ta", "th", "zh", "ja", "ko", "hy", "am", "my", "km", "ka",
      "ru", "uk", "bg", "mk", "be", "kk", "ky", "mn", "tg",
    ]
    if ["uk", "bg", "mk", "be", "kk", "ky", "mn", "tg"].contains(name) { return "ru" }
    return others.contains(name) ? nil : name == "en" ? nil : "en"
  }

  /// Lines `key: word word ...`; `#` begins a comment.
  private mutating func read(_ name: String) {
    guard let file = EmbeddedTable("sentences/" + name) else { return }
    for line in file.bytes.split(separator: 0x0A) {
      let text = line.prefix { $0 != 0x23 }
      guard let colon = text.firstIndex(of: 0x3A) else { continue }
      let key = String(decoding: text[..<colon], as: UTF8.self)
      for word in text[(colon + 1)...].split(separator: 0x20) { add(Array(word), to: key) }
    }
  }

  private mutating func add(_ word: [UInt8], to key: String) {
    switch key {
    case "inside": abbreviations[word] = .inside
    case "may-end": abbreviations[word] = .mayEnd
    case "before-number": abbreviations[word] = .beforeNumber
    case "time": abbreviations[word] = .time
    case "word": abbreviations[word] = nil
    case "flags": flags.insert(String(decoding: word, as: UTF8.self))
    default: if let set = WordSet(rawValue: key) { sets[set, default: []].insert(word) }
    }
  }
}
