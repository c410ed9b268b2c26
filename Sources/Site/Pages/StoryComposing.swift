import Digesting
import Model

extension Composer {
  func storyPage(_ number: Int) -> StoryPage {
    let digest = archive.digests[number]
    let story = digest.story
    let summary = digest.summary.filter { isValid($0.citation) }
    let threadLink = link(in: index.threads, to: story.thread)
    return StoryPage(
      frame: frame(
        "story", title: digest.headline.text, description: summary.first?.text ?? "",
        descriptionProof: summary.first.map { proof($0.citation) } ?? "", feed: .story(number),
        preview: preview(ofStory: number)),
      headline: digest.headline.text, headlineLang: headlineLang(digest),
      credit: digest.headline.article.map { Link(text: outlet($0), href: articleLink($0)) },
      first: time(digest.firstPublished),
      last: digest.lastPublished == digest.firstPublished ? nil : time(digest.lastPublished),
      counts: wording.reports(articles: story.articles.count, independent: story.reports.count),
      reading: wording.count(digest.readingMinutes, .minutes),
      section: link(in: index.sections, to: index.sectionOfStory[number]), labels: labels(digest),
      note: digest.note, hasNew: isContinued(digest) && summary.contains { $0.isNew },
      summary: summary.enumerated().map { sentence($1, number: $0 + 1, of: digest) },
      figures: figures(digest), matrix: matrix(digest), onlyIn: onlyIn(digest), quotes: quotes(digest),
      timeline: timeline(digest), names: names(digest), coverage: coverage(story), reports: reports(story),
      why: why(number),
      thread: threadLink.map { Link(text: wording[.wholeAffair], href: $0.href) },
      earlier: affair(number).earlier, later: affair(number).later)
  }

  func figures(_ digest: StoryDigest) -> [DisputeView] {
    digest.figures.compactMap { dispute in
      let values = dispute.values.filter { isValid($0.citation) }
      guard let first = values.first else { return nil }
      let newest = dispute.newest(in: corpus)
      return DisputeView(
        subject: dispute.subject, lang: lang(ofArticle: first.citation.article),
        values: values.map {
          FigureView(
            text: $0.text, proof: proof($0.citation, .figure($0.text)), isNewest: $0 == newest,
            sentence: text($0.citation),
            sentenceProof: proof($0.citation), outlet: outlet($0.citation.article),
            time: published($0.citation.article), href: sentenceLink($0.citation))
        })
    }
  }

  /// Facts that two reports or more state, against the reports.
  private func matrix(_ digest: StoryDigest) -> MatrixView? {
    let reports = digest.story.reports
    guard reports.count > 1 else { return nil }
    let rows = digest.facts.filter { $0.statements.count > 1 }
    guard !rows.isEmpty else { return nil }
    return MatrixView(
      columns: reports.map { Link(text: outlet($0.original), href: articleLink($0.original)) },
      rows: rows.map { fact in
        MatrixRow(
          text: fact.text, proof: proof(fact.citation), lang: lang(ofArticle: fact.citation.article),
          cells: reports.indices.map { report in
            MatrixCell(
              outlet: outlet(reports[report].original),
              href: fact.statements[report].flatMap { isValid($0) ? sentenceLink($0) : nil })
          })
      })
  }

  private func onlyIn(_ digest: StoryDigest) -> [OutletFacts] {
    guard digest.story.reports.count > 1 else { return [] }
    var lists: [OutletFacts] = []
    for fact in digest.facts where fact.statements.count == 1 && isValid(fact.citation) {
      let name = outlet(fact.citation.article)
      let fact = carrier(fact.citation, text: fact.text)
      if let place = lists.firstIndex(where: { $0.outlet == name }) {
        lists[place].facts.append(fact)
      } else {
        lists.append(OutletFacts(outlet: name, facts: [fact]))
      }
    }
    return lists
  }

  func quotes(_ digest: StoryDigest) -> [QuoteView] {
    digest.quotes.compactMap { group in
      let variants = group.variants.filter { isValid($0.citation) }
      guard let first = variants.first else { return nil }
      return QuoteView(
        speaker: group.speaker, lang: lang(ofArticle: first.citation.article), text: first.text,
        proof: proof(first.citation, .quote(first.text)), source: quoted(first),
        variants: variants.dropFirst().map(quoted))
    }
  }

  private func quoted(_ variant: QuoteGroup.Variant) -> CarrierView {
    var view = carrier(variant.citation, text: variant.text)
    view.proof = proof(variant.citation, .quote(variant.text))
    return view
  }

  /// One day alone is no line of time; `digest.json` has it nevertheless.
  func timeline(_ digest: StoryDigest) -> [TimelineView] {
    guard Set(digest.timeline.map(\.date)).count >= 2 else { return [] }
    return digest.timeline.compactMap { entry in
      guard isValid(entry.citation) else { return nil }
      let words = wording.dates(from: entry.date, to: entry.end ?? entry.date)
      return TimelineView(
        day: TimeView(words: words, iso: "\(entry.date)"),
        sentence: carrier(entry.citation, text: entry.text))
    }
  }

  private func names(_ digest: StoryDigest) -> [Link] {
    digest.names.map { name in
      let page = link(in: index.names, to: name.name)
      let mention = name.mentions.first { isValid($0) }
      return Link(
        text: name.name, href: page?.href ?? mention.map(sentenceLink) ?? "",
        note: wording.count(name.reports, .reports),
        lang: mention.map { lang(ofArticle: $0.article) } ?? "")
    }.filter { !$0.href.isEmpty }
  }

  /// All articles: each report's original, with what carries its text folded beneath.
  private func reports(_ story: Story) -> [ArticleRow] {
    story.reports.map { report in
      let others = report.articles.filter { $0 != report.original }
      return row(
        report.original,
        copies: others.map { other in
          var row = row(other)
          // Not a copy: counted with the original because one house wrote both.
          if row.share.isEmpty {
            row.changes =
              wording[outlet(other) == outlet(report.original) ? .sameOutlet : .sameFamily]
          }
          return row
        })
    }
  }

  /// The other stories of the affair, newest first, at most ten on each side.
  private func affair(_ number: Int) -> (earlier: [StoryRow], later: [StoryRow]) {
    guard let members = index.threads[archive.digests[number].story.thread]?.members,
      let place = members.firstIndex(of: number)
    else { return ([], []) }
    func rows(_ stories: ArraySlice<Int>) -> [StoryRow] {
      stories.reversed().map { row(archive.digests[$0], sentences: 0) }
    }
    return (rows(members[..<place].suffix(10)), rows(members[(place + 1)...].prefix(10)))
  }
}
