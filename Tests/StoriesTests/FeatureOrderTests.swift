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

  @Test(
    "Unit vectors hold the heaviest entries, in order of feature, and are as long as one",
    arguments: [0, 3, 100])
  func unitVectors(terms: Int) {
    var counted = SparseRows()
    let rows: [[Float]] = [[1, 5, 2, 5, 4, 0.5], [], [3], [0, 2], Array(repeating: 1, count: 70)]
    for row in rows {
      for (feature, weight) in row.enumerated() { counted.append(Int32(feature * 2), weight) }
      counted.endRow()
    }
    var settings = StorySettings()
    settings.vectorTerms = terms
    let factors: [Float] = (0..<140).map { $0 == 4 ? 0 : 2 }
    for weights in [nil, factors] {
      let vectors = VectorSpace.unitVectors(counted, settings: settings, weights: weights)
      #expect(vectors.count == rows.count)
      for (number, row) in rows.enumerated() {
        let entries = row.enumerated().map { ($0 * 2, $1 * (weights?[$0 * 2] ?? 1)) }.filter { $0.1 > 0 }
        let kept =
          terms == 0
          ? entries : Array(entries.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(terms))
        let expected = kept.sorted { $0.0 < $1.0 }
        let length = expected.reduce(0) { $0 + Double($1.1) * Double($1.1) }.squareRoot()
        let range = vectors.range(of: number)
        #expect(vectors.features[range].map { Int($0) } == expected.map(\.0))
        #expect(
          zip(vectors.weights[range], expected).allSatisfy { abs(Double($0) - Double($1.1) / length) < 1e-6 })
      }
    }
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
