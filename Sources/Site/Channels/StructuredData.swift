import Model

/// What a page's picture, dates and JSON-LD (W3C JSON-LD 1.1, schema.org) say to other programs.
///
/// Addresses are absolute where the site has a base URL. Nothing here is a sentence of an article: those stand in elements that say
/// where they come from.
extension Composer {
  /// At most so many reports, so that a page of a busy story stays light.
  private var reportsInData: Int { 40 }
  private var storiesInData: Int { 30 }

  func preview(ofStory number: Int) -> Preview {
    let digest = archive.digests[number]
    let address = canonical(of: "stories/\(digest.story.slug)/index.html")
    let first = digest.firstPublished?.shown(in: wording.zone).iso8601
    let last = digest.story.newestReport(in: corpus)?.shown(in: wording.zone).iso8601
    var members: [JSONValue.Member] = [
      .init("headline", .string(digest.headline.text)), .init("url", .string(address)),
      .init("mainEntityOfPage", .string(address)),
      .init("inLanguage", .string(digest.story.language.description)),
    ]
    members += dates(first, last)
    if let section = index.sectionOfStory[number] {
      members.append(.init("articleSection", .string(section)))
    }
    members += [.init("author", publisher), .init("publisher", publisher)]
    let reports = digest.story.reports.prefix(reportsInData).map { report(of: $0.original) }
    members.append(.init("isBasedOn", .array(reports)))
    return Preview(type: "article", published: first, modified: last, data: data("NewsArticle", members))
  }

  func preview(ofArticle number: Int) -> Preview {
    let article = corpus.articles[number].article
    let address = canonical(of: "articles/\(article.slug)/index.html")
    let first = article.published?.value.shown(in: wording.zone).iso8601
    let last = article.updated?.value.shown(in: wording.zone).iso8601
    var members: [JSONValue.Member] = [
      .init("headline", .string(title(number))), .init("url", .string(address)),
      .init("mainEntityOfPage", .string(address)),
      .init("inLanguage", .string(article.language.value.description)),
    ]
    members += dates(first, last ?? first)
    if let section = article.section { members.append(.init("articleSection", .string(section.value))) }
    if !article.topics.isEmpty {
      members.append(.init("keywords", .array(article.topics.map { .string($0) })))
    }
    let authors = article.authors.map { named("Person", $0.value) }
    if !authors.isEmpty { members.append(.init("author", .array(authors))) }
    if let outlet = article.source?.value {
      members.append(.init("publisher", named("Organization", outlet)))
    }
    let picture = pictureAddress(article)
    if let picture { members.append(.init("image", .string(picture))) }
    if let link = article.link.flatMap({ externalLink($0.value) }) {
      members.append(.init("isBasedOn", .string(link)))
    }
    if let copy = index.copyOfArticle[number] { members.append(.init("citation", report(of: copy.original))) }
    return Preview(
      type: "article", image: picture, imageWords: article.image?.alternative ?? "", published: first,
      modified: last, data: data("NewsArticle", members))
  }

  /// The stories of an edition in its order.
  func preview(of edition: Edition, title: String) -> Preview {
    let entries = edition.stories + edition.singles
    let items = entries.prefix(storiesInData).enumerated().map { place, entry in
      JSONValue.object([
        .init("@type", .string("ListItem")), .init("position", .integer(place + 1)),
        .init("url", .string(canonical(of: "stories/\(entry.digest.story.slug)/index.html"))),
        .init("name", .string(entry.digest.headline.text)),
      ])
    }
    return Preview(
      data: data(
        "ItemList",
        [
          .init("name", .string(title)), .init("url", .string(canonical(of: path))),
          .init("numberOfItems", .integer(entries.count)), .init("itemListElement", .array(items)),
        ]))
  }

  private func data(_ type: String, _ members: [JSONValue.Member]) -> String {
    let head: [JSONValue.Member] = [
      .init("@context", .string("https://schema.org")), .init("@type", .string(type)),
    ]
    return JSONValue.object(head + members).serialised()
  }

  /// An article that a story is made from: where it was first published, or its page here.
  private func report(of number: Int) -> JSONValue {
    let article = corpus.articles[number].article
    let link = article.link.flatMap { externalLink($0.value) }
    var members: [JSONValue.Member] = [
      .init("@type", .string("NewsArticle")), .init("headline", .string(title(number))),
      .init("url", .string(link ?? canonical(of: "articles/\(article.slug)/index.html"))),
    ]
    members += dates(article.published?.value.shown(in: wording.zone).iso8601, nil)
    if let outlet = article.source?.value {
      members.append(.init("publisher", named("Organization", outlet)))
    }
    return .object(members)
  }

  private func dates(_ published: String?, _ modified: String?) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let published { members.append(.init("datePublished", .string(published))) }
    if let modified { members.append(.init("dateModified", .string(modified))) }
    return members
  }

  private var publisher: JSONValue {
    .object([
      .init("@type", .string("Organization")), .init("name", .string(archive.settings.title)),
      .init("url", .string(canonical(of: "index.html"))),
    ])
  }

  private func named(_ type: String, _ name: String) -> JSONValue {
    .object([.init("@type", .string(type)), .init("name", .string(name))])
  }

  /// The absolute address of the picture that front matter names; nil without one on this site, or without a base URL.
  private func pictureAddress(_ article: Article) -> String? {
    guard let image = article.image, !archive.settings.baseURL.isEmpty,
      let picture = index.pictures[image.path]
    else { return nil }
    return absolute(picture.file.path, settings: archive.settings)
  }
}
