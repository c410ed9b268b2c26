/// Speakers whose role stands before their name, parted by a comma: `the fire chief, Ida Lund`.
extension SpeakerReader {
  /// What a reading of such a phrase gave.
  enum Named: Hashable {
    /// No such phrase: other rules decide.
    case otherwise
    /// A second person stands beside it, so whose the words are is open.
    case open
    case name(String)
  }

  /// `said the fire chief, Ida Lund`: the role begins at a word. O(words).
  func namedRole(from start: Int, _ sentence: [PlainWord], in text: String) -> Named {
    guard opensRole(sentence[start]) else { return .otherwise }
    var end = start
    while end + 1 < sentence.count, sentence[end + 1].isJoined, !sentence[end + 1].isQuoted { end += 1 }
    let first = end + 1
    guard first < sentence.count, sentence[first].gap == ",", isRole(start...end, sentence) else {
      return .otherwise
    }
    var last = first
    while last + 1 < sentence.count, joins(sentence[last + 1]),
      isNameWord(sentence[last + 1]) || isLinked(last + 1, sentence)
    {
      last += 1
    }
    guard isFullName(first...last, sentence) else { return .otherwise }
    let next = last + 1
    if next < sentence.count, sentence[next].isJoined, !sentence[next].isQuoted,
      !SpeakerReader.followers.contains(sentence[next].lower)
    {
      return .otherwise
    }
    guard !holdsName(sentence.indices[..<start], sentence), !holdsName(sentence.indices[next...], sentence),
      next >= sentence.count || !SpeakerReader.pairing.contains(sentence[next].lower),
      let found = name(first, last, sentence, in: text)
    else { return .open }
    return .name(found)
  }

  /// `the council's leader, Bob Marsh, said`: what stands between the commas before the verb.
  func namedRole(before piece: ClosedRange<Int>, _ sentence: [PlainWord], in text: String) -> Named {
    guard isFullName(piece, sentence), piece.lowerBound > 0,
      !words.titles.contains(sentence[piece.upperBound].lower)
    else { return .otherwise }
    let end = piece.lowerBound - 1
    var start = end
    while start > 0, !opensRole(sentence[start]), sentence[start].isJoined, !sentence[start - 1].isQuoted {
      start -= 1
    }
    // Without a role, `Ida Lund, Bob Marsh, said` names two.
    guard !sentence[start].isQuoted, opensRole(sentence[start]), isRole(start...end, sentence),
      !holdsName(sentence.indices[..<start], sentence),
      !sentence[..<start].contains(where: { SpeakerReader.relatives.contains($0.lower) && !$0.isQuoted }),
      let found = name(piece.lowerBound, piece.upperBound, sentence, in: text)
    else { return .open }
    return .name(found)
  }

  /// `the`, `a`, `council's`.
  private func opensRole(_ word: PlainWord) -> Bool {
    words.determiners.contains(word.lower) || isOwner(word) || determines(word)
  }

  private func isOwner(_ word: PlainWord) -> Bool { word.lower.hasSuffix("'s") || word.lower.hasSuffix("’s") }

  /// `the fire chief`, `the mayor of Orsa`, `the Prime Minister`; not `the council`, which has no one name.
  private func isRole(_ range: ClosedRange<Int>, _ sentence: [PlainWord]) -> Bool {
    guard (2...10).contains(range.count) else { return false }
    for place in range {
      let word = sentence[place].lower
      if words.verbs.contains(word) || SpeakerReader.breaks.contains(word) { return false }
    }
    // German writes every noun with a capital: `der Leiter der Sammlung`.
    if determines(sentence[range.lowerBound]) { return true }
    let last = sentence[range.upperBound].lower
    if words.speakers.contains(last), !last.hasPrefix("spokes") { return false }
    guard isNameWord(sentence[range.upperBound]), !words.titles.contains(last) else { return true }
    var place = range.upperBound
    while place > range.lowerBound, isNameWord(sentence[place]) { place -= 1 }
    return place > range.lowerBound && SpeakerReader.owning.contains(sentence[place].lower)
  }

  /// Two to four words in capitals, with the small words that names have, and nobody's possessive.
  private func isFullName(_ range: ClosedRange<Int>, _ sentence: [PlainWord]) -> Bool {
    guard isNameWord(sentence[range.lowerBound]), isNameWord(sentence[range.upperBound]),
      !isOwner(sentence[range.upperBound]), !SpeakerReader.openers.contains(sentence[range.lowerBound].lower)
    else { return false }
    let capitals = range.count { isNameWord(sentence[$0]) }
    return (2...4).contains(capitals)
      && range.allSatisfy { isNameWord(sentence[$0]) || isLinked($0, sentence) }
  }

  /// A `van` or `de` between two words in capitals.
  private func isLinked(_ place: Int, _ sentence: [PlainWord]) -> Bool {
    guard SpeakerReader.particles.contains(sentence[place].lower), !sentence[place].isQuoted,
      !["of", "the"].contains(sentence[place].lower), place + 1 < sentence.count
    else { return false }
    return sentence[place + 1].isJoined && isNameWord(sentence[place + 1])
  }

  /// Whether a second person may be named there. A place after `in` is none, nor the sentence's first word.
  private func holdsName(_ places: Range<Int>, _ sentence: [PlainWord]) -> Bool {
    for place in places where isNameWord(sentence[place]) {
      if SpeakerReader.openers.contains(sentence[place].lower) { continue }
      let hasNext =
        places.contains(place + 1) && sentence[place + 1].isJoined && isNameWord(sentence[place + 1])
      if place == 0, !hasNext { continue }
      if place > 0, SpeakerReader.placing.contains(sentence[place - 1].lower) { continue }
      return true
    }
    return false
  }

  /// Between a role and whose it is: `el director de Tercal`.
  private static let owning: Set<String> = [
    "of", "for", "de", "del", "du", "des", "da", "do", "di", "della", "dello", "von", "vom", "van",
  ]
  private static let followers: Set<String> = ["of", "on", "in", "at", "to", "after", "during", "from"]
  private static let pairing: Set<String> = ["and", "or", "with", "nor"]
  private static let breaks: Set<String> = ["and", "or", "who", "whose", "that", "which", "when", "with"]
  private static let relatives: Set<String> = ["who", "whose", "whom"]
  private static let placing: Set<String> = ["in", "at", "near", "of", "from", "outside"]
}
