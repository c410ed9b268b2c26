import Model

extension FigureDispute {
  /// The value of the article that appeared last; nil where an article has no date, or two appeared last. O(values).
  package func newest(in corpus: Corpus) -> Value? {
    let times = values.map { corpus.articles[$0.citation.article].article.published?.value.seconds }
    guard values.count >= 2, times.allSatisfy({ $0 != nil }), let last = times.compactMap({ $0 }).max() else {
      return nil
    }
    let newest = zip(values, times).filter { $0.1 == last }
    return newest.count == 1 ? newest[0].0 : nil
  }
}
