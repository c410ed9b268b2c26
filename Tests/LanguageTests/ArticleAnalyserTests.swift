import Model
import Testing

@testable import Language

func article(_ path: String, title: String? = nil, language: LanguageTag = .english, _ texts: [String])
  -> Article
{
  var article = Article(
    path: path, format: .text, contentHash: ContentHash(path), language: Field(language, from: .assumed),
    slug: path)
  article.title = title.map { Field($0, from: .assumed) }
  var offset = 100
  for text in texts {
    article.blocks.append(Block(kind: .paragraph, text: text, origin: OriginMap(sliceFrom: offset, line: 1)))
    offset += text.utf8.count + 2
  }
  return article
}

@Test("Sentences know their block, their bytes in the file and their words")
func sentencesOfArticle() {
  var text = article("a", title: "The Flood", ["Rain fell. Dr. Kim Lee left.", "The dam broke!"])
  text.blocks.insert(Block(kind: .heading(level: 2), text: "Not prose. At all."), at: 1)
  let analysis = ArticleAnalyser().analyse(text)
  #expect(analysis.sentences.map(\.block) == [0, 0, 2])
  #expect(analysis.sentences.map(\.range) == [0..<10, 11..<28, 0..<14])
  #expect(analysis.sentences.map(\.span) == [100..<110, 111..<128, 130..<144])
  #expect(analysis.sentences.map(\.tokens) == [0..<2, 2..<6, 6..<9])
  #expect(analysis.titleTokens.map(\.start) == [0, 4])
}

@Test("Words carry what they look like")
func traitsOfWords() {
  let tokens = ArticleAnalyser().analyse(article("a", ["In 2023, NATO said Kim O'Neil left."])).tokens
  #expect(tokens[0].traits == [.opener, .capitalised, .stopWord])
  #expect(tokens[1].traits == .number)
  #expect(tokens[2].traits == [.capitalised, .allCapitals, .afterPunctuation])
  #expect(tokens[4].traits == .capitalised)
  #expect(tokens[5].length == 6)
}

@Test("Terms are numbered by path whatever worker analysed them, and in whatever order")
func termsDoNotDependOnWorkers() {
  let articles = [
    article("a", title: "Flood", ["Rain floods the town."]),
    article("b", ["The towns were flooded by rains."]),
    article("c", language: LanguageTag("fr") ?? .english, ["L'eau monte à la ville."]),
  ]
  func corpus(_ analyses: [LocalAnalysis]) -> Corpus {
    var builder = CorpusBuilder()
    for analysis in analyses { builder.append(analysis) }
    return builder.build()
  }
  let one = ArticleAnalyser()
  let together = corpus(articles.map { one.analyse($0) })
  let backwards = articles.reversed().map { ArticleAnalyser().analyse($0) }
  let apart = corpus(backwards.reversed())
  #expect(together.articles.map(\.tokens) == apart.articles.map(\.tokens))
  #expect(together.terms.count == apart.terms.count)
  #expect(
    (0..<together.terms.count).allSatisfy {
      together.terms.text(of: TermID(Int32($0))) == apart.terms.text(of: TermID(Int32($0)))
    })
  #expect(together.terms.text(of: TermID(0)) == "flood")
  #expect(together.articles[0].tokens[1].term == together.articles[1].tokens[3].term)
  #expect(together.articles[2].tokens.map { together.terms.text(of: $0.term) }.prefix(2) == ["l", "eau"])
}

@Test(
  "Words that several tables number are the same words under one numbering, and those of the first keep theirs",
  arguments: [false, true])
func numberedTogether(isKnown: Bool) {
  let texts = [
    article("a", title: "The Flood", ["Rain floods the town.", "A town of rain."]),
    article("b", ["The towns were flooded by rains."]), article("c", []),
    article("d", title: "Harbour", ["The harbour town is dry."]),
  ]
  let analyses = texts.map { ArticleAnalyser().analyse($0) }
  func corpus(_ places: [Int]) -> Corpus {
    var builder = CorpusBuilder()
    for place in places { builder.append(analyses[place]) }
    return builder.build()
  }
  let (first, second) = (corpus([0, 1, 2]), corpus([3]))
  let known = isKnown ? JointNumbering([first.terms]).stems : nil
  let joint = JointNumbering([first.terms, second.terms], known: known)
  for (table, part) in [first, second].enumerated() {
    for before in part.articles {
      var article = before
      joint.renumber(&article, numberedBy: table)
      func words(_ tokens: [Token], _ terms: TermTable) -> [String] { tokens.map { terms.text(of: $0.term) } }
      #expect(words(article.tokens, joint.terms) == words(before.tokens, part.terms))
      #expect(words(article.titleTokens, joint.terms) == words(before.titleTokens, part.terms))
      #expect(table == 1 || article.tokens == before.tokens)
    }
  }
  // `harbour`, `is` and `dry` are new, the town is not.
  #expect(joint.terms.count == first.terms.count + 3 && joint.stems.count == joint.terms.count)
}

@Test("Some articles' words are numbered among themselves as if there were no others")
func numberedApart() {
  let analyses = [
    article("a", title: "The Flood", ["Rain floods the town."]),
    article("b", ["The towns were flooded by rains."]),
    article("c", title: "Rain", ["The harbour town is dry."]),
  ].map { ArticleAnalyser().analyse($0) }
  var (whole, part) = (CorpusBuilder(), CorpusBuilder())
  for analysis in analyses { whole.append(analysis) }
  for analysis in analyses.dropFirst() { part.append(analysis) }
  let (corpus, expected) = (whole.build(), part.build())
  var numbering = PartNumbering(of: corpus.terms)
  let articles = corpus.articles.dropFirst().map { numbering.renumbered($0) }
  #expect(articles.map(\.tokens) == expected.articles.map(\.tokens))
  #expect(articles.map(\.titleTokens) == expected.articles.map(\.titleTokens))
  #expect(numbering.terms.bytes == expected.terms.bytes && numbering.terms.ends == expected.terms.ends)
  #expect(articles.allSatisfy { $0.words.lists.isSound(in: $0.article, terms: numbering.terms.count) })
  #expect(!articles.allSatisfy { $0.words.lists.isSound(in: $0.article, terms: numbering.terms.count - 1) })
}

@Test("An article without prose has no sentences")
func emptyArticle() {
  let analysis = ArticleAnalyser().analyse(article("a", []))
  #expect(analysis.sentences.isEmpty && analysis.tokens.isEmpty && analysis.titleTokens.isEmpty)
}

@Test(
  "Text without an end, space or letter is analysed",
  arguments: ["a", "word ", "\u{0}", "漢", "กข", "\u{301}", "😀", "1."])
func endlessText(unit: String) {
  let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
  let analysis = ArticleAnalyser().analyse(article("a", [text]))
  #expect(analysis.tokens.allSatisfy { Int($0.start) + Int($0.length) <= text.utf8.count })
}
