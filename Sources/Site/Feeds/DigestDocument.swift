import Digesting
import Model

extension Composer {
  /// digest.json, version 1: the newest edition as data. Its schema is published beside it.
  func digestDocument() -> String {
    let settings = archive.settings
    let edition = index.newest
    let counts = edition?.counts ?? Edition.Counts()
    return JSONValue.object([
      .init("$schema", .string(absolute("digest.schema.json", settings: settings))),
      .init("version", .integer(1)),
      .init(
        "site",
        .object([
          .init("title", .string(settings.title)),
          .init("description", .string(settings.description)),
          .init("url", .string(absolute("index.html", settings: settings))),
          .init("language", .string(index.siteLanguage.description)),
          .init("timeZone", .string(settings.timeZone.name)),
        ])),
      .init("edition", edition.map(document) ?? .null),
      .init("stories", .array((edition?.stories ?? []).map(document))),
      .init("singles", .array((edition?.singles ?? []).map(document))),
      .init("unchanged", .array((edition?.unchanged ?? []).map(document))),
      .init("undated", .array((edition?.undated ?? []).map(document))),
      .init(
        "counts",
        .object([
          .init("articles", .integer(counts.articles)),
          .init("independentReports", .integer(counts.independentReports)),
          .init("stories", .integer(counts.stories)),
        ])),
    ]).serialised(indented: true)
  }

  private func document(_ edition: Edition) -> JSONValue {
    .object([
      .init("date", .optional(edition.isDated ? "\(edition.date)" : nil)),
      .init("url", .string(absolute("\(edition.folder)/index.html", settings: archive.settings))),
      .init("asOf", .optional(edition.asOf?.shown(in: wording.zone).rfc3339)),
      .init("from", .optional(edition.isDated ? edition.window.lowerBound.rfc3339 : nil)),
      .init("until", .optional(edition.isDated ? edition.window.upperBound.rfc3339 : nil)),
    ])
  }

  private func document(_ entry: EditionEntry) -> JSONValue {
    let digest = entry.digest
    let story = digest.story
    return .object([
      .init("id", .string(story.id)),
      .init("url", .string(absolute("stories/\(story.slug)/index.html", settings: archive.settings))),
      .init("title", .string(digest.headline.text)),
      .init("language", .string(story.language.description)),
      .init("thread", .string(story.thread)),
      .init("firstPublished", moment(digest.firstPublished)),
      .init("lastPublished", moment(digest.lastPublished)),
      .init(
        "labels",
        .array(StoryLabel.allCases.filter { digest.labels.contains($0) }.map { .string($0.rawValue) })),
      .init("note", .optional(digest.note)),
      .init("articles", .array(story.articles.map { document(article: $0, in: story) })),
      .init("independentReports", .integer(story.reports.count)),
      .init("newReports", .integer(entry.newReports)),
      .init(
        "summary", .array(digest.summary.filter { isValid($0.citation) }.map { document($0, in: story) })),
      .init("facts", .array(digest.facts.filter { isValid($0.citation) }.map { document($0, in: story) })),
      .init("figures", .array(digest.figures.map(document))),
      .init("quotes", .array(digest.quotes.map(document))),
      .init("timeline", .array(digest.timeline.filter { isValid($0.citation) }.map(document))),
      .init("names", .array(digest.names.map(document))),
    ])
  }

  private func document(article: Int, in story: Story) -> JSONValue {
    let link = story.copies.first { $0.article == article }
    let value = corpus.articles[article].article
    return .object([
      .init("path", .string(value.path)),
      .init("url", .string(absolute("articles/\(value.slug)/index.html", settings: archive.settings))),
      .init("title", .optional(corpus.articles[article].article.title?.value)),
      .init("source", .optional(value.source?.value)),
      .init("published", .optional(value.published?.value.iso8601)),
      .init("link", .optional(value.link?.value)),
      .init("copyOf", .optional(link.map { corpus.articles[$0.original].article.path })),
      .init("shared", link.map { .rounded($0.ownShare, 3) } ?? .null),
    ])
  }

  private func document(_ sentence: SummarySentence, in story: Story) -> JSONValue {
    let reports = sentence.reportedBy.filter { story.reports.indices.contains($0) }
    return .object(
      [.init("text", .string(sentence.text))] + cited(sentence.citation) + [
        .init(
          "reportedBy",
          .array(reports.map { .string(corpus.articles[story.reports[$0].original].article.path) })),
        .init("new", .bool(sentence.isNew)),
      ])
  }

  private func document(_ fact: KeyFact, in story: Story) -> JSONValue {
    let reports = fact.statements.keys.filter { story.reports.indices.contains($0) }.sorted()
    return .object(
      [.init("text", .string(fact.text))] + cited(fact.citation) + [
        .init(
          "statements",
          .array(
            reports.compactMap { fact.statements[$0] }.filter { isValid($0) }.map { citation in
              let article = corpus.articles[citation.article]
              let text = article.text(of: article.sentences[citation.sentence])
              return .object([.init("text", .string(text))] + cited(citation))
            }))
      ])
  }

  private func document(_ dispute: FigureDispute) -> JSONValue {
    let newest = dispute.newest(in: corpus)
    return .object([
      .init("subject", .string(dispute.subject)),
      .init(
        "values",
        .array(
          dispute.values.filter { isValid($0.citation) }.map { value in
            .object(
              [
                .init("text", .string(value.text)), .init("value", .number(value.value)),
                .init("newest", .bool(value == newest)),
              ] + cited(value.citation, value.text))
          })),
    ])
  }

  private func document(_ quote: QuoteGroup) -> JSONValue {
    .object([
      .init("speaker", .optional(quote.speaker)),
      .init(
        "variants",
        .array(
          quote.variants.filter { isValid($0.citation) }.map { variant in
            .object([.init("text", .string(variant.text))] + cited(variant.citation, variant.text))
          })),
    ])
  }

  private func document(_ entry: TimelineEntry) -> JSONValue {
    .object(
      [
        .init("date", .string("\(entry.date)")), .init("end", .optional(entry.end.map { "\($0)" })),
        .init("text", .string(entry.text)),
      ] + cited(entry.citation))
  }

  private func document(_ name: NameEntry) -> JSONValue {
    .object([
      .init("name", .string(name.name)),
      .init("aliases", .array(name.aliases.map { .string($0) })),
      .init("reports", .integer(name.reports)),
      .init("mentions", .array(name.mentions.filter { isValid($0) }.map { .object(cited($0)) })),
    ])
  }

  /// Where a sentence, or a part of it, stands: the article, and the bytes of its file.
  private func cited(_ citation: Citation, _ part: String? = nil) -> [JSONValue.Member] {
    let article = corpus.articles[citation.article]
    let sentence = article.sentences[citation.sentence]
    let span = part.flatMap { article.span(of: $0, in: sentence) } ?? sentence.span
    return [
      .init("article", .string(article.article.path)),
      .init(
        "span", .object([.init("start", .integer(span.lowerBound)), .init("end", .integer(span.upperBound))])),
    ]
  }

  private func moment(_ moment: Timestamp?) -> JSONValue {
    .optional(moment?.shown(in: wording.zone).iso8601)
  }
}
