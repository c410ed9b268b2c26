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
        // "Judith Berg of the Museum of Orsa in Velmar": she, not the museum.
        let next = self.link(before: person.words.lowerBound, sentence, reach: 2)
        if isPerson, !person.isPlaced {
          let owner = named.last { $0.words.upperBound == next && $0.key.count >= 2 }
          return .name((owner ?? person).text)
        }
        guard let next else {
          // "the Department for Transport".
          if runs.language == "en", person.key.count == 1, SpeakerReader.departments.contains(person.key[0]) {
            return .name(
              slice(
                text,
                sentence[person.words.lowerBound].range
                  .lowerBound..<sentence[run.words.upperBound - 1].range
                  .upperBound))
          }
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
    if words.speakers.contains(before.lower) || isSpokesperson(before.lower) {
      return .name(
        slice(text, before.range.lowerBound..<sentence[run.words.upperBound - 1].range.upperBound))
    }
    if words.verbs.contains(before.lower) || before.lower.hasPrefix("spokes") { return .name(run.text) }
    return SpeakerReader.owners[runs.language] != nil ? nil : .name(run.text)
  }

  /// "spokesman", "porte-parole": who speaks for another, not that one.
  func isSpokesperson(_ word: String) -> Bool { SpeakerReader.spokespersons.contains(word) }

  /// `a neighbour of Ben Frost`: a name right behind a word for "of", inside a phrase that begins at a word.
  func isOwned(_ run: NameRun, from start: Int, _ sentence: [PlainWord]) -> Bool {
    guard let owners = SpeakerReader.owners[runs.language] else { return false }
    var place = run.words.lowerBound - 1
    if place > start, words.determiners.contains(sentence[place].lower) { place -= 1 }
    return place > start && sentence[place].isJoined && owners.contains(sentence[place].lower)
  }

  /// `spokeswoman for the Orsa Trust`, from its noun on; nil for anybody who is no speaker by calling.
  func ownedPhrase(_ run: NameRun, from start: Int, _ sentence: [PlainWord], in text: String) -> String? {
    guard
      let noun = (start..<run.words.lowerBound).first(where: {
        isSpokesperson(sentence[$0].lower) || words.speakers.contains(sentence[$0].lower)
      })
    else { return nil }
    return slice(text, sentence[noun].range.lowerBound..<sentence[run.words.upperBound - 1].range.upperBound)
  }

  /// `Ada Holm's brother`: somebody else.
  func ownsNext(_ run: NameRun, _ sentence: [PlainWord]) -> Bool {
    let (last, next) = (sentence[run.words.upperBound - 1].lower, run.words.upperBound)
    return (last.hasSuffix("'s") || last.hasSuffix("’s")) && next < sentence.count && sentence[next].isJoined
      && !sentence[next].isCapitalised
  }

  /// `Holm and Frost said`: two speak.
  func isOneOfTwo(_ run: NameRun, _ sentence: [PlainWord], _ named: [NameRun]) -> Bool {
    let link = run.words.lowerBound - 1
    guard link > 0, sentence[link].isJoined, SpeakerReader.ands.contains(sentence[link].lower) else {
      return false
    }
    return named.contains { $0.words.upperBound == link }
  }

  // MARK: Whom a speaker addresses

  /// "to", "an".
  func addresses(_ word: PlainWord) -> Bool {
    SpeakerReader.addressing[runs.language]?.contains(word.lower) == true
  }

  /// "in", "on": what follows says where or how, not who.
  func opensAdverbial(_ word: PlainWord) -> Bool {
    SpeakerReader.enders.contains(word.lower) && !words.determiners.contains(word.lower) && !determines(word)
  }

  /// `to the president, Ada Holm`: a name within four words of "to", no mark between.
  func isAddressed(_ start: Int, _ sentence: [PlainWord], from first: Int = 0) -> Bool {
    for place in sentence.indices[first..<start].reversed().prefix(4) {
      guard sentence[place + 1].isJoined, !sentence[place].isQuoted else { return false }
      if addresses(sentence[place]) { return true }
    }
    return false
  }

  private static let spokespersons: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "sprecher", "sprecherin", "porte-parole", "portavoz",
    "porta-voz",
    "portavoce", "woordvoerder", "woordvoerster",
  ]
  private static let departments: Set<String> = [
    "department", "ministry", "office", "centre", "center", "institute",
  ]
  private static let ands: Set<String> = ["and", "und", "et", "y", "e", "en", "и"]
  /// "of" and "for" before somebody to whom a person belongs.
  private static let owners: [String: Set<String>] = [
    "en": ["of", "for"], "de": ["von", "vom"], "fr": ["de", "du"], "es": ["de", "del"],
    "pt": ["de", "do", "da"], "it": ["di", "del", "della"], "nl": ["van"],
  ]
  private static let addressing: [String: Set<String>] = [
    "en": ["to"], "de": ["an", "gegenüber"], "fr": ["à", "au", "aux"], "es": ["a", "al"],
    "pt": ["ao", "à", "aos", "às"],
    "it": ["a", "al", "alla", "ai", "agli"], "nl": ["aan", "tegen"],
  ]

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
