import Model

extension StoryGrouping {
  /// Two stories that nearly became one: their strongest link, and their likeness as a share of what it would have had to be.
  struct NearJoin {
    var join: StoryJoin
    /// Over 1 for parts of one group that was cut.
    var nearness: Double
  }

  /// The stories that nearly became one, nearest first, at most `doubtfulLimit`. O(m log m) in the links.
  func doubtful(terms: TermTable) -> [NearJoin] {
    let storyOf = storyOfRow
    var inside = [Double](repeating: 0, count: stories.count)
    for link in graph.links where storyOf[link.first] == storyOf[link.second] {
      inside[storyOf[link.first]] += link.weight
    }
    let means = stories.indices.map { story -> Double? in
      let n = Double(stories[story].count)
      return n < 2 ? nil : inside[story] / (n * (n - 1) / 2)
    }
    let near = contacts(storyOf: storyOf).compactMap { contact -> (contact: Contact, nearness: Double)? in
      let needed = needed(
        stories[contact.first], stories[contact.second],
        inside: (means[contact.first], means[contact.second]))
      let nearness = contact.mean / needed
      return nearness >= space.settings.doubtfulShare ? (contact, nearness) : nil
    }.sorted {
      $0.nearness != $1.nearness
        ? $0.nearness > $1.nearness
        : ($0.contact.first, $0.contact.second) < ($1.contact.first, $1.contact.second)
    }
    return near.prefix(space.settings.doubtfulLimit).map {
      NearJoin(join: join($0.contact.strongest, terms: terms), nearness: $0.nearness)
    }
  }

  /// Two stories that touch.
  struct Contact {
    var first: Int
    var second: Int
    /// Mean similarity over all pairs of their rows.
    var mean: Double
    var strongest: WeightedGraph.Link
  }

  /// Number of story by row.
  var storyOfRow: [Int] {
    var storyOf = [Int](repeating: 0, count: members.count)
    for (story, rows) in stories.enumerated() { for row in rows { storyOf[row] = story } }
    return storyOf
  }

  /// All pairs of stories with a link between them, highest mean first. `storyOf` gives the story of each row, negative for none.
  /// O(m log m) in the links.
  func contacts(storyOf: [Int]) -> [Contact] {
    var sizes = [Int](repeating: 0, count: (storyOf.max() ?? -1) + 1)
    for story in storyOf where story >= 0 { sizes[story] += 1 }
    let between = graph.links.compactMap { link -> (key: UInt64, link: WeightedGraph.Link)? in
      let (a, b) = (storyOf[link.first], storyOf[link.second])
      return a == b || a < 0 || b < 0 ? nil : (UInt64(min(a, b)) << 32 | UInt64(max(a, b)), link)
    }.sorted { $0.key != $1.key ? $0.key < $1.key : isStronger($0.link, $1.link) }
    var contacts: [Contact] = []
    for (key, link) in between {
      let (a, b) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      let share = link.weight / Double(sizes[a] * sizes[b])
      if let last = contacts.indices.last, contacts[last].first == a, contacts[last].second == b {
        contacts[last].mean += share
      } else {
        contacts.append(Contact(first: a, second: b, mean: share, strongest: link))
      }
    }
    return contacts.sorted {
      $0.mean != $1.mean ? $0.mean > $1.mean : ($0.first, $0.second) < ($1.first, $1.second)
    }
  }

  func join(_ link: WeightedGraph.Link, terms: TermTable) -> StoryJoin {
    StoryJoin(
      first: space.articles[link.first], second: space.articles[link.second], similarity: link.weight,
      terms: sharedTerms(link.first, link.second, terms: terms))
  }

  /// The terms that give most of two rows' similarity, strongest first.
  func sharedTerms(_ a: Int, _ b: Int, limit: Int = 6, terms: TermTable) -> [String] {
    space.vectors.sharedFeatures(a, b, limit: limit).map { terms.text(of: space.order.term(of: $0.feature)) }
  }
}
