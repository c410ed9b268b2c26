import Model

/// What a window of time brought to a story.
struct WindowNews: Sendable, Hashable {
  /// Articles published in it.
  var articles = 0
  /// Independent reports that say something of their own in it, whether or not they were heard before.
  var reports = 0
  /// Whether there is any such report.
  var bringsText: Bool { reports > 0 }

  /// O(articles of the story).
  init(_ story: Story, in corpus: Corpus, window: Range<Timestamp>) {
    var isKnown: Set<Int> = []
    var isNew: Set<Int> = []
    for index in story.articles {
      guard let published = corpus.articles[index].article.published?.value else {
        isKnown.insert(index)
        continue
      }
      if published < window.lowerBound { isKnown.insert(index) }
      if window.contains(published) { isNew.insert(index) }
    }
    articles = isNew.count
    var copied: Set<Int> = []
    for link in story.copies {
      if isNew.contains(link.article) { copied.insert(link.article) }
      // An original that comes after its copy brings nothing new either, unless it is the publisher's own update.
      if isNew.contains(link.original), isKnown.contains(link.article), !link.isUpdated(in: corpus) {
        copied.insert(link.original)
      }
    }
    // Opinion beside reports that are known is no new reporting.
    let isReported = isKnown.contains { corpus.articles[$0].article.kind.value != .opinion }
    let telling = isNew.filter { article in
      !isReported || corpus.articles[article].article.kind.value != .opinion
    }
    for report in story.reports {
      let isHeard = report.articles.contains(where: isKnown.contains)
      if report.articles.contains(where: { telling.contains($0) && !(isHeard && copied.contains($0)) }) {
        reports += 1
      }
    }
  }
}

extension CopyLink {
  /// Whether the article is an earlier version of its publisher's text, to which the later one, the original, has added.
  func isUpdated(in corpus: Corpus) -> Bool {
    !cut.isEmpty
      && corpus.articles[article].article.source?.value == corpus.articles[original].article.source?.value
  }
}
