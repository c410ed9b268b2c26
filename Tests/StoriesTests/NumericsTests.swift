import Testing

@testable import Stories

@Suite("Numbers that are the same everywhere")
struct NumericsTests {
  @Test(
    "logarithms",
    arguments: [
      (1, 0), (2, 0.6931471805599453), (10, 2.302585092994046), (0.001, -6.907755278982137),
      (1e9, 20.72326583694641),
    ])
  func logarithm(x: Double, value: Double) {
    #expect(abs(naturalLogarithm(x) - value) <= 1e-14 * max(1, abs(value)))
  }

  @Test("what has no logarithm gives 0", arguments: [0, -1, .infinity, .nan])
  func noLogarithm(x: Double) { #expect(naturalLogarithm(x) == 0) }

  @Test(
    "powers of e",
    arguments: [
      (0, 1), (1, 2.718281828459045), (-1, 0.36787944117144233), (-20, 2.061153622438558e-09),
      (10, 22026.465794806718),
    ])
  func power(x: Double, value: Double) { #expect(abs(exponential(x) - value) <= 1e-14 * value) }

  @Test("a power too small is 0")
  func tiny() { #expect(exponential(-1000) == 0) }

  @Test("keys are numbered in order of first appearance, however many")
  func numberTable() {
    var table = NumberTable()
    for i in 0..<1000 { #expect(table.intern(UInt64(i) &* 0x1000_0000_0000) == i) }
    #expect(table.intern(0) == 0)
    #expect(table.number(of: 0x1000_0000_0000) == 1)
    #expect(table.number(of: 7) == nil)
    #expect(table.count == 1000)
  }
}
