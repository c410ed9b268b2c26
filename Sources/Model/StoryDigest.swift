/// What is said of one story, as of one moment. Every word in it is cited.
///
/// Like an `Article` a reference to fields that copies of it share.
package struct StoryDigest: Sendable {
  @usableFromInline var storage: Storage

  package init(story: Story, headline: Headline) {
    storage = Storage(Fields(story: story, headline: headline))
  }
}

/// One sentence of one article.
package struct Citation: Sendable, Hashable {
  /// Index in `Corpus.articles`.
  package var article: Int
  /// Index in that article's sentences.
  package var sentence: Int

  package init(article: Int, sentence: Int) {
    self.article = article
    self.sentence = sentence
  }
}

package struct Headline: Sendable, Hashable {
  package var text: String
  /// The article whose headline it is; nil when the editor wrote it.
  package var article: Int?
  /// The cited sentence, when no article had a title.
  package var sentence: Int?

  package init(text: String, article: Int?, sentence: Int? = nil) {
    self.text = text
    self.article = article
    self.sentence = sentence
  }
}

package struct SummarySentence: Sendable, Hashable {
  package var citation: Citation
  /// As published: the article's own words, white space collapsed.
  package var text: String
  /// Independent reports that carry the same fact, by index in `Story.reports`; its own first.
  package var reportedBy: [Int]
  /// The aligned sentence of each other report in `reportedBy`.
  package var support: [Citation]
  /// Not known at the end of the edition before.
  package var isNew: Bool
  /// The gain that chose it, for `explain`.
  package var score: Double

  package init(
    citation: Citation, text: String, reportedBy: [Int], support: [Citation] = [], isNew: Bool = false,
    score: Double = 0
  ) {
    self.citation = citation
    self.text = text
    self.reportedBy = reportedBy
    self.support = support
    self.isNew = isNew
    self.score = score
  }
}

/// A fact and the sentence of each report that states it.
package struct KeyFact: Sendable, Hashable {
  /// The clearest statement.
  package var citation: Citation
  package var text: String
  /// One for each independent report that carries it, by report index in `Story.reports`.
  package var statements: [Int: Citation]

  package init(citation: Citation, text: String, statements: [Int: Citation]) {
    self.citation = citation
    self.text = text
    self.statements = statements
  }
}

/// One thing that reports count differently.
package struct FigureDispute: Sendable, Hashable {
  package struct Value: Sendable, Hashable {
    package var citation: Citation
    /// The figure as the sentence writes it, such as "at least 2,000".
    package var text: String
    package var value: Double
    package var report: Int

    package init(citation: Citation, text: String, value: Double, report: Int) {
      self.citation = citation
      self.text = text
      self.value = value
      self.report = report
    }
  }

  /// What is counted, in the sources' words: "people killed".
  package var subject: String
  package var values: [Value]

  package init(subject: String, values: [Value]) {
    self.subject = subject
    self.values = values
  }
}

/// A quotation, once, with the wordings that reports give it.
package struct QuoteGroup: Sendable, Hashable {
  package struct Variant: Sendable, Hashable {
    package var citation: Citation
    /// The words inside the marks.
    package var text: String
    package var report: Int

    package init(citation: Citation, text: String, report: Int) {
      self.citation = citation
      self.text = text
      self.report = report
    }
  }

  /// Nil when no report states who spoke.
  package var speaker: String?
  package var variants: [Variant]

  package init(speaker: String?, variants: [Variant]) {
    self.speaker = speaker
    self.variants = variants
  }
}

package struct TimelineEntry: Sendable, Hashable {
  package var date: CivilDate
  /// Last day of a range.
  package var end: CivilDate?
  package var citation: Citation
  package var text: String

  package init(date: CivilDate, end: CivilDate? = nil, citation: Citation, text: String) {
    self.date = date
    self.end = end
    self.citation = citation
    self.text = text
  }
}

/// A person, place or organisation named in a story.
package struct NameEntry: Sendable, Hashable {
  /// The longest form that the reports use.
  package var name: String
  package var aliases: [String]
  package var mentions: [Citation]
  /// Independent reports that name it.
  package var reports: Int

  package init(name: String, aliases: [String] = [], mentions: [Citation], reports: Int) {
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
    self.reports = reports
  }
}

package enum StoryLabel: String, Sendable, Hashable, CaseIterable {
  case singleSource, opinion, live, undated, updated, edited
}
