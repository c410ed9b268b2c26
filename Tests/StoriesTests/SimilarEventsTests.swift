import Model
import Testing

@testable import Stories

@Suite("Two events of one kind")
struct SimilarEventsTests {
  /// B-cubed precision and recall (Bagga and Baldwin 1998), and whether a story holds two topics.
  private func score(_ reports: [SimilarEvents.Report]) -> (precision: Double, recall: Double, mixed: Int) {
    let desk = corpus(reports.map(\.draft))
    var report: [String: SimilarEvents.Report] = [:]
    var sizes: [String: Int] = [:]
    for each in reports {
      report[each.draft.path] = each
      sizes[each.event, default: 0] += 1
    }
    var (precision, recall, mixed) = (0.0, 0.0, 0)
    for story in StoryFinder().stories(in: desk).stories {
      let held = story.articles.compactMap { report[desk.articles[$0].article.path] }
      if Set(held.map(\.topic)).count > 1 { mixed += 1 }
      for each in held {
        let same = Double(held.count { $0.event == each.event })
        precision += same / Double(held.count)
        recall += same / Double(sizes[each.event] ?? 1)
      }
    }
    let n = Double(reports.count)
    return (precision / n, recall / n, mixed)
  }

  private func undated(_ reports: [SimilarEvents.Report]) -> [SimilarEvents.Report] {
    reports.map {
      var report = $0
      report.draft.day = nil
      return report
    }
  }

  @Test("fourteen pairs of like events in one folder are told apart, nearly all")
  func together() {
    #expect(SimilarEvents.reports.count == 90)
    let dated = score(SimilarEvents.reports)
    #expect(dated.precision > 0.9 && dated.recall > 0.95 && dated.mixed == 0, "\(dated)")
    let undated = score(undated(SimilarEvents.reports))
    #expect(undated.precision > 0.78 && undated.recall > 0.95 && undated.mixed == 0, "\(undated)")
  }

  @Test("two like events in a folder of their own are two stories, in most cases")
  func apart() {
    let topics = Set(SimilarEvents.reports.map(\.topic)).sorted()
    let scores = topics.map { topic in score(SimilarEvents.reports.filter { $0.topic == topic }) }
    #expect(scores.count == 14)
    #expect(scores.count { $0.precision == 1 } >= 11, "\(scores)")
    #expect(scores.reduce(0) { $0 + $1.recall } / 14 > 0.9, "\(scores)")
  }

  @Test("one report of each event on one day: no two kinds share a story")
  func oneOfEach() {
    let first = SimilarEvents.reports.filter { $0.draft.path.hasSuffix("1.txt") }
    #expect(first.count == 28)
    #expect(score(undated(first)).mixed == 0)
    let sameDay = first.map {
      var report = $0
      report.draft.day = 0
      return report
    }
    #expect(score(sameDay).mixed == 0)
  }

  @Test(
    "two reports that share all their words but the names are two stories, alone and among others",
    arguments: [
      [
        "Former mayor of Ostrup on trial for bribery", "Former treasurer of Vallmora on trial for bribery",
        """
        The former mayor of Ostrup, Willem Brask, went on trial on Tuesday accused of taking 240,000 crowns in bribes from a \
        building company. Brask, 61, pleaded not guilty at the regional court. Prosecutor Hanne Dahl told the court that he \
        had steered contracts for a swimming pool to Lunde Construction. The trial is expected to last five weeks.
        """,
        """
        The former treasurer of Vallmora, Clara Ossi, went on trial on Wednesday accused of taking 310,000 euros in bribes from \
        a parking company. Ossi, 54, pleaded not guilty at the assize court. Prosecutor Luca Denti told the court that she had \
        granted permits for three garages to Parchi. The trial is expected to last three weeks.
        """,
      ],
      [
        "Quake of magnitude 6.2 kills 14 in Tarvand", "Quake of magnitude 5.9 kills nine on Isla Morena",
        """
        A magnitude 6.2 earthquake killed at least 14 people in the mountains of Tarvand on Monday, officials said. Houses of \
        mud brick collapsed in the district of Kelat. Governor Farid Noori asked for tents and blankets for the night.
        """,
        """
        A magnitude 5.9 earthquake killed at least nine people on Isla Morena on Tuesday, officials said. Houses of brick \
        collapsed in the port of Santa Lucia. Mayor Elena Ruiz asked for tents and blankets for the night.
        """,
      ],
    ])
  func strangers(_ texts: [String]) {
    let pair = [
      Draft("a.txt", title: texts[0], source: "North Wire", day: 0.3, texts[2]),
      Draft("b.txt", title: texts[1], source: "South Wire", day: 1.3, texts[3]),
    ]
    let alone = corpus(pair)
    #expect(StoryFinder().stories(in: alone).stories.count == 2)
    let among = corpus(pair + Newsroom.ferry)
    #expect(StoryFinder().stories(in: among).stories.map(\.articles.count).sorted() == [1, 1, 6])
    let undated = corpus(pair.map { Draft($0.path, title: $0.title, source: $0.source, day: nil, $0.text) })
    #expect(StoryFinder().stories(in: undated).stories.count == 2)
  }
}
