import Testing

@testable import Language

@Suite("Tables that are looked up")
struct TableTests {
  @Test("every scalar has the traits that ICU gives it, those filled in by ranges too")
  func scalars() {
    let table = ScalarTable.shared
    let wrong = (0..<UInt32(0x10000)).filter { table[$0] != ScalarTable.computed($0) }
    #expect(wrong.isEmpty)
    #expect(table.lower(0x41) == 0x61 && table.lower(0x416) == 0x436 && table.lower(0xAC00) == 0xAC00)
  }

  @Test("a number is found where it stands, and one that is not there is not", arguments: [0, 1, 2, 3, 500])
  func positions(count: Int) {
    // Crowded at the front, so that the first guess is far off.
    let numbers = (0..<count).map { UInt32($0 * $0 * 7 + 3) }
    var bytes: [UInt8] = [9]
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    bytes.withUnsafeBytes { bytes in
      for (place, number) in numbers.enumerated() {
        #expect(bytes.position(of: number, from: 1, count: count) == place)
        #expect(bytes.position(of: number + 1, from: 1, count: count) == nil)
      }
      #expect(bytes.position(of: 0, from: 1, count: count) == nil)
      #expect(bytes.position(of: .max, from: 1, count: count) == nil)
    }
  }
}
