import Model
import Workers

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
    var memory = ExplainerMemory(terms: corpus.terms.count)
    return explanation(of: story, limits: limits, &memory)
  }

  /// The same of many stories, on all workers.
  package func explanations(of stories: [Int], limits: Limits, jobs: Int) -> [StoryExplanation] {
    parallelMap(stories, jobs: jobs) {
      ExplainerMemory(terms: corpus.terms.count)
    } _: { memory, story in
      explanation(of: story, limits: limits, &memory)
    }
  }

  private func explanation(of story: Int, limits: Limits, _ memory: inout ExplainerMemory) -> StoryExplanation
  {
    memory.clear()
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
      terms: terms(of: rows, in: view, limit: limits.terms, &memory),
      joins: articles.prefix(limits.joins).map {
        join(of: $0, history, in: view, parts: limits.parts, &memory)
      },
      pairs: view.links(inside: story).prefix(limits.pairs).map {
        link($0, from: $0.first, in: view, parts: limits.parts, &memory)
      },
      meanInside: view.meanInside(story),
      neighbours: view.touches(of: rows, in: story).prefix(limits.neighbours).map {
        neighbour($0, of: story, in: view, parts: limits.parts, &memory)
      })
  }

  /// How an article came to stand in its story.
  func join(
    of article: Int, _ history: MergeHistory, in view: GroupingView, parts: Int,
    _ memory: inout ExplainerMemory
  ) -> ArticleJoin {
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
      link: entry.link.map { link($0, from: row, in: view, parts: parts, &memory) }, others: entry.others)
  }

  /// What rows share: for each term its part in the mean cosine of their pairs, ((sum w)^2 - sum w^2) / (n (n - 1)) over
  /// its weights w in n rows. Empty for one row. O(entries of the rows).
  private func terms(
    of rows: some RandomAccessCollection<Int>, in view: GroupingView, limit: Int,
    _ memory: inout ExplainerMemory
  ) -> [SharedTerm] {
    guard rows.count > 1 else { return [] }
    let vectors = view.grouping.space.vectors
    var sums: [WeightSum] = []
    for row in rows {
      for i in vectors.range(of: row) {
        let slot = memory.slots.slot(of: vectors.features[i])
        if slot == sums.count { sums.append(WeightSum(row: row)) }
        sums[slot].add(vectors.weights[i], of: row)
      }
    }
    let pairs = Double(rows.count) * Double(rows.count - 1)
    let shared = sums.indices.filter { sums[$0].count > 1 }.map {
      FeaturePart(feature: memory.slots.features[$0], part: sums[$0].product / pairs)
    }
    let terms = strongest(limit, of: shared).map { shared in
      let term = view.grouping.space.order.term(of: shared.feature)
      let sum = sums[memory.slots[shared.feature]]
      let form = memory.form(of: term, in: view.grouping.space.articles[sum.best], forms)
      return SharedTerm(
        stem: corpus.terms.text(of: term), word: form.word, isName: form.isName, weight: shared.part,
        reports: sum.count)
    }
    memory.slots.clear()
    return terms
  }
}

/// The weights of one feature in several rows.
private struct WeightSum {
  private var sum = 0.0
  private var squares = 0.0
  private(set) var count = 0
  private var greatest: Float = 0
  /// The row in which it is heaviest, the first of equals.
  private(set) var best: Int

  init(row: Int) { best = row }

  mutating func add(_ weight: Float, of row: Int) {
    sum += Double(weight)
    squares += Double(weight) * Double(weight)
    count += 1
    if weight > greatest { (greatest, best) = (weight, row) }
  }

  /// Twice the sum over all pairs of the products of two weights.
  var product: Double { sum * sum - squares }
}
