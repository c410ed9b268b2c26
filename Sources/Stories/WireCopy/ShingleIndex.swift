/// Which texts hold a sampled shingle: an inverted index whose lists stop growing at a limit.
///
/// The first texts of a list stay findable and a passage that thousands carry costs no more than
/// one that a few carry, so that looking up n texts is O(n) in all.
struct ShingleIndex: Sendable {
  /// Texts kept for one shingle.
  static let listLimit = 24

  private var heads: [Int32]
  private var lengths: [UInt8]
  private var texts: [Int32] = []
  private var following: [Int32] = []

  /// `shingles`: numbers of shingles count from 0 up to this.
  init(shingles: Int) {
    heads = [Int32](repeating: -1, count: shingles)
    lengths = [UInt8](repeating: 0, count: shingles)
  }

  mutating func add(_ text: Int, shingles: [Int32]) {
    for shingle in shingles.map(Int.init) where lengths[shingle] < ShingleIndex.listLimit {
      texts.append(Int32(text))
      following.append(heads[shingle])
      heads[shingle] = Int32(texts.count - 1)
      lengths[shingle] += 1
    }
  }

  /// The texts that have any of the shingles, the likeliest first by `estimate`, which is given a text and how
  /// many of the shingles it has, and nil for those that are out of question. `counts` is scratch: zeros before and after.
  func candidates(
    _ shingles: [Int32], counts: inout [Int32], estimate: (Int, Int32) -> Double?
  ) -> [(text: Int, estimate: Double)] {
    var touched: [Int32] = []
    for shingle in shingles {
      var node = heads[Int(shingle)]
      while node >= 0 {
        let text = texts[Int(node)]
        if counts[Int(text)] == 0 { touched.append(text) }
        counts[Int(text)] += 1
        node = following[Int(node)]
      }
    }
    var candidates: [(text: Int, estimate: Double)] = []
    for text in touched {
      if let estimate = estimate(Int(text), counts[Int(text)]) { candidates.append((Int(text), estimate)) }
      counts[Int(text)] = 0
    }
    candidates.sort { $0.estimate != $1.estimate ? $0.estimate > $1.estimate : $0.text < $1.text }
    return candidates
  }
}
