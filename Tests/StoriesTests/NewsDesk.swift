import Language
import Model

/// An article of a test, in a few words.
struct Draft {
  var path: String
  var title: String?
  var text: String
  var source: String?
  /// Days after 2024-03-01, with fractions; nil for no date.
  var day: Double?
  var credits: [String] = []
  var language = "en"

  init(
    _ path: String, title: String? = nil, source: String? = nil, day: Double? = 0, credits: [String] = [],
    language: String = "en", _ text: String
  ) {
    self.path = path
    self.title = title
    self.text = text
    self.source = source
    self.day = day
    self.credits = credits
    self.language = language
  }

  var article: Article {
    let tag = LanguageTag(language) ?? .english
    var article = Article(
      path: path, format: .text, contentHash: ContentHash(text), language: Field(tag, from: .assumed),
      slug: slugify(path))
    article.title = title.map { Field($0, from: .markup("title")) }
    article.source = source.map { Field($0, from: .markup("source")) }
    article.published = day.map {
      Field(Timestamp(seconds: 1_709_251_200 + Int($0 * 86_400), precision: .second), from: .markup("date"))
    }
    article.credits = credits
    article.blocks = [Block(kind: .paragraph, text: text)]
    return article
  }
}

/// Analyses drafts into a corpus, in order of path.
func corpus(_ drafts: [Draft]) -> Corpus {
  let analyser = ArticleAnalyser()
  var builder = CorpusBuilder()
  for draft in drafts.sorted(by: { utf8Precedes($0.path, $1.path) }) {
    builder.append(analyser.analyse(draft.article))
  }
  return builder.build()
}

/// The paths of each story, for comparison.
func pathsOfStories(_ partition: StoryPartition, _ corpus: Corpus) -> Set<Set<String>> {
  Set(partition.stories.map { Set($0.articles.map { corpus.articles[$0].article.path }) })
}
