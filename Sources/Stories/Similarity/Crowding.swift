/// How crowded the days around each row are: what it tells that two rows were written at one time.
///
/// In a week's news every article is near every other in time, and that says nothing. Among the articles of ten years
/// a handful is near another, and that is strong evidence: by Bayes' rule the odds of one event rise by the density of dates
/// under one event over their density in the corpus. The raw ratio trusts the dates too far, so the factor is its root
/// after division by `rarityDivisor`; and a long archive counts as `rarityLimit` articles, so that what stands in it
/// does not shift as it grows. Counts are taken in steps, as those of `TermWeights` are.
struct Crowding: Sendable {
  /// By row: dated rows within `crowdDays`, itself among them; 0 for a row without a date.
  private let near: [Int]
  private let dated: Int
  private let settings: StorySettings

  /// O(n log n).
  init(days: [Double?], settings: StorySettings) {
    self.settings = settings
    let known = days.compactMap { $0 }.sorted()
    dated = TermWeights.inSteps(known.count)
    let reach = settings.crowdDays
    near = days.map { day in
      guard let day else { return 0 }
      return TermWeights.inSteps(
        known.partitioningIndex { $0 > day + reach } - known.partitioningIndex { $0 >= day - reach })
    }
  }

  /// How much is left of a likeness after so many days, were the days not crowded at all.
  func bell(_ apart: Double) -> Double {
    exponential(-apart * apart / (2 * settings.decayDays * settings.decayDays))
  }

  /// Days between two dated rows beyond which nothing is left that comes to `weakestLink`, not even of the same words. O(n).
  var reach: Double {
    let highest = near.indices.reduce(1) { max($0, rarity($1, $1)) }
    return settings.decayDays * (2 * max(0, naturalLogarithm(highest / settings.weakestLink))).squareRoot()
  }

  /// The factor, 1 and more, for two dated rows: 1 where more than an eighteenth of the corpus is that near.
  func rarity(_ a: Int, _ b: Int) -> Double {
    let crowd = settings.rarityDivisor * Double(max(1, near[a], near[b]))
    return max(1, min(Double(dated), settings.rarityLimit) / crowd).squareRoot()
  }
}

extension [Double] {
  /// The first place of a sorted array from which the test holds. O(log n).
  fileprivate func partitioningIndex(where belongsAfter: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
