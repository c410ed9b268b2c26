import Model
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
  /// The hashes that are numbered, ascending.
  let hashes: [UInt64]

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
    // Parts are in order of their hashes.
    hashes = parts.flatMap(\.shared)
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
    /// Those that are shared, ascending.
    private(set) var shared: [UInt64] = []

    init(_ stretches: [ArraySlice<UInt64>]) {
      let total = stretches.reduce(0) { $0 + $1.count }
      var table = NumberTable(capacity: total)
      // By number in the table.
      var numberOf: [Int32] = []
      numbers.reserveCapacity(total)
      for stretch in stretches {
        starts.append(Int32(numbers.count))
        for hash in stretch {
          let number = table.intern(hash)
          numbers.append(Int32(number))
          if number == numberOf.count {
            numberOf.append(-1)
          } else if numberOf[number] < 0 {
            numberOf[number] = count
            count += 1
            shared.append(hash)
          }
        }
      }
      for i in numbers.indices { numbers[i] = numberOf[Int(numbers[i])] }
      sortDistinct(&shared, from: 0)
    }
  }
}

extension SharedShingles {
  /// The same where those of all texts but a few are known: `known`, ascending, has every hash that two of the others share, and may have more,
  /// which find nothing. `fresh` are the positions of the few. O(n), of which looking each hash up once is the most.
  init(_ samples: [[UInt64]], known: [UInt64], fresh: [Int], jobs: Int) {
    hashes = merged(known, SharedShingles.shared(of: fresh, with: samples, jobs: jobs))
    count = hashes.count
    let places = Places(hashes)
    numbers = parallelMap(stretches(of: samples.count, size: 256), jobs: jobs) { stretch in
      samples[stretch].map { $0.compactMap { places.place(of: $0) } }
    }.flatMap { $0 }
  }

  /// The hashes that the texts at `fresh` share with each other or with any other text, ascending.
  private static func shared(of fresh: [Int], with samples: [[UInt64]], jobs: Int) -> [UInt64] {
    let total = fresh.reduce(0) { $0 + samples[$1].count }
    var table = NumberTable(capacity: max(16, total))
    var filter = Filter(count: total)
    var found: [UInt64] = []
    var isFresh = [Bool](repeating: false, count: samples.count)
    for position in fresh {
      isFresh[position] = true
      for hash in samples[position] {
        let next = table.count
        filter.add(hash)
        if table.intern(hash) != next { found.append(hash) }
      }
    }
    let (filled, hashes, others) = (filter, table, isFresh.map { !$0 })
    found += parallelMap(stretches(of: samples.count, size: 256), jobs: jobs) { stretch in
      var met: [UInt64] = []
      for position in stretch where others[position] {
        for hash in samples[position] where filled.mayHave(hash) {
          if hashes.number(of: hash) != nil { met.append(hash) }
        }
      }
      return met
    }.joined()
    sortDistinct(&found, from: 0)
    return found
  }

  /// Tells most numbers that were not added from those that were: a bit each, by their leading bits.
  private struct Filter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt64

    init(count: Int) {
      let width = max(6, (0..<26).first { 1 << $0 >= count * 16 } ?? 26)
      bits = [UInt64](repeating: 0, count: 1 << (width - 6))
      shift = UInt64(64 - width)
    }

    mutating func add(_ number: UInt64) {
      let place = Int(number >> shift)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    @inline(__always)
    func mayHave(_ number: UInt64) -> Bool {
      let place = Int(number >> shift)
      return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
  }

  /// Where hashes stand in an ascending list, by their leading bits.
  private struct Places: Sendable {
    private let hashes: [UInt64]
    private var starts: [Int32]
    private let shift: UInt64

    init(_ hashes: [UInt64]) {
      self.hashes = hashes
      let width = max(1, (0..<26).first { 1 << $0 >= hashes.count } ?? 26)
      shift = UInt64(64 - width)
      starts = [Int32](repeating: 0, count: 1 << width + 1)
      for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
      for bucket in 0..<(1 << width) { starts[bucket + 1] += starts[bucket] }
    }

    @inline(__always)
    func place(of hash: UInt64) -> Int32? {
      let bucket = Int(hash >> shift)
      var place = starts[bucket]
      while place < starts[bucket + 1] {
        if hashes[Int(place)] == hash { return place }
        place += 1
      }
      return nil
    }
  }
}

/// Two ascending lists as one, each number once. O(n).
func merged(_ first: [UInt64], _ second: [UInt64]) -> [UInt64] {
  if second.isEmpty { return first }
  if first.isEmpty { return second }
  var all: [UInt64] = []
  all.reserveCapacity(first.count + second.count)
  var next = 0
  for number in second {
    while next < first.count, first[next] < number {
      all.append(first[next])
      next += 1
    }
    if next == first.count || first[next] != number { all.append(number) }
  }
  all += first[next...]
  return all
}
