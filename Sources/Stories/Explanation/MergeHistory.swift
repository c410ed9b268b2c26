/// The joins of one story's groups played again, to find how each row came to those that it stands with now.
///
/// O(n log n) in the rows of the groups, plus the links of the story's rows.
struct MergeHistory {
  /// The first join that brought a row together with others of its story.
  struct Entry {
    var merge: AverageLinkage.Merge
    /// The strongest link to those it was joined to.
    var link: WeightedGraph.Link?
    /// Rows that it was joined to.
    var others: Int
  }

  /// By row.
  private(set) var entries: [Int: Entry] = [:]

  init(of story: Int, in view: GroupingView) {
    var groups = Groups()
    for row in view.rowsOfStory[story] { groups.add(row) }
    for merge in view.merges(of: story) {
      let (a, b) = (groups.root(Int(merge.first)), groups.root(Int(merge.second)))
      for (side, other) in [(a, b), (b, a)] where groups.size(other) > 0 {
        for row in groups.takeOpen(side) {
          let link = view.strongestLink(of: row) {
            view.storyOfRow[$0] == story && groups.root($0) == other
          }
          entries[row] = Entry(merge: merge, link: link, others: groups.size(other))
        }
      }
      groups.unite(a, b)
    }
  }
}

/// Groups of rows while joins are played again; only rows of the story asked about are counted.
private struct Groups {
  private var parent: [Int: Int] = [:]
  /// Rows of the story by group, and those of them that have not been joined to another of it.
  private var sizes: [Int: Int] = [:]
  private var open: [Int: [Int]] = [:]

  mutating func add(_ row: Int) {
    sizes[row] = 1
    open[row] = [row]
  }

  func size(_ group: Int) -> Int { sizes[group] ?? 0 }

  mutating func takeOpen(_ group: Int) -> [Int] { open.removeValue(forKey: group) ?? [] }

  mutating func root(_ row: Int) -> Int {
    var row = row
    while let next = parent[row] {
      if let further = parent[next] { parent[row] = further }
      row = next
    }
    return row
  }

  mutating func unite(_ a: Int, _ b: Int) {
    parent[b] = a
    sizes[a] = size(a) + size(b)
    open[a] = (open[a] ?? []) + (open[b] ?? [])
    open[b] = nil
  }
}
