import Model
import Testing

@testable import Stories

@Suite("What belongs together")
struct GroupingTests {
  @Test("five short unrelated reports about one country stay five stories")
  func oneCountry() {
    let desk = corpus(Newsroom.oneCountry)
    #expect(
      pathsOfStories(StoryFinder().stories(in: desk), desk) == [
        ["1.txt"], ["2.txt"], ["3.txt"], ["4.txt"], ["5.txt"],
      ])
  }

  @Test("they stay five without dates and without headlines")
  func oneCountryBare() {
    let drafts = Newsroom.oneCountry.map { draft in
      var bare = draft
      bare.title = nil
      bare.day = nil
      return bare
    }
    #expect(StoryFinder().stories(in: corpus(drafts)).stories.count == 5)
  }

  @Test("six differently worded reports of one event are one story")
  func oneEvent() {
    let partition = StoryFinder().stories(in: corpus(Newsroom.ferry))
    #expect(partition.stories.count == 1)
    #expect(partition.stories.first?.copies.isEmpty == true)
    #expect(partition.stories.first?.reports.count == 6)
  }

  @Test("so are six of a derailment, a vote, a verdict, a merger, a final", arguments: ShortReports.events)
  func oneEventEach(drafts: [Draft]) {
    #expect(drafts.count == 6)
    #expect(StoryFinder().stories(in: corpus(drafts)).stories.count == 1)
  }

  @Test("five unrelated reports stay five, whatever the country is called", arguments: ShortReports.countries)
  func oneCountryEach(drafts: [Draft]) {
    #expect(drafts.count == 5)
    #expect(StoryFinder().stories(in: corpus(drafts)).stories.count == 5)
  }

  @Test(
    "two unrelated reports of one country stay apart among reports of others",
    arguments: [(0, 1), (2, 3), (1, 4)])
  func twoOfEachCountry(first: Int, second: Int) {
    let sets = ShortReports.countries + [Newsroom.oneCountry]
    var drafts: [Draft] = []
    for (number, set) in sets.enumerated() {
      for place in [first, second] {
        var draft = set[place]
        draft.path = "\(number)-\(place).txt"
        drafts.append(draft)
      }
    }
    #expect(StoryFinder().stories(in: corpus(drafts)).stories.count == 2 * sets.count)
  }

  @Test("they are one story among unrelated reports, and mix with none in a language without a table")
  func oneEventAmongOthers() {
    let drafts = Newsroom.ferry + Newsroom.oneCountry + Newsroom.twoMatches
    let desk = corpus(drafts)
    #expect(
      pathsOfStories(StoryFinder().stories(in: desk), desk).contains([
        "a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt",
      ]))
    let foreign = corpus(
      drafts.map { draft in
        var draft = draft
        draft.language = "tlh"
        return draft
      })
    let stories = pathsOfStories(StoryFinder().stories(in: foreign), foreign)
    #expect(stories.allSatisfy { !($0.contains("a.txt") && ($0.contains("1.txt") || $0.contains("p1.txt"))) })
  }

  @Test(
    "two events of one kind on near days stay apart",
    arguments: [
      (Newsroom.twoQuakes, [["m1.txt", "m2.txt", "m3.txt"], ["k1.txt", "k2.txt", "k3.txt"]]),
      (Newsroom.twoMatches, [["p1.txt", "p2.txt"], ["r1.txt", "r2.txt"]]),
    ])
  func similarEvents(drafts: [Draft], stories: [[String]]) {
    let desk = corpus(drafts)
    #expect(pathsOfStories(StoryFinder().stories(in: desk), desk) == Set(stories.map(Set.init)))
  }

  @Test("articles a month apart are two stories of one affair")
  func threads() {
    let later = Newsroom.ferry.prefix(3).map { draft in
      var draft = draft
      draft.path = "z" + draft.path
      draft.text = draft.text.split(separator: ". ").reversed().joined(separator: ". ")
      draft.text =
        "The inquiry into the grounding opened in Bergen. "
        + draft.text.split(separator: " ").enumerated().filter { $0.offset % 9 != 0 }.map {
          String($0.element)
        }.joined(separator: " ")
      draft.day = (draft.day ?? 0) + 40
      return draft
    }
    let desk = corpus(
      Newsroom.ferry.prefix(3)
        + later.map { draft in
          var draft = draft
          // So that no four words in a row remain.
          draft.text = draft.text.split(separator: " ").enumerated().flatMap {
            $0.offset % 3 == 2 ? [String($0.element), "meanwhile"] : [String($0.element)]
          }.joined(separator: " ")
          return draft
        })
    let partition = StoryFinder().stories(in: desk)
    #expect(partition.stories.count == 2)
    #expect(Set(partition.stories.map(\.thread)).count == 1)
  }

  @Test("the year that undated articles name tells repeated events apart")
  func years() {
    func race(_ path: String, _ year: Int, _ winner: String) -> Draft {
      Draft(
        path, day: nil,
        "\(winner) won the Skarvik harbour race in \(year) ahead of forty boats. The regatta drew large crowds to Skarvik. \(winner) crossed the line after two hours."
      )
    }
    let same = corpus([race("a.txt", 2012, "Moe"), race("b.txt", 2012, "Moe")])
    let settings = StorySettings()
    let years = NamedYears([0, 1], days: [nil, nil], in: same, settings: settings)
    #expect(years.factor(0, 1) == 1)
    let different = corpus([race("a.txt", 2012, "Moe"), race("b.txt", 2014, "Lie")])
    #expect(
      NamedYears([0, 1], days: [nil, nil], in: different, settings: settings).factor(0, 1)
        == settings.otherYearFactor)
    let day2013 = 15_800.0
    #expect(
      NamedYears([0, 1], days: [day2013, nil], in: different, settings: settings).factor(0, 1)
        == settings.laterYearFactor)
    #expect(NamedYears([0, 1], days: [nil, day2013], in: different, settings: settings).factor(0, 1) == 1)
  }
}
