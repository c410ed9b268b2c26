import Model

/// What a window of time brought to a story.
struct WindowNews: Sendable, Hashable {
  /// Articles published in it.
  var articles = 0
  /// Independent reports none of whose articles was known before it.
  var reports = 0
  /// Whether any of its articles has words of its own: not a copy of what was known.
  var bringsText = false

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
      // An original that comes after its copy brings nothing new either.
      if isNew.contains(link.article) { copied.insert(link.article) }
      if isNew.contains(link.original), isKnown.contains(link.article) { copied.insert(link.original) }
    }
    for report in story.reports {
      guard report.articles.contains(where: isNew.contains) else { continue }
      if !report.articles.contains(where: isKnown.contains) {
        reports += 1
        bringsText = true
      } else if report.articles.contains(where: { isNew.contains($0) && !copied.contains($0) }) {
        bringsText = true
      }
    }
  }
}
