import Language
import Model

/// Which sentences state the same fact.
///
/// Two sentences are as alike as the cosine of their content stems, each weighted by how rare it is in the story and in
/// the language, plus a little for each stem and more for a count that they share: reports word one event in their own
/// ways but keep its numbers. Wording need not be equal, nor need the numbers be: one that only one of them has counts as
/// no difference, since reports count differently. Who told it counts for nothing (`Attribution`). In long reports more sentences are alike by chance, so the bound rises
/// with their length. "Mr Kim boarded his train in Pyongyang on Sunday" states what "Kim left Pyongyang by train on
/// Sunday" does.
///
/// The constants are those of a logistic regression on sentence pairs of labelled stories, rounded: the middle of a
/// plateau on short reports and on long ones.
struct SentenceAlignment: Sendable {
  /// What a shared stem that is no name adds to the cosine; a name adds half of it.
  static let perStem = 0.12
  /// What a shared count adds, once.
  static let perCount = 0.4
  /// From here on, and with `rise`, two sentences state one fact.
  static let bound = 0.2
  /// How much the bound rises with the logarithm of the number of sentences of each report.
  static let rise = 0.125
  static let leastLines = 4
  /// How much it rises where they name different years.
  static let doubt = 0.15
  /// How much where only one of the two denies.
  static let denial = 0.4
  /// Shared stems without which two sentences that nothing else brings together state one fact only if the shorter says
  /// no more.
  static let sharedStems = 3
  /// Share of what the shorter sentence tells that one word beside names may be and be its fact.
  static let shortShare = 0.6

  /// How alike two sentences are; all 0 where they share nothing that tells.
  struct Likeness: Sendable {
    var cosine = 0.0
    var score = 0.0
    /// Stems and counts that they share.
    var shared = 0
    /// They share names, days and one word besides: of one thing, but hardly one fact.
    var isThin = false
  }

  private let text: StoryText
  let traits: StemTraits
  /// Squared length of each line's vector, numbers left out.
  private let squares: [Double]
  private let counts: LineCounts
  /// By place in `StoryText.stems`: says who told it.
  private let isSource: [Bool]
  /// By line: stems that do not say who told it.
  private let toldStems: [Int]
  private let days: LineDays
  /// Whether each line denies or opposes: "voted against" states nothing of who "voted for".
  private let isNegated: [Bool]
  /// By report: the logarithm of how many lines it has, of `leastLines` at least.
  private let sizes: [Double]
  /// Lines that hold each stem, ascending: a range of `postings` from `starts[stem]` to `starts[stem + 1]`.
  private let starts: [Int]
  private let postings: [Int32]
  /// Stems in more lines than this find no partners, they only weigh them.
  private let commonLines: Int

  /// O(words).
  init(_ text: StoryText, in corpus: Corpus) {
    self.text = text
    let traits = StemTraits(text, in: corpus)
    self.traits = traits
    let isSource = Attribution(text, in: corpus).isSource
    self.isSource = isSource
    squares = text.lines.map { line in
      line.stems.reduce(0) { sum, place in
        let stem = Int(text.stems[place])
        return traits.kinds[stem].isNumber || isSource[place]
          ? sum : sum + traits.weights[stem] * traits.weights[stem]
      }
    }
    toldStems = text.lines.map { line in line.stems.count { !isSource[$0] } }
    counts = LineCounts(text, traits, in: corpus)
    days = LineDays(text, in: corpus)
    isNegated = Negation(language: text.language.primary).lines(of: text, in: corpus)
    var lengths = [Int](repeating: 0, count: text.reportCount)
    for line in text.lines where lengths.indices.contains(line.report) { lengths[line.report] += 1 }
    sizes = lengths.map { logarithm(Double(max(SentenceAlignment.leastLines, $0))) }
    var starts = [0]
    starts.reserveCapacity(traits.lines.count + 1)
    for count in traits.lines { starts.append(starts[starts.count - 1] + Int(count)) }
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

  /// Whether two lines state one fact, by themselves and by so much more than the bound. O(words).
  func sameFact(_ a: Int, _ b: Int, margin: Double = 0) -> Bool {
    let likeness = likeness(a, b)
    let fewer = min(text.lines[a].stems.count, text.lines[b].stems.count)
    return likeness.score >= bound(a, b) + margin
      && likeness.shared >= min(SentenceAlignment.sharedStems, fewer)
  }

  /// From which score on two lines state one fact.
  func bound(_ a: Int, _ b: Int) -> Double {
    var bound =
      SentenceAlignment.bound
      + SentenceAlignment.rise * (sizes[text.lines[a].report] + sizes[text.lines[b].report])
    if isNegated[a] != isNegated[b] { bound += SentenceAlignment.denial }
    if counts.differInYears(a, b) { bound += SentenceAlignment.doubt }
    return bound
  }

  /// How alike two lines are. O(words).
  func likeness(_ a: Int, _ b: Int) -> Likeness {
    var shared = 0
    var sharedDays = 0
    var names = 0
    var plain = 0
    var product = 0.0
    let first = text.stems[text.lines[a].stems]
    let second = text.stems[text.lines[b].stems]
    var i = first.startIndex
    var j = second.startIndex
    while i < first.endIndex && j < second.endIndex {
      if first[i] == second[j], isSource[i] || isSource[j],
        isSource[i] && isSource[j] || traits.kinds[Int(first[i])] == .plain
      {
        // Who told it, or a role that only one of the two tells of: "chief executive Ada Holm said".
        i += 1
        j += 1
      } else if first[i] == second[j] {
        let stem = Int(first[i])
        shared += 1
        switch traits.kinds[stem] {
        case .name: names += 1
        case .weekday: sharedDays += 1
        case .plain: plain += 1
        case .number, .year: break
        }
        if !traits.kinds[stem].isNumber { product += traits.weights[stem] * traits.weights[stem] }
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    guard shared >= 1, !days.differ(a, b) else { return Likeness() }
    let common = counts.shared(a, b)
    // Names alone state nothing.
    let all = shared + (common.isExact ? 0 : common.count)
    guard all >= 2, plain + common.count >= 1 else {
      return Likeness()
    }
    let length = ((squares[a] + common.product) * (squares[b] + common.product)).squareRoot()
    let cosine = (product + common.product) / max(1e-9, length)
    let told = Double(plain) + 0.5 * Double(names + sharedDays)
    let score =
      cosine + SentenceAlignment.perStem * told + (common.count > 0 ? SentenceAlignment.perCount : 0)
    let isThin =
      plain < 2 && sharedDays == 0 && common.count == 0
      && Double(shared) < SentenceAlignment.shortShare * Double(min(toldStems[a], toldStems[b]))
    return Likeness(cosine: cosine, score: score, shared: all, isThin: isThin)
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

  /// Later lines of other reports that share two stems with a line, one of them not everywhere, ascending.
  ///
  /// `counts` has a 0 for each line, before and after.
  func later(than index: Int, _ counts: inout [Int32]) -> [Int] {
    let line = text.lines[index]
    var found: [Int] = []
    for stem in text.stems[line.stems] {
      let range = starts[Int(stem)]..<starts[Int(stem) + 1]
      guard range.count <= commonLines else { continue }
      for place in range.reversed() {
        let other = Int(postings[place])
        guard other > index else { break }
        if text.lines[other].report == line.report { continue }
        if counts[other] == 0 { found.append(other) }
        counts[other] += 1
      }
    }
    found.sort()
    let isShort = line.stems.count <= 5
    let later = found.filter { counts[$0] >= 2 || isShort }
    for other in found { counts[other] = 0 }
    return later
  }
}
