/// Makes inputs out of seeds, the same ones for the same number.
///
/// ```swift
/// var mutation = Mutation(seed: 7)
/// let input = mutation.input(of: .markdown)
/// ```
package struct Mutation: Sendable {
  private var state: UInt64
  private static let longest = 6000

  package init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ limit: Int) -> Int { limit < 1 ? 0 : Int(next() % UInt64(limit)) }

  package mutating func input(of target: FuzzTarget) -> [UInt8] {
    let seeds = target.seeds
    let words = target.words
    var bytes = Array(seeds[below(seeds.count)].utf8)
    for _ in 0...below(12) {
      change(&bytes, words, seeds)
      if bytes.count > Mutation.longest { bytes.removeLast(bytes.count - Mutation.longest) }
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ words: [String], _ seeds: [String]) {
    let place = below(bytes.count + 1)
    let length = below(min(bytes.count - place, 1 + below(60)) + 1)
    switch below(12) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(below(8)) }
    case 1: if place < bytes.count { bytes[place] = UInt8(below(256)) }
    case 2: bytes.removeSubrange(place..<(place + length))
    case 3: bytes.insert(contentsOf: bytes[place..<(place + length)], at: below(bytes.count + 1))
    case 4:
      let word = Array(words[below(words.count)].utf8)
      for _ in 0..<(1 << below(8)) { bytes.insert(contentsOf: word, at: min(place, bytes.count)) }
    case 5:
      let other = Array(seeds[below(seeds.count)].utf8)
      let start = below(other.count)
      bytes.replaceSubrange(place..<bytes.count, with: other[start...])
    case 6:
      let strange = Mutation.strange[below(Mutation.strange.count)]
      bytes.insert(contentsOf: strange, at: place)
    case 7: bytes.removeSubrange(place..<bytes.count)
    default: bytes.insert(contentsOf: Array(words[below(words.count)].utf8), at: place)
    }
  }

  /// Bytes that end, begin or break things.
  private static let strange: [[UInt8]] = [
    [0], [10, 10], [13], [13, 10], [0xFF], [0xC3], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80],
    [0xC0, 0xAF], [0x1B], [0x7F],
    Array("\u{202E}".utf8), Array("\u{2028}".utf8), Array("\u{85}".utf8), Array("\u{A0}".utf8),
    Array("\u{AD}".utf8),
    Array("\u{200B}".utf8), Array("\u{FEFF}".utf8), Array("e\u{301}".utf8),
    Array("\u{1F468}\u{200D}\u{1F469}".utf8), Array("\u{3000}".utf8),
    Array("\u{0}".utf8), Array("\u{FFFE}".utf8), Array("\u{E000}".utf8), Array("ß\u{130}".utf8),
    Array("9223372036854775808".utf8),
  ]
}
