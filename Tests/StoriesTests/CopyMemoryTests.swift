import Model
import Testing

@testable import Stories

@Suite("Copies from one build to the next")
struct CopyMemoryTests {
  private static let drafts = [
    Draft("a.txt", title: "Lock closed", WireCopyTests.wire), Draft("b.txt", WireCopyTests.own),
    Draft("c.txt", title: "Lock", WireCopyTests.sentences.prefix(7).joined(separator: " ")),
    Draft("d.txt", "Other words stand before the wire. " + WireCopyTests.wire),
  ]

  private func known(_ corpus: Corpus, _ findings: StoryFindings? = nil) -> KnownTexts {
    let prints = findings?.texts.prints ?? corpus.articles.map { _ in nil }
    var counts = [TermCounts?](repeating: nil, count: corpus.articles.count)
    for (article, found) in findings?.texts.counts ?? [] { counts[article] = found }
    return KnownTexts(
      fingerprints: corpus.articles.map { ContentHash($0.article.path) }, prints: prints,
      counts: counts, memory: findings?.texts.memory ?? CopyMemory())
  }

  @Test("What is remembered of texts gives the same stories, and is remembered again")
  func sameStories() {
    let corpus = corpus(CopyMemoryTests.drafts)
    let first = StoryFinder().findings(in: corpus, known: known(corpus))
    let second = StoryFinder().findings(in: corpus, known: known(corpus, first))
    #expect(first.partition.stories.contains { !$0.copies.isEmpty })
    #expect(first.partition.stories == StoryFinder().stories(in: corpus).stories)
    #expect(second.partition.stories == first.partition.stories)
    #expect(second.texts.memory.overlaps == first.texts.memory.overlaps)
    #expect(second.texts.memory.links == first.texts.memory.links)
    #expect(!first.texts.memory.overlaps.isEmpty && !first.texts.memory.links.isEmpty)
  }

  /// So many texts that only new ones are looked up: two that have changed, one that another had the same text as, and that other one.
  @Test("Copies are found of new texts among those that are known, and of texts that were copies")
  func newTexts() {
    func draft(_ number: Int, _ words: String = "") -> Draft {
      let own = (0..<40).map { "w\(number * 31 % 97)x\($0 * number % 89)" }.joined(separator: " ")
      return Draft("\(1000 + number).txt", title: "Of \(number)", "\(own). " + words)
    }
    var drafts = (0..<560).map { draft($0, $0 % 50 == 7 ? WireCopyTests.wire : "") }
    drafts[30].text = drafts[29].text
    let before = corpus(drafts)
    let first = StoryFinder().findings(in: before, known: known(before))
    drafts[7] = draft(900)
    drafts[20] = draft(20, WireCopyTests.wire)
    drafts[29] = draft(901)
    drafts[29].path = "1029.txt"
    drafts[7].path = "1007.txt"
    drafts.append(Draft("1990.txt", title: "Of 41", drafts[41].text))
    let after = corpus(drafts)
    let memory = first.texts.memory
    let prints = Dictionary(
      zip(before.articles.map(\.article.path), first.texts.prints), uniquingKeysWith: { first, _ in first })
    let changed = ["1007.txt", "1020.txt", "1029.txt"]
    let paths = after.articles.map(\.article.path)
    let second = StoryFinder().findings(
      in: after,
      known: KnownTexts(
        fingerprints: paths.map { ContentHash(changed.contains($0) ? "new " + $0 : $0) },
        prints: paths.map { changed.contains($0) ? nil : prints[$0] ?? nil },
        counts: paths.map { _ in nil }, memory: memory))
    let anew = StoryFinder().findings(in: after, known: known(after))
    // The new article has the same text as another, which stands for it.
    #expect(second.texts.memory.added == 4 && anew.texts.memory.added == 0)
    #expect(Set(anew.texts.memory.shared).isSubset(of: second.texts.memory.shared))
    #expect(second.texts.memory.sampled.count == anew.texts.memory.sampled.count)
    #expect(second.partition.stories == anew.partition.stories)
    #expect(anew.partition.stories.contains { $0.copies.count > 8 })
  }

  @Test("Terms that are counted already give the rows that counting them gives, and are not counted again")
  func countedTerms() throws {
    let subjects = ["ferry", "Mayor Ada Holm", "bridge", "harbour board", "river", "South Korea"]
    let drafts = (0..<150).map { number in
      Draft(
        "\(100 + number).txt", title: "The \(subjects[number % 6]) of day \(number / 6)",
        day: Double(number) / 6,
        "In Aldermouth the \(subjects[number % 6]) and the \(subjects[number / 6 % 6]) met \(number) times. "
          + "A report\(number) on the \(subjects[number % 5]) followed, as Ada Holm said.")
    }
    let corpus = corpus(drafts)
    let first = StoryFinder().findings(in: corpus, known: known(corpus))
    let second = StoryFinder().findings(in: corpus, known: known(corpus, first))
    let counted = try #require(first.groupings.first?.space)
    let restored = try #require(second.groupings.first?.space)
    #expect(
      first.texts.counts.count == counted.articles.count && counted.articles.count >= TermWeights.manyArticles
    )
    #expect(second.texts.counts.isEmpty)
    #expect(restored.counted.starts == counted.counted.starts)
    #expect(restored.counted.features == counted.counted.features)
    #expect(restored.counted.weights == counted.counted.weights)
    #expect(restored.names.features == counted.names.features && !counted.names.features.isEmpty)
    #expect(restored.names.starts == counted.names.starts)
    #expect(restored.vectors.weights == counted.vectors.weights)
    #expect(second.partition.stories == first.partition.stories)
    let counts = try #require(first.texts.counts.first?.counts)
    #expect(counts.isSound(terms: corpus.terms.count) && !counts.isSound(terms: 1))
  }

  @Test("A text has the same print whatever stands beside it")
  func printOfTextAlone() throws {
    let (many, one) = (corpus(CopyMemoryTests.drafts), corpus([CopyMemoryTests.drafts[2]]))
    let settings = StorySettings()
    let first = TextPrint(of: many.articles[2], ShingleReader(many.terms, settings: settings))
    let second = TextPrint(of: one.articles[0], ShingleReader(one.terms, settings: settings))
    #expect(many.articles[2].tokens.map(\.term) != one.articles[0].tokens.map(\.term))
    #expect(first.wholeText == second.wholeText)
    #expect(first.sample == second.sample && !first.sample.isEmpty)
  }

  @Test("Sentences that a copy does not have are not believed")
  func unsoundLinks() throws {
    let corpus = corpus(CopyMemoryTests.drafts)
    var memory = StoryFinder().findings(in: corpus, known: known(corpus)).texts.memory
    let pair = try #require(memory.links.keys.first)
    memory.links[pair]?.added = [999]
    let known = KnownTexts(
      fingerprints: corpus.articles.map { ContentHash($0.article.path) },
      prints: corpus.articles.map { _ in nil }, counts: corpus.articles.map { _ in nil }, memory: memory)
    #expect(
      StoryFinder().findings(in: corpus, known: known).partition.stories
        == StoryFinder().stories(in: corpus).stories)
  }
}
