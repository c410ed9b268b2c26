/// Who speaks, by the words outside the quotation marks of a sentence.
struct SpeakerReader: Sendable {
  enum Speaker: Sendable, Hashable {
    case name(String)
    /// "he said": whoever was named last.
    case pronoun
  }

  let words: SpeechWords

  /// The speaker that a sentence names for its quotation or statement; nil when it names none, or
  /// more than the rules can tell apart. O(words).
  func speaker(of sentence: [PlainWord], in text: String) -> Speaker? {
    let outside = sentence.indices.filter { !sentence[$0].isQuoted }
    var speakers: [Speaker] = []
    for place in outside where words.verbs.contains(sentence[place].lower) {
      guard let found = after(place, sentence, in: text) ?? before(place, sentence, in: text) else {
        continue
      }
      if !speakers.contains(found), found != .pronoun || speakers.isEmpty { speakers.append(found) }
    }
    // Two people speak: whose the quotation is stays open.
    if let first = speakers.first { return speakers.count == 1 ? first : nil }
    for source in words.sources {
      for place in outside where matches(source, at: place, sentence) {
        let first = place + source.count
        if first < sentence.count, let run = nameRun(from: first, sentence, in: text) { return .name(run) }
      }
    }
    return nil
  }

  private func matches(_ phrase: [String], at place: Int, _ sentence: [PlainWord]) -> Bool {
    guard place + phrase.count <= sentence.count else { return false }
    return phrase.indices.allSatisfy {
      sentence[place + $0].lower == phrase[$0] && (($0 == 0) || sentence[place + $0].isJoined)
    }
  }

  /// `“No,” said Ada Holm`: inverted, right after a quotation.
  private func after(_ verb: Int, _ sentence: [PlainWord], in text: String) -> Speaker? {
    let first = verb + 1
    // French: « … », a déclaré Ada Holm.
    var start = verb
    while start > 0, sentence[start].isJoined, words.fillers.contains(sentence[start - 1].lower) {
      start -= 1
    }
    guard start > 0, sentence[start - 1].isQuoted, !sentence[start].gap.isEmpty, first < sentence.count,
      !sentence[first].isQuoted, sentence[first].isJoined
    else { return nil }
    if words.pronouns.contains(sentence[first].lower) { return .pronoun }
    switch namedRole(from: first, sentence, in: text) {
    case .name(let name): return .name(name)
    case .open: return nil
    case .otherwise: return nameRun(from: first, sentence, in: text).map { .name($0) }
    }
  }

  /// `Ada Holm said`, `Ada Holm, the mayor, said`, `he said`, `police said`.
  private func before(_ verb: Int, _ sentence: [PlainWord], in text: String) -> Speaker? {
    var last = verb - 1
    // The words that part subject and verb must stand beside each other.
    var gap = sentence[verb].gap
    while last >= 0, gap.isEmpty, words.fillers.contains(sentence[last].lower) {
      gap = sentence[last].gap
      last -= 1
    }
    guard last >= 0, !sentence[last].isQuoted else { return nil }
    if gap == "," { return apposition(endingAt: last, sentence, in: text) }
    guard gap.isEmpty || gap == "." else { return nil }
    if words.pronouns.contains(sentence[last].lower) { return .pronoun }
    if let run = nameRun(endingAt: last, sentence, in: text) { return .name(run) }
    return plainSpeaker(endingAt: last, sentence, in: text)
  }

  /// `Ada Holm, the mayor of Orsa, said`: the name before the comma that opens the apposition; or, the other
  /// way round, `the mayor, Ada Holm, said`.
  private func apposition(endingAt last: Int, _ sentence: [PlainWord], in text: String) -> Speaker? {
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
    case .otherwise: return nameRun(endingAt: place - 1, sentence, in: text).map { .name($0) }
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
    let name = slice(text, sentence[first].range.lowerBound..<sentence[last].range.upperBound)
    return .name(name)
  }

  /// The name that ends at a word, titles before it left out; nil when none does.
  private func nameRun(endingAt last: Int, _ sentence: [PlainWord], in text: String) -> String? {
    guard isNameWord(sentence[last]) else { return nil }
    var first = last
    while first > 0, joins(sentence[first]), !sentence[first - 1].isQuoted {
      if isNameWord(sentence[first - 1]) {
        first -= 1
      } else if first > 1, SpeakerReader.particles.contains(sentence[first - 1].lower),
        joins(sentence[first - 1]),
        isNameWord(sentence[first - 2]), !sentence[first - 2].isQuoted
      {
        first -= 2
      } else {
        break
      }
    }
    return name(first, last, sentence, in: text)
  }

  /// The name in the phrase that begins at a word: `White House spokesperson Ada Holm` gives the last run.
  private func nameRun(from start: Int, _ sentence: [PlainWord], in text: String) -> String? {
    var end = start
    while end + 1 < sentence.count, joins(sentence[end + 1]), !sentence[end + 1].isQuoted, end - start < 12,
      !SpeakerReader.enders.contains(sentence[end + 1].lower)
    {
      end += 1
    }
    // The first run, or the one after a role in lower case.
    var run: Range<Int>?
    var sawRole = false
    for place in start...end {
      let word = sentence[place]
      if isNameWord(word) {
        if let current = run, current.upperBound == place {
          run = current.lowerBound..<(place + 1)
        } else if let current = run, current.upperBound == place - 1,
          SpeakerReader.particles.contains(sentence[place - 1].lower)
        {
          run = current.lowerBound..<(place + 1)
        } else if run == nil || sawRole {
          run = place..<(place + 1)
          sawRole = false
        }
      } else if words.titles.contains(word.lower) || words.speakers.contains(word.lower) {
        sawRole = true
      }
    }
    guard let run else {
      guard words.speakers.contains(sentence[end].lower), end - start <= 3 else { return nil }
      let first = words.determiners.contains(sentence[start].lower) && start < end ? start + 1 : start
      return slice(text, sentence[first].range.lowerBound..<sentence[end].range.upperBound)
    }
    return name(run.lowerBound, run.upperBound - 1, sentence, in: text)
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

  static let particles: Set<String> = [
    "of", "de", "la", "del", "al", "bin", "ibn", "van", "von", "der", "den", "da", "di", "du", "el", "ben",
    "the",
  ]
  static let openers: Set<String> = [
    "yesterday", "today", "on", "in", "the", "a", "an", "but", "and", "as", "when", "while", "after",
    "earlier", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let enders: Set<String> = [
    "on", "in", "at", "during", "after", "before", "as", "to", "when", "while", "from", "via", "who", "that",
    "and", "with", "by", "for", "am", "dans", "en", "à", "le", "el", "op", "v", "v", "в", "на",
  ]
}
