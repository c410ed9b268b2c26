/// Reads how many people were killed, injured, missing, driven out or arrested.
struct CasualtyReader: Sendable {
  private let language: String
  /// How many words after a number its state may stand.
  private let reach: Int

  init(language: String) {
    self.language = language
    reach = language == "en" ? 9 : ["de", "nl"].contains(language) ? 12 : 8
  }

  func figure(_ number: ReadNumber, _ words: [PlainWord], _ range: Range<Int>) -> FoundFigure? {
    let found =
      language == "en"
      ? after(number, words) ?? before(number, words) ?? toll(number, words)
      : afterLoosely(number, words) ?? beforeLoosely(number, words) ?? tollLoosely(number, words)
        ?? tollBefore(number, words) ?? tollAfter(number, words)
    guard let (kind, subject) = found else { return nil }
    return FoundFigure(
      kind: kind, value: number.value, text: range, subject: subject, precision: number.precision,
      isTotal: isTotal(number, words))
  }

  /// `The number of dead rose to 23 after four bodies were found`: the first is the count of all.
  private func isTotal(_ number: ReadNumber, _ words: [PlainWord]) -> Bool {
    let first = (number.hedge ?? number.words).lowerBound
    return words[max(0, first - 14)..<first].contains {
      $0.lower == "toll" || $0.lower == "number" || CasualtyReader.counters.contains($0.lower)
        || CasualtyReader.countersAfter.contains($0.lower) || $0.lower == "balance" || $0.lower == "bilan"
    }
  }

  /// `2,000 people were killed`, `300 injured`.
  private func after(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    var noun: String?
    for place in number.words.upperBound..<min(words.count, number.words.upperBound + reach) {
      let word = words[place]
      if !word.isJoined || word.isNumber { return nil }
      if let kind = FigureKind.states[word.lower], word.lower != "toll" {
        return (kind, [noun, word.text].compactMap { $0 }.joined(separator: " "))
      }
      let isPassive =
        place == number.words.upperBound && place + 1 < words.count && words[place + 1].isJoined
        && ["were", "was"].contains(words[place + 1].lower)
      if FigureKind.people.contains(word.lower) || isPassive {
        noun = word.text
      } else if !CasualtyReader.bridging.contains(word.lower) {
        return nil
      }
    }
    return nil
  }

  /// `killed at least 2,000 people`, `death toll rose to 2,012`, `the number of injured rose to 185`.
  private func before(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    if number.words.count == 1, words[number.words.lowerBound].text.utf8.count == 4,
      (1500...2100).contains(number.value),
      words[number.words.lowerBound].isNumber
    {
      return nil
    }
    let first = (number.hedge ?? number.words).lowerBound
    let next = number.words.upperBound < words.count ? words[number.words.upperBound] : nil
    var place = first - 1
    var steps = 0
    while place >= 0, steps < 6, words[place + 1].isJoined {
      let word = words[place]
      let isCounted = place > 1 && words[place - 1].lower == "of" && words[place - 2].lower == "number"
      if let kind = FigureKind.states[word.lower], steps == 0 || word.lower == "toll" || isCounted {
        guard CasualtyReader.counting.contains(word.lower) || isCounted else { return nil }
        if word.lower != "toll", !isCounted, let next, next.isJoined, !FigureKind.people.contains(next.lower),
          !CasualtyReader.bridging.contains(next.lower), !CasualtyReader.settings.contains(next.lower)
        {
          return nil
        }
        let people = next.flatMap { $0.isJoined && FigureKind.people.contains($0.lower) ? $0.text : nil }
        let state = CasualtyReader.participles[word.lower] ?? word.text
        return (
          kind,
          word.lower == "toll" ? "death toll" : [people, state].compactMap { $0 }.joined(separator: " ")
        )
      }
      if !CasualtyReader.rising.contains(word.lower) { return nil }
      place -= 1
      steps += 1
    }
    return nil
  }

  /// `The death toll in the collision of two trains was cut to 19`, `the number of people killed in the quake reached
  /// 2,862`: what is counted stands further off.
  private func toll(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    let first = (number.hedge ?? number.words).lowerBound
    guard first > 1 else { return nil }
    let isMoved =
      ["to", "at"].contains(words[first - 1].lower) && CasualtyReader.moving.contains(words[first - 2].lower)
    guard isMoved || CasualtyReader.reaching.contains(words[first - 1].lower) else { return nil }
    let before = words[..<first]
    let lastNumber = before.lastIndex(where: \.isNumber) ?? -1
    guard let named = before.lastIndex(where: { FigureKind.states[$0.lower] != nil }), named > lastNumber
    else { return nil }
    let word = words[named]
    if word.lower == "toll" {
      // The toll of a road is paid.
      let of = words[(named + 1)..<first].prefix(2).map(\.lower)
      let isOfHurt =
        of.first == "of" && of.last.flatMap { FigureKind.states[$0] }.map { $0 != .killed } == true
      return named > 0 && words[named - 1].lower == "death" || first - named <= 14 && !isOfHurt
        ? (.killed, "death toll") : nil
    }
    if let kind = FigureKind.states[word.lower], CasualtyReader.countable.contains(word.lower) {
      return (kind, word.text)
    }
    // "The number of people known to have died ... rose to 38".
    if let kind = FigureKind.states[word.lower], named >= 2 {
      let before = words[max(0, named - 8)..<named]
      if let counter = before.lastIndex(where: { $0.lower == "number" }), counter + 1 < named,
        words[counter + 1].lower == "of", words[(counter + 1)...named].allSatisfy(\.isJoined)
      {
        let people = words[(counter + 2)..<named].first { FigureKind.people.contains($0.lower) }
        return (kind, [people?.text, word.text].compactMap { $0 }.joined(separator: " "))
      }
    }
    return nil
  }

  /// `14 Menschen ums Leben gekommen`, `25 blessés`: people, and their state before the clause ends.
  private func afterLoosely(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    guard number.words.upperBound < words.count else { return nil }
    let next = words[number.words.upperBound]
    guard next.isJoined else { return nil }
    if let kind = FigureKind.states[next.lower] { return (kind, next.text) }
    let isPassive =
      number.words.upperBound + 1 < words.count && words[number.words.upperBound + 1].isJoined
      && CasualtyReader.auxiliaries.contains(words[number.words.upperBound + 1].lower)
    guard FigureKind.people.contains(next.lower) || isPassive else { return nil }
    for place
      in (number.words.upperBound + 1)..<max(
        number.words.upperBound + 1, min(words.count, number.words.upperBound + reach))
    {
      let word = words[place]
      if !word.isJoined || word.isNumber { return nil }
      if let kind = FigureKind.states[word.lower] {
        return (kind, CasualtyReader.finite.contains(word.lower) ? next.text : next.text + " " + word.text)
      }
    }
    return nil
  }

  /// `погибли 11 человек`, `έχασαν τη ζωή τους 7 άνθρωποι`, `مقتل ٢٣ شخصا`.
  private func beforeLoosely(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    let first = (number.hedge ?? number.words).lowerBound
    guard number.words.upperBound < words.count, words[number.words.upperBound].isJoined,
      FigureKind.people.contains(words[number.words.upperBound].lower)
    else { return nil }
    var place = first - 1
    while place >= max(0, first - 3), words[place + 1].isJoined {
      let state = words[place]
      if let kind = FigureKind.states[state.lower] {
        return (
          kind, CasualtyReader.finite.contains(state.lower) ? words[number.words.upperBound].text : state.text
        )
      }
      place -= 1
    }
    return nil
  }

  /// `ارتفع عدد قتلى الفيضانات إلى 11300 شخص`, `die Zahl der Toten stieg auf 20`: a word for "number", what is counted
  /// within three words of it, and a word for "to".
  private func tollLoosely(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    let first = (number.hedge ?? number.words).lowerBound
    guard first > 2, CasualtyReader.directions.contains(words[first - 1].lower) else { return nil }
    let before = words[max(0, first - 14)..<first]
    guard let counter = before.lastIndex(where: { CasualtyReader.counters.contains($0.lower) }),
      !words[counter..<first].contains(where: \.isNumber)
    else { return nil }
    for word in words[(counter + 1)..<min(first, counter + 4)] {
      if let kind = FigureKind.states[word.lower] { return (kind, word.text) }
    }
    return nil
  }

  /// `मृतकों की संख्या बढ़कर 12 हुई`, `ölü sayısı üçe yükseldi`: what is counted, right before a word for "number", and at
  /// most three words on the number.
  private func tollBefore(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    let first = (number.hedge ?? number.words).lowerBound
    guard first > 1,
      let counter = words[max(1, first - 4)..<first].lastIndex(where: {
        CasualtyReader.countersAfter.contains($0.lower)
      }), !words[counter..<first].contains(where: \.isNumber)
    else { return nil }
    for word in words[max(0, counter - 3)..<counter].reversed() {
      if let kind = FigureKind.states[word.lower] { return (kind, word.text) }
    }
    return nil
  }

  /// `Subiu para nove o número de mortos`, `Sono sei i morti`, `Στους τέσσερις ανέβηκαν οι νεκροί`: the number, and within
  /// four words what it counts.
  private func tollAfter(_ number: ReadNumber, _ words: [PlainWord]) -> (FigureKind, String)? {
    let first = (number.hedge ?? number.words).lowerBound
    guard first > 0, CasualtyReader.risingTo.contains(words[first - 1].lower), words[first].isJoined else {
      return nil
    }
    for word in words[number.words.upperBound...].prefix(4) {
      guard word.isJoined, !word.isNumber else { return nil }
      if FigureKind.people.contains(word.lower) { return nil }
      if let kind = FigureKind.states[word.lower] { return (kind, word.text) }
    }
    return nil
  }

  /// Words of such states that are verbs, or mean them only with others: no labels.
  private static let finite: Set<String> = [
    "murieron", "mató", "muerto", "matou", "morreram", "zabil", "zabila", "zabilo", "zemřeli", "zemřelo",
    "zahynuli", "zahynulo", "zraněno", "öldü", "yaralandı", "נהרגו", "נפצעו", "starben", "gestorben", "leben",
    "погибли", "погиб", "ранены", "пострадали", "пропали", "ζωή", "τραυματίστηκαν", "मारे", "मौत",
  ]

  /// Between people of any kind and what befell them: `trois skieurs ont été tués`.
  private static let auxiliaries: Set<String> = [
    "ont", "sont", "a", "est", "fueron", "han", "fue", "ha", "foram", "foi", "furono", "sono", "hanno",
    "werden",
    "wurden", "wurde", "sind", "zijn", "kwamen", "kamen",
  ]
  /// As a label says it: "people killed" for "killing 23 people".
  private static let participles = [
    "killing": "killed", "kills": "killed", "injuring": "injured", "injures": "injured",
    "wounding": "wounded",
  ]
  private static let bridging: Set<String> = [
    "were", "was", "are", "have", "had", "been", "being", "has", "reported", "feared", "still", "left",
    "also", "confirmed", "known", "to", "believed", "thought", "presumed", "officially",
    "now", "more", "others",
  ]
  /// After a bare number: `killing 14 in Orsa`.
  private static let settings: Set<String> = [
    "in", "at", "near", "as", "when", "after", "off", "on", "during", "across", "and",
  ]
  private static let rising: Set<String> = [
    "of", "to", "at", "rose", "rises", "risen", "has", "had", "climbed", "reached", "stood", "stands", "is",
    "was", "now",
    "passed", "passes", "the", "death", "cut", "revised", "up",
  ]
  private static let moving: Set<String> = [
    "rose", "risen", "climbed", "stood", "stands", "cut", "revised", "raised", "rises", "jumped", "up",
    "lowered", "reduced",
  ]
  private static let reaching: Set<String> = ["reached", "passed", "exceeded", "topped", "hit", "reaches"]
  /// Nouns that count without "number": "deaths reached 31".
  private static let countable: Set<String> = ["deaths", "fatalities", "injuries", "casualties"]
  private static let directions: Set<String> = [
    "auf", "à", "a", "para", "até", "до", "إلى", "الى", "στους", "στις", "στα", "naar", "tot", "op",
    "na", "עלה",
  ]
  private static let countersAfter: Set<String> = ["संख्या", "sayısı", "sayısının"]
  private static let risingTo: Set<String> = [
    "para", "a", "à", "até", "sono", "son", "στους", "στις", "στα", "sind",
  ]
  private static let counters: Set<String> = [
    "počet", "מספר", "zahl", "nombre", "número", "numero", "عدد", "حصيلة", "число", "количество", "aantal",
    "αριθμός",
  ]
  private static let counting: Set<String> = [
    "kills", "injures", "killed", "killing", "injured", "injuring", "wounded", "wounding", "toll",
    "displaced", "arrested",
    "detained",
    "evacuated",
  ]
}
