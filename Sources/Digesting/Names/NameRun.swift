/// A name as one sentence writes it.
struct NameRun: Sendable, Hashable {
  /// Words of the sentence that make it, title left out.
  var words: Range<Int>
  /// As shown: "Ada Holm".
  var text: String
  /// The words in lower case, a possessive left out.
  var key: [String]
  /// The title right before it, in lower case: "mr".
  var title: String?
  /// A preposition of place stands before it.
  var isPlaced: Bool
  /// The sentence's first word is part of it, whose capital says nothing.
  var opens: Bool
}

/// Finds the runs of capitals in a sentence that may be names.
struct NameRunReader: Sendable {
  static let longest = 6

  let language: String
  let speech: SpeechWords?
  let names: NameWords
  private let calendar: CalendarWords?

  /// Words of grammar: with a capital they only open a sentence.
  private let functionWords: Set<String>

  init(language: String, functionWords: Set<String> = []) {
    self.language = language
    self.functionWords = functionWords
    speech = SpeechWords.of(language)
    names = NameWords.of(language)
    calendar = CalendarWords.of(language)
  }

  /// In order. O(words).
  func runs(in sentence: [PlainWord], of text: String) -> [NameRun] {
    var runs: [NameRun] = []
    var place = 0
    while place < sentence.count {
      // Most words are passed over without being copied.
      guard sentence[place].isCapitalised, isNameWord(sentence[place]) else {
        place += 1
        continue
      }
      let end = self.end(of: place, sentence)
      runs += split(place..<end, sentence, text)
      place = end
    }
    return runs
  }

  func isNameWord(_ word: PlainWord) -> Bool {
    guard word.isCapitalised else { return false }
    return calendar.map { !$0.isName(word) } ?? true
  }

  /// Where the run that begins at a word ends.
  private func end(of start: Int, _ sentence: [PlainWord]) -> Int {
    var end = start + 1
    while end < sentence.count {
      let word = sentence[end]
      guard word.gap.isEmpty || word.gap == "&" || word.gap == "." && isAbbreviation(sentence[end - 1]),
        word.isQuoted == sentence[start].isQuoted, !isPossessive(sentence[end - 1])
      else { return end }
      if isNameWord(word) {
        end += 1
        continue
      }
      // "von der" or "of" between capitals.
      var next = end
      let head = sentence[end - 1].lower
      let isCourt = head != "court" || end - 1 == start || NameWords.courts.contains(sentence[end - 2].lower)
      let isLinked = names.heads.contains(head) && isCourt && names.links.contains(word.lower)
      if isLinked {
        next += 1
        if next < sentence.count, sentence[next].lower == "the" { next += 1 }
      } else {
        while next < sentence.count, next - end < 3, sentence[next].isJoined,
          names.particles.contains(sentence[next].lower)
        {
          next += 1
        }
      }
      guard next > end, next < sentence.count, sentence[next].isJoined, isNameWord(sentence[next]),
        isLinked || joinsPerson(end..<next, sentence)
      else { return end }
      end = next + 1
    }
    return end
  }

  /// "von der Leyen", "de la Cruz": German "der" alone joins nothing ("Tal der Sande").
  private func joinsPerson(_ particles: Range<Int>, _ sentence: [PlainWord]) -> Bool {
    // Dutch "Rik Jansma van Elnet" is Rik Jansma; "Kees van der Berg" and "analist Kees van der Berg" name one man.
    if language == "nl", particles.lowerBound >= 2, isNameWord(sentence[particles.lowerBound - 2]),
      sentence[particles.lowerBound - 1].isJoined,
      !names.roleEndings.contains(sentence[particles.lowerBound - 2].lower)
    {
      return false
    }
    // Spanish "Ana Ruiz y Luis Vega" are two people; "Ortega y Gasset" is one.
    if language == "es", sentence[particles.lowerBound].lower == "y", particles.lowerBound >= 2,
      isNameWord(sentence[particles.lowerBound - 2]), sentence[particles.lowerBound - 1].isJoined,
      particles.upperBound + 1 < sentence.count, isNameWord(sentence[particles.upperBound + 1]),
      sentence[particles.upperBound + 1].isJoined
    {
      return false
    }
    if language == "de" { return ["von", "van", "zu", "zur"].contains(sentence[particles.lowerBound].lower) }
    return true
  }

  /// "J.", "Dr.", "St.": a full stop inside a name.
  private func isAbbreviation(_ word: PlainWord) -> Bool {
    word.text.unicodeScalars.count <= 2
      || ["prof", "gen", "col", "sgt", "capt", "rev", "gov", "sen", "rep", "sra", "dra"].contains(word.lower)
  }

  private func isPossessive(_ word: PlainWord) -> Bool {
    bare(word.lower).utf8.count < word.lower.utf8.count
  }

  /// Titles and roles off the front; a run that is only those is none.
  private func split(_ range: Range<Int>, _ sentence: [PlainWord], _ text: String) -> [NameRun] {
    // "Simon Leigh QC".
    if range.count >= 3, NameRunReader.letters.contains(sentence[range.upperBound - 1].text) {
      return split(range.lowerBound..<(range.upperBound - 1), sentence, text)
    }
    var first = range.lowerBound
    // At the start of a sentence or quotation every word has a capital.
    let opens =
      first == 0 || sentence[first].isQuoted && !sentence[first - 1].isQuoted
      || sentence[first].gap.contains(":")
    var title: String?
    func lower(_ place: Int) -> String { bare(sentence[place].lower) }
    // "Le maire", "The Harbour", "But Ada Holm".
    while first < range.upperBound,
      isLoose(lower(first), opens: opens && first == range.lowerBound)
        || opens && first == range.lowerBound && isElided(sentence[first].text)
    {
      first += 1
    }
    // "Seventeen-year-old Tanvi Jadon", "Dad-of-three Dennis Rudd".
    if opens, first == range.lowerBound, range.count >= 3, isCompound(sentence[first].text) { first += 1 }
    if let last = (first..<range.upperBound).last(where: {
      isTitle($0, in: first..<range.upperBound, sentence)
    }) {
      title = lower(last)
      first = last + 1
    }
    // German "Nachbarin von Bernd Frost"; "Kanzlerin von der Leyen" has but one word behind.
    if language == "de", title != nil, range.upperBound - first >= 3, sentence[first].lower == "von",
      sentence[first + 1].isCapitalised
    {
      first += 1
    }
    // Russian "Адвокат Нина Орлова", "Верхнереченска Сергея Лапина": three words are one name with a patronymic only.
    if language == "ru", range.upperBound - first == 3, !isPatronymic(lower(first + 1)) { first += 1 }
    guard first < range.upperBound, range.upperBound - first <= NameRunReader.longest else { return [] }
    if title == nil, first > 0, sentence[first].isJoined || sentence[first].gap == ".",
      let before = speech?.titles.contains(sentence[first - 1].lower), before
    {
      title = sentence[first - 1].lower
    }
    let key = (first..<range.upperBound).map(lower)
    // "Fünf Sachverständige": nouns have capitals.
    let isCounted = language == "de" && NumberWords.of(language).small[key[0]] != nil
    if isCounted || key.allSatisfy({ speech?.titles.contains($0) == true }) || names.counters.contains(key[0])
    {
      return []
    }
    var shown = slice(
      text, sentence[first].range.lowerBound..<sentence[range.upperBound - 1].range.upperBound)
    shown = bare(shown)
    let isPlaced = first > 0 && sentence[first].isJoined && names.placing.contains(sentence[first - 1].lower)
    return [
      NameRun(
        words: first..<range.upperBound, text: shown, key: key, title: title, isPlaced: isPlaced,
        opens: opens && first == range.lowerBound)
    ]
  }

  /// Whether the word is a title or role that a name follows.
  private func isTitle(_ place: Int, in range: Range<Int>, _ sentence: [PlainWord]) -> Bool {
    let rest = range.upperBound - 1 - place
    guard rest >= 1, isNameWord(sentence[place]) else { return false }
    let word = sentence[place].lower
    if speech?.isTitle(word, before: rest) == true { return true }
    guard rest >= 2 || language == "de" && rest >= 1 else { return false }
    return names.roleEndings.contains {
      word == $0 || language == "de" && word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2
    }
  }

  /// Behind a name, and no part of it.
  private static let letters: Set<String> = ["QC", "KC", "MP", "MSP", "MEP", "MBE", "OBE", "CBE"]

  private func isPatronymic(_ word: String) -> Bool {
    ["вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вной", "ична", "ичны"].contains {
      word.hasSuffix($0)
    }
  }

  private func isLoose(_ word: String, opens: Bool) -> Bool {
    if speech?.determiners.contains(word) == true { return true }
    return opens
      && (functionWords.contains(word) || SpeakerReader.openers.contains(word)
        || speech?.sources.contains { $0.first == word } == true)
  }

  /// Whether a word's last part behind a hyphen has a small letter: "Dad-of-three", not "Jean-Luc".
  private func isCompound(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count >= 3 && parts.last?.unicodeScalars.first.map(isCapital) == false
  }

  /// Italian `L'attaccante`: the capital is the article's.
  private func isElided(_ word: String) -> Bool {
    guard ["fr", "it"].contains(language),
      let mark = word.unicodeScalars.firstIndex(where: { $0 == "'" || $0 == "’" })
    else { return false }
    let rest = word.unicodeScalars[word.unicodeScalars.index(after: mark)...]
    return word.unicodeScalars.distance(from: word.startIndex, to: mark) <= 4
      && rest.first.map(isCapital) == false
  }

  /// Without a possessive.
  private func bare(_ word: String) -> String {
    guard word.utf8.last == UInt8(ascii: "s") else { return word }
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }
}
