import Model

/// The word shingles of one article outside quotation marks, as sorted hashes without repeats.
///
/// What was said at a press conference stands in every report of it, so words inside quotation marks
/// are no evidence of copying; an article that is little but quotation is taken whole. A text shorter than
/// a shingle is one shingle.
struct ShingleSet: Sendable {
  var hashes: [UInt64]
  /// Hash of all words in order: equal for equal texts.
  var wholeText: UInt64
  var wordCount: Int

  /// O(n log n) in the words of the article.
  init(of article: AnalysedArticle, size: Int) {
    let tokens = article.tokens
    wordCount = tokens.count
    var whole: UInt64 = 0x9E37_79B9_7F4A_7C15
    for token in tokens { whole = mix(whole, token.term) }
    wholeText = whole
    let quoted = quotedWords(of: article)
    var free: [UInt64] = []
    var all: [UInt64] = []
    free.reserveCapacity(max(1, tokens.count))
    var i = 0
    while i + size <= tokens.count {
      var hash: UInt64 = 0
      var quotedCount = 0
      for j in i..<(i + size) {
        hash = mix(hash, tokens[j].term)
        if quoted[j] { quotedCount += 1 }
      }
      if quotedCount < size { free.append(hash) } else { all.append(hash) }
      i += 1
    }
    if tokens.count < size, !tokens.isEmpty { free = [whole] }
    if free.count * 4 < all.count { free += all }
    free.sort()
    hashes = []
    hashes.reserveCapacity(free.count)
    for hash in free where hash != hashes.last { hashes.append(hash) }
  }

  /// How many shingles both have. O(n + m).
  func shared(with other: ShingleSet) -> Int {
    var i = 0
    var j = 0
    var count = 0
    hashes.withUnsafeBufferPointer { a in
      other.hashes.withUnsafeBufferPointer { b in
        while i < a.count, j < b.count {
          if a[i] == b[j] {
            count += 1
            i += 1
            j += 1
          } else if a[i] < b[j] {
            i += 1
          } else {
            j += 1
          }
        }
      }
    }
    return count
  }

  /// The hashes whose lowest bits are zero: fewer for long texts, a fixed share at each level, so that two
  /// texts' samples meet. From 96 to 192 for texts up to 1,500 words, an eighth of them beyond.
  func sample() -> [UInt64] {
    var bits = 0
    while bits < 3, hashes.count >> (bits + 1) >= 96 { bits += 1 }
    if bits == 0 { return hashes }
    let mask = (UInt64(1) << UInt64(bits)) - 1
    return hashes.filter { $0 & mask == 0 }
  }
}

/// Mixes a word into a rolling hash (the finaliser of SplitMix64, Steele and others 2014).
@inline(__always)
private func mix(_ hash: UInt64, _ term: TermID) -> UInt64 {
  var x = hash &* 31 &+ UInt64(UInt32(bitPattern: term.rawValue)) &+ 0x9E37_79B9_7F4A_7C15
  x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
  x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
  return x ^ (x >> 31)
}
