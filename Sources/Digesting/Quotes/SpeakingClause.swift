/// Which words of a sentence in which two people speak belong to each: `Holm said “yes”, while Frost called it “a shame”`.
extension SpeakerReader {
  /// The clause that holds a quotation, when the sentence has another one with a verb of speech; else nil. O(words).
  ///
  /// `quote`: its bytes in the sentence.
  func clause(around quote: Range<Int>, _ sentence: [PlainWord]) -> Range<Int>? {
    guard let first = sentence.firstIndex(where: { $0.range.lowerBound >= quote.lowerBound }),
      let last = sentence.lastIndex(where: { $0.range.upperBound <= quote.upperBound }), first <= last
    else { return nil }
    let starts = sentence.indices.filter { $0 > 0 && opensClause(at: $0, sentence) }
    guard !starts.isEmpty else { return nil }
    let clause = (starts.last { $0 <= first } ?? 0)..<(starts.first { $0 > last } ?? sentence.count)
    let verbs = sentence.indices.filter { !sentence[$0].isQuoted && words.verbs.contains(sentence[$0].lower) }
    guard let own = verbs.first(where: clause.contains), verbs.contains(where: { !clause.contains($0) })
    else {
      return nil
    }
    // "Holm said “yes”, and added “gladly”": one speaks.
    return own - clause.lowerBound > 1 || clause.lowerBound == 0 ? clause : nil
  }

  /// Who stands right behind the word that opens a clause: German `während Jon Berg von „…“ sprach`.
  func subject(of clause: Range<Int>, _ sentence: [PlainWord], _ named: [NameRun]) -> Speaker? {
    guard clause.lowerBound > 0,
      let run = named.first(where: { $0.words.lowerBound == clause.lowerBound + 1 && $0.key.count >= 2 }),
      !NameWords.directions.contains(run.key[0]), !NameWords.peoples.contains(run.key[run.key.count - 1])
    else { return nil }
    return .name(run.text)
  }

  private func opensClause(at place: Int, _ sentence: [PlainWord]) -> Bool {
    let word = sentence[place]
    guard !word.isQuoted else { return false }
    if word.gap.contains(";") { return true }
    guard let conjunctions = SpeakerReader.conjunctions[runs.language] else { return false }
    return conjunctions.contrasts.contains(word.lower)
      || !word.isJoined && conjunctions.links.contains(word.lower)
  }

  /// Words that always part two clauses, and those that do behind a mark.
  private static let conjunctions: [String: (contrasts: Set<String>, links: Set<String>)] = [
    "en": (["while", "whereas", "whilst"], ["and", "but"]),
    "de": (["während", "wohingegen"], ["und", "aber", "doch"]),
    "fr": (["tandis"], ["alors", "mais", "et"]),
    "es": (["mientras"], ["y", "pero"]),
    "it": (["mentre"], ["e", "ma"]),
    "nl": (["terwijl"], ["en", "maar"]),
    "pt": (["enquanto"], ["e", "mas"]),
  ]
}
