import Model

/// What the editor wants of one story's digest. `EditorsHand` has found out which lines mean it.
struct EditorialWishes: Sendable {
  var title: String?
  var lead: String?
  var drops: [String] = []
  var isPinned = false
  var weight: Int?
  var note: String?

  /// Those of the lines that changed the story; the last of a kind wins.
  init(_ story: Story) {
    for edit in story.edits {
      switch edit {
      case .title(_, let text): title = text
      case .lead(_, let text): lead = collapsingWhiteSpace(text)
      case .drop(_, let text): drops.append(collapsingWhiteSpace(text))
      case .pin: isPinned = true
      case .weight(_, let value): weight = value
      case .note(_, let text): note = text
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
