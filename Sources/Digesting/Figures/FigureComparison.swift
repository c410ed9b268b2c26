import Model

/// Finds what independent reports count differently.
///
/// Two figures are of one thing when kind and unit agree, they stand in different reports, and either the words
/// around them agree (3 shared context stems and a Jaccard coefficient of .25, two for casualties) or their
/// sentences state one fact and have one figure of that kind each. Casualties of reports that give one number each
/// are of one event. They differ when over 2 % and less than tenfold apart after conversion (80 miles are 130 km)
/// and their hedges do not explain it ("more than 2,000" and 2,100). Abstains when a report itself gives
/// several values for the same thing.
struct FigureComparison: Sendable {
  static let tolerance = 0.02
  /// "about 1,000" and 1,060.
  static let roundTolerance = 0.075
  /// "more than 2,000" and 2,400.
  static let openTolerance = 0.2
  static let widest = 10.0
  static let jaccard = 0.25
  static let sharedStems = 3
  /// How far below the bound of one fact two sentences may be, in log-odds, that hold their reports' only counts of one thing.
  static let onlyCounts = -3.0
  /// The same where each sentence has one number of that kind.
  static let likelyCounts = -0.5
  static let leastOnly = 10.0
  static let onlySpread = 3.0
  static let contextBytes = 70
  static let shown = 8
  /// Only the first sentences of a report are read for figures.
  static let positions = 25
  /// Numbers of casualties further apart than this are of two events, unless their words agree.
  static let casualtySpread = 5.0

  let corpus: Corpus
  let text: StoryText
  let reading: StoryReading
  let figures: StoryFigures
  let alignment: SentenceAlignment

  private struct Entry {
    var figure: FoundFigure
    var line: Int
    var report: Int
    var shown: String
    var context: [Int32]
    /// Said to be aimed at or expected: not to be held against what is, nor one against the other.
    var outlook: String?
    /// The only figure of its kind in its sentence.
    var isAlone: Bool
    /// The only number from ten on of a thing that its report counts.
    var isOnly = false
    /// Names in front of it in its sentence, and whether a place is among them: "prices in the United States".
    var names: Set<String>
    var isPlaced: Bool
    /// All words in front of it, in lower case; and all of its sentence.
    var opening: Set<String>
    var words: Set<String>
  }

  /// Disputes with most reports first. O(figures squared within a kind).
  func disputes() -> [FigureDispute] {
    var kinds: [FigureKind: [Entry]] = [:]
    var order: [FigureKind] = []
    for (index, line) in text.lines.enumerated() where line.position < FigureComparison.positions {
      if [.opinion, .live].contains(line.kind) || !line.shape.isBalanced { continue }
      let article = corpus.articles[line.citation.article]
      let sentence = article.sentences[line.citation.sentence]
      let read = reading.lines[index]
      let figures = figures.lines[index]
      for figure in figures where !figure.isAside {
        let context = context(of: figure, in: article, sentence: sentence, line: line)
        let (names, isPlaced) = names(before: figure, in: read.words)
        let kind = comparable(figure.kind)
        if kinds[kind] == nil { order.append(kind) }
        kinds[kind, default: []].append(
          Entry(
            figure: figure, line: index, report: line.report, shown: slice(read.text, figure.text),
            context: context, outlook: outlook(before: figure, in: read.words),
            isAlone: figures.count { comparable($0.kind) == kind && !$0.isAside } == 1, names: names,
            isPlaced: isPlaced,
            opening: Set(read.words.prefix { $0.range.upperBound <= figure.text.lowerBound }.map(\.lower)),
            words: Set(read.words.map(\.lower))))
      }
    }
    var disputes: [FigureDispute] = []
    for kind in order {
      disputes += self.disputes(among: Array((kinds[kind] ?? []).prefix(200)), kind: kind)
    }
    return Array(
      disputes.enumerated().sorted { a, b in
        a.element.values.count != b.element.values.count
          ? a.element.values.count > b.element.values.count : a.offset < b.offset
      }.map(\.element).prefix(FigureComparison.shown))
  }

  /// "cases" and "infections" are counts of one thing.
  private func comparable(_ kind: FigureKind) -> FigureKind {
    guard case .count(let noun) = kind else { return kind }
    return .count(RelatedStems.representative(of: noun, language: text.language.primary))
  }

  private func disputes(among found: [Entry], kind: FigureKind) -> [FigureDispute] {
    // An outlet's earlier toll is out of date.
    var entries = kind.isCasualty ? newestByOutlet(found) : found
    if case .count = kind {
      for index in entries.indices {
        let entry = entries[index]
        entries[index].isOnly =
          entry.figure.value >= FigureComparison.leastOnly
          && !entries.contains { $0.report == entry.report && $0.figure.value != entry.figure.value }
      }
    }
    var groups: [[Entry]] = []
    for entry in entries {
      if let place = groups.firstIndex(where: { group in
        group.contains { isSameThing($0, entry, kind) }
          && group.allSatisfy {
            kind.isCasualty || isOfSameNames($0, entry) && !isOfOtherSide($0, entry, kind)
          }
      }) {
        groups[place].append(entry)
      } else {
        groups.append([entry])
      }
    }
    if kind.isCasualty { groups = joiningLoneCounts(groups, entries) }
    return groups.compactMap { group in
      var values: [Entry] = []
      for report in Set(group.map(\.report)).sorted() {
        let own = newest(of: group.filter { $0.report == report })
        // Two values in one article: it tells of two things, or of a change. Which one is meant is unsure.
        guard let first = own.first, own.allSatisfy({ !differs($0.figure, first.figure) }) else {
          continue
        }
        values.append(first)
      }
      values = newestByOutlet(values)
      // Ten times as many are hardly the same thing.
      let amounts = values.map(\.figure.value)
      guard (amounts.max() ?? 0) <= FigureComparison.widest * (amounts.min() ?? 0) else { return nil }
      guard values.count >= 2,
        values.contains(where: { value in values.contains { differs($0.figure, value.figure) } })
      else { return nil }
      let subject = label(of: values.map { ($0.figure, $0.line) })
      // Shares that have no noun in common may be of anything.
      if kind == .share, subject == values.first?.shown { return nil }
      return FigureDispute(
        subject: subject,
        values: values.map {
          FigureDispute.Value(
            citation: text.lines[$0.line].citation, text: $0.shown, value: $0.figure.value, report: $0.report)
        })
    }
  }

  /// Of the entries of one report those of the article that appeared last, its count of all before any other.
  private func newest(of entries: [Entry]) -> [Entry] {
    let last = entries.compactMap { text.lines[$0.line].seconds }.max()
    let newest = entries.filter { text.lines[$0.line].seconds == last }
    // "The number of dead rose to 21", and then eight of them were pupils.
    return newest.contains(where: \.figure.isTotal) ? newest.filter(\.figure.isTotal) : newest
  }

  /// Of an outlet that gave several values, one after the other, the last one. O(values squared).
  private func newestByOutlet(_ values: [Entry]) -> [Entry] {
    func outlet(_ entry: Entry) -> String? {
      corpus.articles[text.lines[entry.line].citation.article].article.source?.value
    }
    return values.filter { entry in
      guard let name = outlet(entry), let seconds = text.lines[entry.line].seconds else { return true }
      return !values.contains { other in
        outlet(other) == name && (text.lines[other.line].seconds ?? seconds) > seconds
      }
    }
  }

  /// Joins the groups of reports that count one number of casualties only: it is of the story's event.
  private func joiningLoneCounts(_ groups: [[Entry]], _ entries: [Entry]) -> [[Entry]] {
    let lone = Set(entries.map(\.report)).filter { report in
      let own = entries.filter { $0.report == report && $0.outlook == nil }
      guard let first = own.first else { return false }
      return own.allSatisfy { !differs($0.figure, first.figure) }
    }
    let amounts = entries.filter { lone.contains($0.report) }.map(\.figure.value)
    guard let most = amounts.max(), let least = amounts.min(), most <= FigureComparison.casualtySpread * least
    else {
      return groups
    }
    let joins = groups.filter { group in group.allSatisfy { lone.contains($0.report) && $0.outlook == nil } }
    let others = groups.filter { group in !group.allSatisfy { lone.contains($0.report) && $0.outlook == nil }
    }
    let whole = joins.flatMap { $0 }.sorted { $0.line < $1.line }
    if whole.contains(where: { a in whole.contains { a.figure.isOfOthers(than: $0.figure) } }) {
      return groups
    }
    return whole.isEmpty ? groups : [whole] + others
  }

  /// Whether two numbers of one thing cannot both be right, as far as they claim.
  private func differs(_ a: FoundFigure, _ b: FoundFigure) -> Bool {
    let (low, high) = a.value <= b.value ? (a, b) : (b, a)
    let gap = high.value - low.value
    if gap <= FigureComparison.tolerance * abs(high.value) { return false }
    if low.precision == .more, isRoundCount(low.value), gap <= FigureComparison.openTolerance * abs(low.value)
    {
      return false
    }
    if high.precision == .most, isRoundCount(high.value),
      gap <= FigureComparison.openTolerance * abs(high.value)
    {
      return false
    }
    let isRough = [low, high].contains {
      // "about nine miles" is rounded in its own unit.
      $0.precision == .about && (isRoundCount($0.value) || $0.kind.isMeasured)
    }
    return !isRough || gap > FigureComparison.roundTolerance * abs(high.value)
  }

  /// "its target of 2 per cent" is `aim`, "expects inflation to fall to 2.1" `forecast`: by the eight words before.
  private func outlook(before figure: FoundFigure, in words: [PlainWord]) -> String? {
    let before = words.prefix { $0.range.upperBound <= figure.text.lowerBound }.suffix(8)
    return before.reversed().lazy.compactMap { FigureComparison.outlooks[$0.lower] }.first
  }

  private static let outlooks: [String: String] = [
    "target": "aim", "targets": "aim", "goal": "aim", "aim": "aim", "aims": "aim",
    "expects": "forecast", "expected": "forecast", "expect": "forecast", "forecast": "forecast",
    "forecasts": "forecast", "predicts": "forecast", "predicted": "forecast", "projected": "forecast",
    "ziel": "aim", "objectif": "aim",
    "objetivo": "aim", "erwartet": "forecast", "prévoit": "forecast", "prevé": "forecast",
    "prevê": "forecast",
  ]

  private func isSameThing(_ a: Entry, _ b: Entry, _ kind: FigureKind) -> Bool {
    guard a.outlook == b.outlook, kind.isCasualty || isOfSameNames(a, b) else { return false }
    if kind.isCasualty, a.figure.isOfOthers(than: b.figure) { return false }
    if isOfOtherSide(a, b, kind) { return false }
    let shared = sharedCount(a.context[...], b.context[...])
    let either = a.context.count + b.context.count - shared
    let needed = kind.isCasualty ? 2 : FigureComparison.sharedStems
    if shared >= needed && Double(shared) >= FigureComparison.jaccard * Double(max(1, either)) { return true }
    // One fact, told with one such figure in each.
    guard a.isAlone, b.isAlone, a.report != b.report,
      shared >= (kind.isCasualty || a.isOnly && b.isOnly ? 0 : 1)
    else { return false }
    let (low, high) = (min(a.figure.value, b.figure.value), max(a.figure.value, b.figure.value))
    let areOnly = a.isOnly && b.isOnly && high <= FigureComparison.onlySpread * low
    return alignment.sameFact(
      a.line, b.line, margin: areOnly ? FigureComparison.onlyCounts : FigureComparison.likelyCounts)
  }

  /// 40 per cent demanded and 20 offered, a prize won and one lost, 32 pupils aboard and five dead.
  private func isOfOtherSide(_ a: Entry, _ b: Entry, _ kind: FigureKind) -> Bool {
    if kind.isCasualty { return false }
    let (first, second) = (a.words, b.words)
    if case .count = kind,
      first.intersection(FigureKind.states.keys).isEmpty
        != second.intersection(FigureKind.states.keys).isEmpty
    {
      return true
    }
    return FigureComparison.sides.contains { one, other in
      func only(_ mine: Set<String>, _ theirs: Set<String>) -> Bool {
        !mine.isDisjoint(with: one) && mine.isDisjoint(with: other) && !theirs.isDisjoint(with: other)
          && theirs.isDisjoint(with: one)
      }
      return only(first, second) || only(second, first)
    }
  }

  private static let sides: [(Set<String>, Set<String>)] = [
    (
      ["demand", "demands", "demanded", "wants", "want", "asks", "asked", "seeks"],
      ["offer", "offers", "offered", "offering"]
    ),
    (
      ["win", "wins", "won", "winner", "winners"],
      ["lose", "loses", "lost", "losers", "runners-up", "beaten"]
    ),
    (["fordert", "fordern", "forderte", "forderung"], ["bietet", "bieten", "bot", "angebot"]),
    (["réclame", "réclament", "demande", "demandent"], ["propose", "proposent", "offre"]),
    (["exige", "exigen", "pide", "piden", "reclama"], ["ofrece", "ofrecen", "ofreció", "oferta"]),
    (["bought", "buy", "paid", "earned"], ["sold", "sell", "owes", "owed"]),
  ]

  /// Prices in one country are not those in another: names in front of both must meet, and a place that only
  /// one has leaves it open.
  private func isOfSameNames(_ a: Entry, _ b: Entry) -> Bool {
    if a.names.isEmpty, b.names.isEmpty { return true }
    if !a.names.isEmpty, !b.names.isEmpty { return !a.names.isDisjoint(with: b.names) }
    let (named, other) = a.names.isEmpty ? (b, a) : (a, b)
    return !named.isPlaced || !named.names.isDisjoint(with: other.opening)
  }

  private func names(before figure: FoundFigure, in words: [PlainWord]) -> (Set<String>, Bool) {
    let language = text.language.primary
    guard !["de", "zh", "ja", "ar", "he", "hi"].contains(language) else { return ([], false) }
    let placing = NameWords.of(language).placing
    let calendar = CalendarWords.of(language)
    var names: Set<String> = []
    var isPlaced = false
    for (place, word) in words.enumerated() where word.range.upperBound <= figure.text.lowerBound {
      guard place > 0, word.isCapitalised, !word.isQuoted, calendar?.weekday(word) == nil,
        calendar?.months[word.lower] == nil
      else { continue }
      var key = word.lower
      for ending in ["'s", "’s"] where key.hasSuffix(ending) { key.removeLast(2) }
      names.insert(key)
      let before = words[max(0, place - 2)..<place].map(\.lower)
      if placing.contains(before.last ?? "") || before.last == "the" && placing.contains(before.first ?? "") {
        isPlaced = true
      }
    }
    return (names, isPlaced)
  }

  /// Content stems within 70 bytes of the figure; the figure and its unit left out.
  private func context(
    of figure: FoundFigure, in article: AnalysedArticle, sentence: Sentence, line: StoryText.Line
  ) -> [Int32] {
    // Offsets of tokens count in the block; collapsing moves them by a few bytes at most.
    let low = sentence.range.lowerBound + figure.text.lowerBound - FigureComparison.contextBytes
    let high = sentence.range.lowerBound + figure.text.upperBound + FigureComparison.contextBytes
    var stems: [Int32] = []
    let block = article.article.blocks[sentence.block].text
    for token in article.tokens[sentence.tokens] where token.isContent && !token.traits.contains(.number) {
      let start = Int(token.start)
      guard start >= low, start <= high, let number = text.number(ofTerm: token.term) else { continue }
      // The unit agrees already: "people killed" says nothing of where and when.
      let word = slice(block, start..<(start + Int(token.length))).lowercased()
      if FigureKind.states[word] != nil || FigureKind.people.contains(word)
        || FigureUnit.isUnit(word)
      {
        continue
      }
      stems.append(number)
    }
    sortDistinct(&stems, from: 0)
    return stems
  }
}
