import Testing

@testable import Model

@Suite("Many texts in order of bytes") struct OrderedTextsTests {
  @Test(
    "The order is that of comparing two at a time",
    arguments: [
      [], [""], ["b", "a"], ["b", "a", "b", "a", ""], ["a\0", "a", "a\0\0", "a\0b"],
      ["articles/outlet-1/story", "articles/outlet-10/story", "articles/outlet-1", "articles/outlet-1/"],
      ["abcdefgh", "abcdefghi", "abcdefg", "abcdefgh", "abcdefghabcdefgh", "abcdefgha"],
      ["é", "e", "ẽ", "東京", "\u{10FFFF}", "\u{7F}"],
      (0..<500).map { "articles/paper-\($0 % 7)/\($0 &* 7919 % 503)-\($0 % 3)/index.html" },
    ]) func order(texts: [String])
  {
    let ordered = OrderedTexts(texts.count) { $1.append(contentsOf: texts[$0].utf8) }
    let expected = texts.indices.sorted { a, b in
      texts[a].utf8.elementsEqual(texts[b].utf8) ? a < b : utf8Precedes(texts[a], texts[b])
    }
    #expect(ordered.order == expected)
    for number in texts.indices { #expect(ordered[number].elementsEqual(texts[number].utf8)) }
  }

  @Test("Equal texts are neighbours") func neighbours() {
    let texts = ["b", "a", "c", "a"]
    let ordered = OrderedTexts(texts.count) { $1.append(contentsOf: texts[$0].utf8) }
    #expect(ordered.hasNeighbours(where: ==))
    let apart = OrderedTexts(3) { $1.append(contentsOf: texts[$0].utf8) }
    #expect(!apart.hasNeighbours(where: ==))
  }
}
