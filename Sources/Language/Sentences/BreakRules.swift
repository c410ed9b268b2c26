extension SentenceScan {
  /// Where the sentence ends at a candidate, or nil when it goes on.
  mutating func breakPosition(_ c: Candidate) -> Int? {
    if c.next >= bytes.count || !hasWord(before: c.run.lowerBound) { return nil }
    if c.lineEnds >= 2 { return c.end }
    let after = NextWord(at: c.next, in: self)
    if c.isWide || isIdeographicContext(c, after) { return breaksWide(c, after) ? c.end : nil }
    guard c.hasSpace else { return breaksGlued(c, after) ? c.end : nil }
    if opensItem(at: c.next) { return c.end }
    if after.isLower {
      return c.lineEnds > 0 && startsLine(c, after) ? c.end : nil
    }
    if after.isContinuation { return nil }
    if c.closesQuote, after.startsWithBracket { return nil }
    if c.run.isEmpty {
      return rules.contains(after.word, in: .openers) && after.first == .upper ? c.end : nil
    }
    if c.isStrong { return breaksStrong(c, after) ? c.end : nil }
    if c.hasEllipsis {
      return rules.contains(after.word, in: .pronouns) && after.first == .upper ? nil : c.end
    }
    return breaksAtStop(c, after) ? c.end : nil
  }

  /// Whether the sentence so far holds more than marks; an ellipsis or bullet alone is none.
  ///
  /// What was looked through is not looked through again, so the pass stays linear.
  private mutating func hasWord(before position: Int) -> Bool {
    if hasWordSinceStart { return true }
    var i = max(start, marksUpTo)
    while i < position {
      let (scalar, length) = bytes.scalar(at: i)
      if !table[scalar].isDisjoint(with: .word) || scalar > 0xFFFF {
        hasWordSinceStart = true
        return true
      }
      i += length
    }
    marksUpTo = i
    return false
  }

  /// After `!` and `?`: not when the words that say who spoke follow a quotation, and after `Yahoo!`
  /// only before a usual opener.
  private func breaksStrong(_ c: Candidate, _ after: NextWord) -> Bool {
    if c.closesQuote { return !rules.contains(after.word, in: .quoteFollowers) }
    guard c.run.count == 1, bytes[c.run.lowerBound] == 0x21 else { return true }
    let before = PreviousWord(before: c.run.lowerBound, in: self)
    return !before.isCapitalised || !rules.contains(before.folded, in: .exclaimed)
      || rules.contains(after.word, in: .openers)
  }

  private func isIdeographicContext(_ c: Candidate, _ after: NextWord) -> Bool {
    guard c.isStrong || c.closesQuote, after.isIdeograph, c.run.lowerBound > 0 else { return false }
    return table[bytes.scalar(before: c.run.lowerBound).value].contains(.ideograph)
  }

  /// Chinese and Japanese: a terminator ends a sentence without a space.
  private func breaksWide(_ c: Candidate, _ after: NextWord) -> Bool {
    if c.isStrong || c.stops > 0, !c.hasSpace, c.stops > 0, after.startsWithDigit { return false }
    if c.hasEllipsis, !c.isStrong, !c.hasSpace { return false }
    if after.isContinuation { return false }
    guard c.closesQuote, !c.hasSpace else { return !after.isLower }
    return !followsQuote(c.next)
  }

  /// `「はい。」と言った`, `“好。”他说`: a particle, or a verb of saying within a few characters.
  private func followsQuote(_ position: Int) -> Bool {
    var i = position
    var text: [UInt8] = []
    for _ in 0..<6 where i < bytes.count {
      let (scalar, length) = bytes.scalar(at: i)
      guard table[scalar].contains(.ideograph) else { break }
      text += bytes[i..<i + length]
      if rules.contains(text, in: .quoteFollowers) { return true }
      if rules.contains(Array(bytes[i..<i + length]), in: .speech) { return true }
      i += length
    }
    return false
  }

  /// Without a space: `left.He came` is two sentences, `3.14`, `example.com`, `U.S.A` and `...so` are not.
  private func breaksGlued(_ c: Candidate, _ after: NextWord) -> Bool {
    guard c.end == c.runEnd || c.closesQuote || c.hasNote else { return false }
    // Danda, Arabic, Ethiopic and Burmese marks need no space.
    if c.isForeign, after.first == .caseless || after.startsWithDigit { return true }
    if c.run.lowerBound > 0, table[bytes.scalar(before: c.run.lowerBound).value].contains(.ideograph),
      c.isStrong
    {
      return true
    }
    guard !c.hasEllipsis, c.stops <= 1, after.first == .upper,
      after.word.count >= 2 || after.isFollowedBySpace
    else { return false }
    let before = PreviousWord(before: c.run.lowerBound, in: self)
    if before.isNumber { return rules.contains(after.word, in: .openers) && after.looksLikeSentence }
    guard before.letters >= 2, before.isLowerInside, !before.hasStop, before.isPlain else { return false }
    if c.stops == 1, rules.abbreviation(before.folded, isCapitalised: before.isCapitalised) != nil {
      return false
    }
    return after.looksLikeSentence
  }

  /// A new line that opens in lower case after a full stop, in a list.
  private func startsLine(_ c: Candidate, _ after: NextWord) -> Bool {
    guard c.stops == 1, !c.closesQuote else { return c.isStrong && !c.closesQuote }
    let before = PreviousWord(before: c.run.lowerBound, in: self)
    return !before.hasStop && before.letters > 2
      && rules.abbreviation(before.folded, isCapitalised: before.isCapitalised) == nil
  }
}
