import Workers

/// Numbers for the shingles that two texts or more have in common.
///
/// A shingle of one text alone can find no other, and most are: leaving them out keeps the index of the others small.
/// Hashes are first sorted by their leading bits into parts, whose tables stay near the processor, and then numbered part by
/// part on any worker. O(n) for n hashes.
struct SharedShingles: Sendable {
  /// By text: the numbers of its shared shingles, in order of their hashes.
  let numbers: [[Int32]]
  /// Numbers count from 0 up to this.
  let count: Int

  /// The hashes of each text are sorted and different.
  init(_ samples: [[UInt64]], jobs: Int) {
    let total = samples.reduce(0) { $0 + $1.count }
    let split = Split(bits: (0..<9).first { total >> $0 <= SharedShingles.partSize } ?? 9)
    let ranges = stretches(of: samples.count, size: 256)
    let sorted = parallelMap(ranges, jobs: jobs) { Stretch(of: samples[$0], split) }
    let parts = parallelMap(Array(0..<split.count), jobs: jobs) { part in
      Part(sorted.map { $0.hashes[$0.range(of: part)] })
    }
    var starts: [Int32] = []
    var next: Int32 = 0
    for part in parts {
      starts.append(next)
      next += part.count
    }
    count = Int(next)
    let firsts = starts
    numbers = parallelMap(Array(ranges.indices), jobs: jobs) { stretch in
      // Each part has its hashes in order of text, so one place in each is all that has to be kept.
      var places = parts.map { Int($0.starts[stretch]) }
      return samples[ranges[stretch]].map { hashes in
        var numbers: [Int32] = []
        for hash in hashes {
          let part = split.part(of: hash)
          let number = parts[part].numbers[places[part]]
          places[part] += 1
          if number >= 0 { numbers.append(firsts[part] + number) }
        }
        return numbers
      }
    }.flatMap { $0 }
  }

  /// Hashes that are numbered at once.
  private static let partSize = 1 << 15

  /// Parts by the leading bits of a hash.
  private struct Split: Sendable {
    let bits: Int
    var count: Int { 1 << bits }

    // A shift by all 64 bits leaves 0.
    @inline(__always)
    func part(of hash: UInt64) -> Int { Int(hash >> UInt64(64 - bits)) }
  }

  /// The hashes of some texts, part by part, in order of text within each.
  private struct Stretch: Sendable {
    private(set) var hashes: [UInt64]
    private var ends: [Int]

    func range(of part: Int) -> Range<Int> { (part == 0 ? 0 : ends[part - 1])..<ends[part] }

    init(of samples: ArraySlice<[UInt64]>, _ split: Split) {
      // Where each part begins, and in the end where it ends.
      ends = [Int](repeating: 0, count: split.count + 1)
      for sample in samples { for hash in sample { ends[split.part(of: hash) + 1] += 1 } }
      for part in 0..<split.count { ends[part + 1] += ends[part] }
      hashes = [UInt64](repeating: 0, count: ends[split.count])
      for sample in samples {
        for hash in sample {
          let part = split.part(of: hash)
          hashes[ends[part]] = hash
          ends[part] += 1
        }
      }
    }
  }

  /// The hashes that begin with the same bits.
  private struct Part: Sendable {
    /// By hash in the order given: -1 where one text alone has it, else its number among those shared.
    private(set) var numbers: [Int32] = []
    private(set) var count: Int32 = 0
    /// Where the hashes of each stretch begin.
    private(set) var starts: [Int32] = []

    init(_ stretches: [ArraySlice<UInt64>]) {
      let total = stretches.reduce(0) { $0 + $1.count }
      var table = NumberTable(capacity: total)
      // By number in the table.
      var shared: [Int32] = []
      numbers.reserveCapacity(total)
      for stretch in stretches {
        starts.append(Int32(numbers.count))
        for hash in stretch {
          let number = table.intern(hash)
          numbers.append(Int32(number))
          if number == shared.count {
            shared.append(-1)
          } else if shared[number] < 0 {
            shared[number] = count
            count += 1
          }
        }
      }
      for i in numbers.indices { numbers[i] = shared[Int(numbers[i])] }
    }
  }
}
