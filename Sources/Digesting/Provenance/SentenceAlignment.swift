import Model

/// Which sentences of other reports state the same fact.
///
/// Two sentences align when the content stems that they share carry enough of their weight: cosine of
/// weighted stems, or containment of the lighter sentence in the other. Wording need not be equal, nor need the
/// numbers be: a number that only one has counts as no difference, since reports count differently.
/// "Mr Kim boarded his train in Pyongyang on Sunday" aligns with "Kim left Pyongyang by train on Sunday".
struct SentenceAlignment: Sendable {
  /// From here on two sentences align.
  static let cosineBound = 0.5
  static let containmentBound = 0.65
  static let sharedStems = 3
  /// From here on they align if they share more than names, and neither names a year that the other does not.
  static let lowerBound = 0.38
  /// Two shared stems suffice where they are all that the shorter sentence says, from this cosine on.
  static let shortBound = 0.42

  private enum StemKind: Sendable { case plain, name, number, year, weekday }

  private let text: StoryText
  private let weights: [Double]
  private let kinds: [StemKind]
  /// Squared length of each line's vector, numbers left out.
  private let squares: [Double]
  /// How many years, and how many numbers in all, each line names.
  private let years: [Int]
  private let figures: [Int]
  private let days: [Int]
  /// Whether each line denies or opposes: "voted against" states nothing of who "voted for".
  private let isNegated: [Bool]
  /// Lines that hold each stem, ascending: a range of `postings` from `starts[stem]` to `starts[stem + 1]`.
  private let starts: [Int]
  private let postings: [Int32]
  /// Stems in more lines than this find no partners, they only weigh them.
  private let commonLines: Int

  /// O(words).
  init(_ text: StoryText, weights: StemWeights, in corpus: Corpus) {
    self.text = text
    self.weights = weights.weights
    let hasCapitals = text.language.primary != "de"
    let weekdays = CalendarWords.of(text.language.primary).map { Array($0.weekdays.keys) } ?? []
    let kinds = text.terms.enumerated().map { stem, term -> StemKind in
      let word = corpus.terms.text(of: term)
      if word.unicodeScalars.first.map(isDigit) == true {
        return plainNumber(word).map { (1500...2100).contains($0) } == true ? .year : .number
      }
      // Stems may lack an ending: `mercred`.
      let isWeekday =
        word.unicodeScalars.count >= 4
        && weekdays.contains {
          $0.hasPrefix(word) && $0.unicodeScalars.count - word.unicodeScalars.count <= 2
        }
      if isWeekday { return .weekday }
      return hasCapitals && text.capitalUses[stem] > 0 && text.plainUses[stem] == 0 ? .name : .plain
    }
    squares = text.lines.map { line in
      text.stems[line.stems].reduce(0) { sum, stem in
        let kind = kinds[Int(stem)]
        return kind == .number || kind == .year
          ? sum : sum + weights.weights[Int(stem)] * weights.weights[Int(stem)]
      }
    }
    years = text.lines.map { line in text.stems[line.stems].count { kinds[Int($0)] == .year } }
    figures = text.lines.map { line in
      text.stems[line.stems].count { kinds[Int($0)] == .year || kinds[Int($0)] == .number }
    }
    days = text.lines.map { line in text.stems[line.stems].count { kinds[Int($0)] == .weekday } }
    isNegated = Negation(language: text.language.primary).lines(of: text, in: corpus)
    self.kinds = kinds
    var starts = [0]
    starts.reserveCapacity(weights.lines.count + 1)
    for count in weights.lines { starts.append(starts[starts.count - 1] + Int(count)) }
    var next = starts
    var postings = [Int32](repeating: 0, count: starts[starts.count - 1])
    for index in text.lines.indices {
      for stem in text.stems[text.lines[index].stems] {
        postings[next[Int(stem)]] = Int32(index)
        next[Int(stem)] += 1
      }
    }
    self.starts = starts
    self.postings = postings
    commonLines = max(60, text.lines.count / 8)
  }

  /// How well two lines align: 0 when they do not, else their cosine or containment, whichever is larger.
  func strength(_ a: Int, _ b: Int) -> Double {
    var shared = 0
    var sharedYears = 0
    var sharedDays = 0
    var telling = 0
    var product = 0.0
    var numbers = 0.0
    let first = text.stems[text.lines[a].stems]
    let second = text.stems[text.lines[b].stems]
    var i = first.startIndex
    var j = second.startIndex
    while i < first.endIndex && j < second.endIndex {
      if first[i] == second[j] {
        let stem = Int(first[i])
        let square = weights[stem] * weights[stem]
        shared += 1
        product += square
        switch kinds[stem] {
        case .plain: telling += 1
        case .name: break
        case .weekday: sharedDays += 1
        case .number:
          telling += 1
          numbers += square
        case .year:
          sharedYears += 1
          numbers += square
        }
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    // Names alone state nothing, and what was on Friday was not on Sunday.
    guard shared >= 2, telling >= 1, sharedDays > 0 || days[a] == 0 || days[b] == 0 else { return 0 }
    let (left, right) = (squares[a] + numbers, squares[b] + numbers)
    let cosine = product / max(1e-9, (left * right).squareRoot())
    let containment = product / max(1e-9, min(left, right))
    let fewer = min(first.count, second.count)
    if cosine >= SentenceAlignment.cosineBound, shared >= SentenceAlignment.sharedStems {
      return max(cosine, containment)
    }
    if containment >= SentenceAlignment.containmentBound && shared >= 4 && fewer >= 5 {
      return containment * 0.9
    }
    guard telling >= 2, sharedYears == years[a], sharedYears == years[b], isNegated[a] == isNegated[b] else {
      return 0
    }
    if shared >= SentenceAlignment.sharedStems { return cosine >= SentenceAlignment.lowerBound ? cosine : 0 }
    let said = min(first.count - figures[a], second.count - figures[b])
    return said <= shared && cosine >= SentenceAlignment.shortBound ? cosine : 0
  }

  /// Whether a line of another report comes near to saying the same: too near to call it one report's own.
  func hasNeighbour(_ index: Int) -> Bool {
    let line = text.lines[index]
    var seen: Set<Int32> = []
    for stem in text.stems[line.stems] {
      let range = starts[Int(stem)]..<starts[Int(stem) + 1]
      guard range.count <= commonLines else { continue }
      for other in postings[range]
      where text.lines[Int(other)].report != line.report && seen.insert(other).inserted {
        let (first, second) = (text.stems[line.stems], text.stems[text.lines[Int(other)].stems])
        if Double(sharedCount(first, second)) >= 0.4 * Double(max(1, min(first.count, second.count))) {
          return true
        }
      }
    }
    return false
  }

  /// The best aligned line of each other report, by report. O(postings of the line's rarer stems).
  func partners(of index: Int) -> [(report: Int, line: Int, strength: Double)] {
    let line = text.lines[index]
    var candidates: [Int32: Int] = [:]
    for stem in text.stems[line.stems] {
      let range = starts[Int(stem)]..<starts[Int(stem) + 1]
      guard range.count <= commonLines else { continue }
      for other in postings[range] where text.lines[Int(other)].report != line.report {
        candidates[other, default: 0] += 1
      }
    }
    var best: [Int: (line: Int, strength: Double)] = [:]
    for other in candidates.keys.sorted() where (candidates[other] ?? 0) >= 2 || line.stems.count <= 5 {
      let strength = strength(index, Int(other))
      guard strength > 0 else { continue }
      let report = text.lines[Int(other)].report
      if strength > best[report]?.strength ?? 0 { best[report] = (Int(other), strength) }
    }
    return best.keys.sorted().compactMap { report in best[report].map { (report, $0.line, $0.strength) } }
  }
}
