/// Openers that lean on an earlier sentence by themselves, and stand alone before a noun.
extension OpenerWords {
  /// `Some of the boats sank`, `Another 400 people fled`, `Later this year`: the opener determines what stands beside it;
  /// `Some sank`, `One of them sank`, `Later, the boats sank` lean. O(words asked for).
  func determinesNoun(_ words: [String], _ text: Substring) -> Bool {
    guard let first = words.first else { return false }
    if words.count > 3, first == "the", determining.contains("the \(words[1])") {
      return namesHolder(words, text)
    }
    guard determining.contains(first), words.count > 2, !hasComma(text, afterWord: 0) else { return false }
    let next = words[1]
    switch first {
    case "later", "earlier": return next == "this" && times.contains(words[2])
    case "both":
      if words[2] == "and" || words.count > 3 && words[3] == "and" { return true }
      return next != "of" && words[2] == "of" && isNoun(next)
    default: break
    }
    if next == "of" { return !leansAfterOf(words[2...]) }
    if next.unicodeScalars.first.map(isDigit) == true || NumberWords.of("en").small[next] != nil {
      return isNoun(words[2])
    }
    // "One in five children".
    if first == "one", next == "in" { return NumberWords.of("en").small[words[2]] != nil }
    return first != "none" && isNoun(next) && !roles.contains(next)
  }

  /// `The former mayor of Orsa`, `The former mayor Ada Holm`; not `The former mayor left`, nor `The former was closed`.
  private func namesHolder(_ words: [String], _ text: Substring) -> Bool {
    guard isNoun(words[2]), !hasComma(text, afterWord: 1) else { return false }
    for (place, piece) in text.split(separator: " ").prefix(8).enumerated().dropFirst(2) {
      let word = openingWords(piece, count: 1).first ?? ""
      if place > 2, word == "of" { return true }
      if piece.unicodeScalars.first.map(isCapital) == true { return true }
      if !isNoun(word) { return false }
    }
    return false
  }

  /// Whether what follows "some of" was told before: "them", "the two", "the others".
  private func leansAfterOf(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return true }
    if persons.contains(first) || first == "those" || first == "these" || pronouns.contains(first) {
      return true
    }
    guard first == "the", let noun = words.dropFirst().first else { return false }
    return roles.contains(noun) || ["two", "three", "four", "others", "pair", "other"].contains(noun)
  }

  /// No verb, and no word of grammar. Participles count as verbs: "Some injured people" is told from nothing.
  private func isNoun(_ word: String) -> Bool {
    !predicates.contains(word) && !persons.contains(word) && !connectives.contains(word)
      && !OpenerWords.grammar.contains(word) && !TenseWords.english.past.contains(word)
      && !word.hasSuffix("ed")
  }

  private static let grammar: Set<String> = [
    "are", "be", "been", "has", "have", "had", "do", "might", "must", "should", "shall", "say", "says",
    "think",
    "thinks", "want", "wants", "in", "on", "at", "by", "for", "from", "with", "than", "as", "to", "that",
    "which",
    "whose", "even", "just", "only", "more", "other", "others", "thing", "such", "matter", "doubt", "longer",
    "reason", "reasons", "question", "way", "ways", "is", "was", "were", "a", "an", "the",
  ]
}
