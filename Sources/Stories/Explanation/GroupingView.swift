import Model

/// A grouping seen through the stories that were made of it in the end.
///
/// O(articles + links) to make; then every question costs what the story asked about costs.
struct GroupingView: Sendable {
  let grouping: StoryGrouping
  /// Final story by row, -1 when the editor excluded it.
  let storyOfRow: [Int]
  let rowsOfStory: Buckets
  private let linksOfRow: Buckets
  private let mergesOfGroup: Buckets
  /// Story by row as it was found, before the editor.
  let foundStoryOfRow: [Int]

  /// `storyOf` gives the final story of each article of the corpus, -1 for none.
  init(_ grouping: StoryGrouping, storyOf: [Int], stories: Int) {
    self.grouping = grouping
    storyOfRow = grouping.members.map { storyOf[$0[0]] }
    foundStoryOfRow = grouping.storyOfRow
    let rows = storyOfRow.enumerated().filter { $0.element >= 0 }.map { (key: $0.element, item: $0.offset) }
    rowsOfStory = Buckets(count: stories, rows)
    let links = grouping.graph.links
    var ends: [(key: Int, item: Int)] = []
    ends.reserveCapacity(2 * links.count)
    for (number, link) in links.enumerated() {
      ends.append((link.first, number))
      ends.append((link.second, number))
    }
    linksOfRow = Buckets(count: grouping.members.count, ends)
    let groups = (grouping.groupOfRow.max() ?? -1) + 1
    mergesOfGroup = Buckets(
      count: groups,
      grouping.merges.enumerated().map { (grouping.groupOfRow[Int($0.element.first)], $0.offset) })
  }

  /// The links of a row, strongest first.
  func links(of row: Int) -> [WeightedGraph.Link] {
    linksOfRow[row].map { grouping.graph.links[$0] }.sorted(by: isStronger)
  }

  /// The strongest link of a row to one of those that pass.
  func strongestLink(of row: Int, to passes: (Int) -> Bool) -> WeightedGraph.Link? {
    var strongest: WeightedGraph.Link?
    for number in linksOfRow[row] {
      let link = grouping.graph.links[number]
      guard passes(link.first == row ? link.second : link.first) else { continue }
      if let best = strongest, !isStronger(link, best) { continue }
      strongest = link
    }
    return strongest
  }

  /// The joins that led to the groups in which a story's rows were found, in the order in which they were made.
  func merges(of story: Int) -> [AverageLinkage.Merge] {
    var groups = rowsOfStory[story].map { grouping.groupOfRow[$0] }
    sortDistinct(&groups, from: 0)
    return groups.flatMap { mergesOfGroup[$0] }.map { grouping.merges[$0] }
  }

  /// Links between a story's rows, strongest first.
  func links(inside story: Int) -> [WeightedGraph.Link] {
    var links: [WeightedGraph.Link] = []
    for row in rowsOfStory[story] {
      for number in linksOfRow[row] {
        let link = grouping.graph.links[number]
        if link.first == row, storyOfRow[link.second] == story { links.append(link) }
      }
    }
    return links.sorted(by: isStronger)
  }

  /// Mean similarity of all pairs of a story's rows; nil for a row alone.
  func meanInside(_ story: Int) -> Double? {
    let rows = rowsOfStory[story].count
    guard rows > 1 else { return nil }
    return links(inside: story).reduce(0) { $0 + $1.weight } / (Double(rows) * Double(rows - 1) / 2)
  }

  /// Another story that some rows touch.
  struct Touch {
    var story: Int
    /// Mean similarity over all pairs of the rows and the story's.
    var mean: Double
    var strongest: WeightedGraph.Link
  }

  /// The other stories that rows of one story touch, nearest first. Sums are taken as `StoryGrouping.contacts` takes them, so
  /// the numbers are the same.
  func touches(of rows: some Collection<Int>, in story: Int) -> [Touch] {
    var between: [(story: Int, link: WeightedGraph.Link)] = []
    for row in rows {
      for number in linksOfRow[row] {
        let link = grouping.graph.links[number]
        let other = storyOfRow[link.first == row ? link.second : link.first]
        if other >= 0, other != story { between.append((other, link)) }
      }
    }
    between.sort { $0.story != $1.story ? $0.story < $1.story : isStronger($0.link, $1.link) }
    var touches: [Touch] = []
    var size = 0
    for (other, link) in between {
      if touches.last?.story != other {
        size = rows.count * rowsOfStory[other].count
        touches.append(Touch(story: other, mean: 0, strongest: link))
      }
      touches[touches.count - 1].mean += link.weight / Double(size)
    }
    return touches.sorted { $0.mean != $1.mean ? $0.mean > $1.mean : $0.story < $1.story }
  }

  /// The cut that parted two stories which had been one, if one did.
  func cut(between first: Int, and second: Int) -> StorySplitter.Cut? {
    grouping.cuts.first { cut in
      let sides = [cut.sides.0, cut.sides.1].map { Set($0.map { storyOfRow[$0] }) }
      return sides[0].contains(first) && sides[1].contains(second)
        || sides[0].contains(second) && sides[1].contains(first)
    }
  }
}

func isStronger(_ a: WeightedGraph.Link, _ b: WeightedGraph.Link) -> Bool {
  a.weight != b.weight ? a.weight > b.weight : (a.first, a.second) < (b.first, b.second)
}
