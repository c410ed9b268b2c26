import Model
import Testing

@testable import Content

private func paragraphs(_ text: String) -> [String] {
  let source = SourceText(path: "a.txt", bytes: Array(text.utf8))
  return TextParagraphs(of: source, from: 0).paragraphs.map {
    source.text($0.range).replacing("\n", with: "|")
  }
}

private let long = String(repeating: "word ", count: 40) + "end."

@Test(
  "Text falls into paragraphs at blank lines, and at line ends that no one wrapped",
  arguments: [
    ("One.\n\nTwo.\n \t\nThree.", ["One.", "Two.", "Three."]), ("\(long)\n\(long)", [long, long]),
    (
      "The river rose by two metres in one night and the\nlower bridge was closed before dawn on Tuesday,\nthe council said.",
      [
        "The river rose by two metres in one night and the|lower bridge was closed before dawn on Tuesday,|the council said."
      ]
    ),
    ("It was a cold \nnight in the city.", ["It was a cold |night in the city."]),
    ("features\ncontact manager\nevents, activities", ["features", "contact manager", "events, activities"]),
    (
      "1. One thing to do\n2. Another thing\n(iv) More",
      [
        "1. One thing to do", "2. Another thing",
        "(iv) More",
      ]
    ),
    ("for pricing\n.\n\nNext", ["for pricing|.", "Next"]),
    (
      "Survivors bury their dead as the toll of the earthquake climbs\nBy Carla Example\n\n\(long)",
      ["Survivors bury their dead as the toll of the earthquake climbs", "By Carla Example", long]
    ),
    ("One\r\n\r\nTwo\r", ["One", "Two"]), ("\u{FEFF}\u{A0} One\u{3000}\n", ["One"]),
  ])
func splits(text: String, expected: [String]) {
  #expect(paragraphs(text) == expected)
}

@Test("Bullets become list items without their marks, and lines drawn by hand become breaks")
func lists() {
  let source = SourceText(path: "a.txt", bytes: Array("• One\n• Two\n\n* * *\n\nThree".utf8))
  let blocks = TextReader(source: source, isRaw: false).blocks(from: 0)
  #expect(blocks.map(outline) == ["+ One", "+ Two", "+ thematicBreak ", "+ Three"])
  #expect(blocks[0].containers.count == 2 && blocks[0].containers[0] == blocks[1].containers[0])
  #expect(blocks[0].origin.fileSpan(of: 0..<3) == 4..<7)
  let raw = TextReader(source: source, isRaw: true).blocks(from: 0)
  #expect(raw.map(\.text) == ["• One", "• Two", "* * *", "Three"])
}

@Test("A block that is cut keeps its places in the file", arguments: [0, 3, 7, 12])
func cuts(offset: Int) {
  let text = "One two  three four."
  let block = Block(kind: .paragraph, text: text, origin: OriginMap(sliceFrom: 100, line: 1))
  let parts = block.cut(at: offset)
  for part in [parts.head, parts.tail] where !part.text.isEmpty {
    let span = part.origin.fileSpan(of: 0..<part.text.utf8.count)
    let slice = span.map {
      String(decoding: Array(text.utf8)[($0.lowerBound - 100)..<($0.upperBound - 100)], as: UTF8.self)
    }
    #expect(slice == part.text)
  }
}
