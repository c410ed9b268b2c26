extension StoryDigest {
  /// The same digest where its articles have other numbers in the corpus. O(citations).
  package func renumbered(_ number: (Int) -> Int) -> StoryDigest {
    var digest = self
    func renumber(_ citation: inout Citation) { citation.article = number(citation.article) }
    digest.story = story.renumbered(number)
    digest.headline.article = headline.article.map(number)
    for i in digest.summary.indices {
      renumber(&digest.summary[i].citation)
      for j in digest.summary[i].support.indices { renumber(&digest.summary[i].support[j]) }
    }
    for i in digest.facts.indices {
      renumber(&digest.facts[i].citation)
      digest.facts[i].statements = digest.facts[i].statements.mapValues {
        Citation(article: number($0.article), sentence: $0.sentence)
      }
    }
    for i in digest.figures.indices {
      for j in digest.figures[i].values.indices { renumber(&digest.figures[i].values[j].citation) }
    }
    for i in digest.quotes.indices {
      for j in digest.quotes[i].variants.indices { renumber(&digest.quotes[i].variants[j].citation) }
    }
    for i in digest.timeline.indices { renumber(&digest.timeline[i].citation) }
    for i in digest.names.indices {
      for j in digest.names[i].mentions.indices { renumber(&digest.names[i].mentions[j]) }
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
