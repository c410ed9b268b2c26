import Language
import Model
import Stories

/// A story of one report for each text, as the program reads them: `Outlet 0`, `Outlet 1` and on, so many seconds apart.
func story(
  of reports: [String], language: LanguageTag, from first: Int, every step: Int,
  opinion: (String) -> Bool = { _ in false }
) -> (corpus: Corpus, story: Story) {
  let analyser = ArticleAnalyser()
  var builder = CorpusBuilder()
  for (index, text) in reports.enumerated() {
    var article = Article(
      path: "outlet-\(index)/a.txt", format: .text, contentHash: ContentHash(text),
      language: Field(language, from: .assumed), slug: "outlet-\(index)-a")
    article.source = Field("Outlet \(index)", from: .assumed)
    article.published = Field(Timestamp(seconds: first + index * step), from: .assumed)
    if opinion(text) { article.kind = Field(.opinion, from: .assumed) }
    var offset = 0
    for paragraph in text.split(separator: "\n") {
      article.blocks.append(
        Block(kind: .paragraph, text: String(paragraph), origin: OriginMap(sliceFrom: offset, line: 1)))
      offset += paragraph.utf8.count + 1
    }
    builder.append(analyser.analyse(article))
  }
  let corpus = builder.build()
  return (corpus, StoryFinder().oneStory(of: corpus))
}
