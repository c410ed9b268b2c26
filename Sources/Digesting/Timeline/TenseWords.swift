import Model

/// Which words of a language speak of what was, and which of what is to come.
///
/// "The council met on Monday" is the Monday before, "the council will meet on Monday" the one after. Endings
/// stand for the verbs that a list would never hold: French `-ront`, Spanish `-ó`, Russian `-ли`.
final class TenseWords: Sendable {
  let past: Set<String>
  let pastEndings: [String]
  /// Auxiliaries that make a past with a participle: `hat ... aufgerufen`, `a rejeté`.
  let auxiliaries: Set<String>
  let participleStarts: [String]
  let participleEndings: [String]
  /// Words between an auxiliary and its participle.
  let reach: Int
  let future: Set<String>
  let futureEndings: [String]
  /// "may", "could": what follows them is to come, unless "have" or "not" does.
  let modals: Set<String>
  /// Between such a word and a participle: "could be held" tells of no past.
  let infinitives: Set<String>
  /// Articles between a preposition and a day: Spanish `para el jueves`.
  let articles: Set<String>
  /// Words that look like verbs by their endings and are none.
  let nouns: Set<String>
  /// Right before a day: it lies ahead ("ab Montag"), or nobody can tell ("bis Montag").
  let aheadBefore: Set<String>
  let openBefore: Set<String>
  /// Right before a day: an end that lay ahead when it was set, in whatever tense ("sought an answer by Friday"). Only a
  /// state or the pluperfect puts it behind: "had left by Friday".
  let deadlines: Set<String>
  /// Before a date up to which or from which something holds: "orders placed before 1 October".
  let bounds: Set<String>
  let states: Set<String>
  /// Right behind a day: Hindi `सोमवार तक`, "by Monday".
  let deadlinesBehind: Set<String>
  /// Verbs in the past of what is planned: "invited both sides to talks on Thursday".
  let plans: Set<String>
  /// The future as seen from the past, which may have passed: "would reopen", `rouvrirait`.
  let shifted: Set<String>
  let shiftedEndings: [String]
  /// Right before a word of the future: that future may have passed ("was due on Monday").
  let pastShifts: Set<String>
  /// Verbs that surely stand in the past themselves, whatever else the sentence says.
  let finite: Set<String>
  /// Verbs by which a sentence gives its source at the end: ", the council said".
  let sayings: Set<String>
  /// Whether a sentence without any such word is taken to tell the past.
  let assumesPast: Bool
  /// How verbs of what is or will be begin, where they open the sentence: Arabic `يعاد`.
  let presentStarts: [String]
  /// After a comma, what opens a clause that dates the telling, not what is told: German `, wie die Polizei am Montag sagte`.
  let tellingOpeners: Set<String>
  /// Whether the verb stands before the dates that go with it, as in English and the Romance languages.
  let verbsComeEarly: Bool

  init(
    past: String = "", pastEndings: String = "", auxiliaries: String = "", participleStarts: String = "",
    participleEndings: String = "", reach: Int = 2, future: String = "", futureEndings: String = "",
    nouns: String = "", aheadBefore: String = "", openBefore: String = "", pastShifts: String = "",
    finite: String = "", sayings: String = "", modals: String = "", infinitives: String = "",
    articles: String = "", deadlines: String = "", bounds: String = "", states: String = "",
    deadlinesBehind: String = "", plans: String = "", shifted: String = "",
    shiftedEndings: String = "", assumesPast: Bool = false, presentStarts: String = "",
    tellingOpeners: String = "", verbsComeEarly: Bool = false
  ) {
    func list(_ text: String) -> [String] { pieces(of: text, at: " ") }
    self.past = Set(list(past) + list(finite))
    self.pastEndings = list(pastEndings)
    self.auxiliaries = Set(list(auxiliaries))
    self.participleStarts = list(participleStarts)
    self.participleEndings = list(participleEndings)
    self.reach = reach
    self.future = Set(list(future))
    self.futureEndings = list(futureEndings)
    self.nouns = Set(list(nouns))
    self.aheadBefore = Set(list(aheadBefore))
    self.openBefore = Set(list(openBefore))
    self.deadlines = Set(list(deadlines))
    self.bounds = Set(list(bounds))
    self.states = Set(list(states))
    self.deadlinesBehind = Set(list(deadlinesBehind))
    self.plans = Set(list(plans))
    self.shifted = Set(list(shifted))
    self.shiftedEndings = list(shiftedEndings)
    self.pastShifts = Set(list(pastShifts))
    self.finite = Set(list(finite))
    self.sayings = Set(list(sayings))
    self.modals = Set(list(modals))
    self.infinitives = Set(list(infinitives))
    self.articles = Set(list(articles))
    self.assumesPast = assumesPast
    self.presentStarts = list(presentStarts)
    self.tellingOpeners = Set(list(tellingOpeners))
    self.verbsComeEarly = verbsComeEarly
  }

  enum Direction: Sendable, Hashable { case past, future, unsure }

  /// Whether the day named at a place of a sentence lies behind or ahead. O(words).
  ///
  /// The nearest telling word before it decides, else the nearest after it. A participle that may be an
  /// adjective ("the proposed bridge") does not overrule a future before it: that is unsure.
  func direction(at place: Int, _ sentence: [PlainWord]) -> Direction {
    if place > 0, sentence[place].gap.isEmpty || sentence[place].gap == "." {
      var before = sentence[place - 1].lower
      if articles.contains(before), place > 1, sentence[place - 1].isJoined {
        before = sentence[place - 2].lower
      }
      if aheadBefore.contains(before) { return .future }
      if openBefore.contains(before) { return .unsure }
    }
    if place + 1 < sentence.count, sentence[place + 1].isJoined,
      deadlinesBehind.contains(sentence[place + 1].lower)
    {
      return .unsure
    }
    if !tellingOpeners.isEmpty,
      let clause = sentence[..<place].lastIndex(where: { $0.gap.contains(",") }),
      tellingOpeners.contains(sentence[clause].lower)
    {
      return .unsure
    }
    let isQuoted = sentence[place].isQuoted
    let before = sentence.indices[..<place].reversed().filter { sentence[$0].isQuoted == isQuoted }
    if let nearest = before.first(where: { cue(at: $0, sentence) != nil }),
      let cue = cue(at: nearest, sentence)
    {
      if cue == .past, isPlanned(nearest, before: place, sentence) { return .unsure }
      if isDeadline(place, sentence), cue == .past, !tellsState(nearest, before: place, sentence) {
        return .unsure
      }
      guard cue == .past, !finite.contains(sentence[nearest].lower) else { return cue }
      return before.contains { self.cue(at: $0, sentence) == .future } ? .unsure : .past
    }
    // Where verbs come early, one that follows tells of a date only from the front of the sentence or at once.
    var after = sentence.indices[(place + 1)...].filter { sentence[$0].isQuoted == isQuoted }
    if verbsComeEarly, place > 3 { after = after.filter { $0 == place + 1 && sentence[$0].isJoined } }
    let source = closingSource(of: sentence)
    for next in after where !source.contains(next) {
      if let cue = cue(at: next, sentence) { return cue }
    }
    return assumesPast && !opensInPresent(sentence) ? .past : .unsure
  }

  /// "offered to host talks on Wednesday": the offer is past, the talks are not told of.
  private func isPlanned(_ verb: Int, before place: Int, _ sentence: [PlainWord]) -> Bool {
    plans.contains(sentence[verb].lower) && (verb..<place).contains { sentence[$0].lower == "to" }
  }

  /// "by Friday", other than where it opens the sentence.
  private func isDeadline(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    place > 1 && sentence[place].gap.isEmpty && deadlines.contains(sentence[place - 1].lower)
  }

  /// "was out", "had left": not "had to leave", nor "was asked to leave".
  private func tellsState(_ verb: Int, before place: Int, _ sentence: [PlainWord]) -> Bool {
    let isState = states.contains(sentence[verb].lower)
    guard isState || verb > 0 && ["had", "been"].contains(sentence[verb - 1].lower) else { return false }
    return !(verb..<place).contains {
      sentence[$0].lower == "to" && !["the", "a", "an", "its", "their"].contains(sentence[$0 + 1].lower)
        && !sentence[$0 + 1].isCapitalised && !sentence[$0 + 1].isNumber
    }
  }

  /// `Schools reopen on Monday, the council said.`: the words after the last comma, when they only say who said so.
  private func closingSource(of sentence: [PlainWord]) -> Range<Int> {
    let none = sentence.endIndex..<sentence.endIndex
    guard let last = sentence.last, !last.isQuoted, sayings.contains(last.lower),
      let start = sentence.lastIndex(where: { $0.gap.contains(",") }), start > 0, sentence.count - start <= 7
    else { return none }
    return start..<sentence.endIndex
  }

  private func opensInPresent(_ sentence: [PlainWord]) -> Bool {
    guard let first = sentence.first, !nouns.contains(first.lower), !first.lower.hasSuffix("ت") else {
      return false
    }
    return presentStarts.contains(where: first.lower.hasPrefix)
  }

  /// What one word says of time; nil when nothing.
  private func cue(at place: Int, _ sentence: [PlainWord]) -> Direction? {
    let word = sentence[place].lower
    // "A second set" is no plan, "set to" and "set for" are.
    if word == "set", !(place + 1 < sentence.count && ["to", "for"].contains(sentence[place + 1].lower)) {
      return nil
    }
    if future.contains(word) {
      return place > 0 && pastShifts.contains(sentence[place - 1].lower) ? .unsure : .future
    }
    if modals.contains(word), !sentence[place].isCapitalised {
      let next = sentence[(place + 1)...].prefix(2)
      if next.contains(where: { ["have", "not"].contains($0.lower) }) { return .unsure }
      // "could" alone is also the past of "can": "could see the smoke on Monday".
      return word != "could" || next.contains { infinitives.contains($0.lower) } ? .future : .unsure
    }
    if shifted.contains(word) { return .unsure }
    // "could be held", "is to be opened".
    if place > 0, infinitives.contains(sentence[place - 1].lower) { return nil }
    // "The talks are to begin": what is planned.
    if word == "to", place > 0 {
      if ["is", "are"].contains(sentence[place - 1].lower) { return .future }
      if ["was", "were"].contains(sentence[place - 1].lower) { return .unsure }
    }
    if past.contains(word) {
      let isPlan =
        ["was", "were"].contains(word) && place + 1 < sentence.count && sentence[place + 1].lower == "to"
      return isPlan ? .unsure : .past
    }
    let isPlain = !sentence[place].isCapitalised && !sentence[place].isNumber && !nouns.contains(word)
    guard isPlain else { return nil }
    if word.unicodeScalars.count >= 4 {
      if shiftedEndings.contains(where: word.hasSuffix) { return .unsure }
      if futureEndings.contains(where: word.hasSuffix) { return .future }
      if pastEndings.contains(where: word.hasSuffix) { return .past }
    }
    guard auxiliaries.contains(word) else { return nil }
    let following = sentence[(place + 1)...].prefix(reach)
    return following.contains { isParticiple($0) } ? .past : nil
  }

  private func isParticiple(_ word: PlainWord) -> Bool {
    guard !word.isCapitalised, word.lower.unicodeScalars.count >= 3 else { return false }
    return (participleStarts.isEmpty || participleStarts.contains(where: word.lower.hasPrefix))
      && participleEndings.contains(where: word.lower.hasSuffix)
  }
}
