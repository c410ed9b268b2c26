/// Which texts hold a sampled shingle: an inverted index whose lists stop growing at a limit.
///
/// The first texts of a list stay findable and a passage that thousands carry costs no more than
/// one that a few carry, so that looking up n texts is O(n) in all.
struct ShingleIndex: Sendable {
  /// Texts kept for one shingle.
  static let listLimit = 24

  private var lists = NumberTable(capacity: 4096)
  private var heads: [Int32] = []
  private var lengths: [Int32] = []
  private var texts: [Int32] = []
  private var following: [Int32] = []

  init() {}

  mutating func add(_ text: Int, hashes: [UInt64]) {
    for hash in hashes {
      let list = lists.intern(hash)
      if list == heads.count {
        heads.append(-1)
        lengths.append(0)
      }
      if lengths[list] >= ShingleIndex.listLimit { continue }
      texts.append(Int32(text))
      following.append(heads[list])
      heads[list] = Int32(texts.count - 1)
      lengths[list] += 1
    }
  }

  /// The texts that have any of the hashes, the likeliest first by `estimate`, which is given a text and how
  /// many of the hashes it has. `counts` is scratch: zeros before and after.
  func candidates(
    _ hashes: [UInt64], counts: inout [Int32], estimate: (Int, Int32) -> Double
  ) -> [(text: Int, estimate: Double)] {
    var touched: [Int32] = []
    for hash in hashes {
      guard let list = lists.number(of: hash) else { continue }
      var node = heads[list]
      while node >= 0 {
        let text = texts[Int(node)]
        if counts[Int(text)] == 0 { touched.append(text) }
        counts[Int(text)] += 1
        node = following[Int(node)]
      }
    }
    var candidates: [(text: Int, estimate: Double)] = []
    for text in touched {
      candidates.append((Int(text), estimate(Int(text), counts[Int(text)])))
      counts[Int(text)] = 0
    }
    candidates.sort { $0.estimate != $1.estimate ? $0.estimate > $1.estimate : $0.text < $1.text }
    return candidates
  }
}
