import Synchronization
import Testing

@testable import Model

private final class Reader: Sendable {
  private let times = Atomic<Int>(0)
  var count: Int { times.load(ordering: .relaxed) }
  func read<Value>(_ value: Value) -> Value {
    times.add(1, ordering: .relaxed)
    return value
  }
}

private let texts = ["The river rose.", "", "The lock burst."]

private let blocks =
  texts.map { Block(kind: .paragraph, text: $0) } + [
    Block(
      kind: .figure(source: "lock.jpg", caption: "The lock", credit: "Ada Holm"), text: "A lock",
      origin: OriginMap(sliceFrom: 9, line: 4)),
    Block(kind: .figure(source: "ad.jpg", caption: "", credit: ""), text: "Buy", isKept: false),
  ]

@Test("What is read later is read once, and not before somebody asks")
func readOnce() {
  let reader = Reader()
  let body = ArticleBody(count: 3, figures: []) { reader.read(blocks) }
  let sentence = Sentence(block: 0, range: 0..<15, span: 100..<115, tokens: 0..<3)
  let words = ArticleWords(sentenceCount: 1, wordCount: 3) {
    reader.read(ArticleWords.Lists(sentences: [sentence]))
  }
  #expect(body.count == 3 && words.sentenceCount == 1 && words.wordCount == 3 && reader.count == 0)
  #expect(body.blocks == blocks && body.blocks == blocks && reader.count == 1)
  #expect(words.sentences == [sentence] && words.tokens.isEmpty && words.titleTokens.isEmpty)
  #expect(reader.count == 2)
}

@Test("A body knows its kept figures, and what is changed of it is changed when it is read")
func bodies() {
  let body = ArticleBody(blocks)
  #expect(
    body.figures == [
      ArticleBody.Figure(source: "lock.jpg", alternative: "A lock", credit: "Ada Holm", line: 4)
    ])
  let reader = Reader()
  let later = ArticleBody(count: blocks.count, figures: body.figures) { reader.read(blocks) }
  let changed = later.changed { Array($0.reversed()) }
  #expect(changed.count == blocks.count && changed.figures == body.figures && reader.count == 0)
  #expect(changed.blocks == blocks.reversed() && later.blocks == blocks && reader.count == 1)
}

@Test("A sentence holds what it is given, up to the end of the largest file")
func sentences() {
  let sentence = Sentence(block: 70_000, range: 5..<99, span: 0..<0, tokens: 3..<4_000_000_000)
  #expect(sentence.block == 70_000 && sentence.range == 5..<99 && sentence.span == 0..<0)
  #expect(sentence.tokens == 3..<4_000_000_000)
  #expect(sentence == Sentence(block: 70_000, range: 5..<99, span: 0..<0, tokens: 3..<4_000_000_000))
  #expect(sentence != Sentence(block: 70_000, range: 5..<98, span: 0..<0, tokens: 3..<4_000_000_000))
}
