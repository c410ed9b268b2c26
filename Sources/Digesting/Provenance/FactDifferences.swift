import Model

/// What keeps two sentences that are much alike from stating one fact.
///
/// "The flood killed 11,300 people" is not carried by "at least 150 are dead", nor "the warning was lifted" by "the warning
/// was issued", nor what happened on Tuesday by a report of Monday. Two figures of one kind agree when they are equal, or
/// near enough that one rounds the other. Sentences that differ so may still be about one thing: for what figures
/// there are of it, and for what a summary need not say twice, `SentenceAlignment` decides.
struct FactDifferences: Sendable {
  /// Apart by no more than this share, a round count and another are one.
  static let rounding = 0.05
  /// The same for two exact amounts that nobody counts one by one.
  static let tolerance = 0.02
  /// "more than 2,000" and 2,150.
  static let open = 0.1
  /// Amounts of one unit further apart than this are of two things, and say nothing of each other.
  static let widest = 10.0

  private let text: StoryText
  private let reading: StoryReading
  private let figures: StoryFigures
  private let opposites: Opposites
  private let spans: TimeSpanReader
  private let numbers: NumberReader
  private let dates: DateReader?
  private let unspacedDates: UnspacedDateReader?
  /// By article of the corpus: the day on which it was published.
  private let published: [Int: CivilDate]

  /// O(words).
  init(_ text: StoryText, _ reading: StoryReading, _ figures: StoryFigures, in corpus: Corpus) {
    self.text = text
    self.reading = reading
    self.figures = figures
    opposites = Opposites(text, reading, in: corpus)
    let language = text.language.primary
    spans = TimeSpanReader(language: language)
    numbers = NumberReader(language: language)
    dates = DateReader(language: text.language)
    unspacedDates = UnspacedDateReader(language: text.language)
    var published: [Int: CivilDate] = [:]
    for line in text.lines where published[line.citation.article] == nil {
      published[line.citation.article] = corpus.articles[line.citation.article].article.published?.value.date
    }
    self.published = published
  }

  /// Whether two lines state different things, however alike. O(words).
  func keepApart(_ a: Int, _ b: Int) -> Bool {
    // What is told as it happens has not been looked into.
    if text.lines[a].kind == .live || text.lines[b].kind == .live { return true }
    return opposites.oppose(a, b) || figuresDiffer(figures.lines[a], figures.lines[b]) || spansDiffer(a, b)
      || daysDiffer(a, b)
  }

  // MARK: Figures

  private func figuresDiffer(_ a: [FoundFigure], _ b: [FoundFigure]) -> Bool {
    let (first, second) = (a.filter { !$0.isAside }, b.filter { !$0.isAside })
    guard !first.isEmpty, !second.isEmpty else { return false }
    let casualties = first.filter(\.kind.isCasualty)
    let others = second.filter(\.kind.isCasualty)
    // The dead are not the missing.
    if !casualties.isEmpty, !others.isEmpty,
      !casualties.contains(where: { one in others.contains { $0.kind == one.kind } })
    {
      return true
    }
    var conflicts: Set<FigureKind> = []
    var agreements: Set<FigureKind> = []
    for one in first {
      let counterparts = second.filter { $0.kind == one.kind }
      if counterparts.contains(where: { agree(one, $0) }) {
        agreements.insert(one.kind)
      } else if one.kind.isCasualty
        ? !counterparts.isEmpty : counterparts.contains(where: { isComparable($0, one) })
      {
        conflicts.insert(one.kind)
      }
    }
    // "At least 16 people died, two of them children" gives one number of which the other has nothing.
    conflicts.subtract(agreements)
    return conflicts.contains(where: \.isCasualty)
      || conflicts.count > 0 && conflicts.count >= agreements.count
  }

  /// Whether both give a figure of one kind and one value. O(figures squared).
  func shareFigure(_ a: Int, _ b: Int) -> Bool {
    figures.lines[a].contains { one in
      figures.lines[b].contains { $0.kind == one.kind && agree(one, $0) }
    }
  }

  private func isComparable(_ a: FoundFigure, _ b: FoundFigure) -> Bool {
    max(a.value, b.value) <= FactDifferences.widest * min(a.value, b.value)
  }

  /// Whether one count may be the other, as exact as they claim to be.
  private func agree(_ a: FoundFigure, _ b: FoundFigure) -> Bool {
    if a.value == b.value { return true }
    let (low, high) = a.value <= b.value ? (a, b) : (b, a)
    let gap = high.value - low.value
    if low.precision == .more && isRoundCount(low.value)
      || high.precision == .most && isRoundCount(high.value)
    {
      return gap <= FactDifferences.open * high.value
    }
    switch a.kind {
    case .distance, .area, .mass, .speed, .temperature: return gap <= FactDifferences.rounding * high.value
    case .killed, .injured, .missing, .displaced, .arrested: break
    case .share, .money, .count: if gap <= FactDifferences.tolerance * high.value { return true }
    }
    let isRough =
      a.precision == .about || b.precision == .about || isRoundCount(a.value) || isRoundCount(b.value)
    return isRough && gap <= FactDifferences.rounding * high.value
  }

  // MARK: Time

  private func spansDiffer(_ a: Int, _ b: Int) -> Bool {
    guard !spans.isEmpty else { return false }
    let first = spans.spans(in: reading.lines[a].words, numbers)
    guard !first.isEmpty else { return false }
    let second = spans.spans(in: reading.lines[b].words, numbers)
    return TimeSpanReader.units(first, second).contains { unit in
      !first.contains { own in own.unit == unit && second.contains(own) }
    } && !first.contains(where: second.contains)
  }

  private func daysDiffer(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (day(of: a), day(of: b))
    if let first, let second {
      return first.upperBound < second.lowerBound || second.upperBound < first.lowerBound
    }
    if let first, let day = published[text.lines[b].citation.article], day < first.lowerBound { return true }
    if let second, let day = published[text.lines[a].citation.article], day < second.lowerBound {
      return true
    }
    return false
  }

  /// The one day, or days, that a line tells of, when they do not begin after its report.
  private func day(of index: Int) -> ClosedRange<CivilDate>? {
    let found = readDates(index)
    guard found.count == 1, let published = published[text.lines[index].citation.article],
      found[0].first <= published
    else { return nil }
    return found[0].first...max(found[0].first, found[0].last ?? found[0].first)
  }

  private func readDates(_ index: Int) -> [ReadDate] {
    let published = published[text.lines[index].citation.article]
    let line = reading.lines[index]
    return dates?.dates(in: line.words, published: published)
      ?? unspacedDates?.dates(in: line.text, published: published) ?? []
  }
}

/// One digit and noughts, or two from a hundred on: 20, 2,000, 120,000.
func isRoundCount(_ value: Double) -> Bool {
  var rest = abs(value)
  if rest < 100 { return rest >= 10 && (rest / 10).rounded() * 10 == rest }
  while rest >= 100 { rest /= 10 }
  return rest == rest.rounded()
}
