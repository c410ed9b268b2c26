import Model

/// A hash for each term of a corpus, made of its letters: a term has the same one in every build, whatever number it has there.
struct TermHashes: Sendable {
  private let hashes: [UInt64]

  /// O(bytes of the terms).
  init(_ terms: TermTable) {
    hashes = (0..<terms.count).map { number in
      terms.withBytes(of: TermID(Int32(number))) { stem in
        var hash = UInt64(stem.count)
        for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return finalised(hash)
      }
    }
  }

  @inline(__always)
  subscript(term: TermID) -> UInt64 { hashes[Int(term.rawValue)] }
}

/// The finaliser of SplitMix64 (Steele and others 2014): every bit of the result depends on every bit given.
@inline(__always)
func finalised(_ value: UInt64) -> UInt64 {
  var x = value
  x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
  x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
  return x ^ (x >> 31)
}
