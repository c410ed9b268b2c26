import Model

/// Reads the shingles of articles of one corpus.
struct ShingleReader: Sendable {
  /// Words in one shingle.
  let size: Int
  let words: TermHashes

  init(_ terms: TermTable, settings: StorySettings) {
    size = settings.shingleWords
    words = TermHashes(terms)
  }

  /// O(n) in the words of the article.
  func shingles(of article: AnalysedArticle) -> TextShingles { TextShingles(of: article, size: size, words) }
}

/// The word shingles of one article outside quotation marks, as hashes in order of the text.
///
/// What was said at a press conference stands in every report of it, so words inside quotation marks
/// are no evidence of copying; an article that is little but quotation is taken whole. A text shorter than
/// a shingle is one shingle.
struct TextShingles: Sendable {
  private(set) var hashes: [UInt64] = []
  /// Hash of all words in order: equal for equal texts.
  let wholeText: UInt64

  /// O(n) in the words of the article.
  fileprivate init(of article: AnalysedArticle, size: Int, _ words: TermHashes) {
    let tokens = article.tokens
    var whole: UInt64 = 0x9E37_79B9_7F4A_7C15
    for token in tokens { whole = finalised(whole &* 31 &+ words[token.term]) }
    wholeText = whole
    if tokens.count < size {
      if !tokens.isEmpty { hashes = [whole] }
      return
    }
    let quoted = quotedWords(of: article)
    var inside: [UInt64] = []
    hashes.reserveCapacity(tokens.count)
    var quotedRun = 0
    // A polynomial in the words, of which the oldest leaves as the next comes (Karp and Rabin 1987).
    let base: UInt64 = 0x5851_F42D_4C95_7F2D
    let oldest = (0..<size).reduce(UInt64(1)) { power, _ in power &* base }
    func value(_ i: Int) -> UInt64 { words[tokens[i].term] }
    var rolling: UInt64 = 0
    for i in tokens.indices {
      quotedRun = !quoted.isEmpty && quoted[i] ? quotedRun + 1 : 0
      rolling = rolling &* base &+ value(i)
      if i + 1 < size { continue }
      if i >= size { rolling = rolling &- value(i - size) &* oldest }
      let hash = finalised(rolling)
      if quotedRun < size { hashes.append(hash) } else { inside.append(hash) }
    }
    if hashes.count * 4 < inside.count { hashes += inside }
  }

  /// The hashes whose lowest bits are zero, sorted: fewer for long texts, a fixed share at each level, so that two
  /// texts' samples meet. From 96 to 192 for texts up to 1,500 words, an eighth of them beyond.
  func sample() -> [UInt64] {
    var bits = 0
    while bits < 3, hashes.count >> (bits + 1) >= 96 { bits += 1 }
    let mask = (UInt64(1) << UInt64(bits)) - 1
    return withoutRepeats(hashes.filter { $0 & mask == 0 })
  }
}

/// The different shingles of one article, sorted, for exact comparison.
struct ShingleSet: Sendable {
  let hashes: [UInt64]

  /// O(n log n).
  init(_ text: TextShingles) { hashes = withoutRepeats(text.hashes) }

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
}

private func withoutRepeats(_ hashes: [UInt64]) -> [UInt64] {
  var unique: [UInt64] = []
  unique.reserveCapacity(hashes.count)
  for hash in sortedHashes(hashes) where hash != unique.last { unique.append(hash) }
  return unique
}

/// Hashes in rising order. O(n) for hashes that spread evenly: a bucket each by the highest bits, then insertion;
/// what does not spread is sorted as anything is.
private func sortedHashes(_ hashes: [UInt64]) -> [UInt64] {
  guard hashes.count > 16 else { return hashes.sorted() }
  let shift = UInt64(hashes.count.leadingZeroBitCount)
  var ends = [Int](repeating: 0, count: 1 << (64 - Int(shift)))
  for hash in hashes { ends[Int(hash >> shift)] += 1 }
  guard let fullest = ends.max(), fullest <= 32 else { return hashes.sorted() }
  var sum = 0
  for i in ends.indices {
    sum += ends[i]
    ends[i] = sum - ends[i]
  }
  var sorted = hashes
  for hash in hashes {
    let bucket = Int(hash >> shift)
    sorted[ends[bucket]] = hash
    ends[bucket] += 1
  }
  sorted.withUnsafeMutableBufferPointer { insertionSort($0) }
  return sorted
}
