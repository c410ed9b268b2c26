import Model

/// Finds words inside a sentence that point back at something it does not name.
///
/// `Joe Biden had declared an emergency for that state` points at a state told before; `Maine's state of emergency`
/// does not. Words inside quotation marks are a speaker's and are left alone. The tables are lists of our own.
final class BackReferences: Sendable {
  /// "this", "these": point back unless a noun of time, or a clause that explains them, follows.
  private let demonstratives: Set<UInt64>
  /// Demonstratives that are also other parts of speech, and prepositions before which they are not: "for that".
  private let ambiguous: Set<UInt64>
  private let prepositions: Set<UInt64>
  /// Nouns of time ("week") and words that begin an explanation ("who").
  private let harmless: Set<UInt64>
  /// Articles between a demonstrative and its noun, as in Greek; the demonstrative may also follow its noun.
  private let articles: Set<UInt64>
  private let followsNoun: Bool
  /// "the latter", "the others".
  private let phrases: Phrases
  private let localities: Phrases
  /// "the same day": points back unless a day stands before it.
  private let dayPhrases: Phrases
  private let days: Set<UInt64>
  /// "the two" and "both": point back unless two names stand before them.
  private let pairs: Phrases
  /// What "the two" must precede; empty: anything.
  private let pairNouns: Set<UInt64>
  /// "there", unless one of `existentials` stands beside it.
  private let places: Set<UInt64>
  private let existentials: Set<UInt64>
  /// "he", "she": nobody yet, after an opening clause that names nobody, and as the speaker at a sentence's end.
  private let subjects: Set<UInt64>
  /// "him", "it to": somebody or something that a sentence has not named when these stand among its first words.
  private let objects: Phrases
  private let judgements: Phrases
  private let things: Set<UInt64>
  private let honorifics: Set<UInt64>
  private let clauseOpeners: Set<UInt64>
  /// Speech without any subject at a sentence's end: "dijo".
  private let tails: Phrases
  /// "said", "told", and those who say without a name: "police".
  private let sayings: Set<UInt64>
  private let speakers: Set<UInt64>
  /// "the".
  private let definites: Set<UInt64>
  /// Whether names are written with capitals.
  private let hasCapitals: Bool
  /// In scripts without spaces: words that point back in the first clause, and longer ones that do not.
  private let unspaced: [String]
  private let unspacedHarmless: [String]
  /// By the lowest bits of a word's key: whether it may be one at which a back reference begins. One in ten is.
  private let mayPoint: [Bool]

  init(_ table: ReferenceTable, openers: OpenerWords, speech: SpeechWords?) {
    demonstratives = BackReferences.keys(table.demonstratives)
    ambiguous = BackReferences.keys(table.ambiguous)
    prepositions = BackReferences.keys(table.prepositions)
    harmless = BackReferences.keys(table.harmless)
    articles = BackReferences.keys(table.articles)
    followsNoun = table.followsNoun
    phrases = Phrases(table.phrases)
    dayPhrases = Phrases(table.dayPhrases)
    days = BackReferences.keys(table.days)
    localities = Phrases(table.localities)
    pairs = Phrases(table.pairs)
    pairNouns = BackReferences.keys(table.pairNouns)
    places = BackReferences.keys(table.places)
    existentials = BackReferences.keys(table.existentials)
    subjects = BackReferences.keys(table.subjects)
    objects = Phrases(table.objects)
    judgements = Phrases(table.judgements)
    things = BackReferences.keys(table.things)
    honorifics = BackReferences.keys("mr|mrs|ms|miss|dr|sir|lord|president|prime|king|queen|pope")
    clauseOpeners = Set(openers.clauseOpeners.map { SentenceWord.key(of: $0.utf8) })
    tails = Phrases(table.tails)
    sayings = Set((speech?.verbs ?? []).map { SentenceWord.key(of: $0.utf8) })
    speakers = Set((speech?.speakers ?? []).map { SentenceWord.key(of: $0.utf8) })
    definites = Set(openers.definites.map { SentenceWord.key(of: $0.utf8) })
    hasCapitals = !table.days.isEmpty
    unspaced = pieces(of: table.unspaced, at: "|")
    unspacedHarmless = pieces(of: table.unspacedHarmless, at: "|")
    var marks = [Bool](repeating: false, count: 4096)
    for set in [demonstratives, ambiguous, places, subjects, things] {
      for key in set { marks[Int(key & 4095)] = true }
    }
    for list in [phrases, dayPhrases, pairs, objects, judgements, localities] {
      for key in list.openings { marks[Int(key & 4095)] = true }
    }
    mayPoint = marks
  }

  private static func keys(_ list: String) -> Set<UInt64> {
    Set(pieces(of: list, at: "|").map { SentenceWord.key(of: $0.utf8) })
  }

  /// Whether a sentence points back from within. Its opening words are judged by `OpenerWords`.
  ///
  /// The first sentence of a report has nothing to point back at; only its speaker must be named there too. O(n).
  func pointsBack(_ text: Substring, opensReport: Bool) -> Bool {
    if !unspaced.isEmpty { return !opensReport && pointsBackUnspaced(text) }
    let words = sentenceWords(text)
    guard words.count > 1 else { return false }
    if isUnnamedSpeech(words) { return true }
    return !opensReport && words.indices.dropFirst().contains { pointsBack(at: $0, in: words) }
  }

  private func pointsBack(at i: Int, in words: [SentenceWord]) -> Bool {
    let word = words[i]
    guard mayPoint[Int(word.key & 4095)], !word.isQuoted else { return false }
    if demonstratives.contains(word.key) { return isOpen(at: i, in: words) }
    if i <= 4, isUnknownThing(at: i, in: words) { return true }
    if i <= 3, objects.length(at: i, in: words) > 0, !word.isAfterMark, names(before: i, in: words) == 0 {
      return !clauseOpeners.contains(words[0].key)
    }
    if ambiguous.contains(word.key), prepositions.contains(words[i - 1].key), !word.isAfterMark {
      return isOpen(at: i, in: words)
    }
    if places.contains(word.key) { return isPlace(at: i, in: words) }
    if word.isAfterMark, subjects.contains(word.key), clauseOpeners.contains(words[0].key) {
      return names(before: i, in: words) == 0
    }
    if phrases.length(at: i, in: words) > 0 { return true }
    if localities.length(at: i, in: words) > 0 { return isUnnamedPlace(at: i, in: words) }
    if dayPhrases.length(at: i, in: words) > 0 { return !words[..<i].contains { days.contains($0.key) } }
    let pair = pairs.length(at: i, in: words)
    guard pair > 0 else { return false }
    let next = i + pair
    if !pairNouns.isEmpty {
      guard next < words.count, pairNouns.contains(words[next].key) else { return false }
      // "both sides of the road".
      if next + 1 < words.count, harmless.contains(words[next + 1].key) { return false }
    }
    return names(before: i, in: words) < 2
  }

  /// `90 of the 200 who lived in the village`; not `in the village of Orsa`, `in the village where`, nor `Orsa: in the village ...`.
  private func isUnnamedPlace(at i: Int, in words: [SentenceWord]) -> Bool {
    let next = i + localities.length(at: i, in: words)
    if next < words.count, !words[next].isAfterMark,
      words[next].isCapitalised || harmless.contains(words[next].key)
    {
      return false
    }
    return names(before: i, in: words) == 0
  }

  /// `President Joe Biden called it a deal`, `Mr Holm says that it was`: a person's words on something not named.
  private func isUnknownThing(at i: Int, in words: [SentenceWord]) -> Bool {
    if judgements.length(at: i, in: words) > 0 { return true }
    return things.contains(words[i].key) && honorifics.contains(words[0].key)
  }

  /// `“They were warned,” the mayor said`, `Nothing was done, he said`: somebody spoke whom the sentence does not name.
  private func isUnnamedSpeech(_ words: [SentenceWord]) -> Bool {
    if hasCapitals, words[0].isQuoted,
      !words.contains(where: { !$0.isQuoted && $0.isCapitalised && !days.contains($0.key) })
    {
      return true
    }
    if isUnnamedBesideQuote(words) || isUnnamedAside(words) { return true }
    guard let start = words.indices.last(where: { $0 > 0 && words[$0].isAfterMark && !words[$0].isQuoted }),
      words.count - start <= 5, !words[start...].contains(where: { $0.isCapitalised || $0.isQuoted })
    else { return false }
    // ", he said", ", sagte er".
    let after = words.count - start
    if after > 1, subjects.contains(words[start].key) || after <= 3 && subjects.contains(words[start + 1].key)
    {
      return !clauseOpeners.contains(words[0].key) || names(before: start, in: words) == 0
    }
    let tail = tails.length(at: start, in: words)
    return tail > 0 && words.count - start - tail <= 1
  }

  /// `“Never again,” he said of the dam in Orsa`, `“I was there,” the man said of the flood in Orsa`.
  private func isUnnamedBesideQuote(_ words: [SentenceWord]) -> Bool {
    guard words[0].isQuoted, let first = words.firstIndex(where: { !$0.isQuoted }) else { return false }
    if isSubjectOfSpeech(at: first, in: words) { return true }
    guard definites.contains(words[first].key), !words[first].isCapitalised,
      let verb = words[(first + 1)...].prefix(4).firstIndex(where: { sayings.contains($0.key) })
    else { return false }
    let noun = words[(first + 1)..<verb]
    return !noun.isEmpty && noun.allSatisfy { !$0.isCapitalised && !$0.isQuoted && !$0.isAfterMark }
      && !noun.contains { speakers.contains($0.key) }
  }

  /// `The cellar was full of mud, he said after the vote in Orsa`: nobody is named in full before.
  private func isUnnamedAside(_ words: [SentenceWord]) -> Bool {
    guard
      let aside = words.indices.dropFirst().first(where: {
        words[$0].isAfterMark && isSubjectOfSpeech(at: $0, in: words)
      })
    else { return false }
    return !words.indices[..<aside].dropLast().contains { i in
      words[i].isCapitalised && words[i + 1].isCapitalised && !words[i + 1].isAfterMark
        && !days.contains(words[i].key) && (i > 0 || !definites.contains(words[i].key))
    }
  }

  /// "he said", "sagte er".
  private func isSubjectOfSpeech(at i: Int, in words: [SentenceWord]) -> Bool {
    guard i + 1 < words.count, !words[i].isQuoted, !words[i + 1].isQuoted, !words[i + 1].isAfterMark else {
      return false
    }
    return subjects.contains(words[i].key) && sayings.contains(words[i + 1].key)
      || sayings.contains(words[i].key) && subjects.contains(words[i + 1].key)
  }

  private func pointsBackUnspaced(_ text: Substring) -> Bool {
    let clause = String(text.prefix { !"，、,：「『“".contains($0) })
    guard let word = unspaced.first(where: { clause.contains($0) }) else { return false }
    return !unspacedHarmless.contains { $0.contains(word) && clause.contains($0) }
  }

  /// A demonstrative whose noun neither is one of time, nor stood before, nor is explained by what follows.
  private func isOpen(at i: Int, in words: [SentenceWord]) -> Bool {
    if followsNoun { return !harmless.contains(words[i - 1].key) }
    var next = i + 1
    while next < words.count, articles.contains(words[next].key) { next += 1 }
    guard next < words.count, !words[next].isAfterMark else { return true }
    let noun = words[next].key
    if harmless.contains(noun) { return false }
    return !words[..<i].contains { $0.key == noun }
  }

  private func isPlace(at i: Int, in words: [SentenceWord]) -> Bool {
    if existentials.contains(words[i - 1].key) { return false }
    if i + 1 < words.count, existentials.contains(words[i + 1].key) { return false }
    return names(before: i, in: words) == 0
  }

  /// The first word of a sentence has a capital anyway; it is a name where another follows it, at once or after "and".
  private func openerIsName(_ words: [SentenceWord]) -> Bool {
    guard words.count > 2, !words[1].isAfterMark else { return false }
    return words[1].isCapitalised || BackReferences.joiners.contains(words[1].key) && words[2].isCapitalised
  }

  private static let joiners = keys("and|und|et|y|e|en|и|й|і|та|a|i|και")

  /// Runs of capitalised words other than days.
  private func names(before end: Int, in words: [SentenceWord]) -> Int {
    var count = 0
    var isInName = false
    for i in 0..<end {
      let word = words[i]
      let isName =
        word.isCapitalised && !days.contains(word.key)
        && (i > 0 || openerIsName(words))
      if isName, !isInName || word.isAfterMark { count += 1 }
      isInName = isName
    }
    return count
  }

  private static let byLanguage = ByLanguage(of: ReferenceTable.all) { language, table in
    BackReferences(table, openers: OpenerWords.of(language), speech: SpeechWords.of(language))
  }

  /// The references of a language, by its primary subtag; nil where it has no table.
  static func of(_ language: String) -> BackReferences? { byLanguage[language] }
}

/// Sequences of words, found by their first.
private struct Phrases: Sendable {
  private var byFirst: [UInt64: [[UInt64]]] = [:]

  /// Keys of the first words, in no order.
  var openings: Dictionary<UInt64, [[UInt64]]>.Keys { byFirst.keys }

  init(_ list: String) {
    for phrase in pieces(of: list, at: "|") {
      let keys = pieces(of: phrase, at: " ").map { SentenceWord.key(of: $0.utf8) }
      guard let first = keys.first else { continue }
      byFirst[first, default: []].append(keys)
    }
  }

  /// Words of the longest phrase that starts at a place; 0 when none does.
  func length(at i: Int, in words: [SentenceWord]) -> Int {
    guard let candidates = byFirst[words[i].key] else { return 0 }
    var longest = 0
    for keys in candidates where keys.count > longest && i + keys.count <= words.count {
      if keys.indices.dropFirst().allSatisfy({ words[i + $0].key == keys[$0] && !words[i + $0].isAfterMark })
      {
        longest = keys.count
      }
    }
    return longest
  }
}
