internal import CData
import Model

/// One word table inside the binary. Nothing is copied or built when it is opened.
struct EmbeddedTable: Sendable {
  /// Position in the list of tables; a pointer would not be `Sendable`.
  private let index: Int

  /// Binary search by path, such as `frequencies/en`.
  init?(_ path: String) {
    var count = 0
    guard let tables = embedded_tables(&count) else { return nil }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let name = String(cString: tables[middle].path)
      if name == path {
        index = middle
        return
      }
      if utf8Precedes(name, path) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The bytes, which live as long as the program.
  var bytes: UnsafeRawBufferPointer {
    var count = 0
    guard let tables = embedded_tables(&count) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: tables[index].bytes, count: tables[index].count)
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at a byte offset, which need not be aligned.
  func number(at offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The position of a value in ascending numbers that begin at a byte offset.
  ///
  /// The numbers are hashes and so spread evenly: the search begins where the value would stand and widens until
  /// it is enclosed. O(log n).
  func position(of value: UInt32, from offset: Int, count: Int) -> Int? {
    guard count > 0 else { return nil }
    let guess = Int(UInt64(value) * UInt64(count) >> 32)
    var low = 0
    var high = count
    var step = 16
    if number(at: offset + 4 * guess) < value {
      low = guess + 1
      while low + step < count {
        if number(at: offset + 4 * (low + step)) >= value {
          high = low + step + 1
          break
        }
        low += step + 1
        step *= 2
      }
    } else {
      high = guess + 1
      while high - step > 0 {
        if number(at: offset + 4 * (high - step)) <= value {
          low = high - step
          break
        }
        high -= step
        step *= 2
      }
    }
    while low < high {
      let middle = (low + high) / 2
      let found = number(at: offset + 4 * middle)
      if found == value { return middle }
      if found < value { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// FNV-1a, 32 bits: the key of a word in the tables.
///
/// Two of the 16,000 words of a language share a key with a chance of 3 in 100; then one of the
/// two has the other's frequency.
func tableKey(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
  return hash
}
