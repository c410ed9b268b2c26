/// A ZIP archive of stored files (PKWARE APPNOTE 6.3.3), the same bytes for the same files: no times, no compression.
///
/// What EPUB's container needs (EPUB 3.3, OCF): a reader finds `mimetype` at byte 30. Names are ASCII.
struct ZipArchive: Sendable {
  private(set) var entries: [(name: String, offset: Int, size: Int, checksum: UInt32)] = []
  private var bytes: [UInt8] = []

  /// 1 January 1980, 00:00: the first moment that the format can name.
  private static let moment: [UInt8] = [0, 0, 0x21, 0]

  /// O(bytes).
  mutating func add(_ name: String, _ content: [UInt8]) {
    let checksum = crc32(content)
    entries.append((name, bytes.count, content.count, checksum))
    bytes += [0x50, 0x4B, 3, 4]
    bytes += header(name, content.count, checksum)
    bytes += Array(name.utf8)
    bytes += content
  }

  /// The archive with its directory.
  var file: [UInt8] {
    var file = bytes
    for entry in entries {
      file += [0x50, 0x4B, 1, 2] + little(20, 2)
      file += header(entry.name, entry.size, entry.checksum)
      // No comment, first disk, no attributes.
      file += little(0, 6) + little(0, 4) + little(entry.offset, 4)
      file += Array(entry.name.utf8)
    }
    let directory = file.count - bytes.count
    file += [0x50, 0x4B, 5, 6] + little(0, 4)
    file += little(entries.count, 2) + little(entries.count, 2)
    file += little(directory, 4) + little(bytes.count, 4) + little(0, 2)
    return file
  }

  /// What a file's own header and its line in the directory have in common.
  private func header(_ name: String, _ size: Int, _ checksum: UInt32) -> [UInt8] {
    // Version 1.0, no flags, stored.
    var header = little(10, 2) + little(0, 2) + little(0, 2)
    header += ZipArchive.moment
    header += little(Int(checksum), 4)
    header += little(size, 4) + little(size, 4)
    header += little(name.utf8.count, 2) + little(0, 2)
    return header
  }

  private func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

/// The checksum of ZIP and PNG (ISO 3309, polynomial 0xEDB88320), eight bytes at a step by Intel's slicing tables. O(n).
func crc32(_ bytes: [UInt8]) -> UInt32 {
  checksumTables.withUnsafeBufferPointer { tables in
    bytes.withUnsafeBufferPointer { bytes in
      var sum: UInt32 = ~0
      var i = 0
      while i + 8 <= bytes.count {
        var next: UInt32 = 0
        for place in 0..<4 {
          let first = Int(UInt8(truncatingIfNeeded: sum >> UInt32(place * 8)) ^ bytes[i + place])
          let second = Int(bytes[i + 4 + place])
          next ^= tables[(7 - place) * 256 + first]
          next ^= tables[(3 - place) * 256 + second]
        }
        sum = next
        i += 8
      }
      while i < bytes.count {
        let place = Int(UInt8(truncatingIfNeeded: sum) ^ bytes[i])
        sum = tables[place] ^ (sum >> 8)
        i += 1
      }
      return ~sum
    }
  }
}

/// For each byte its remainder, and below it the remainders with one to seven zero bytes behind it.
private let checksumTables: [UInt32] = {
  var tables = [UInt32](repeating: 0, count: 2048)
  for byte in 0..<256 {
    var sum = UInt32(byte)
    for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    tables[byte] = sum
  }
  for place in 256..<2048 {
    let before = tables[place - 256]
    tables[place] = tables[Int(before & 0xFF)] ^ (before >> 8)
  }
  return tables
}()
