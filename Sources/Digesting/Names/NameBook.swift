import Model

/// The names of one story, each with its short forms: "Kim Jong Un" is "Kim" and "Mr Kim" as well.
///
/// A name is a run of capitals with titles and roles taken off; the first word of a sentence counts only where
/// the run goes on or the word is capitalised elsewhere too. Scripts without capitals give none.
struct NameBook: Sendable {
  struct Found: Sendable {
    var key: [String]
    var shown: String
    /// Lines that name it, ascending.
    var lines: [Int] = []
    var reports: Set<Int> = []
    var titles: Set<String> = []
    /// Times that a preposition of place stands before it.
    var placed = 0
    var count = 0
    /// Times in the middle of a sentence.
    var inside = 0
    /// Short forms that were joined to it, as shown.
    var aliases: [String] = []
    var isJoined = false
    /// A short form that two names share.
    var isAmbiguous = false
  }

  private(set) var found: [Found] = []
  private var places: [[String]: Int] = [:]
  private let words: NameWords
  private let settings: NameSettings

  /// O(words).
  init(
    _ text: StoryText, _ reading: StoryReading, in corpus: Corpus, settings: NameSettings = NameSettings()
  ) {
    let language = text.language.primary
    self.settings = settings
    words = NameWords.of(language)
    guard !["ar", "he", "hi", "zh", "ja", "th", "fa", "ur", "ko"].contains(language) else { return }
    let reader = NameRunReader(language: language, functionWords: NameBook.functionWords(text, in: corpus))
    var acronyms: [(short: String, long: [String])] = []
    for index in text.lines.indices {
      let line = text.lines[index]
      guard ![.opinion, .live].contains(line.kind) else { continue }
      let read = reading.lines[index]
      guard line.shape.capitals * 2 < line.shape.letters else { continue }
      var runs = reader.runs(in: read.words, of: read.text)
      for acronym in NameBook.acronyms(in: read, runs: runs) {
        acronyms.append((acronym.short, acronym.long.key))
        // "Rail and Tram Union (RTU)" is one name, whatever its small words.
        runs.removeAll { acronym.long.words.overlaps($0.words) }
        runs.append(acronym.long)
      }
      for run in runs { add(run, line: index, report: line.report) }
    }
    let plain = plainWords(text, reading)
    let ends = Set(found.lazy.filter { $0.key.count >= 2 }.flatMap { [$0.key[0], $0.key[$0.key.count - 1]] })
    found.removeAll { NameBook.isCommon($0, plain: plain, ends: ends, language: language) }
    takeOffRoles(takesGenitives: language == "pl")
    places = Dictionary(found.indices.map { (found[$0].key, $0) }, uniquingKeysWith: { a, _ in a })
    NameJoining(words: words, reportCount: text.reportCount, lines: text.lines.map(\.report)).join(
      &found, acronyms: acronyms, settings: settings)
  }

  /// Which of the names of one word also stand in small letters, and so are common words: "police", "house". O(words).
  private func plainWords(_ text: StoryText, _ reading: StoryReading) -> Set<String> {
    let single = Dictionary(
      found.lazy.filter { $0.key.count == 1 }.enumerated().map { ($1.key[0], $0) },
      uniquingKeysWith: { first, _ in first })
    let openings = WordOpenings(single.keys)
    var isPlain = [Bool](repeating: false, count: found.count)
    for line in text.lines.indices where ![.opinion, .live].contains(text.lines[line].kind) {
      let words = reading.lines[line].words
      for place in words.indices where !words[place].isCapitalised && openings.mayOpen(words[place].lower) {
        if let number = single[words[place].lower] { isPlain[number] = true }
      }
    }
    return Set(single.lazy.filter { isPlain[$0.value] }.map(\.key))
  }

  /// The shown form of the name that a short form was joined to; the form itself where none is known. O(names).
  func fullForm(of name: String) -> String {
    let shown = name.lowercased()
    let owner = found.first { !$0.isJoined && $0.aliases.contains { $0.lowercased() == shown } }
    return owner?.shown ?? name
  }

  private mutating func add(_ run: NameRun, line: Int, report: Int) {
    let place =
      places[run.key]
      ?? {
        places[run.key] = found.count
        found.append(Found(key: run.key, shown: run.text))
        return found.count - 1
      }()
    if found[place].lines.last != line { found[place].lines.append(line) }
    found[place].reports.insert(report)
    if let title = run.title { found[place].titles.insert(title) }
    if run.isPlaced { found[place].placed += 1 }
    found[place].count += 1
    if !run.opens { found[place].inside += 1 }
  }

  /// "Coxswain Ada Holm" at the head of sentences is Ada Holm, where the story names her; so is Polish "trener Korony Robert
  /// Szulc", the coach of Korona, Robert Szulc.
  private mutating func takeOffRoles(takesGenitives: Bool) {
    let full = Set(found.lazy.filter { $0.key.count >= 2 }.map(\.key))
    var roles: [Found] = []
    found.removeAll { name in
      guard name.inside == 0 || takesGenitives, name.key.count >= 3,
        full.contains(Array(name.key.dropFirst()))
      else { return false }
      roles.append(name)
      return true
    }
    for role in roles {
      guard let place = found.firstIndex(where: { $0.key[...] == role.key.dropFirst() }) else { continue }
      found[place].lines = Array(Set(found[place].lines + role.lines)).sorted()
      found[place].reports.formUnion(role.reports)
      found[place].titles.insert(role.key[0])
      found[place].count += role.count
    }
  }

  /// Another person of the same last name, whom a short form may mean as well.
  func hasNamesake(_ name: String) -> Bool {
    let key = name.lowercased().split(separator: " ").map(String.init)
    guard key.count >= 2 else { return false }
    return found.contains { other in
      !other.isJoined && other.key.count >= 2 && other.key.last == key.last && other.key != key
        && other.key.suffix(key.count) != key[...]
    }
  }

  /// Words of grammar that the story uses, in lower case: with a capital they only open a sentence.
  private static func functionWords(_ text: StoryText, in corpus: Corpus) -> Set<String> {
    var words: Set<String> = []
    for line in text.lines {
      let block = corpus.blockText(of: line.citation)
      for token in corpus.tokens(of: line.citation) where token.traits.contains(.opener) && !token.isContent {
        words.insert(slice(block, Int(token.start)..<(Int(token.start) + Int(token.length))).lowercased())
      }
    }
    return words
  }

  /// "World Health Organization (WHO)": the name whose initials the bracket holds.
  private static func acronyms(in line: StoryReading.Line, runs: [NameRun]) -> [(
    short: String, long: NameRun
  )] {
    runs.compactMap { run in
      guard run.key.count == 1, run.words.lowerBound > 0, line.words[run.words.lowerBound].gap.hasSuffix("("),
        isAcronym(run.text)
      else { return nil }
      let initials = Array(run.text.lowercased().unicodeScalars.filter(isLetter))
      // Back over as many words as the bracket has letters, small words left out.
      let end = run.words.lowerBound
      var place = end
      var letter = initials.count - 1
      while place > 0, letter >= 0, place == end || line.words[place].isJoined {
        place -= 1
        let word = line.words[place]
        if word.lower.unicodeScalars.first == initials[letter] && (word.isCapitalised || place < end - 1) {
          letter -= 1
        } else if word.isCapitalised || word.lower.unicodeScalars.count > 5 {
          return nil
        }
      }
      guard letter < 0, end - place >= 2, line.words[place].isCapitalised else { return nil }
      let words = line.words[place..<end]
      return (
        run.text,
        NameRun(
          words: place..<end,
          text: slice(line.text, words[place].range.lowerBound..<words[end - 1].range.upperBound),
          key: words.map(\.lower), title: nil, isPlaced: false, opens: false)
      )
    }
  }

  static func isAcronym(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(isLetter)
    return (2...6).contains(letters.count) && letters.count { isCapital($0) } * 2 > letters.count
      && letters.count == text.unicodeScalars.count
  }

  /// A lone word that is a common word with a capital, or describes what follows it.
  private static func isCommon(_ name: Found, plain: Set<String>, ends: Set<String>, language: String) -> Bool
  {
    let last = name.key[name.key.count - 1]
    if language == "en", name.key.count <= 2, isNationality(last) { return true }
    guard name.key.count == 1 else { return false }
    if isAcronym(name.shown) { return false }
    if ends.contains(last) { return plain.contains(last) && name.titles.isEmpty }
    // German nouns have capitals too.
    return language == "de" || name.inside == 0 || last.utf8.count < 3 || plain.contains(last)
  }

  /// "Russian", "North Korean": what somebody is.
  private static func isNationality(_ word: String) -> Bool {
    if NameWords.nations.contains(word) { return false }
    return NameWords.peoples.contains(word)
      || word.utf8.count >= 5 && ["ian", "ean", "ese", "ish", "yan"].contains { word.hasSuffix($0) }
  }
}
