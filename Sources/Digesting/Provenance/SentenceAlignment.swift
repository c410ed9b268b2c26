import Language
import Model

/// How likely two sentences of different reports state the same fact.
///
/// The evidence is that of a logistic regression on sentence pairs of labelled stories, in log-odds: each stem that both
/// have counts by how rare it is in the story and in the language (`StemTraits`), a number most, a related word
/// (`RelatedStems`) nearly as much as the word itself; long sentences share words by chance, and reports tell their news in
/// much the same order. Who told it counts for nothing (`Attribution`). Wording need not be equal, nor need the numbers
/// be: one that only one of them has counts as no difference, since reports count differently. "Mr Kim boarded his train
/// in Pyongyang on Sunday" states what "Kim left Pyongyang by train on Sunday" does.
///
/// The constants are those of the regression, rounded: the middle of a plateau.
struct SentenceAlignment: Sendable {
  /// Log-odds before anything is shared.
  static let base = -2.6
  /// What a shared stem adds for each unit of its weight (`StemTraits`), by what it is.
  static let perPlain = 0.48
  static let perName = 0.47
  static let perNumber = 1.29
  static let perYear = 0.94
  /// What is left of a number's worth where nothing else is shared: it may count anything.
  static let bareNumber = 0.5
  static let perRelated = 0.64
  /// A whole number below this is shared by chance.
  static let leastNumber = 13.0
  static let perWeekday = 3.1
  /// For a number of the one that rounds one of the other.
  static let rounded = 1.76
  /// For each unit of the logarithm of the shorter one's stems.
  static let perLength = -0.75
  /// For sentences at opposite ends of their reports.
  static let perDistance = -1.66
  /// For each unit of the logarithm of a report's sentences above `fewLines`: of more, more are alike by chance.
  static let perSize = -1.5
  static let fewLines = 15.0
  /// Where they name different years, and where only one of the two denies.
  static let otherYears = -0.66
  static let denial = -0.25
  /// From here on two sentences state one fact, whatever the other sentences of their reports.
  static let bound = 1.0
  /// Pairs that share less than this are not looked at.
  static let leastShared = 1.2

  private let text: StoryText
  let traits: StemTraits
  /// By stem.
  private let worths: [Double]
  private let counts: LineCounts
  /// By place in `StoryText.stems`: says who told it.
  private let isSource: [Bool]
  private let related: RelatedStems
  private let days: LineDays
  /// Whether each line denies or opposes: "voted against" states nothing of who "voted for".
  private let isNegated: [Bool]
  /// By line: how far into its article it stands, from 0 to 1.
  private let depths: [Double]
  /// By report: what the number of its sentences takes from the evidence.
  private let crowds: [Double]
  /// By line: the logarithm of its stems.
  private let lengths: [Double]
  /// Lines that hold each stem, and those that hold an expression of each relation (`RelatedStems`), ascending: a range of `postings`
  /// from `starts[key]` to `starts[key + 1]`; the relations come after the stems.
  private let starts: [Int]
  private let postings: [Int32]
  /// Stems in more lines than this find no partners, they only weigh them.
  private let commonLines: Int

  /// O(words).
  init(_ text: StoryText, in corpus: Corpus) {
    self.text = text
    let traits = StemTraits(text, in: corpus)
    self.traits = traits
    worths = SentenceAlignment.worths(of: traits, reports: text.reportCount)
    let isSource = Attribution(text, in: corpus).isSource
    self.isSource = isSource
    let related = RelatedStems(text, traits, isSource, in: corpus)
    self.related = related
    counts = LineCounts(text, traits, in: corpus)
    days = LineDays(text, in: corpus)
    isNegated = Negation(language: text.language.primary).lines(of: text, in: corpus)
    var last: [Int: Int] = [:]
    for line in text.lines {
      last[line.citation.article] = max(line.position, last[line.citation.article] ?? 0)
    }
    depths = text.lines.map { Double($0.position) / Double(1 + (last[$0.citation.article] ?? 0)) }
    var counted = [Int](repeating: 0, count: text.reportCount)
    for line in text.lines where counted.indices.contains(line.report) { counted[line.report] += 1 }
    crowds = counted.map { count in
      SentenceAlignment.perSize * logarithm(max(1, Double(count) / SentenceAlignment.fewLines))
    }
    lengths = text.lines.map { logarithm(Double(1 + $0.stems.count)) }
    let stemCount = traits.lines.count
    var places: [(key: Int32, line: Int32)] = []
    places.reserveCapacity(text.stems.count)
    var starts = [Int](repeating: 0, count: stemCount + related.relationCount + 1)
    for index in text.lines.indices {
      let relations = related.weights(ofLine: index).map { Int32(stemCount) + $0.number }
      for key in text.stems[text.lines[index].stems] + relations {
        places.append((key, Int32(index)))
        starts[Int(key) + 1] += 1
      }
    }
    for key in starts.indices.dropFirst() { starts[key] += starts[key - 1] }
    var next = starts
    var postings = [Int32](repeating: 0, count: places.count)
    for place in places {
      postings[next[Int(place.key)]] = place.line
      next[Int(place.key)] += 1
    }
    self.starts = starts
    self.postings = postings
    commonLines = max(60, text.lines.count / 8)
  }

  /// Whether two lines state one fact by themselves, by so much more than the bound, whatever they count: "40 were hurt" and "52
  /// were hurt". O(words).
  func sameFact(_ a: Int, _ b: Int, margin: Double = 0) -> Bool {
    evidence(a, b) >= SentenceAlignment.bound + margin
  }

  /// The log-odds that two lines state one fact, as far as they themselves tell; minus infinity where nothing that tells is
  /// shared. O(words).
  func evidence(_ a: Int, _ b: Int) -> Double {
    if days.differ(a, b) { return -.infinity }
    var shared = 0.0
    let first = text.stems[text.lines[a].stems]
    let second = text.stems[text.lines[b].stems]
    var i = first.startIndex
    var j = second.startIndex
    while i < first.endIndex && j < second.endIndex {
      if first[i] == second[j] {
        // Who told it, or a role that only one of the two tells of: "chief executive Ada Holm said".
        let isTold =
          !(isSource[i] && isSource[j])
          && !(isSource[i] != isSource[j] && [.plain, .weekday].contains(traits.kinds[Int(first[i])]))
        if isTold { shared += worths[Int(first[i])] }
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    shared += SentenceAlignment.perRelated * related.shared(a, b)
    shared += (shared > 0 ? 1 : SentenceAlignment.bareNumber) * counts.shared(a, b)
    guard shared > 0 else { return -.infinity }
    var evidence = SentenceAlignment.base + shared
    evidence += SentenceAlignment.perLength * min(lengths[a], lengths[b])
    evidence += SentenceAlignment.perDistance * abs(depths[a] - depths[b])
    evidence += crowds[text.lines[a].report] + crowds[text.lines[b].report]
    if counts.differInYears(a, b) { evidence += SentenceAlignment.otherYears }
    if isNegated[a] != isNegated[b] { evidence += SentenceAlignment.denial }
    return evidence
  }

  /// What each stem adds that both lines have; numbers are compared by their values. A stem that stands more than once a
  /// report, over all, is what the story is about, and tells of no one fact.
  private static func worths(of traits: StemTraits, reports: Int) -> [Double] {
    traits.lines.indices.map { stem in
      let rarity = min(1, Double(reports) / Double(max(1, traits.lines[stem])))
      return switch traits.kinds[stem] {
      case .plain: perPlain * traits.weights[stem] * rarity
      case .name: perName * traits.weights[stem] * rarity
      case .weekday: perWeekday * rarity
      case .year: perYear * traits.weights[stem]
      case .number: 0
      }
    }
  }

  /// Later lines of other reports that share enough with a line to be compared with it, ascending.
  ///
  /// `sums` has a 0 for each line, before and after.
  func later(than index: Int, _ sums: inout [Double]) -> [Int] {
    let line = text.lines[index]
    var found: [Int] = []
    func add(_ worth: Double, to key: Int) {
      let range = starts[key]..<starts[key + 1]
      guard range.count > 1, range.count <= commonLines else { return }
      for place in range.reversed() {
        let other = Int(postings[place])
        guard other > index else { break }
        if text.lines[other].report == line.report { continue }
        if sums[other] == 0 { found.append(other) }
        sums[other] += worth
      }
    }
    for stem in text.stems[line.stems] {
      let isNumber = traits.kinds[Int(stem)] == .number
      add(
        isNumber ? SentenceAlignment.perNumber * traits.weights[Int(stem)] : worths[Int(stem)], to: Int(stem))
    }
    for relation in related.weights(ofLine: index) {
      add(SentenceAlignment.perRelated * relation.weight, to: traits.lines.count + Int(relation.number))
    }
    found.sort()
    // What cannot come near a fact, whatever is rounded, is not looked at.
    let least =
      FactMatching.own - SentenceAlignment.base - SentenceAlignment.rounded - crowds[line.report]
    let later = found.filter { other in
      let penalties =
        crowds[text.lines[other].report] + SentenceAlignment.perLength * min(lengths[index], lengths[other])
      return sums[other] >= max(SentenceAlignment.leastShared, least - penalties)
    }
    for other in found { sums[other] = 0 }
    return later
  }
}
