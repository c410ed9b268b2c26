import Model

/// By what a text is looked up: a hash of the whole, and a sample of its shingles.
///
/// It depends on the words of the article alone, so an article that has not changed has the print of an earlier build.
package struct TextPrint: Sendable {
  package let wholeText: UInt64
  /// Sorted and different.
  package let sample: [UInt64]
  let counts: SampleCounts

  package init(wholeText: UInt64, sample: [UInt64]) {
    self.wholeText = wholeText
    self.sample = sample
    counts = SampleCounts(sample)
  }

  /// O(n) in the words of the article.
  init(of article: AnalysedArticle, _ reader: ShingleReader) {
    let text = reader.shingles(of: article)
    self.init(
      wholeText: text.wholeText,
      sample: article.tokens.count < CopyFinder.shortestText ? [] : text.sample())
  }
}

/// How many shingles of a text's sample remain at each level of sampling.
struct SampleCounts: Sendable {
  private var atLevel: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  private var level = 0

  init(_ sample: [UInt64]) {
    level = sample.isEmpty ? 0 : 3
    for hash in sample {
      let zeros = hash.trailingZeroBitCount
      atLevel.0 += 1
      if zeros >= 1 { atLevel.1 += 1 }
      if zeros >= 2 { atLevel.2 += 1 }
      if zeros >= 3 { atLevel.3 += 1 }
      level = min(level, zeros)
    }
  }

  private func count(_ level: Int) -> Int {
    Int(level == 0 ? atLevel.0 : level == 1 ? atLevel.1 : level == 2 ? atLevel.2 : atLevel.3)
  }

  /// Size of the smaller sample at the coarser of both levels.
  func least(with other: SampleCounts) -> Int {
    let level = max(level, other.level)
    return min(count(level), other.count(level))
  }
}
