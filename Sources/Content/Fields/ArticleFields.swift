import Language
import Model

extension ArticleReader {
  /// Fills an article's fields: front matter first, then what the page or text says, then what its place tells.
  func setFields(of article: inout Article, matter: FrontMatter, body: ReadBody, page: PageMetadata?) {
    article.change {
      $0.title = matter.title.map { Field($0.value, from: $0.origin) } ?? body.title ?? page?.title
      $0.published =
        matter.date.map { Field($0.value, from: $0.origin) } ?? page?.published ?? body.published
      $0.updated = matter.updated.map { Field($0.value, from: $0.origin) } ?? page?.updated ?? body.updated
      $0.source = sourceField(matter, path: $0.path, page: page)
      $0.link = matter.link.map { Field($0.value, from: $0.origin) } ?? page?.link
      $0.section = section(matter, path: $0.path, page: page)
      $0.topics = matter.topics?.value ?? page?.topics ?? []
      $0.picture = page?.picture
      $0.paywall = page?.paywall
      $0.image = matter.image.map { image in
        Article.Image(
          path: image.value, alternative: matter.imageAlt?.value ?? "", credit: matter.imageCredit?.value,
          line: image.line)
      }
      $0.isDraft = matter.draft?.value ?? false
      $0.publishAfter = matter.publishAfter?.value
      $0.weight = matter.weight?.value ?? 0
    }
    if let authors = matter.authors {
      article.authors = authors.value.flatMap { authorNames($0, agencies: agencies) }
        .map { Field($0, from: authors.origin) }
    } else {
      let named = page.map(authors) ?? []
      article.authors = named.isEmpty ? body.authors : named
    }
    for author in article.authors {
      for agency in agencies.named(in: author.value) where agencies.isOnlyNames(author.value) {
        if !article.credits.contains(agency) { article.credits.append(agency) }
      }
    }
    let entry = article.source.flatMap { sources[$0.value] }
    if let source = article.source?.value, entry?.isAgency == true || agencies.isOnlyNames(source) {
      let name = entry?.name ?? agencies.named(in: source).first ?? source
      if !article.credits.contains(name) { article.credits.append(name) }
    }
    article.kind = kind(matter, article: article, entry: entry, page: page)
    article.republish = matter.republish?.value ?? entry?.republish ?? settings.republish
    article.language = language(matter, article: article, entry: entry, page: page)
  }

  /// The outlet: the key, the page's own name, the host of the link, or the first folder.
  func sourceField(_ matter: FrontMatter, path: String, page: PageMetadata?) -> Field<String>? {
    if let source = matter.source { return Field(known(source.value), from: source.origin) }
    if let source = page?.source { return Field(known(source.value), from: source.origin) }
    if let link = matter.link?.value ?? page?.link?.value, let host = urlHost(link) {
      return Field(known(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host), from: .linkHost)
    }
    let parts = path.split(separator: "/")
    guard parts.count > 1, let folder = parts.first else { return nil }
    return Field(known(nameOfFolder(folder)), from: .folder)
  }

  /// The name as sources.yaml spells it, when it has it.
  private func known(_ name: String) -> String { sources[name]?.name ?? name }

  private func section(_ matter: FrontMatter, path: String, page: PageMetadata?) -> Field<String>? {
    if let section = matter.section { return Field(section.value, from: section.origin) }
    // The deepest folder that site.yaml names wins.
    var folders = path.split(separator: "/").dropLast()
    while !folders.isEmpty {
      let folder = folders.joined(separator: "/")
      if let name = settings.sections[folder] { return Field(name, from: .setting("site.yaml, sections")) }
      folders = folders.dropLast()
    }
    return page?.section
  }

  /// The headline and the first paragraphs, until there are so many bytes.
  private func sample(of article: Article, bytes: Int) -> String {
    var sample = article.title?.value ?? ""
    for block in article.blocks where block.isProse {
      if sample.utf8.count > bytes { break }
      sample += "\n" + String(decoding: block.text.utf8.prefix(2 * bytes), as: UTF8.self)
    }
    return sample
  }

  private func language(
    _ matter: FrontMatter, article: Article, entry: SourceCatalogue.Entry?, page: PageMetadata?
  ) -> Field<LanguageTag> {
    if let forcedLanguage { return Field(forcedLanguage, from: .setting("--language")) }
    if let language = matter.language { return Field(language.value, from: language.origin) }
    if let language = entry?.language { return Field(language, from: .setting("sources.yaml")) }
    // About 250 words: the detector stops sooner where they tell, and what they do not tell no more would.
    let detected = detector.detect(sample(of: article, bytes: 1600))
    if let language = page?.language {
      // A page's `lang` is often its template's; a sure reading of another script wins.
      // English is what the detector says of languages that it does not know, so there it must know the page's own.
      if let detected, detected.primary != language.value.primary,
        detected.primary != "en"
          || detector.knows(language.value) && sample(of: article, bytes: 600).utf8.count >= 600
      {
        return Field(detected, from: .detected)
      }
      return language
    }
    if let detected {
      // The site's own tag says more: `pt-BR` for a text found to be `pt`.
      if let own = settings.language, own.primary == detected.primary { return Field(own, from: .detected) }
      return Field(detected, from: .detected)
    }
    if let own = settings.language { return Field(own, from: .setting("site.yaml")) }
    return Field(.undetermined, from: .assumed)
  }
}

/// `harbour-post` as `Harbour Post`. A name that has capitals or spaces already is kept.
func nameOfFolder(_ folder: some StringProtocol) -> String {
  if folder.contains(where: { $0.isUppercase || $0 == " " }) { return String(folder) }
  return folder.split(whereSeparator: { $0 == "-" || $0 == "_" }).map {
    $0.prefix(1).uppercased() + $0.dropFirst()
  }
  .joined(separator: " ")
}
