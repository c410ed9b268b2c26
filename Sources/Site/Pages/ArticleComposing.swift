import Markdown
import Model
import Templating

extension Composer {
  func articlePage(_ number: Int) -> ArticlePage {
    let analysed = corpus.articles[number]
    let article = analysed.article
    let story = index.storyOfArticle[number].map { archive.digests[$0] }
    let link = index.copyOfArticle[number]
    let cited = index.cited[number]
    let copies = story?.story.copies.filter { $0.original == number }.map { row($0.article) } ?? []
    let outletName = article.source?.value
    let isQuoted = article.republish == .quotes
    return ArticlePage(
      frame: frame(
        "article", title: title(number),
        description: outletName.map { wording.say(.anArticleOf, ["outlet": $0]) } ?? wording[.anArticle],
        preview: preview(ofArticle: number)),
      headline: title(number), headlineLang: lang(ofArticle: number), bodyLang: lang(ofArticle: number),
      outlet: outletLink(number),
      authors: wording.list(article.authors.map(\.value), atMost: 8), published: published(number),
      updated: article.updated?.value == article.published?.value ? nil : time(article.updated?.value),
      original: article.link.flatMap { externalLink($0.value) }, labels: labels(ofArticle: number),
      guessed: guess(article.kind.origin),
      story: story.map {
        Link(
          text: $0.headline.text, href: storyLink($0.story.slug),
          note: wording.reports(articles: $0.story.articles.count, independent: $0.story.reports.count),
          lang: headlineLang($0))
      },
      section: self.link(in: index.sections, to: article.section?.value),
      topics: article.topics.compactMap { self.link(in: index.topics, to: $0) },
      copyOf: link.map { _ in row(number) },
      added: link?.added.map { carrier(Citation(article: number, sentence: $0)) }.filter { !$0.text.isEmpty }
        ?? [],
      cut: link.map { link in
        link.cut.map { carrier(Citation(article: link.original, sentence: $0)) }.filter { !$0.text.isEmpty }
      } ?? [],
      copies: copies, isQuoted: isQuoted,
      body: isQuoted ? quotedBody(number) : fullBody(number),
      citedCount: cited.isEmpty ? "" : wording.count(cited.count, .sentences))
  }

  /// What a kind was guessed from: `section Opinion`.
  private func guess(_ origin: FieldOrigin) -> String? {
    guard case .guessed(let evidence) = origin else { return nil }
    return switch evidence {
    case .section(let name): wording.say(.guessedFromSection, ["name": wording.isolated(name)])
    case .opinionSection(let name): wording.say(.guessedFromSources, ["name": wording.isolated(name)])
    case .folder(let name): wording.say(.guessedFromFolder, ["name": wording.isolated(name)])
    case .title: wording[.guessedFromTitle]
    case .address: wording[.guessedFromAddress]
    }
  }

  /// The whole text; every sentence has an anchor, cited ones a mark.
  private func fullBody(_ number: Int) -> String {
    let analysed = corpus.articles[number]
    let cited = Set(index.cited[number])
    let links = linksBack(number)
    // The first sentence of a block names the article for those that follow.
    let name = articleAttribute(analysed.article.path)
    let marks = analysed.sentences.enumerated().map { place, sentence in
      let isFirst = place == 0 || analysed.sentences[place - 1].block != sentence.block
      return SentenceMark(
        block: sentence.block, range: sentence.range, id: "s\(place + 1)", isCited: cited.contains(place),
        attributes: (isFirst ? name : "") + spanAttribute(sentence.span), tail: links[place] ?? "")
    }
    let article = analysed.article
    let renderer = BlockRenderer(
      link: { isExternalLink($0) ? $0 : nil }, picture: { shown($0, in: article) })
    let picture = leadPicture(article)
    let text = renderer.html(of: shownBlocks(of: article), marks: marks)
    return picture.isEmpty ? text : picture + text
  }

  /// The blocks, of a saved page without the pictures that are not in Content: nobody reads words beneath nothing.
  private func shownBlocks(of article: Article) -> [Block] {
    guard article.format == .html else { return article.blocks }
    return article.blocks.map { block in
      guard case .figure(let source, _, _) = block.kind, shown(source, in: article) == nil else {
        return block
      }
      var block = block
      block.isKept = false
      return block
    }
  }

  /// The picture that front matter names, with its words and credit.
  private func leadPicture(_ article: Article) -> String {
    guard let image = article.image, let picture = shown("/" + image.path, in: article) else { return "" }
    return picture.html(alternative: image.alternative, credit: credit(image.credit ?? ""), isFirst: true)
      + "\n"
  }

  /// `Photo: Ida Lund`; a credit that has such words already stays as it is.
  private func credit(_ name: String) -> String {
    let isWhole = name.isEmpty || name.contains { ":：©/".contains($0) }
    return isWhole ? name : wording.say(.photoBy, ["name": wording.isolated(name)])
  }

  /// A picture of this site; nil for one of another host, or one that is not there.
  private func shown(_ source: String, in article: Article) -> ShownPicture? {
    guard let path = contentPath(ofImage: source, inArticle: article.path), let picture = index.pictures[path]
    else { return nil }
    return ShownPicture(
      address: place.href(percentEncoded(picture.file.path)), width: picture.size.width,
      height: picture.size.height)
  }

  /// The cited sentences alone, a paragraph for each run of neighbours.
  private func quotedBody(_ number: Int) -> String {
    let analysed = corpus.articles[number]
    var html = ""
    let links = linksBack(number)
    var previous: Int?
    for place in index.cited[number] {
      if let previous, previous + 1 == place {
        html += " "
      } else {
        html += previous == nil ? "<p>" : " …</p>\n<p>"
        if place > 0 { html += "… " }
      }
      let sentence = analysed.sentences[place]
      let name = previous == nil ? articleAttribute(analysed.article.path) : ""
      html += "<span id=\"s\(place + 1)\" class=\"s cited\"\(name)\(spanAttribute(sentence.span))>"
      html += "\(escapingHTML(analysed.text(of: sentence)))</span>\(links[place] ?? "")"
      previous = place
    }
    guard let previous else { return "" }
    return html + (previous + 1 < analysed.sentences.count ? " …</p>" : "</p>")
  }
}
