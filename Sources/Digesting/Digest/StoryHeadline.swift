import Model

extension Digester {
  /// The headline alone, without the rest of the digest: what a new story is named after.
  ///
  /// `broadsheet cluster` prints it and the ledger makes the slug of it. O(words of the story).
  package func headline(of story: Story, in corpus: Corpus) -> Headline {
    if let title = EditorialWishes(story).title {
      return Headline(text: title, article: nil)
    }
    return HeadlineChooser(corpus: corpus).headline(of: story, sentences: StoryText(story, in: corpus))
  }
}
