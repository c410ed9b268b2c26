import Foundation
import Testing

@testable import Language

@Suite("Tables that are looked up")
struct TableTests {
  /// Holds for ICU of Unicode 15.0, as Debian 12 has it. `BROADSHEET_UPDATE_SCALARS=1` writes the table anew.
  @Test("every scalar has the traits and the lower-case form that ICU gives it")
  func scalars() throws {
    let scalars = 0..<UInt32(0x10000)
    if ProcessInfo.processInfo.environment["BROADSHEET_UPDATE_SCALARS"] == "1" {
      var bytes: [UInt8] = []
      for scalar in scalars {
        withUnsafeBytes(of: ScalarTable.computed(scalar).rawValue.littleEndian) { bytes += $0 }
      }
      for scalar in scalars {
        withUnsafeBytes(of: UInt16(ScalarTable.computedLower(scalar)).littleEndian) { bytes += $0 }
      }
      try Data(bytes).write(to: file)
    }
    let table = ScalarTable()
    #expect(scalars.filter { table[$0] != ScalarTable.computed($0) }.isEmpty)
    #expect(scalars.filter { table.lower($0) != ScalarTable.computedLower($0) }.isEmpty)
    #expect(table[0x1F600] == ScalarTable.computed(0x1F600) && table.lower(0x10400) == 0x10428)
  }

  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/CData/Tables/scalars.bin")
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
