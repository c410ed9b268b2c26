import Model
import Testing

@testable import Stories

@Suite("Features and their weights")
struct FeatureOrderTests {
  private func table(_ words: [String]) -> TermTable {
    var table = TermTable()
    for word in words {
      var word = word
      _ = word.withUTF8 { table.append($0) }
    }
    return table
  }

  @Test("Features are in one order, whatever numbers their terms have", arguments: [1, 2, 700])
  func order(count: Int) {
    let words = (0..<count).map { "word\($0 * 7919 % 1009)" }
    let orders = [words, words.reversed(), words.sorted()].map { words -> [String] in
      let table = table(words)
      let order = FeatureOrder(table, TermHashes(table))
      #expect((0..<count).allSatisfy { order.feature(of: order.term(of: Int32($0))) == Int32($0) })
      return (0..<count).map { table.text(of: order.term(of: Int32($0))) }
    }
    #expect(Set(orders).count == 1)
    #expect(Set(orders[0]) == Set(words))
  }

  @Test("Terms that nobody uses any more leave the others in their order")
  func unused() {
    let words = (0..<300).map { "stem\($0)" }
    let (few, many) = (table(words), table(words + (0..<900).map { "old\($0)" }))
    let order = FeatureOrder(few, TermHashes(few))
    let wider = FeatureOrder(many, TermHashes(many))
    let features = (0..<300).map { wider.feature(of: order.term(of: Int32($0))) }
    #expect(zip(features, features.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Small counts are themselves, and others within a 64th of themselves")
  func steps() {
    for count in 0..<64 { #expect(TermWeights.inSteps(count) == count) }
    for count in [64, 65, 100, 127, 128, 999, 10_000, 123_457, 1 << 40] {
      let steps = TermWeights.inSteps(count)
      #expect(64 * abs(steps - count) <= count)
      #expect(TermWeights.inSteps(steps) == steps)
    }
    // One article more seldom counts.
    let steps = Set((8192..<16384).map(TermWeights.inSteps))
    #expect(steps.count == 33)
    let counts = (1..<5000).map(TermWeights.inSteps)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
