import Model

extension StoryExplainer {
  /// How much of an explanation is wanted.
  package struct Limits: Sendable {
    package var terms = 12
    package var joins = Int.max
    package var pairs = Int.max
    package var parts = 8
    package var neighbours = 5

    /// Everything, for `explain`.
    package static let all = Limits()
    /// What a page has room for.
    package static let page = Limits(joins: 12, pairs: 6, parts: 5, neighbours: 3)
  }

  /// Why a story (its index in the partition) is as it is.
  package func explanation(of story: Int, limits: Limits = .all) -> StoryExplanation {
    let articles = partition.stories[story].articles
    guard let first = articles.first else {
      return StoryExplanation(
        story: story, threshold: settings.joinSimilarity, compared: 0, terms: [], joins: [], pairs: [],
        meanInside: nil, neighbours: [])
    }
    let view = views[places[first].grouping]
    let rows = view.rowsOfStory[story]
    let history = MergeHistory(of: story, in: view)
    return StoryExplanation(
      story: story, threshold: settings.joinSimilarity, compared: rows.count,
      terms: terms(of: rows, in: view, limit: limits.terms),
      joins: articles.prefix(limits.joins).map { join(of: $0, history, in: view, parts: limits.parts) },
      pairs: view.links(inside: story).prefix(limits.pairs).map {
        link($0, from: $0.first, in: view, parts: limits.parts)
      },
      meanInside: view.meanInside(story),
      neighbours: view.touches(of: rows, in: story).prefix(limits.neighbours).map {
        neighbour($0, of: story, in: view, parts: limits.parts)
      })
  }

  /// How an article came to stand in its story.
  func join(of article: Int, _ history: MergeHistory, in view: GroupingView, parts: Int) -> ArticleJoin {
    let story = storyOfArticle[article]
    let row = places[article].row
    let leader = view.grouping.members[row][0]
    if leader != article, storyOfArticle[leader] == story {
      return ArticleJoin(article: article, way: .sameText(as: leader))
    }
    guard partition.stories[story].articles.count > 1 else {
      return ArticleJoin(article: article, way: .alone)
    }
    guard leader == article, let entry = history.entries[row] else {
      let copy = view.grouping.members[row].first { $0 != article && storyOfArticle[$0] == story }
      return ArticleJoin(article: article, way: copy.map { .sameText(as: $0) } ?? .editor)
    }
    return ArticleJoin(
      article: article, way: .similarity(mean: entry.merge.mean, needed: entry.merge.needed),
      link: entry.link.map { link($0, from: row, in: view, parts: parts) }, others: entry.others)
  }

  /// What rows share: for each term its part in the mean cosine of their pairs, ((sum w)^2 - sum w^2) / (n (n - 1)) over
  /// its weights w in n rows. Empty for one row. O(n log n) in the entries of the rows.
  private func terms(of rows: [Int], in view: GroupingView, limit: Int) -> [SharedTerm] {
    guard rows.count > 1 else { return [] }
    let vectors = view.grouping.space.vectors
    var found: [(row: Int, weight: Float)] = []
    // Feature above, place below: one sort of integers keeps the order of rows.
    var entries: [UInt64] = []
    for row in rows {
      for i in vectors.range(of: row) {
        entries.append(UInt64(UInt32(bitPattern: vectors.features[i])) << 32 | UInt64(found.count))
        found.append((row, vectors.weights[i]))
      }
    }
    sortKeys(&entries)
    let pairs = Double(rows.count) * Double(rows.count - 1)
    var shared: [(feature: Int32, part: Double, reports: Int, best: Int)] = []
    var i = 0
    while i < entries.count {
      let feature = entries[i] >> 32
      var best = found[Int(entries[i] & 0xFFFF_FFFF)]
      var (sum, squares, count) = (0.0, 0.0, 0)
      while i < entries.count, entries[i] >> 32 == feature {
        let entry = found[Int(entries[i] & 0xFFFF_FFFF)]
        let weight = Double(entry.weight)
        sum += weight
        squares += weight * weight
        count += 1
        if entry.weight > best.weight { best = entry }
        i += 1
      }
      if count > 1 { shared.append((Int32(feature), (sum * sum - squares) / pairs, count, best.row)) }
    }
    shared.sort { $0.part != $1.part ? $0.part > $1.part : $0.feature < $1.feature }
    return shared.prefix(limit).map { entry in
      let term = TermID(entry.feature)
      let form = forms.form(of: term, in: view.grouping.space.articles[entry.best])
      return SharedTerm(
        stem: corpus.terms.text(of: term), word: form.word, isName: form.isName, weight: entry.part,
        reports: entry.reports)
    }
  }
}
