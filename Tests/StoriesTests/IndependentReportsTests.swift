import Model
import Testing

@testable import Stories

@Suite("Independent reports")
struct IndependentReportsTests {
  private func reports(_ drafts: [Draft], _ sources: SourceCatalogue = SourceCatalogue()) -> [[String]] {
    let desk = corpus(drafts)
    let stories = StoryFinder(sources: sources).stories(in: desk).stories
    #expect(stories.count == 1)
    return stories.flatMap(\.reports).map { $0.articles.map { desk.articles[$0].article.path } }
  }

  /// One agency text, nine reprints (two trimmed, one with a new lead, one in other spelling), two reports of their own.
  static let planted: [Draft] = {
    let wire = WireCopyTests.wire
    let sentences = WireCopyTests.sentences
    var drafts = [Draft("00.txt", title: "Cracks close Elmsworth lock", source: "Coast Press", day: 0, wire)]
    for i in 1...9 {
      var text = wire
      if i == 2 { text = sentences.prefix(5).joined(separator: " ") }
      if i == 3 { text = sentences.prefix(7).joined(separator: " ") }
      if i == 4 { text = "Ships queue at sea this week. " + sentences.dropFirst().joined(separator: " ") }
      if i == 5 {
        text = wire.replacingWords(["honoured": "honored", "criticised": "criticized", "harbour": "harbor"])
      }
      drafts.append(
        Draft("0\(i).txt", title: "Elmsworth lock closed", source: "Paper \(i)", day: 0.1 * Double(i), text))
    }
    drafts.append(
      Draft(
        "10.txt", title: "Dockers march over Elmsworth lock", source: "Dock News", day: 1, WireCopyTests.own))
    drafts.append(
      Draft(
        "11.txt", title: "Why the Elmsworth lock cracked", source: "Engineering Weekly", day: 1.2,
        """
        Steel fatigue is the likely cause of the cracks in the gates of Elmsworth's northern lock, specialists say. Divers \
        found them last week, and chief engineer Danner had the lock closed. Gates of 1931 were riveted, not welded. Every \
        tide bends them a little. The harbour authority hopes to reopen the lock in autumn. Ships use the tide until then.
        """))
    return drafts
  }()

  @Test("one original, nine reprints and two own reports are three independent reports")
  func plantedReprints() {
    let groups = reports(Self.planted)
    #expect(groups.map(\.count) == [10, 1, 1])
    #expect(groups.first?.first == "00.txt")
  }

  @Test("a tenth reprint changes no count")
  func tenthReprint() {
    let more =
      Self.planted + [Draft("09b.txt", title: "Lock closed", source: "Paper 10", day: 1, WireCopyTests.wire)]
    #expect(reports(more).map(\.count) == [11, 1, 1])
  }

  @Test("outlets of one family are one report")
  func family() {
    var entries: [String: SourceCatalogue.Entry] = [:]
    for name in ["Coast Gazette", "Morning Wire"] {
      var entry = SourceCatalogue.Entry(name: name)
      entry.family = "Northern Media"
      entries[name.lowercased()] = entry
    }
    #expect(reports(Newsroom.ferry, SourceCatalogue(entries: entries)).map(\.count) == [2, 1, 1, 1, 1])
  }

  @Test("an outlet that writes twice is one report, and articles without an outlet count each")
  func sameOutlet() {
    var drafts = Newsroom.ferry
    drafts[3].source = "COAST GAZETTE"
    drafts[4].source = nil
    drafts[5].source = nil
    #expect(reports(drafts) == [["a.txt", "d.txt"], ["b.txt"], ["c.txt"], ["e.txt"], ["f.txt"]])
  }

  @Test("an outlet that prints agency text beside a report of its own lends the agency no voice")
  func ownBesideCopy() {
    var drafts = Self.planted
    drafts[10].source = "Paper 1"
    #expect(reports(drafts).map(\.count) == [10, 1, 1])
  }

  @Test("a folder that holds every article is no outlet")
  func folder() {
    let desk = corpus(Newsroom.ferry)
    var named = desk
    for i in named.articles.indices { named.articles[i].article.source = Field("articles", from: .folder) }
    #expect(StoryFinder().stories(in: named).stories.first?.reports.count == 6)
    named.articles[0].article.source = Field("other", from: .folder)
    #expect(StoryFinder().stories(in: named).stories.first?.reports.count == 2)
  }
}
