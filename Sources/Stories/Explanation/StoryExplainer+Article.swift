import Model

extension StoryExplainer {
  /// What one article says, what is like it inside its story and outside, and why it stands where it stands.
  package func explanation(ofArticle article: Int, limits: Limits = .all) -> ArticleExplanation {
    let (number, row) = places[article]
    let view = views[number]
    var memory = ExplainerMemory(terms: corpus.terms.count)
    let grouping = view.grouping
    let story = storyOfArticle[article]
    let links = view.links(of: row)
    func end(_ link: WeightedGraph.Link) -> Int {
      view.storyOfRow[link.first == row ? link.second : link.first]
    }
    let inside = links.filter { story >= 0 && end($0) == story }
    let outside = links.filter { end($0) >= 0 && end($0) != story }
    let others = story < 0 ? 0 : view.rowsOfStory[story].count - (view.storyOfRow[row] == story ? 1 : 0)
    let vectors = grouping.space.vectors
    let leader = grouping.members[row][0]
    return ArticleExplanation(
      article: article, story: story < 0 ? nil : story, comparedAs: leader == article ? nil : leader,
      terms: vectors.heaviest(limits.terms, of: row).map { place in
        let term = grouping.space.order.term(of: vectors.features[place])
        return .init(
          stem: corpus.terms.text(of: term), word: memory.form(of: term, in: leader, forms).word,
          weight: Double(vectors.weights[place]))
      },
      links: inside.prefix(limits.pairs).map { link($0, from: row, in: view, parts: limits.parts, &memory) },
      others: outside.prefix(limits.pairs).map {
        link($0, from: row, in: view, parts: limits.parts, &memory)
      },
      join: story < 0
        ? nil : join(of: article, MergeHistory(of: story, in: view), in: view, parts: limits.parts, &memory),
      meanInside: others > 0 ? inside.reduce(0) { $0 + $1.weight } / Double(others) : nil,
      neighbours: story < 0
        ? []
        : neighbours(of: row, in: story, view, limits: limits, &memory))
  }

  private func neighbours(
    of row: Int, in story: Int, _ view: GroupingView, limits: Limits, _ memory: inout ExplainerMemory
  ) -> [NearStory] {
    let all = view.touches(of: view.rowsOfStory[story], in: story)
    return view.touches(of: [row], in: story).prefix(limits.neighbours).compactMap { touch in
      guard let whole = all.first(where: { $0.story == touch.story }) else { return nil }
      var near = neighbour(whole, of: story, in: view, parts: limits.parts, &memory)
      near.strongest = link(touch.strongest, from: row, in: view, parts: limits.parts, &memory)
      near.ofArticle = touch.mean
      return near
    }
  }
}
