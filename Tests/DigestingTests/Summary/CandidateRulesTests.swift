import Model
import Testing

@testable import Digesting

private func chosen(_ text: String, kind: Article.Kind = .report) -> [String] {
  let room = Newsroom([.init("A", kind: kind, text)])
  let story = room.text()
  return CandidateRules(language: story.language).candidates(of: story, in: room.corpus).map {
    room.line(story.lines[$0].citation)
  }
}

@Test(
  "a sentence that leans on another is left out even when little else is there",
  arguments: [
    "He had never seen so much water in the old quarter of the town.",
    "But the owners of the dam refused to pay for the repairs at once.",
    "Meanwhile, engineers of the ministry drove to the broken dam at night.",
    "and the water kept rising in the streets of the town until dawn.",
  ])
func leaning(sentence: String) {
  let whole = "The dam above the town of Orsa broke on Monday night after heavy rain."
  #expect(chosen(whole + "\n" + sentence) == [whole])
}

@Test("a text of nothing else gives its first sentence")
func last() {
  let first = "He had never seen so much water in the old quarter of the town."
  #expect(chosen(first + "\nBut the owners of the dam refused to pay for the repairs at once.") == [first])
}

@Test("short sentences stand in where too few others do")
func short() {
  #expect(chosen("The dam above Orsa broke on Monday.\nTwo mills burned down.").count == 2)
}

@Test("a summary has at most as many sentences as asked for", arguments: 1...9)
func sentences(limit: Int) {
  let pieces = (0..<5).map { report in
    Newsroom.Piece(
      "R\(report)",
      (0..<5).map { place in
        let word = ["mill", "school", "harbour", "market", "station"][place]
        let other = ["north", "south", "east", "west", "inner"][report]
        return
          "The \(other)\(report) council voted for a new \(word)\(report) beside the \(other)\(place) road today."
      }.joined(separator: "\n"))
  }
  let room = Newsroom(pieces)
  let summary = Summariser().summary(of: room.story, in: room.corpus, budget: .sentences(limit))
  #expect(!summary.isEmpty && summary.count <= limit)
}

@Test("a budget smaller than any sentence gives none, never a longer one", arguments: [1, 3, 7])
func tiny(words: Int) {
  let room = Newsroom([.init("A", "The dam above the town of Orsa broke on Monday night after heavy rain.")])
  #expect(Summariser().summary(of: room.story, in: room.corpus, budget: .words(words)).isEmpty)
}
