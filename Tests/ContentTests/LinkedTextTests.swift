import Model
import Testing

@testable import Content

/// Sentences of an article that stands in a page's JSON-LD alone.
private let sentences = [
  "The old swing bridge at Aldermouth was closed to all traffic on Tuesday after cracks were found in two bearings.",
  "“We cannot say when it opens again,” said the harbour master, Ines Varga, who had ordered the inspection in May.",
  "Ferries & buses carry people across the harbour mouth every 20 minutes until then, from six in the morning.",
  "Ships taller than nine metres wait in the outer harbour, where the pilots find a berth for each of them.",
  "The council will hear the engineers on Friday, and wants to know who had looked at the bearings before.",
  "Building a new bridge would cost eleven million, the board had said when it was asked for the first time.",
]

/// The page with the text as JSON has it, escaped in some way.
private func page(_ escape: (String) -> String) -> String {
  """
  <html lang="en"><head><title>Bridge closed</title><script type="application/ld+json">{"@type":"NewsArticle",
  "headline":"Bridge closed","articleBody" : "\(sentences.map(escape).joined(separator: "\\n\\n"))"}</script></head>
  <body><div id="root"></div></body></html>
  """
}

private func unicodeEscapes(_ text: String) -> String {
  text.utf16.map { unit in
    unit < 0x80 && unit != 0x26
      ? String(Character(Unicode.Scalar(UInt8(unit))))
      : "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
  }.joined()
}

@Test("Text of JSON-LD has its place in the script, whatever its escapes", arguments: 0..<4)
func places(way: Int) throws {
  let ways: [(String) -> String] = [
    { $0 }, unicodeEscapes, { $0.replacing("&", with: "&amp;").replacing("“", with: "&ldquo;") },
    { $0.replacing("/", with: "\\/").replacing(" on ", with: "\\t on ") },
  ]
  let text = page(ways[way])
  let article = try #require(read(text, path: "x/bridge.html").article)
  let kept = article.blocks.filter(\.isProse)
  #expect(kept.map(\.text) == sentences)
  let bytes = Array(text.utf8)
  for (block, sentence) in zip(kept, sentences) {
    let span = try #require(block.origin.fileSpan(of: 0..<block.text.utf8.count))
    #expect(String(decoding: bytes[span], as: UTF8.self) == ways[way](sentence))
    #expect(block.origin.line == 2)
  }
}
