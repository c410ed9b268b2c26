import Model

/// What the editor wants of one story's digest.
struct EditorialWishes: Sendable {
  var title: String?
  var lead: String?
  var drops: [String] = []
  var isPinned = false
  var weight: Int?
  var note: String?

  /// The wishes that name this story by id, by slug or by the path of one of its articles. The last of a
  /// kind wins. O(overrides x articles).
  init(_ overrides: [EditorOverride], for story: Story, in corpus: Corpus) {
    guard !overrides.isEmpty else { return }
    let paths = Set(story.articles.map { corpus.articles[$0].article.path })
    func names(_ reference: String) -> Bool {
      if reference == story.id || reference == story.slug || paths.contains(reference) { return true }
      return reference.hasPrefix("Content/") && paths.contains(String(reference.dropFirst(8)))
    }
    for override in overrides {
      switch override.action {
      case .title(let reference, let text): if names(reference) { title = text }
      case .lead(let reference, let text): if names(reference) { lead = collapsingWhiteSpace(text) }
      case .drop(let reference, let text): if names(reference) { drops.append(collapsingWhiteSpace(text)) }
      case .pin(let reference): if names(reference) { isPinned = true }
      case .weight(let reference, let value): if names(reference) { weight = value }
      case .note(let reference, let text): if names(reference) { note = text }
      case .merge, .split, .move, .exclude: break
      }
    }
  }

  /// The sentences that are never to be shown: those that begin with the words of a drop.
  func dropped(in story: Story, corpus: Corpus) -> Set<Citation> {
    guard !drops.isEmpty else { return [] }
    var result: Set<Citation> = []
    for index in story.articles {
      let article = corpus.articles[index]
      for (place, sentence) in article.sentences.enumerated() {
        let text = article.text(of: sentence)
        if drops.contains(where: { !$0.isEmpty && text.hasPrefix($0) }) {
          result.insert(Citation(article: index, sentence: place))
        }
      }
    }
    return result
  }

  /// The line that is to open the summary.
  func leadLine(in text: StoryText, corpus: Corpus) -> Int? {
    guard let lead, !lead.isEmpty else { return nil }
    return text.lines.indices.first { index in
      let citation = text.lines[index].citation
      let article = corpus.articles[citation.article]
      return article.text(of: article.sentences[citation.sentence]).hasPrefix(lead)
    }
  }
}
