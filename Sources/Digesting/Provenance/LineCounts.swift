import Model

/// The numbers that each line of a story gives, and which of them two lines share.
struct LineCounts: Sendable {
  /// Apart by no more than this share, two counts from ten on are one, rounded.
  static let rounding = 0.05
  static let leastRounded = 10.0
  /// Numbers of one line that count.
  static let most = 64

  private struct Count: Sendable {
    var stem: Int32
    var value: Double

    /// Small whole numbers are in many sentences.
    var tells: Bool { value >= SentenceAlignment.leastNumber || value != value.rounded() }
  }

  private let counts: [[Count]]
  private let years: [[Int32]]
  private let weights: [Double]

  /// O(words).
  init(_ text: StoryText, _ traits: StemTraits, in corpus: Corpus) {
    let counts = text.lines.map { line in
      let counts = text.stems[line.stems].compactMap { stem in
        traits.kinds[Int(stem)] == .number ? Count(stem: stem, value: traits.values[Int(stem)]) : nil
      }
      guard counts.count > 1 else { return counts }
      // A line of more numbers is a list, not a sentence, and would be compared number by number.
      return LineCounts.joining(Array(counts.prefix(LineCounts.most)), line, text, corpus)
    }
    self.counts = counts
    years = text.lines.map { line in text.stems[line.stems].filter { traits.kinds[Int($0)] == .year } }
    weights = traits.weights
  }

  /// "Twenty-seven": tens and ones that stand beside each other are one count. O(words).
  private static func joining(_ counts: [Count], _ line: StoryText.Line, _ text: StoryText, _ corpus: Corpus)
    -> [Count]
  {
    let tokens = corpus.tokens(of: line.citation)
    var joined = counts
    for (first, second) in zip(tokens, tokens.dropFirst())
    where second.start == first.start + UInt32(first.length) + 1 && !first.traits.contains(.number) {
      guard let tens = joined.firstIndex(where: { $0.stem == text.number(ofTerm: first.term) }),
        let ones = joined.firstIndex(where: { $0.stem == text.number(ofTerm: second.term) }),
        (20...90).contains(joined[tens].value), (1...9).contains(joined[ones].value)
      else { continue }
      joined[tens].value += joined[ones].value
      joined.remove(at: ones)
    }
    return joined
  }

  /// The evidence of the counts that two lines share, in log-odds: by their weights, small ones half, once for such as
  /// round each other. O(counts squared).
  func shared(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    var isRounded = false
    for first in counts[a] {
      if let same = counts[b].first(where: { $0.value == first.value }) {
        let weight = min(weights[Int(first.stem)], weights[Int(same.stem)])
        sum += SentenceAlignment.perNumber * (first.tells ? 1 : 0.5) * weight
      } else if counts[b].contains(where: { isOne(first.value, $0.value) }) {
        isRounded = true
      }
    }
    return isRounded ? sum + SentenceAlignment.rounded : sum
  }

  /// Whether only one of two lines names a year, or they name different ones.
  func differInYears(_ a: Int, _ b: Int) -> Bool { years[a] != years[b] }

  private func isOne(_ a: Double, _ b: Double) -> Bool {
    a == b || min(a, b) >= LineCounts.leastRounded && abs(a - b) <= LineCounts.rounding * max(a, b)
  }
}
