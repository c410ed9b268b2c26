import Workers

/// Numbers for the shingles that two texts or more have in common.
///
/// A shingle of one text alone can find no other, and most are: leaving them out keeps the index of the others small.
/// Hashes are numbered in parts of their range, each on any worker. O(n log parts) for n hashes, 12 bytes a hash at most.
struct SharedShingles: Sendable {
  /// By text: the numbers of its shared shingles, in order of their hashes.
  let numbers: [[Int32]]
  /// Numbers count from 0 up to this.
  let count: Int

  /// The hashes of each text are sorted and different.
  init(_ samples: [[UInt64]], jobs: Int) {
    let total = samples.reduce(0) { $0 + $1.count }
    let bits = (0..<8).first { total >> $0 <= SharedShingles.partSize } ?? 8
    let parts = parallelMap(Array(0..<(1 << bits)), jobs: jobs) { part in
      Part(of: samples, number: UInt64(part), bits: UInt64(bits), expected: total >> bits)
    }
    var starts: [Int32] = []
    var next: Int32 = 0
    for part in parts {
      starts.append(next)
      next += part.count
    }
    count = Int(next)
    let firsts = starts
    numbers = parallelMap(stretches(of: samples.count, size: 64), jobs: jobs) { texts in
      texts.map { text in
        var numbers: [Int32] = []
        numbers.reserveCapacity(parts.reduce(0) { $0 + $1.range(of: text).count })
        for (part, first) in zip(parts, firsts) {
          for number in part.numbers[part.range(of: text)] { numbers.append(first + number) }
        }
        return numbers
      }
    }.flatMap { $0 }
  }

  /// Hashes that are numbered at once: their table stays near the processor.
  private static let partSize = 1 << 15

  /// The shared hashes that begin with the same bits.
  private struct Part: Sendable {
    private(set) var numbers: [Int32] = []
    private(set) var count: Int32 = 0
    private var ends: [Int32] = []

    func range(of text: Int) -> Range<Int> { (text == 0 ? 0 : Int(ends[text - 1]))..<Int(ends[text]) }

    init(of samples: [[UInt64]], number: UInt64, bits: UInt64, expected: Int) {
      let ranges = samples.map { hashes -> Range<Int> in
        bits == 0
          ? hashes.indices
          : hashes.firstIndex(from: number, bits: bits)..<hashes.firstIndex(from: number + 1, bits: bits)
      }
      var table = NumberTable(capacity: expected)
      // By number in the table: -1 for one text, else the number among those shared.
      var shared: [Int32] = []
      var entries: [Int32] = []
      entries.reserveCapacity(expected)
      for (hashes, range) in zip(samples, ranges) {
        for hash in hashes[range] {
          let entry = table.intern(hash)
          entries.append(Int32(entry))
          if entry == shared.count {
            shared.append(-1)
          } else if shared[entry] < 0 {
            shared[entry] = count
            count += 1
          }
        }
      }
      ends.reserveCapacity(samples.count)
      var place = 0
      for range in ranges {
        for _ in range {
          let number = shared[Int(entries[place])]
          if number >= 0 { numbers.append(number) }
          place += 1
        }
        ends.append(Int32(numbers.count))
      }
    }
  }
}

extension [UInt64] {
  /// The first place of a sorted array whose number's first bits are at least those given. O(log n).
  fileprivate func firstIndex(from first: UInt64, bits: UInt64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] >> (64 - bits) < first { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
