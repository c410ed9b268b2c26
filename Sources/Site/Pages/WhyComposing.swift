import Model

extension Composer {
  /// Why a story's articles stand together; nil for an article alone.
  func why(_ number: Int) -> WhyView? {
    guard let explanation = archive.explanations[number] else { return nil }
    let story = archive.digests[number].story
    let further = story.articles.count - explanation.joins.count
    return WhyView(
      mean: mean(explanation), joins: explanation.joins.map(view),
      furtherJoins: further > 0 ? wording.count(further, .moreArticles) : nil,
      terms: explanation.terms.isEmpty
        ? nil
        : wording.commas(
          explanation.terms.map { "\(wording.isolated($0.word)) \(wording.decimal($0.weight))" }),
      pairs: explanation.pairs.map(view),
      copies: story.copies.prefix(explanation.joins.count).map { copy in
        CopyView(
          copy: titled(copy.article), original: titled(copy.original),
          share: wording.decimal(copy.ownShare),
          added: wording.grouped(copy.added.count), cut: wording.grouped(copy.cut.count))
      }, neighbours: explanation.neighbours.map(view))
  }

  /// `4 reports were compared; the mean likeness of all 6 pairs is 0.371. Groups are joined from 0.115 on.`
  private func mean(_ explanation: StoryExplanation) -> String {
    guard let mean = explanation.meanInside else { return wording[.sameTextAll] }
    let compared = explanation.compared
    let pairs = compared * (compared - 1) / 2
    if pairs == 1 {
      return wording.say(
        .comparedPair,
        [
          "n": wording.grouped(compared), "likeness": wording.decimal(mean),
          "threshold": wording.decimal(explanation.threshold),
        ])
    }
    return wording.strings.phrase(.comparedMany, compared).filled([
      "n": wording.grouped(compared), "pairs": wording.grouped(pairs), "likeness": wording.decimal(mean),
      "threshold": wording.decimal(explanation.threshold),
    ])
  }

  private func view(_ join: ArticleJoin) -> JoinView {
    var view = JoinView(
      article: headlined(join.article), similarity: "", needed: "", nearest: nil, words: "")
    switch join.way {
    case .alone: view.words = wording[.joinedAlone]
    case .editor: view.words = wording[.joinedByEditor]
    case .sameText(let other):
      view.words = wording[.joinedSameText]
      view.nearest = titled(other)
    case .similarity(let mean, let needed):
      view.similarity = wording.decimal(mean)
      view.needed = wording.decimal(needed)
      view.nearest = join.link.map { titled($0.second, note: wording.decimal($0.similarity)) }
    }
    return view
  }

  private func view(_ pair: SimilarityLink) -> PairView {
    PairView(
      first: titled(pair.first), second: titled(pair.second), similarity: wording.decimal(pair.similarity),
      terms: terms(of: pair))
  }

  private func view(_ near: NearStory) -> NearView {
    let digest = archive.digests[near.story]
    return NearView(
      story: Link(
        text: digest.headline.text, href: storyLink(digest.story.slug), lang: headlineLang(digest)),
      similarity: wording.decimal(near.similarity), reason: reason(near), terms: terms(of: near.strongest))
  }

  /// Why a story that is near was kept apart: `NearStory.statement` in the site's language.
  private func reason(_ near: NearStory) -> String {
    let likeness = wording.decimal(near.similarity)
    let needed = wording.decimal(near.needed)
    switch near.reason {
    case .belowThreshold: return wording.say(.apartBelow, ["likeness": likeness, "needed": needed])
    case .average: return wording.say(.apartAverage, ["likeness": likeness, "needed": needed])
    case .time:
      let alike = wording.decimal(near.strongest.cosine * near.strongest.breadth)
      return wording.say(.apartTime, ["alike": alike, "likeness": likeness, "needed": needed])
    case .cut:
      guard let cut = near.cut else { return wording[.apartCut] }
      return wording.say(
        .apartCutBy, ["across": wording.decimal(cut.across), "needed": wording.decimal(cut.needed)])
    case .editor: return wording[.apartEditor]
    }
  }

  private func terms(of link: SimilarityLink) -> String {
    wording.commas(link.parts.map { wording.isolated($0.word) })
  }

  /// The article's headline, its outlet beside it.
  private func headlined(_ article: Int) -> Link {
    Link(
      text: title(article), href: articleLink(article), note: outlet(article), lang: lang(ofArticle: article))
  }

  private func titled(_ article: Int, note: String? = nil) -> Link {
    Link(text: outlet(article), href: articleLink(article), note: note)
  }
}
