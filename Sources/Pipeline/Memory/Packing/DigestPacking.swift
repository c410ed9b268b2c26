import Model

extension RememberedDigest: Packable {
  func pack(into writer: inout PackWriter) {
    writer.integers(articles)
    writer.value(digest)
  }

  init(from reader: inout PackReader) { self.init(articles: reader.integers(), digest: reader.value()) }
}

extension StoryDigest: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(story)
    writer.text(headline.text)
    writer.value(headline.article)
    writer.value(headline.sentence)
    writer.values(summary)
    writer.values(facts)
    writer.values(figures)
    writer.values(quotes)
    writer.values(timeline)
    writer.values(names)
    writer.value(firstPublished)
    writer.value(lastPublished)
    writer.list(labels) { $0.choice($1) }
    writer.integer(readingMinutes)
    writer.value(note)
    writer.flag(isPinned)
    writer.integer(weight)
    writer.value(fingerprint)
  }

  init(from reader: inout PackReader) {
    self.init(
      story: reader.value(),
      headline: Headline(text: reader.text(), article: reader.value(), sentence: reader.value()))
    change {
      $0.summary = reader.values()
      $0.facts = reader.values()
      $0.figures = reader.values()
      $0.quotes = reader.values()
      $0.timeline = reader.values()
      $0.names = reader.values()
      $0.firstPublished = reader.value()
      $0.lastPublished = reader.value()
      $0.labels = reader.list { $0.choice(or: .singleSource) }
      $0.readingMinutes = reader.integer()
      $0.note = reader.value()
      $0.isPinned = reader.flag()
      $0.weight = reader.integer()
      $0.fingerprint = reader.value()
    }
  }
}

extension Citation: Packable {
  func pack(into writer: inout PackWriter) {
    writer.integer(article)
    writer.integer(sentence)
  }

  init(from reader: inout PackReader) { self.init(article: reader.integer(), sentence: reader.integer()) }
}

extension SummarySentence: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(citation)
    writer.text(text)
    writer.integers(reportedBy)
    writer.values(support)
    writer.flag(isNew)
    writer.value(score)
  }

  init(from reader: inout PackReader) {
    self.init(
      citation: reader.value(), text: reader.text(), reportedBy: reader.integers(), support: reader.values(),
      isNew: reader.flag(), score: reader.value())
  }
}

extension KeyFact: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(citation)
    writer.text(text)
    writer.list(statements.sorted { $0.key < $1.key }) {
      $0.integer($1.key)
      $0.value($1.value)
    }
  }

  init(from reader: inout PackReader) {
    let (citation, text): (Citation, String) = (reader.value(), reader.text())
    let pairs = reader.list { ($0.integer(), Citation(from: &$0)) }
    self.init(
      citation: citation, text: text,
      statements: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}

extension FigureDispute: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(subject)
    writer.values(values)
  }

  init(from reader: inout PackReader) { self.init(subject: reader.text(), values: reader.values()) }
}

extension FigureDispute.Value: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(citation)
    writer.text(text)
    writer.value(value)
    writer.integer(report)
  }

  init(from reader: inout PackReader) {
    self.init(
      citation: reader.value(), text: reader.text(), value: reader.value(), report: reader.integer())
  }
}

extension QuoteGroup: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(speaker)
    writer.values(variants)
  }

  init(from reader: inout PackReader) { self.init(speaker: reader.value(), variants: reader.values()) }
}

extension QuoteGroup.Variant: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(citation)
    writer.text(text)
    writer.integer(report)
  }

  init(from reader: inout PackReader) {
    self.init(citation: reader.value(), text: reader.text(), report: reader.integer())
  }
}

extension TimelineEntry: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(date)
    writer.value(end)
    writer.value(citation)
    writer.text(text)
  }

  init(from reader: inout PackReader) {
    self.init(date: reader.value(), end: reader.value(), citation: reader.value(), text: reader.text())
  }
}

extension NameEntry: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(name)
    writer.texts(aliases)
    writer.values(mentions)
    writer.integer(reports)
  }

  init(from reader: inout PackReader) {
    self.init(
      name: reader.text(), aliases: reader.texts(), mentions: reader.values(), reports: reader.integer())
  }
}
