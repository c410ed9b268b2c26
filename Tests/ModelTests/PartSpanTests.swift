import Model
import Testing

struct PartSpanTests {
  /// A sentence on two lines of its file, from byte 100 on.
  static let article: AnalysedArticle = {
    let text = "He said: “we are\n  ready” and left."
    var article = Article(
      path: "a.txt", format: .text, contentHash: ContentHash(""), language: Field(.english, from: .assumed),
      slug: "a")
    article.blocks = [Block(kind: .paragraph, text: text, origin: OriginMap(sliceFrom: 100, line: 1))]
    let sentence = Sentence(
      block: 0, range: 0..<text.utf8.count, span: 100..<100 + text.utf8.count, tokens: 0..<0)
    return AnalysedArticle(article: article, sentences: [sentence], tokens: [], titleTokens: [])
  }()

  @Test(
    "A part of a sentence is found at its own bytes, over the line's end",
    arguments: [
      ("He said", 100..<107), ("we are ready", 112..<126), ("left.", 134..<139), ("we were ready", nil),
      ("", nil),
      ("left. Then", nil),
    ] as [(String, Range<Int>?)])
  func spans(part: String, expected: Range<Int>?) {
    let sentence = Self.article.sentences[0]
    #expect(Self.article.span(of: part, in: sentence) == expected)
  }
}
