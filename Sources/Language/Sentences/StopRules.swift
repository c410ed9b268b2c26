extension SentenceScan {
  /// Whether a full stop that white space and no lower-case letter follow ends the sentence.
  func breaksAtStop(_ c: Candidate, _ after: NextWord) -> Bool {
    if c.stops == 2 { return true }
    let before = PreviousWord(before: c.run.lowerBound, in: self)
    if before.isListMarker(in: self) { return false }
    let opens = rules.contains(after.word, in: .openers) && after.first == .upper && !after.isInitial
    if before.isNumber { return before.hasStop || breaksAfterNumber(before, after) }
    if c.hasNote { return true }
    if before.letters == 1, before.digits == 0, before.isCapitalised { return opens }
    if let kind = spacedAbbreviation(before)
      ?? rules.abbreviation(before.folded, isCapitalised: before.isCapitalised)
    {
      switch kind {
      case .inside: return false
      case .mayEnd: return opens || c.closesQuote && after.first == .upper
      case .beforeNumber:
        return !after.startsWithDigit && !(rules.contains(after.word, in: .months) && before.letters < 3)
      case .time: return breaksAfterTime(before, after)
      }
    }
    if before.letters == 1, before.digits == 0 { return opens }
    if before.isDotted { return opens }
    // `Johannes Paul II. Besuch`, where ordinals are written with a stop.
    if rules.hasOrdinals, before.isCapitalised, before.letters >= 2, ListMarker.roman(before.folded) != nil {
      return opens
    }
    return true
  }

  /// The kind of an abbreviation that is written with a space inside: `p. m.`, `т. д.`, `z. B.`
  private func spacedAbbreviation(_ last: PreviousWord) -> SentenceRules.Abbreviation? {
    guard last.letters == 1, last.digits == 0, !last.hasStop, !last.isCapitalised else { return nil }
    let stop = skipWhiteBack(from: last.start) - 1
    guard stop > start, stop + 1 < last.start, bytes[stop] == 0x2E else { return nil }
    let first = PreviousWord(before: stop, in: self)
    guard first.letters == 1, first.digits == 0, !first.hasStop, !first.isCapitalised else { return nil }
    return rules.abbreviation(first.folded + [0x2E] + last.folded, isCapitalised: false)
  }

  /// `5 p.m. Monday` goes on; so does a sentence of which only `At 5 a.m.` has been said.
  private func breaksAfterTime(_ before: PreviousWord, _ after: NextWord) -> Bool {
    if after.startsWithDigit || rules.contains(after.word, in: .timeFollowers) { return false }
    return words(from: start, to: before.start) >= 3
  }

  /// The number of white-space separated words in a range, counted up to 4.
  private func words(from: Int, to: Int) -> Int {
    var count = 0
    var inside = false
    for i in from..<max(from, to) where count < 5 {
      let isSpace = bytes[i] <= 0x20
      if !isSpace, !inside { count += 1 }
      inside = !isSpace
    }
    return count
  }

  /// `am 3. Oktober` and `5. maj` go on, `in 1998. Then` ends.
  private func breaksAfterNumber(_ before: PreviousWord, _ after: NextWord) -> Bool {
    guard before.digits <= 2, rules.hasOrdinals else { return true }
    if rules.contains(after.word, in: .months) { return false }
    guard after.first == .upper || after.startsWithDigit else { return true }
    var leader = before
    for _ in 0..<3 where leader.letters == 0 {
      // `aus dem 1. -3. Jahrhundert`
      var position = skipWhiteBack(from: leader.start)
      while position > start, bytes[position - 1] == 0x2D || bytes[position - 1] == 0x2E { position -= 1 }
      leader = PreviousWord(before: skipWhiteBack(from: position), in: self)
    }
    // `Sie kam am 6. Dann ging sie.`
    if after.first == .upper, rules.contains(after.word, in: .openers) { return true }
    return !rules.contains(leader.folded, in: .ordinalLeaders)
  }

  private func skipWhiteBack(from position: Int) -> Int {
    var i = position
    while i > start {
      let (scalar, length) = bytes.scalar(before: i)
      guard table[scalar].contains(.white) else { break }
      i -= length
    }
    return i
  }
}
