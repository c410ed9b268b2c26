extension StoryDigest {
  /// The same digest where its articles have other numbers in the corpus. O(citations).
  package func renumbered(_ number: (Int) -> Int) -> StoryDigest {
    var digest = self
    func renumber(_ citation: inout Citation) { citation.article = number(citation.article) }
    digest.change { fields in
      fields.story = fields.story.renumbered(number)
      fields.headline.article = fields.headline.article.map(number)
      for i in fields.summary.indices {
        renumber(&fields.summary[i].citation)
        for j in fields.summary[i].support.indices { renumber(&fields.summary[i].support[j]) }
      }
      for i in fields.facts.indices {
        renumber(&fields.facts[i].citation)
        fields.facts[i].statements = fields.facts[i].statements.mapValues {
          Citation(article: number($0.article), sentence: $0.sentence)
        }
      }
      for i in fields.figures.indices {
        for j in fields.figures[i].values.indices { renumber(&fields.figures[i].values[j].citation) }
      }
      for i in fields.quotes.indices {
        for j in fields.quotes[i].variants.indices { renumber(&fields.quotes[i].variants[j].citation) }
      }
      for i in fields.timeline.indices { renumber(&fields.timeline[i].citation) }
      for i in fields.names.indices {
        for j in fields.names[i].mentions.indices { renumber(&fields.names[i].mentions[j]) }
      }
    }
    return digest
  }
}

extension Story {
  /// The same story where its articles have other numbers in the corpus. O(articles).
  package func renumbered(_ number: (Int) -> Int) -> Story {
    var story = self
    story.articles = articles.map(number)
    for i in story.copies.indices {
      story.copies[i].article = number(copies[i].article)
      story.copies[i].original = number(copies[i].original)
    }
    story.reports = reports.map { report in
      // Numbers of a group stand in ascending order.
      IndependentReport(original: number(report.original), articles: report.articles.map(number).sorted())
    }
    return story
  }
}
