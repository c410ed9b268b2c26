import Testing

@testable import Stories

@Suite("Features of a few rows") struct FeatureSlotsTests {
  @Test("features are numbered as they are met, and anew after they were cleared")
  func numbers() {
    var slots = FeatureSlots(features: 10)
    #expect([7, 2, 7, 9].map { slots.slot(of: $0) } == [0, 1, 0, 2])
    #expect(slots.features == [7, 2, 9] && slots[9] == 2)
    slots.clear()
    #expect(slots.features.isEmpty && slots.slot(of: 9) == 0)
  }

  @Test(
    "the strongest parts are the first of all in order, whatever the limit",
    arguments: [0, 1, 3, 12, 40, .max])
  func strongestParts(limit: Int) {
    var chance: UInt64 = 7
    let parts = (0..<60).map { feature in
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few values, so that many parts are equal.
      return FeaturePart(feature: Int32(feature), part: Double(chance >> 60))
    }.reversed()
    let all = parts.sorted { $0.part != $1.part ? $0.part > $1.part : $0.feature < $1.feature }
    #expect(strongest(limit, of: Array(parts)).map(\.feature) == all.prefix(limit).map(\.feature))
  }
}
