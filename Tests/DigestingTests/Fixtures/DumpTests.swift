import Foundation
import Model
import Testing
@testable import Digesting

@Test("dump") func dump() throws {
  for story in try LabelledStory.all(in: "Stories") {
    let (corpus, s) = story.read()
    let text = StoryText(s, in: corpus)
    let w = StemWeights(text)
    func words(_ c: Citation) -> String { let a = corpus.articles[c.article]; return a.text(of: a.sentences[c.sentence]) }
    func facts(_ c: Citation) -> Set<String> {
      let se = corpus.articles[c.article].sentences[c.sentence]
      return Set(story.marks[.init(report: c.article, block: se.block, offset: se.range.lowerBound)]?.facts ?? [])
    }
    for i in text.lines.indices { for j in text.lines.indices where j > i && text.lines[i].report != text.lines[j].report {
      let a = text.lines[i], b = text.lines[j]
      let x = Set(text.stems[a.stems]), y = Set(text.stems[b.stems])
      let common = x.intersection(y).sorted()
      if common.isEmpty { continue }
      func sq(_ k: Int32) -> Double { w.weights[Int(k)] * w.weights[Int(k)] }
      let p = common.reduce(0.0) { $0 + sq($1) }
      let xa = x.sorted().reduce(0.0) { $0 + sq($1) }, ya = y.sorted().reduce(0.0) { $0 + sq($1) }
      let q = story.quotes.contains { q in q.variants.contains { words(a.citation).contains($0) } && q.variants.contains { words(b.citation).contains($0) } }
      let gold = !facts(a.citation).isDisjoint(with: facts(b.citation))
      print("DUMP\t\(story.name)\t\(gold ? 1 : 0)\t\(q ? 1 : 0)\t\(common.count)\t\(x.count)\t\(y.count)\t\(p)\t\(xa)\t\(ya)\t\(a.position)\t\(b.position)\t\(common.map { corpus.terms.text(of: text.terms[Int($0)]) }.joined(separator: ","))\t\(words(a.citation)) ~ \(words(b.citation))")
    } }
  }
}
