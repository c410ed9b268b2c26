import Model

/// Names the original of articles that carry one text, and says what each copy shares, adds and cuts.
struct CopyLinker: Sendable {
  let settings: StorySettings
  let evidence: AgencyEvidence
  let voices: VoiceCatalogue

  let reader: ShingleReader
  let known: KnownTexts

  /// Groups of the articles (indices in the corpus) that carry one text; only those of two and more.
  func groups(among articles: [Int], in corpus: Corpus) -> [[Int]] {
    var finder = CopyFinder(settings: settings)
    var found = FoundTexts()
    finder.find(
      among: articles, in: corpus, reader, known: KnownTexts(), found: &found, credited: evidence.isCredited)
    return finder.groups(amongEach: [Array(articles.indices)])[0].map { $0.map { articles[$0] } }
  }

  /// One link for each article of a group but its original. O(n) in the words of the group, less what is known.
  func links(in group: [Int], of corpus: Corpus) -> [CopyLink] {
    guard let original = original(of: group, in: corpus) else { return [] }
    let copies = group.filter { $0 != original }
    let links = copies.map { known.link(of: $0, to: original, in: corpus) }
    if !links.contains(where: { $0 == nil }) { return links.compactMap(\.self) }
    let source = corpus.articles[original]
    let text = reader.shingles(of: source)
    let theirs = ShingleSet(text)
    let matcher = SentenceMatcher(source, threshold: settings.sentenceOverlap)
    return zip(copies, links).map { copy, link in
      if let link { return link }
      let article = corpus.articles[copy]
      let copied = reader.shingles(of: article)
      if copied.wholeText == text.wholeText { return CopyLink(article: copy, original: original, shared: 1) }
      let ours = ShingleSet(copied)
      let shared = Double(ours.shared(with: theirs))
      let smaller = Double(max(1, min(ours.hashes.count, theirs.hashes.count)))
      let differences = matcher.differences(of: article)
      return CopyLink(
        article: copy, original: original, shared: shared / smaller,
        ownShare: shared / Double(max(1, ours.hashes.count)), added: differences.added, cut: differences.cut)
    }
  }

  /// The newest version that the first publisher gave of its text: an agency's later toll speaks for the agency.
  ///
  /// O(n) in the group.
  func original(of group: [Int], in corpus: Corpus) -> Int? {
    guard let first = first(of: group, in: corpus), voices[first] != nil,
      var newest = corpus.articles[first].article.published?.value.seconds
    else { return first(of: group, in: corpus) }
    let outlet = corpus.articles[first].article.source?.value
    var original = first
    for article in group
    where corpus.articles[article].article.source?.value == outlet
      && evidence.closeness[article] == evidence.closeness[first]
    {
      guard let seconds = corpus.articles[article].article.published?.value.seconds, seconds > newest else {
        continue
      }
      (original, newest) = (article, seconds)
    }
    return original
  }

  /// The agency's own text, else one that credits an agency; then the earliest, the most complete, the first by path.
  private func first(of group: [Int], in corpus: Corpus) -> Int? {
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
      if x.words.wordCount != y.words.wordCount { return x.words.wordCount > y.words.wordCount }
      return utf8Precedes(x.article.path, y.article.path)
    }
  }
}
