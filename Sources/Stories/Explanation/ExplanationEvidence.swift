import Model
import Workers

/// What the explanation of a story is worked out from.
package struct ExplanationEvidence: Sendable {
  /// Where it is the same the explanation is, to the bit, but for the numbers of articles and stories.
  package let fingerprint: ContentHash
  /// The stories that the explanation says are near, in order.
  package let neighbours: [Int]
}

extension StoryExplainer {
  /// The evidence for the explanations of some stories; nil for those in which an editor had a hand, or of so few articles that all of
  /// them weigh together. `texts` are by article fingerprints of all that is read of it.
  ///
  /// Costs a fifth of what the explanations do. O(entries of all rows + links of the stories).
  package func evidence(of stories: [Int], limits: Limits, texts: [ContentHash], jobs: Int)
    -> [ExplanationEvidence?]
  {
    let terms = TermHashes(corpus.terms)
    let prints = views.map { view in
      parallelMap(Array(view.grouping.space.articles.indices), jobs: jobs, state: [UInt64].init) {
        view.fingerprint(of: $1, terms, texts, &$0)
      }
    }
    return parallelMap(stories, jobs: jobs) { story in
      guard let first = partition.stories[story].articles.first else { return nil }
      let grouping = places[first].grouping
      return evidence(of: story, in: views[grouping], prints[grouping], limits, texts)
    }
  }

  private func evidence(
    of story: Int, in view: GroupingView, _ prints: [ContentHash], _ limits: Limits, _ texts: [ContentHash]
  ) -> ExplanationEvidence? {
    guard view.grouping.space.weights.doubt == 0, partition.stories[story].edits.isEmpty else { return nil }
    var print = Fingerprint("evidence")
    let rows = view.rowsOfStory[story]
    print.add(rows.count)
    for row in rows { print.add(prints[row]) }
    let articles = partition.stories[story].articles
    print.add(articles.count)
    for article in articles.prefix(limits.joins) {
      print.add(texts[article])
      let members = view.grouping.members[places[article].row]
      print.add(members.count)
      for member in members {
        print.add(texts[member])
        print.add(storyOfArticle[member] == story)
      }
    }
    let merges = view.merges(of: story)
    print.add(merges.count)
    for merge in merges {
      print.add(prints[Int(merge.first)])
      print.add(prints[Int(merge.second)])
      print.add(merge.mean)
      print.add(merge.needed)
    }
    func add(_ link: WeightedGraph.Link) {
      print.add(prints[link.first])
      print.add(prints[link.second])
      print.add(link.weight)
      print.add(view.grouping.space.decay(link.first, link.second))
    }
    let inside = view.links(inside: story)
    print.add(inside.count)
    for link in inside { add(link) }
    print.add(view.meanInside(story) ?? -1)
    let touches = view.touches(of: rows, in: story).prefix(limits.neighbours)
    print.add(touches.count)
    for touch in touches {
      guard partition.stories[touch.story].edits.isEmpty else { return nil }
      print.add(touch.mean)
      add(touch.strongest)
      print.add(view.meanInside(touch.story) ?? -1)
      let others = view.rowsOfStory[touch.story]
      print.add(others.count)
      for row in others.prefix(VectorSpace.pairsLookedAt) { print.add(prints[row]) }
      print.add(view.foundStoryOfRow[touch.strongest.first] == view.foundStoryOfRow[touch.strongest.second])
      let cut = view.cut(between: story, and: touch.story)
      print.add(cut?.across ?? -1)
      print.add(cut?.needed ?? -1)
    }
    return ExplanationEvidence(fingerprint: print.hash, neighbours: touches.map(\.story))
  }
}

extension GroupingView {
  /// All that is known of a row: its text, its day, the weights of its terms in their order, and which of its names tell something.
  /// O(entries of the row). `words` is the worker's own.
  fileprivate func fingerprint(
    of row: Int, _ terms: TermHashes, _ texts: [ContentHash], _ words: inout [UInt64]
  ) -> ContentHash {
    let space = grouping.space
    words.removeAll(keepingCapacity: true)
    let text = texts[space.articles[row]]
    words += [text.high, text.low, (space.days[row] ?? -.infinity).bitPattern]
    for i in space.vectors.range(of: row) {
      words.append(terms[space.order.term(of: space.vectors.features[i])])
      words.append(UInt64(space.vectors.weights[i].bitPattern))
    }
    words.append(0)
    for feature in space.telling(row) { words.append(terms[space.order.term(of: feature)]) }
    return words.withUnsafeBytes { ContentHash($0) }
  }
}
