import Model

/// What counts as one when it is asked how many carry the same words.
///
/// Independent reports, where a story has three or more. Below that one or two outlets have written all of it, and
/// each text of their own counts: what an outlet says again on another day is what it holds important. A copy counts
/// with its original always.
struct Tellings: Sendable {
  /// From how many independent reports on these are counted.
  static let reportsFrom = 3

  let count: Int
  private let units: [Int: Int]
  private let countsReports: Bool

  /// O(articles + copies).
  init(_ story: Story) {
    countsReports = story.reports.count >= Tellings.reportsFrom
    let originals = Dictionary(
      story.copies.map { ($0.article, $0.original) }, uniquingKeysWith: { first, _ in first })
    var units: [Int: Int] = [:]
    var roots: [Int: Int] = [:]
    for article in story.articles {
      var root = article
      var steps = 0
      while let original = originals[root], original != article, steps < 8 {
        root = original
        steps += 1
      }
      let unit = roots[root] ?? roots.count
      roots[root] = unit
      units[article] = unit
    }
    self.units = units
    count = countsReports ? story.reports.count : max(1, roots.count)
  }

  func unit(of article: Int, report: Int) -> Int { countsReports ? report : units[article] ?? 0 }
}
