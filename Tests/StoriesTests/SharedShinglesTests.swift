import Testing

@testable import Stories

@Suite("Shingles that texts share")
struct SharedShinglesTests {
  /// Sorted different numbers, drawn by a fixed recurrence from few or from many.
  private static func samples(_ texts: Int, _ size: Int, among kinds: UInt64) -> [[UInt64]] {
    var state: UInt64 = 5
    return (0..<texts).map { _ in
      let hashes = (0..<size).map { _ -> UInt64 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % kinds &* 0x9E37_79B9_7F4A_7C15
      }
      return Set(hashes).sorted()
    }
  }

  @Test(
    "equal hashes of two texts and more get one number, those of one text alone none",
    arguments: [(3, 4, 9, 1), (400, 120, 60_000, 1), (400, 120, 60_000, 3), (0, 0, 1, 2)])
  func numbers(texts: Int, size: Int, kinds: UInt64, jobs: Int) {
    let samples = Self.samples(texts, size, among: kinds)
    var holders: [UInt64: Int] = [:]
    for hash in samples.joined() { holders[hash, default: 0] += 1 }
    let shared = SharedShingles(samples, jobs: jobs)
    var numberOf: [UInt64: Int32] = [:]
    for (hashes, numbers) in zip(samples, shared.numbers) {
      let expected = hashes.filter { holders[$0, default: 0] > 1 }
      #expect(numbers.count == expected.count)
      for (hash, number) in zip(expected, numbers) {
        #expect(numberOf[hash, default: number] == number)
        numberOf[hash] = number
      }
    }
    #expect(Set(numberOf.values) == Set(0..<Int32(shared.count)))
    #expect(shared.count == holders.values.count { $0 > 1 })
    #expect(shared.hashes == holders.filter { $0.value > 1 }.keys.sorted())
    #expect(shared.numbers.count == texts)
  }

  @Test(
    "what is known of most texts and looked up of the others has every hash that two share",
    arguments: [(60, [3, 17, 18]), (400, [0, 399]), (40, []), (3, [0, 1, 2])])
  func known(texts: Int, fresh: [Int]) {
    let samples = Self.samples(texts, 90, among: 20_000)
    // Before, the fresh texts were others.
    var before = samples
    let others = Self.samples(texts + fresh.count, 90, among: 20_000).suffix(fresh.count)
    for (position, sample) in zip(fresh, others) { before[position] = sample }
    let known = SharedShingles(before, jobs: 2).hashes
    let shared = SharedShingles(samples, known: known, fresh: fresh, jobs: 2)
    var holders: [UInt64: Int] = [:]
    for hash in samples.joined() { holders[hash, default: 0] += 1 }
    #expect(Set(holders.filter { $0.value > 1 }.keys).subtracting(shared.hashes).isEmpty)
    #expect(Set(shared.hashes).subtracting(holders.filter { $0.value > 1 }.keys).isSubset(of: known))
    #expect(shared.hashes == shared.hashes.sorted() && shared.count == shared.hashes.count)
    for (hashes, numbers) in zip(samples, shared.numbers) {
      #expect(numbers.map { shared.hashes[Int($0)] } == hashes.filter(Set(shared.hashes).contains))
    }
  }
}
