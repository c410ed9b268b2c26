/// A group of articles that tell of one event.
///
/// Articles are named by their index in `Corpus.articles`.
package struct Story: Sendable, Hashable {
  /// Given once and kept in the ledger.
  package var id: String
  /// Last part of its URL, given once like the id.
  package var slug: String
  /// The affair it belongs to; a story that stands alone is a thread of one.
  package var thread: String
  package var language: LanguageTag
  /// Every article, copies included: dated ones first by time, then by path.
  package var articles: [Int]
  /// Which articles carry another's text.
  package var copies: [CopyLink]
  /// The articles in groups that count as one report each, by their first article's place in `articles`.
  package var reports: [IndependentReport]
  /// What the editor changed: `merge`, `split`, `title`. Empty when nothing.
  package var edits: [EditorOverride.Action]

  package init(id: String, slug: String, thread: String, language: LanguageTag, articles: [Int]) {
    self.id = id
    self.slug = slug
    self.thread = thread
    self.language = language
    self.articles = articles
    copies = []
    reports = []
    edits = []
  }
}

/// An article that carries another's text.
package struct CopyLink: Sendable, Hashable {
  package var article: Int
  package var original: Int
  /// Containment: the share of the copy's word shingles that stand in the original, or of the
  /// original's in the copy, whichever is larger. 0 to 1.
  package var shared: Double
  /// The share of the copy's own text that stands in the original, as readers are told it: less than `shared` where the copy
  /// adds to it. 0 to 1.
  package var ownShare: Double
  /// Sentences of the copy that the original does not have (indices in the copy's sentences).
  package var added: [Int]
  /// Sentences of the original that the copy does not have (indices in the original's sentences).
  package var cut: [Int]

  package init(
    article: Int, original: Int, shared: Double, ownShare: Double? = nil, added: [Int] = [], cut: [Int] = []
  ) {
    self.article = article
    self.original = original
    self.shared = shared
    self.ownShare = ownShare ?? shared
    self.added = added
    self.cut = cut
  }
}

/// Articles that count as one: an original and its copies, and outlets of one family.
package struct IndependentReport: Sendable, Hashable {
  /// The article that stands for the group: the original.
  package var original: Int
  /// All of the group, the original among them, ascending.
  package var articles: [Int]

  package init(original: Int, articles: [Int]) {
    self.original = original
    self.articles = articles
  }
}

/// Why two articles almost stood together.
package struct StoryJoin: Sendable, Hashable {
  package var first: Int
  package var second: Int
  /// 0 to 1.
  package var similarity: Double
  /// The terms that gave most of it, strongest first.
  package var terms: [String]

  package init(first: Int, second: Int, similarity: Double, terms: [String]) {
    self.first = first
    self.second = second
    self.similarity = similarity
    self.terms = terms
  }
}

/// All stories of a corpus: every article stands in exactly one.
package struct StoryPartition: Sendable {
  /// By language, then by first article.
  package var stories: [Story]
  /// The strongest links between stories that nearly became one, the nearest case first.
  package var doubtful: [StoryJoin]

  package init(stories: [Story], doubtful: [StoryJoin] = []) {
    self.stories = stories
    self.doubtful = doubtful
  }
}
