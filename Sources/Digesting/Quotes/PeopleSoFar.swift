/// Who has been named in an article up to a sentence: what "he said" and "Holm said" may mean there.
struct PeopleSoFar {
  /// How many sentences "he" reaches back.
  static let memory = 2

  /// Words for somebody who was named before.
  private static let others: Set<String> = [
    "he", "she", "him", "her", "his", "hers", "they", "them", "their", "ihm", "ihr", "ihn", "sein", "seine",
    "lui", "elle",
    "son", "sa", "su", "ella", "él", "zijn", "haar", "его", "её", "ее", "ему", "ей",
  ]

  private let language: String
  private let names: NameWords
  /// Names of two words and more, in order of first mention.
  private var fullNames: [[String]: String] = [:]
  private var order: [[String]] = []
  /// Who is called "governor".
  private var holders: [String: Set<String>] = [:]
  private var genders: [String: Bool] = [:]
  /// Who spoke last, and where.
  private var lastSpeaker: (name: String, sentence: Int, block: Int)?
  /// Whom the sentence before is about; nil when it is about somebody without a name, or about several.
  private var subject: (name: String, sentence: Int)?
  /// The sentence before names a second person: "she" may be either.
  private var hasRival = false
  private var lastQuoteOnly: Int?

  init(language: String) {
    self.language = language
    names = NameWords.of(language)
  }

  /// Remembers the names of a sentence. O(words).
  mutating func read(_ words: [PlainWord], _ text: String, reader: SpeakerReader?) {
    guard let reader else { return }
    for run in reader.runs.runs(in: words, of: text) {
      if run.key.count >= 2, fullNames[run.key] == nil {
        fullNames[run.key] = run.text
        order.append(run.key)
      }
      guard let title = run.title else { continue }
      let name = fullForm(of: run.text)
      if names.female.contains(title) { genders[name] = true }
      if names.male.contains(title) { genders[name] = false }
      holders[title, default: []].insert(name)
    }
    // "the fire chief, Ida Lund", "Amina Sule, the governor": the role stands beside the name.
    for run in reader.runs.runs(in: words, of: text) where run.key.count >= 2 {
      let before = run.words.lowerBound - 1
      if before >= 0, words[run.words.lowerBound].gap == ",",
        reader.words.titles.contains(words[before].lower)
      {
        holders[words[before].lower, default: []].insert(run.text)
      }
      let next = run.words.upperBound
      guard next + 1 < words.count, words[next].gap == ",",
        reader.words.determiners.contains(words[next].lower),
        reader.words.titles.contains(words[next + 1].lower)
      else { continue }
      holders[words[next + 1].lower, default: []].insert(run.text)
    }
  }

  /// Who speaks in a sentence, by what it states and what went before.
  func speaker(stated: SpeakerReader.Speaker?, isQuoteOnly: Bool, sentence: Int, block: Int) -> String? {
    switch stated {
    case .name(let name): return fullForm(of: name)
    case .role(let role):
      guard let known = holders[role], known.count == 1 else { return nil }
      return known.first
    case .pronoun(let pronoun):
      if names.plural.contains(pronoun) { return nil }
      guard let subject, sentence - subject.sentence <= PeopleSoFar.memory else { return nil }
      if let isWoman = genders[subject.name], names.she.contains(pronoun) != isWoman,
        names.he.contains(pronoun) == isWoman
      {
        return nil
      }
      if hasRival, genders[subject.name] == nil { return nil }
      return subject.name
    case nil:
      guard isQuoteOnly, let last = lastSpeaker else { return nil }
      // A second sentence of the same quotation, or the next paragraph of a long one.
      return last.sentence == sentence - 1 && (last.block == block || lastQuoteOnly == sentence - 1)
        ? last.name : nil
    }
  }

  /// Remembers who spoke in a sentence, or whom it is about.
  mutating func close(
    _ words: [PlainWord], _ text: String, speaker: String?, sentence: Int, block: Int, reader: SpeakerReader?
  ) {
    let isQuoteOnly = !words.isEmpty && words.allSatisfy(\.isQuoted)
    if isQuoteOnly { lastQuoteOnly = sentence }
    hasRival = false
    if let speaker {
      lastSpeaker = (speaker, sentence, block)
      subject = (speaker, sentence)
      return
    }
    guard !isQuoteOnly, let reader, let first = words.first else { return }
    let people = reader.runs.runs(in: words, of: text).filter {
      isPerson($0) && !words[$0.words.lowerBound].isQuoted
    }
    let named = Set(people.map { fullForm(of: $0.text) })
    hasRival =
      named.count == 2 && people.count == 2 && people.allSatisfy { $0.key.count >= 2 && !$0.isPlaced }
    let opens = reader.words.pronouns.contains(first.lower)
    if opens, let subject, sentence - subject.sentence == 1 {
      self.subject = (subject.name, sentence)
      return
    }
    // The name that opens the sentence, after its role at most: "City manager Paul Reyes was less happy."
    if let lead = people.first, lead.words.lowerBound <= 4, !lead.isPlaced,
      !reader.words.determiners.contains(first.lower)
        || reader.words.titles.contains(words[max(0, lead.words.lowerBound - 1)].lower),
      words[..<lead.words.lowerBound].dropFirst().allSatisfy({
        $0.isJoined && !reader.words.verbs.contains($0.lower)
      })
    {
      subject = (fullForm(of: lead.text), sentence)
    } else if named.count == 1, let only = named.first, !opensWithSomebody(first, reader),
      let run = people.first,
      !words[run.words.upperBound - 1].lower.hasSuffix("s") || run.text.lowercased().hasSuffix("s"),
      !words[..<run.words.lowerBound].contains(where: { PeopleSoFar.others.contains($0.lower) })
    {
      subject = (only, sentence)
    } else {
      subject = nil
    }
  }

  /// "A neighbour heard glass break": somebody without a name.
  private func opensWithSomebody(_ first: PlainWord, _ reader: SpeakerReader) -> Bool {
    reader.words.determiners.contains(first.lower)
      || ["one", "another", "two", "some", "many"].contains(first.lower)
  }

  /// Two words and more that are no place or body, or the short form of such.
  private func isPerson(_ run: NameRun) -> Bool {
    if run.isPlaced { return false }
    let full = run.key.count >= 2 ? run.key : key(ofShort: run.key[0])
    guard let full, let first = full.first, let last = full.last else { return false }
    return !NameWords.generics.contains(last) && !NameWords.directions.contains(first) && !full.contains("of")
  }

  private func key(ofShort word: String) -> [String]? {
    let longer = order.filter { $0.last == word || $0.count == 3 && $0.first == word }
    return longer.count == 1 ? longer[0] : nil
  }

  /// `Peskov` becomes `Dmitry Peskov` when the article has one such name.
  func fullForm(of name: String) -> String {
    let word = name.lowercased()
    if word.contains(" ") {
      // "von der Leyen".
      let parts = word.split(separator: " ").map(String.init)
      let longer = order.filter { $0.count > parts.count && $0.suffix(parts.count) == parts[...] }
      return longer.count == 1 && names.particles.contains(parts[0]) ? fullNames[longer[0]] ?? name : name
    }
    if let full = key(ofShort: word) { return fullNames[full] ?? name }
    guard language == "ru" else { return name }
    // Russian bends names: "по словам Рябинина".
    let longer = order.filter { key in
      guard let last = key.last, last.count >= 4 else { return false }
      let stem = last.hasSuffix("а") ? String(last.dropLast()) : last
      return word.hasPrefix(stem) && word.count - stem.count <= 2
    }
    return longer.count == 1 ? fullNames[longer[0]] ?? name : name
  }
}
