import Testing

@testable import Stories

@Suite("Keys in order") struct IntegerOrderTests {
  /// Rows that sorting finds hard, by name: even, of few values, in order, against it, as a saw, of all bits.
  static let rows: [String: [UInt64]] = {
    var chance: UInt64 = 20_230_912
    func next() -> UInt64 {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return chance >> 11
    }
    var rows: [String: [UInt64]] = [
      "empty": [], "one": [7], "two": [2, 1], "same": Array(repeating: 5, count: 500),
    ]
    for count in [3, 24, 25, 26, 63, 64, 65, 66, 400, 5000] {
      rows["small \(count)"] = (0..<count).map { _ in next() & 0xFFFFF }
      rows["wide \(count)"] = (0..<count).map { _ in next() << 10 }
      rows["few \(count)"] = (0..<count).map { _ in (next() & 3) << 40 }
      rows["rising \(count)"] = (0..<count).map { UInt64($0) << 33 }
      rows["falling \(count)"] = (0..<count).map { UInt64(count - $0) << 33 }
      rows["saw \(count)"] = (0..<count).map { UInt64($0 % 17) << 33 }
      rows["organ \(count)"] = (0..<count).map { UInt64(min($0, count - $0)) << 33 }
    }
    rows["highest"] = (0..<100).map { UInt64.max - UInt64($0) }
    return rows
  }()

  @Test("Keys come into the library's order, whatever their order was", arguments: rows.keys.sorted())
  func sorts(name: String) {
    let row = Self.rows[name] ?? []
    var keys = row
    sortKeys(&keys)
    #expect(keys == row.sorted())
  }

  @Test("The key at a place is that of the order", arguments: rows.keys.sorted())
  func selects(name: String) {
    let row = Self.rows[name] ?? []
    let sorted = row.sorted()
    for place in Set([0, 1, row.count / 3, row.count / 2, row.count - 1]) where row.indices.contains(place) {
      var keys = row
      let key = keyInOrder(at: place, of: &keys)
      #expect(key == sorted[place], "\(place)")
    }
  }
}
