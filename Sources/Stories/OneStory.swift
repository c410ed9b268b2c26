import Model

extension StoryFinder {
  /// All articles of a corpus as one story, whatever they tell: what `summarize` is told they are.
  ///
  /// Copies are folded and independent reports counted as in any story. The language is that of most articles, the
  /// first in order of tag when two have as many. O(words).
  package func oneStory(of corpus: Corpus) -> Story {
    let groups = articlesByLanguage(corpus)
    let language = groups.max { $0.articles.count < $1.articles.count }?.language ?? .undetermined
    let evidence = AgencyEvidence(corpus, sources: sources)
    let assembler = StoryAssembler(corpus: corpus, sources: sources, settings: settings, evidence: evidence)
    return assembler.story(of: Array(corpus.articles.indices), language: language)
  }
}
