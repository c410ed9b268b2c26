import Model

/// Names the original of articles that carry one text, and says what each copy shares, adds and cuts.
struct CopyLinker: Sendable {
  let settings: StorySettings
  let evidence: AgencyEvidence

  /// Groups of the articles (indices in the corpus) that carry one text; only those of two and more.
  func groups(among articles: [Int], in corpus: Corpus) -> [[Int]] {
    var finder = CopyFinder(settings: settings)
    finder.find(among: articles, in: corpus, credited: evidence.isCredited, foldPartial: true)
    var members = [[Int]](repeating: [], count: articles.count)
    for (position, leader) in finder.leaders.enumerated() { members[leader].append(articles[position]) }
    return members.filter { $0.count > 1 }
  }

  /// One link for each article of a group but its original. O(n) in the words of the group.
  func links(in group: [Int], of corpus: Corpus) -> [CopyLink] {
    guard let original = original(of: group, in: corpus) else { return [] }
    let source = corpus.articles[original]
    let theirs = ShingleSet(of: source, size: settings.shingleWords)
    let matcher = SentenceMatcher(source, threshold: settings.sentenceOverlap)
    return group.filter { $0 != original }.map { copy in
      let article = corpus.articles[copy]
      let ours = ShingleSet(of: article, size: settings.shingleWords)
      if ours.wholeText == theirs.wholeText { return CopyLink(article: copy, original: original, shared: 1) }
      let shared = Double(ours.shared(with: theirs))
      let smaller = Double(max(1, min(ours.hashes.count, theirs.hashes.count)))
      return CopyLink(
        article: copy, original: original, shared: shared / smaller,
        added: matcher.sentencesMissing(from: article),
        cut: SentenceMatcher(article, threshold: settings.sentenceOverlap).sentencesMissing(from: source))
    }
  }

  /// The agency's own text, else one that credits an agency; then the earliest, the most complete, the first by path.
  func original(of group: [Int], in corpus: Corpus) -> Int? {
    group.min { a, b in
      if evidence.closeness[a] != evidence.closeness[b] {
        return evidence.closeness[a] < evidence.closeness[b]
      }
      let (x, y) = (corpus.articles[a], corpus.articles[b])
      switch (x.article.published?.value.seconds, y.article.published?.value.seconds) {
      case (let s?, let t?) where s != t: return s < t
      case (.some, nil): return true
      case (nil, .some): return false
      default: break
      }
      if x.tokens.count != y.tokens.count { return x.tokens.count > y.tokens.count }
      return utf8Precedes(x.article.path, y.article.path)
    }
  }
}
