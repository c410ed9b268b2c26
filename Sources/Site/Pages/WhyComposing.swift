import Model

extension Composer {
  /// Why a story's articles stand together; nil for an article alone.
  func why(_ number: Int) -> WhyView? {
    guard let explanation = archive.explanations[number] else { return nil }
    let story = archive.digests[number].story
    let further = story.articles.count - explanation.joins.count
    return WhyView(
      mean: mean(explanation), joins: explanation.joins.map(view),
      furtherJoins: further > 0 ? "And \(wording.count(further, "more article"))." : nil,
      terms: explanation.terms.isEmpty
        ? nil : explanation.terms.map { "\($0.word) \(decimal($0.weight))" }.joined(separator: ", "),
      pairs: explanation.pairs.map(view),
      copies: story.copies.prefix(explanation.joins.count).map { copy in
        CopyView(
          copy: titled(copy.article), original: titled(copy.original), share: decimal(copy.shared),
          added: wording.grouped(copy.added.count), cut: wording.grouped(copy.cut.count))
      }, neighbours: explanation.neighbours.map(view))
  }

  /// `4 reports were compared; the mean likeness of all 6 pairs is 0.371. Groups are joined from 0.115 on.`
  private func mean(_ explanation: StoryExplanation) -> String {
    guard let mean = explanation.meanInside else { return "All articles have the same text." }
    let pairs = explanation.compared * (explanation.compared - 1) / 2
    let of = pairs == 1 ? "their likeness is" : "the mean likeness of all \(wording.grouped(pairs)) pairs is"
    return
      "\(wording.count(explanation.compared, "report")) were compared; \(of) \(decimal(mean)). Groups of reports are joined from \(decimal(explanation.threshold)) on."
  }

  private func view(_ join: ArticleJoin) -> JoinView {
    var view = JoinView(
      article: headlined(join.article), similarity: "", needed: "", nearest: nil, words: "")
    switch join.way {
    case .alone: view.words = "alone"
    case .editor: view.words = "put here by the editor"
    case .sameText(let other):
      view.words = "the same text as"
      view.nearest = titled(other)
    case .similarity(let mean, let needed):
      view.similarity = decimal(mean)
      view.needed = decimal(needed)
      view.nearest = join.link.map { titled($0.second, note: decimal($0.similarity)) }
    }
    return view
  }

  private func view(_ pair: SimilarityLink) -> PairView {
    PairView(
      first: titled(pair.first), second: titled(pair.second), similarity: decimal(pair.similarity),
      terms: terms(of: pair))
  }

  private func view(_ near: NearStory) -> NearView {
    let digest = archive.digests[near.story]
    return NearView(
      story: Link(
        text: digest.headline.text, href: storyLink(digest.story.slug), lang: headlineLang(digest)),
      similarity: decimal(near.similarity), reason: near.statement, terms: terms(of: near.strongest))
  }

  private func terms(of link: SimilarityLink) -> String { link.parts.map(\.word).joined(separator: ", ") }

  /// The article's headline, its outlet beside it.
  private func headlined(_ article: Int) -> Link {
    Link(
      text: title(article), href: articleLink(article), note: outlet(article), lang: lang(ofArticle: article))
  }

  private func titled(_ article: Int, note: String? = nil) -> Link {
    Link(text: outlet(article), href: articleLink(article), note: note)
  }
}
