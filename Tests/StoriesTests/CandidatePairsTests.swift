import Testing

@testable import Stories

@Suite("Which articles are compared")
struct CandidatePairsTests {
  /// Rows of eight features out of twenty, by a fixed recurrence.
  private static func vectors(_ rows: Int) -> SparseRows {
    var vectors = SparseRows()
    var state: UInt64 = 12
    for _ in 0..<rows {
      for feature in Int32(0)..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if state >> 33 & 7 < 3 { vectors.append(feature, Float(1 + state >> 40 & 15)) }
      }
      vectors.endRow()
    }
    return vectors
  }

  @Test(
    "pairs are those that share two of their heaviest terms within the reach, three common ones, each once",
    arguments: [1, 3], [.max, 30, 5])
  func pairs(jobs: Int, common: Int) {
    let vectors = Self.vectors(150)
    let days = (0..<150).map { $0 % 5 == 0 ? nil : Double($0 * 7 % 40) }
    var settings = StorySettings()
    settings.indexTerms = 4
    settings.commonTerm = common
    let links = CandidatePairs(settings: settings, jobs: jobs).links(among: vectors, days: days, reach: 14) {
      _, _, _ in 1
    }
    var expected = Set<[Int]>()
    let heaviest = (0..<150).map { row in
      Set(vectors.heaviest(4, of: row).map { vectors.features[$0] })
    }
    var frequency: [Int32: Int] = [:]
    for features in heaviest { for feature in features { frequency[feature, default: 0] += 1 } }
    for a in 0..<150 {
      for b in 0..<a {
        let shared = heaviest[a].intersection(heaviest[b])
        let isTelling = shared.contains { frequency[$0, default: 0] <= common }
        guard shared.count >= (isTelling ? 2 : 3) else { continue }
        if let x = days[a], let y = days[b], abs(x - y) > 14 { continue }
        expected.insert([b, a])
      }
    }
    #expect(!expected.isEmpty)
    #expect(links.count == expected.count)
    #expect(Set(links.map { [$0.first, $0.second] }) == expected)
  }

  @Test("a term that every article has leads to the newest of them alone")
  func newestOnly() {
    var vectors = SparseRows()
    for _ in 0..<20 {
      for feature in Int32(0)..<2 { vectors.append(feature, 1) }
      vectors.endRow()
    }
    var settings = StorySettings()
    settings.postingLimit = 3
    let days = (0..<20).map { Optional(Double($0) / 10) }
    let links = CandidatePairs(settings: settings, jobs: 1).links(
      among: vectors, days: days, reach: 14
    ) { _, _, _ in 1 }
    #expect(links.count == 17 * 3 + 3)
    #expect(links.allSatisfy { $0.second - $0.first <= 3 })
  }

  @Test("a row laid out by feature gives the products that merging two rows gives, to the bit")
  func scattered() {
    let vectors = Self.vectors(40)
    let rows = TimedRows(vectors, in: TimeOrder((0..<40).map { Double($0 * 7 % 40) }), reach: 3)
    var scattered = ScatteredRow(features: rows.featureCount)
    for a in 0..<40 {
      scattered.lay(a, of: rows)
      for b in 0..<40 {
        let (one, other) = (
          scattered.product(with: b, of: rows), vectors.product(rows.order[a], rows.order[b])
        )
        #expect(one.sum == other.sum && one.squares == other.squares)
      }
    }
    #expect(vectors.product(3, 3).sum > 0)
  }

  @Test(
    "beyond the reach nothing is left of a likeness that makes a link, however empty the days are",
    arguments: [2, 60, 900])
  func reach(articles: Int) {
    let days = (0..<articles).map { Optional(Double($0) * 60 / Double(articles)) }
    let settings = StorySettings()
    let crowding = Crowding(days: days, settings: settings)
    let reach = crowding.reach
    func left(_ apart: Double) -> Double {
      (0..<articles).map { crowding.bell(apart) * crowding.rarity(0, $0) }.max() ?? 0
    }
    #expect(reach > 8 && reach < 10)
    #expect(left(reach + 0.01) < settings.weakestLink)
    #expect(left(reach - 0.2) >= settings.weakestLink)
  }

  @Test("the heaviest come first, the earlier of two equals before the later")
  func heaviest() {
    let weights: [Float] = [0.5, 2, 0.25, 2, 0.5, 7]
    #expect(heaviestPlaces(4, of: 6) { weights[$0] } == [5, 1, 3, 0])
    #expect(heaviestPlaces(9, of: 2) { weights[$0] } == [1, 0])
  }
}
