import Model
import Testing

@testable import Stories

@Suite("Wire copy")
struct WireCopyTests {
  static let wire = """
    The harbour authority of Elmsworth closed the northern lock on Wednesday after divers found cracks in both gates. Ships \
    bound for the inner docks must now wait for the tide, which delays them by up to seven hours. The lock was built in 1931 \
    and last repaired twelve years ago. Chief engineer Ruth Danner told reporters that the cracks had grown since a survey in \
    spring. She honoured the work of the divers, who went down eleven times in cold water. The repair will cost about four \
    million and take until autumn, the authority said. Shipping companies criticised the short notice and asked for lower \
    fees. The mayor promised a meeting with the companies on Friday. Fishing boats may still use the southern lock, which is \
    too narrow for freighters. Trade unions fear for two hundred jobs in the inner docks.
    """
  static var sentences: [String] {
    wire.split(separator: ". ").map { $0.hasSuffix(".") ? String($0) : $0 + "." }
  }
  static let own = """
    Two hundred dock workers marched through Elmsworth on Thursday, angry at the closing of the northern lock. Their union \
    says that nobody asked them before ships were sent away. "We learned it from the radio," crane driver Abdul Karim said. \
    The harbour authority answered that safety came first and that the gates could have burst. Danner, its engineer, showed \
    photographs of the cracks to the crowd. The mayor has invited both sides to talks.
    """

  static let edits: [(String, String)] = [
    ("the same text", wire),
    ("a trimmed end", sentences.prefix(6).joined(separator: " ")),
    ("a trimmed beginning", sentences.suffix(6).joined(separator: " ")),
    (
      "a new lead",
      "Freighters are queueing off the coast this week, and patience is thin. "
        + sentences.dropFirst().joined(separator: " ")
    ),
    (
      "other spelling and titles",
      wire.replacingWords([
        "honoured": "honored", "criticised": "criticized", "harbour": "harbor", "Danner": "Ms Danner",
      ])
    ),
    ("text added", wire + " " + own),
  ]

  @Test("an edited reprint is found", arguments: edits)
  func edited(name: String, text: String) throws {
    let desk = corpus([Draft("a.txt", day: 0, Self.wire), Draft("b.txt", day: 0.5, text)])
    let story = try #require(StoryFinder().stories(in: desk).stories.first)
    #expect(story.articles == [0, 1])
    #expect(story.copies.map(\.article) == [1])
    #expect(story.copies.map(\.original) == [0])
    #expect(try #require(story.copies.first).shared >= 0.5)
    #expect(story.reports.count == 1)
  }

  @Test("a copy says which sentences it added and which it cut")
  func addedAndCut() throws {
    let text =
      Self.sentences.prefix(7).joined(separator: " ") + " The lock keeper's dog was unharmed by all this."
    let desk = corpus([Draft("a.txt", day: 0, Self.wire), Draft("b.txt", day: 0.5, text)])
    let copy = try #require(StoryFinder().stories(in: desk).stories.first?.copies.first)
    #expect(copy.added == [7])
    #expect(copy.cut == [7, 8, 9])
    #expect(copy.shared > 0.85 && copy.shared < 1)
  }

  @Test("the share of a copy that adds text is that of its own text")
  func shareOfOwnText() throws {
    let longer = corpus([
      Draft("a.txt", day: 0, Self.wire), Draft("b.txt", day: 0.5, Self.wire + " " + Self.own),
    ])
    let copy = try #require(StoryFinder().stories(in: longer).stories.first?.copies.first)
    #expect(copy.shared > 0.95 && copy.ownShare > 0.5 && copy.ownShare < 0.8)
    let trimmed = corpus([
      Draft("a.txt", day: 0, Self.wire),
      Draft("b.txt", day: 0.5, Self.sentences.prefix(6).joined(separator: " ")),
    ])
    #expect(try #require(StoryFinder().stories(in: trimmed).stories.first?.copies.first).ownShare > 0.95)
  }

  @Test("another report of the event is no copy")
  func ownReport() throws {
    let desk = corpus([Draft("a.txt", day: 0, Self.wire), Draft("b.txt", day: 1, Self.own)])
    #expect(StoryFinder().stories(in: desk).stories.flatMap(\.copies).isEmpty)
  }

  @Test("a statement that everybody quotes makes no copy")
  func quotedStatement() {
    let statement = """
      "Our divers found cracks in both gates of the northern lock that have grown since spring, and no responsible authority \
      could let ships of this size pass under such conditions; we therefore close the lock until the autumn and ask all \
      companies for patience while both gates are lifted out, examined and welded by people who know their trade."
      """
    let desk = corpus([
      Draft(
        "a.txt",
        "Freighters have to wait for the tide at Elmsworth. \(statement) That is what the authority wrote on Wednesday morning."
      ),
      Draft(
        "b.txt",
        "Cranes stood still in the docks today while owners counted losses. \(statement) Unions want a meeting with the mayor soon."
      ),
    ])
    #expect(StoryFinder().stories(in: desk).stories.flatMap(\.copies).isEmpty)
  }

  @Test("a credit line lowers the bar")
  func credited() throws {
    // Two of five sentences are the agency's.
    let part = Self.sentences.prefix(3).joined(separator: " ") + " " + Self.own
    func copies(_ credits: [String]) -> Int {
      let desk = corpus([
        Draft("a.txt", source: "Coast Press", day: 0, Self.wire),
        Draft("b.txt", source: "Daily", day: 0.5, credits: credits, part),
      ])
      return StoryFinder().stories(in: desk).stories.flatMap(\.copies).count
    }
    #expect(copies([]) == 0)
    #expect(copies(["Coast Press"]) == 1)
  }

  @Test(
    "the newest version that the first publisher gave of a text speaks for it, whoever reprinted the first")
  func update() {
    let later = Self.wire + " Nineteen people are now known to be dead."
    let desk = corpus([
      Draft("a.txt", source: "Coast Press", day: 0, Self.wire),
      Draft("b.txt", source: "Daily", day: 0.2, Self.wire),
      Draft("c.txt", source: "Coast Press", day: 0.5, later),
      Draft("d.txt", source: "Daily", day: 0.9, later),
    ])
    let story = StoryFinder().stories(in: desk).stories.first
    #expect(story?.copies.map(\.article) == [0, 1, 3])
    #expect(story?.copies.map(\.original) == [2, 2, 2])
    #expect(story?.reports.count == 1)
  }

  @Test("the original is the agency's text, then the earliest, the most complete, the first by path")
  func original() {
    func original(_ drafts: [Draft], _ sources: SourceCatalogue = SourceCatalogue()) -> String? {
      let desk = corpus(drafts)
      let partition = StoryFinder(sources: sources).stories(in: desk)
      return partition.stories.first?.copies.first.map { desk.articles[$0.original].article.path }
    }
    let cut = Self.sentences.prefix(7).joined(separator: " ")
    var agency = SourceCatalogue.Entry(name: "Coast Press")
    agency.isAgency = true
    let catalogue = SourceCatalogue(entries: ["coast press": agency])
    #expect(
      original(
        [
          Draft("a.txt", source: "Daily", day: 0, Self.wire),
          Draft("b.txt", source: "Coast Press", day: 1, Self.wire),
        ], catalogue) == "b.txt")
    #expect(
      original([
        Draft("a.txt", source: "Daily", day: 0, credits: ["Coast Press"], Self.wire),
        Draft("b.txt", source: "Coast Press", day: 1, Self.wire),
      ]) == "b.txt")
    #expect(
      original([
        Draft("a.txt", day: 0, Self.wire), Draft("b.txt", day: 1, credits: ["Coast Press"], Self.wire),
      ]) == "b.txt")
    #expect(original([Draft("a.txt", day: 1, Self.wire), Draft("b.txt", day: 0, cut)]) == "b.txt")
    #expect(original([Draft("a.txt", day: nil, cut), Draft("b.txt", day: 3, Self.wire)]) == "b.txt")
    #expect(original([Draft("a.txt", day: 0, cut), Draft("b.txt", day: 0, Self.wire)]) == "b.txt")
    #expect(original([Draft("a.txt", day: 0, Self.wire), Draft("b.txt", day: 0, Self.wire)]) == "a.txt")
  }

  @Test("five hundred equal articles are one story with one report; a word in every article joins none")
  func hostile() {
    let same = corpus((0..<500).map { Draft("\(10_000 + $0).txt", Self.wire) })
    let partition = StoryFinder().stories(in: same)
    #expect(partition.stories.count == 1)
    #expect(partition.stories.first?.copies.count == 499)
    let word = corpus(
      (0..<500).map { Draft("\(10_000 + $0).txt", String(repeating: "again ", count: 20) + "q\($0)x") })
    #expect(partition.stories.first?.reports.count == 1)
    #expect(StoryFinder().stories(in: word).stories.flatMap(\.articles).count == 500)
  }
}

extension String {
  /// The text with whole words exchanged.
  func replacingWords(_ words: [String: String]) -> String {
    split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
  }
}
