/// Speakers whose body or place stands between their name and the verb: `Jon Berg of the Orsa Trust said`.
extension SpeakerReader {
  /// The speaker whose name, or whose body's or place's, ends before a verb. O(words).
  ///
  /// `Jon Berg of the Orsa Trust said` and `Ugo Prati dell'Università di Pavia ha detto` give the person; `officials in
  /// Orsa said` the officials; `the brother of Ada Holm said` nobody, since it names neither.
  func speaker(endingWith run: NameRun, _ sentence: [PlainWord], in text: String, _ named: [NameRun])
    -> Speaker?
  {
    guard let link = link(before: run.words.lowerBound, sentence, reach: 2) else { return .name(run.text) }
    // Whoever stands before the first of such words: "Berg of the library in Orsa".
    var first = link
    while true {
      if let person = named.last(where: { $0.words.upperBound == first }) {
        let isPerson = person.key.count >= 2 || person.title != nil
        if isPerson, !person.isPlaced { return .name(person.text) }
        guard let next = self.link(before: person.words.lowerBound, sentence, reach: 2) else {
          return run.isPlaced ? nil : .name(run.text)
        }
        first = next
        continue
      }
      guard let next = self.link(before: first, sentence, reach: 4) else { break }
      first = next
    }
    guard link > 0, sentence[link].isJoined, !sentence[link - 1].isQuoted else { return .name(run.text) }
    let before = sentence[link - 1]
    if words.speakers.contains(before.lower) {
      guard run.isPlaced else { return .name(run.text) }
      return .name(
        slice(text, before.range.lowerBound..<sentence[run.words.upperBound - 1].range.upperBound))
    }
    if words.verbs.contains(before.lower) || before.lower.hasPrefix("spokes") { return .name(run.text) }
    return runs.language == "en" ? nil : .name(run.text)
  }

  /// Where the preposition stands that ties what begins at a word to what precedes it, within so many words; nil when none
  /// does. Next to a name only an article may part them.
  private func link(before start: Int, _ sentence: [PlainWord], reach: Int) -> Int? {
    for place in sentence.indices[..<start].reversed().prefix(reach) {
      guard sentence[place + 1].isJoined, !sentence[place].isQuoted else { return nil }
      if isLink(sentence[place]) { return place }
      let word = sentence[place].lower
      let isPlain =
        !sentence[place].isCapitalised && !words.verbs.contains(word) && !words.pronouns.contains(word)
      guard reach > 2 || hasGenitives ? isPlain : words.determiners.contains(word) else { return nil }
    }
    return nil
  }

  /// Russian `из университета Томска`: the noun between needs no preposition of its own.
  private var hasGenitives: Bool { ["ru", "cs", "el"].contains(runs.language) }

  private func isLink(_ word: PlainWord) -> Bool {
    SpeakerReader.links[runs.language]?.contains(word.lower) == true
      || SpeakerReader.elided.contains { word.lower.hasPrefix($0) } && ["it", "fr"].contains(runs.language)
  }

  private static let elided = ["dell'", "dell’", "dall'", "dall’", "d'", "d’"]
  private static let links: [String: Set<String>] = [
    "en": ["of", "at", "from", "for", "with", "in"],
    "de": ["von", "vom", "aus", "der", "des", "bei"],
    "fr": ["de", "du", "des", "chez"],
    "es": ["de", "del"], "pt": ["de", "do", "da", "dos", "das"],
    "it": ["di", "del", "della", "dello", "dei", "degli", "delle", "da", "dal", "dalla"],
    "nl": ["van", "bij", "uit"], "ru": ["из", "от", "с"], "cs": ["z", "ze"], "el": ["από", "του", "της"],
    "tr": [],
  ]
}
