/// Who speaks, by the words outside the quotation marks of a sentence.
struct SpeakerReader: Sendable {
  enum Speaker: Sendable, Hashable {
    case name(String)
    /// "the governor said": whoever is called so by name.
    case role(String)
    /// "he said": whoever was named last.
    case pronoun(String)
  }

  let words: SpeechWords
  let runs: NameRunReader

  init(words: SpeechWords, language: String) {
    self.words = words
    runs = NameRunReader(language: language)
  }

  /// The speaker that a sentence, or a clause of it, names for its quotation or statement; nil when it names none, or
  /// more than the rules can tell apart. O(words).
  func speaker(of sentence: [PlainWord], in text: String, within clause: Range<Int>? = nil) -> Speaker? {
    let outside = (clause ?? sentence.indices).filter { !sentence[$0].isQuoted }
    let named = runs.runs(in: sentence, of: text)
    var speakers: [(speaker: Speaker, distance: Int)] = []
    for place in outside where words.verbs.contains(sentence[place].lower) {
      guard
        let found = after(place, sentence, in: text, named) ?? before(place, sentence, in: text, named)
      else { continue }
      speakers.append((found, distanceToQuote(place, sentence)))
    }
    // Two people speak: the words are of the one whose verb stands beside them, else that stays open.
    if let nearest = speakers.map(\.distance).min() {
      let all = Set(speakers.map(\.speaker))
      if all.count == 1 { return all.first }
      let beside = Set(speakers.filter { $0.distance == nearest }.map(\.speaker))
      return beside.count == 1 && nearest <= 3 ? beside.first : nil
    }
    for source in words.sources {
      for place in outside where matches(source, at: place, sentence) {
        let first = place + source.count
        guard first < sentence.count else { continue }
        // "Selon le maire, Alain Ferrand, ...".
        if !outside.contains(where: { words.verbs.contains(sentence[$0].lower) }),
          case .name(let name) = namedRole(from: first, sentence, in: text)
        {
          return .name(name)
        }
        if let run = nameRun(from: first, sentence, in: text, named) { return .name(run) }
      }
    }
    if let clause { return subject(of: clause, sentence, named) }
    return beforeColon(sentence, in: text, named) ?? beforeQuote(sentence, named)
  }

  /// Words between a verb and the nearest quotation.
  private func distanceToQuote(_ verb: Int, _ sentence: [PlainWord]) -> Int {
    sentence.indices.filter { sentence[$0].isQuoted }.map { abs($0 - verb) }.min() ?? sentence.count
  }

  /// `Ada Holm, the mayor: “We will rebuild it.”`: the one name before a colon.
  private func beforeColon(_ sentence: [PlainWord], in text: String, _ named: [NameRun]) -> Speaker? {
    guard let first = sentence.firstIndex(where: \.isQuoted), first > 0, sentence[first].gap.contains(":")
    else { return nil }
    let people = named.filter { $0.words.upperBound <= first && !$0.isPlaced && $0.key.count >= 2 }
    guard people.count == 1, !isAddressed(people[0].words.lowerBound, sentence) else { return nil }
    // "For Ada Holm, the mayor, it is a loss: “We will rebuild it.”"
    let run = people[0].words
    guard SpeakerReader.openers.contains(sentence[run.lowerBound].lower) else { return .name(people[0].text) }
    return name(run.lowerBound, run.upperBound - 1, sentence, in: text).map { .name($0) }
  }

  /// Turkish `Ada Holm, “…” dedi`: the one name before the quotation, whose verb stands right after it.
  private func beforeQuote(_ sentence: [PlainWord], _ named: [NameRun]) -> Speaker? {
    guard words.verbsFollowQuotes, let first = sentence.firstIndex(where: \.isQuoted), first > 0,
      let last = sentence.lastIndex(where: \.isQuoted), last + 1 < sentence.count,
      words.verbs.contains(sentence[last + 1].lower)
    else { return nil }
    let people = named.filter { $0.words.upperBound == first && !$0.isPlaced && $0.key.count >= 2 }
    return people.count == 1 ? .name(people[0].text) : nil
  }

  private func matches(_ phrase: [String], at place: Int, _ sentence: [PlainWord]) -> Bool {
    guard place + phrase.count <= sentence.count else { return false }
    return phrase.indices.allSatisfy {
      sentence[place + $0].lower == phrase[$0] && (($0 == 0) || sentence[place + $0].isJoined)
    }
  }

  /// `“No,” said Ada Holm`: inverted, right after a quotation.
  private func after(_ verb: Int, _ sentence: [PlainWord], in text: String, _ named: [NameRun]) -> Speaker? {
    let first = verb + 1
    // French: « … », a déclaré Ada Holm.
    var start = verb
    while start > 0, sentence[start].isJoined, words.fillers.contains(sentence[start - 1].lower) {
      start -= 1
    }
    guard start > 0, sentence[start - 1].isQuoted, !sentence[start].gap.isEmpty, first < sentence.count,
      !sentence[first].isQuoted, sentence[first].isJoined
    else { return nil }
    if words.pronouns.contains(sentence[first].lower) { return .pronoun(sentence[first].lower) }
    // "wrote in a letter to Ada Holm" names whom it was written to.
    if addresses(sentence[first]) || opensAdverbial(sentence[first]) { return nil }
    switch namedRole(from: first, sentence, in: text) {
    case .name(let name): return .name(name)
    case .open: return nil
    case .otherwise:
      return nameRun(from: first, sentence, in: text, named).map { .name($0) } ?? role(from: first, sentence)
    }
  }

  /// `the governor`, and nothing that names him.
  private func role(from first: Int, _ sentence: [PlainWord]) -> Speaker? {
    guard words.determiners.contains(sentence[first].lower) || determines(sentence[first]),
      first + 1 < sentence.count,
      sentence[first + 1].isJoined, words.titles.contains(sentence[first + 1].lower)
    else { return nil }
    let next = first + 2
    // "the president of the club" is another one.
    if next < sentence.count, sentence[next].isJoined,
      ["of", "de", "von", "der", "des", "di", "van"].contains(sentence[next].lower)
    {
      return nil
    }
    return .role(sentence[first + 1].lower)
  }

  /// German articles are no determiners for names: "Der Spiegel".
  func determines(_ word: PlainWord) -> Bool { ["der", "die"].contains(word.lower) }

  /// `Ada Holm said`, `Ada Holm, the mayor, said`, `he said`, `police said`.
  private func before(_ verb: Int, _ sentence: [PlainWord], in text: String, _ named: [NameRun]) -> Speaker? {
    var last = verb - 1
    // The words that part subject and verb must stand beside each other.
    var gap = sentence[verb].gap
    while last >= 0, gap.isEmpty, words.fillers.contains(sentence[last].lower) {
      gap = sentence[last].gap
      last -= 1
    }
    guard last >= 0, !sentence[last].isQuoted else { return nil }
    // "Janet Moss (Lab), told": what one word in brackets adds.
    if gap.hasPrefix(")"), last > 0, sentence[last].gap.hasSuffix("(") {
      gap = ""
      last -= 1
    }
    if gap == "," { return apposition(endingAt: last, sentence, in: text, named) }
    guard gap.isEmpty || gap == "." else { return nil }
    if words.pronouns.contains(sentence[last].lower) { return .pronoun(sentence[last].lower) }
    if let run = named.first(where: { $0.words.upperBound - 1 == last }) {
      if isOneOfTwo(run, sentence, named) { return nil }
      return speaker(endingWith: run, sentence, in: text, named)
    }
    if last > 0, let role = role(from: last - 1, sentence) { return role }
    return plainSpeaker(endingAt: last, sentence, in: text)
  }

  /// `Ada Holm, the mayor of Orsa, said`: the name before the comma that opens the apposition; or, the other
  /// way round, `the mayor, Ada Holm, said`.
  private func apposition(endingAt last: Int, _ sentence: [PlainWord], in text: String, _ named: [NameRun])
    -> Speaker?
  {
    var place = last
    var seen = 0
    while place > 0, sentence[place].gap.isEmpty, seen < 14 {
      place -= 1
      seen += 1
    }
    guard place > 0, sentence[place].gap == "," else { return nil }
    switch namedRole(before: place...last, sentence, in: text) {
    case .name(let name): return .name(name)
    case .open: return nil
    case .otherwise:
      guard let run = named.first(where: { $0.words.upperBound == place }) else { return nil }
      return speaker(endingWith: run, sentence, in: text, named)
    }
  }

  /// `police said`, `the ministry said`.
  private func plainSpeaker(endingAt last: Int, _ sentence: [PlainWord], in text: String) -> Speaker? {
    guard words.speakers.contains(sentence[last].lower) else { return nil }
    var first = last
    while first > 0, last - first < 4, sentence[first].gap.isEmpty, !sentence[first - 1].isQuoted,
      !words.determiners.contains(sentence[first].lower),
      sentence[first - 1].isCapitalised || words.determiners.contains(sentence[first - 1].lower)
    {
      first -= 1
    }
    if words.determiners.contains(sentence[first].lower), first < last { first += 1 }
    // Which council, which company?
    if first == last, SpeakerReader.bodies.contains(sentence[last].lower) { return nil }
    let name = slice(text, sentence[first].range.lowerBound..<sentence[last].range.upperBound)
    return .name(name)
  }

  /// The name in the phrase that begins at a word: `White House spokesperson Ada Holm` gives the last run.
  private func nameRun(from start: Int, _ sentence: [PlainWord], in text: String, _ named: [NameRun])
    -> String?
  {
    var end = start
    while end + 1 < sentence.count, joins(sentence[end + 1]), !sentence[end + 1].isQuoted, end - start < 12,
      !SpeakerReader.enders.contains(sentence[end + 1].lower)
    {
      end += 1
    }
    let inside = named.filter { $0.words.lowerBound >= start && $0.words.lowerBound <= end }
    guard var chosen = inside.first else {
      guard words.speakers.contains(sentence[end].lower), end - start <= 3,
        end - start >= 2 || !SpeakerReader.bodies.contains(sentence[end].lower)
      else { return nil }
      let first = words.determiners.contains(sentence[start].lower) && start < end ? start + 1 : start
      return slice(text, sentence[first].range.lowerBound..<sentence[end].range.upperBound)
    }
    // "der Leiter der Sammlung" is a role of which more is said.
    if determines(sentence[start]), chosen.words == start + 1..<start + 2, start + 2 < sentence.count,
      sentence[start + 2].isJoined, ["der", "des", "von", "vom", "für"].contains(sentence[start + 2].lower)
    {
      return nil
    }
    if isOwned(chosen, from: start, sentence) {
      return ownedPhrase(chosen, from: start, sentence, in: text)
    }
    if isAddressed(chosen.words.lowerBound, sentence, from: start) || ownsNext(chosen, sentence) {
      return nil
    }
    // The first run, or the one after a role in lower case.
    for next in inside.dropFirst() {
      let between = sentence[chosen.words.upperBound..<next.words.lowerBound]
      guard between.contains(where: { words.titles.contains($0.lower) || words.speakers.contains($0.lower) })
      else { break }
      chosen = next
    }
    return chosen.text
  }

  func name(_ first: Int, _ last: Int, _ sentence: [PlainWord], in text: String) -> String? {
    var first = first
    while first < last,
      words.isTitle(sentence[first].lower, before: last - first)
        || SpeakerReader.openers.contains(sentence[first].lower)
    {
      first += 1
    }
    // "Orsa's Ada Holm" is Ada Holm.
    if let owner = (first..<last).last(where: {
      sentence[$0].lower.hasSuffix("'s") || sentence[$0].lower.hasSuffix("’s")
    }) {
      first = owner + 1
    }
    // "Secretary-General Ada Holm" inside a longer run.
    if let title = (first..<last).last(where: { words.isTitle(sentence[$0].lower, before: last - $0) }) {
      first = title + 1
    }
    let only = sentence[first].lower
    if first == last,
      words.titles.contains(only) || SpeakerReader.openers.contains(only) || words.pronouns.contains(only)
        || words.determiners.contains(only)
    {
      return nil
    }
    var name = slice(text, sentence[first].range.lowerBound..<sentence[last].range.upperBound)
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
    return name
  }

  func isNameWord(_ word: PlainWord) -> Bool { word.isCapitalised && !word.isQuoted }

  func joins(_ word: PlainWord) -> Bool { word.gap.isEmpty || word.gap == "." }

  static let bodies: Set<String> = ["council", "court", "company", "government", "ministry", "union"]
  static let particles: Set<String> = [
    "of", "de", "la", "del", "al", "bin", "ibn", "van", "von", "der", "den", "da", "di", "du", "el", "ben",
    "the",
  ]
  static let openers: Set<String> = [
    "yesterday", "today", "on", "in", "for", "to", "like", "the", "a", "an", "but", "and", "as", "when",
    "while", "after",
    "earlier", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let enders: Set<String> = [
    "on", "in", "at", "during", "after", "before", "as", "to", "when", "while", "from", "via", "who", "that",
    "and", "with", "by", "for", "am", "dans", "en", "à", "le", "el", "op", "v", "v", "в", "на",
  ]
}
