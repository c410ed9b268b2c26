import Model

/// Says of a story what its reports say: headline, summary, facts, figures, quotes, timeline, names.
package struct Digester: Sendable {
  let settings: SiteSettings

  package init(settings: SiteSettings) { self.settings = settings }

  /// The digest of a story as of a moment.
  ///
  /// `until`: only articles published before it are known, undated ones always. `since`: sentences of
  /// later articles are new. Linear in the words read, which `StoryText` bounds for huge stories.
  package func digest(
    _ story: Story, in corpus: Corpus, until: Timestamp? = nil, since: Timestamp? = nil
  ) -> StoryDigest {
    let known = story.known(before: until, in: corpus) ?? story
    let wishes = EditorialWishes(story)
    let dropped = wishes.dropped(in: known, corpus: corpus)
    let text = StoryText(known, in: corpus, dropping: dropped)
    let reading = StoryReading(text, in: corpus)
    let book = NameBook(text, reading, in: corpus, settings: settings.names)
    let figures = StoryFigures(text, reading)
    let matching = FactMatching(
      text, in: corpus, differences: FactDifferences(text, reading, figures, in: corpus))
    let alignment = matching.alignment

    var digest = StoryDigest(
      story: known, headline: HeadlineChooser(corpus: corpus).headline(of: known, sentences: text))
    if let title = wishes.title { digest.headline = Headline(text: title, article: nil) }
    let lead = wishes.leadLine(in: text, corpus: corpus)
    let choices = Summariser.ofEditions.summary(
      of: text, in: corpus, budget: .words(settings.summaryWords), matching: matching, lead: lead)
    digest.summary = choices.map { choice in
      var sentence = choice.value(in: corpus, text: text)
      let partners = matching.partners(of: choice.line)
      sentence.reportedBy += partners.map(\.report)
      sentence.support = partners.map { text.lines[$0.line].citation }
      sentence.isNew = isNew(sentence, of: known, since: since, in: corpus)
      return sentence
    }
    digest.facts = KeyFactFinder(text: text, matching: matching, corpus: corpus, figures: figures)
      .facts()
    digest.figures = FigureComparison(
      corpus: corpus, text: text, reading: reading, figures: figures, alignment: alignment
    ).disputes()
    digest.quotes = QuoteGrouping(corpus: corpus, dropped: dropped, book: book).quotes(of: known)
    digest.timeline = TimelineBuilder(corpus: corpus, text: text, reading: reading, alignment: alignment)
      .entries()
    digest.names = NameFinder(book: book, text: text, settings: settings.names).names()
    let dates = known.articles.compactMap { corpus.articles[$0].article.published?.value }
    digest.firstPublished = dates.min()
    digest.lastPublished = dates.max()
    // A line whose sentence cannot be shown here has changed nothing.
    let isEdited = known.edits.contains { edit in
      switch edit {
      case .lead: lead != nil
      case .drop: !dropped.isEmpty
      default: true
      }
    }
    digest.labels = labels(of: known, edited: isEdited, since: since, in: corpus)
    digest.readingMinutes = readingMinutes(digest)
    digest.note = wishes.note
    digest.isPinned = wishes.isPinned
    digest.weight = wishes.weight ?? 0
    return digest
  }

  /// The same digest seen by a reader of an earlier edition: what is new since then is marked anew.
  ///
  /// Costs next to nothing, so an edition that knows all of a story's articles need not digest it again.
  func seen(_ digest: StoryDigest, since: Timestamp?, in corpus: Corpus) -> StoryDigest {
    var seen = digest
    seen.change { fields in
      for i in fields.summary.indices {
        fields.summary[i].isNew = isNew(fields.summary[i], of: digest.story, since: since, in: corpus)
      }
      fields.labels = labels(
        of: digest.story, edited: digest.labels.contains(.edited), since: since, in: corpus)
    }
    return seen
  }

  /// A sentence is new when neither it nor a sentence that says the same was known before.
  ///
  /// One that an earlier version of its article had was known since then.
  private func isNew(_ sentence: SummarySentence, of story: Story, since: Timestamp?, in corpus: Corpus)
    -> Bool
  {
    guard let since else { return false }
    func isLater(_ article: Int) -> Bool {
      corpus.articles[article].article.published.map { $0.value >= since } ?? false
    }
    return ([sentence.citation] + sentence.support).allSatisfy { citation in
      isLater(citation.article)
        && !story.copies.contains {
          $0.original == citation.article && !isLater($0.article) && !$0.cut.contains(citation.sentence)
        }
    }
  }
}
