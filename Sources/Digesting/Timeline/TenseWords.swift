/// Which words of a language speak of what was, and which of what is to come.
///
/// "The council met on Monday" is the Monday before, "the council will meet on Monday" the one after. Endings
/// stand for the verbs that a list would never hold: French `-ront`, Spanish `-ó`, Russian `-ли`.
struct TenseWords: Sendable {
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
  /// Words that look like verbs by their endings and are none.
  let nouns: Set<String>
  /// Right before a day: it lies ahead ("ab Montag"), or nobody can tell ("bis Montag").
  let aheadBefore: Set<String>
  let openBefore: Set<String>
  /// Right before a word of the future: that future may have passed ("was due on Monday").
  let pastShifts: Set<String>
  /// Verbs that surely stand in the past themselves, whatever else the sentence says.
  let finite: Set<String>
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
    finite: String = "", assumesPast: Bool = false, presentStarts: String = "", tellingOpeners: String = "",
    verbsComeEarly: Bool = false
  ) {
    func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
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
    self.pastShifts = Set(list(pastShifts))
    self.finite = Set(list(finite))
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
      let before = sentence[place - 1].lower
      if aheadBefore.contains(before) { return .future }
      if openBefore.contains(before) { return .unsure }
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
      guard cue == .past, !finite.contains(sentence[nearest].lower) else { return cue }
      return before.contains { self.cue(at: $0, sentence) == .future } ? .unsure : .past
    }
    // Where verbs come early, one that follows tells of a date only from the front of the sentence or at once.
    var after = sentence.indices[(place + 1)...].filter { sentence[$0].isQuoted == isQuoted }
    if verbsComeEarly, place > 3 { after = after.filter { $0 == place + 1 && sentence[$0].isJoined } }
    for next in after {
      if let cue = cue(at: next, sentence) { return cue }
    }
    return assumesPast && !opensInPresent(sentence) ? .past : .unsure
  }

  private func opensInPresent(_ sentence: [PlainWord]) -> Bool {
    guard let first = sentence.first, !nouns.contains(first.lower) else { return false }
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
