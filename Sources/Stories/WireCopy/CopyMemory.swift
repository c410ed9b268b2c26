import Model

/// What came of comparing two texts, from one build for the next.
///
/// Each entry is kept under the fingerprints of both articles, and nothing but their words and fields goes into it.
package struct CopyMemory: Sendable {
  package struct Pair: Sendable, Hashable {
    package var first: ContentHash
    package var second: ContentHash

    package init(_ first: ContentHash, _ second: ContentHash) {
      self.first = first
      self.second = second
    }
  }

  /// How many shingles each of two texts has, and how many both have.
  package struct Overlap: Sendable, Hashable {
    package var first: Int
    package var second: Int
    package var shared: Int

    package init(first: Int, second: Int, shared: Int) {
      self.first = first
      self.second = second
      self.shared = shared
    }
  }

  package var overlaps: [Pair: Overlap] = [:]
  /// By copy and original. What numbers the articles have in them means nothing.
  package var links: [Pair: CopyLink] = [:]
  /// Hashes of the shingles that any two of the texts in `sampled` share, ascending, and of some that they shared once.
  package var shared: [UInt64] = []
  /// The texts whose shingles were counted for that, by fingerprint and language.
  package var sampled: Set<UInt64> = []
  /// How many texts were added to them since all were counted.
  package var added = 0

  package init() {}
}

/// What an earlier build left of the texts of a corpus.
package struct KnownTexts: Sendable {
  /// By article, what its print and its comparisons are kept under; empty when nothing is remembered.
  let fingerprints: [ContentHash]
  /// By article, nil where it is not known.
  let prints: [TextPrint?]
  let counts: [TermCounts?]
  let memory: CopyMemory

  /// Nothing is known, and nothing is kept for later.
  package init() { self.init(fingerprints: [], prints: [], counts: [], memory: CopyMemory()) }

  package init(
    fingerprints: [ContentHash], prints: [TextPrint?], counts: [TermCounts?], memory: CopyMemory
  ) {
    self.fingerprints = fingerprints
    self.prints = prints
    self.counts = counts
    self.memory = memory
  }

  var isRemembered: Bool { !fingerprints.isEmpty }

  func print(of article: Int) -> TextPrint? { prints.isEmpty ? nil : prints[article] }

  func counts(of article: Int) -> TermCounts? { counts.isEmpty ? nil : counts[article] }

  /// Nil when nothing is remembered.
  func pair(_ first: Int, _ second: Int) -> CopyMemory.Pair? {
    isRemembered ? CopyMemory.Pair(fingerprints[first], fingerprints[second]) : nil
  }

  /// The link of a copy to its original, with the numbers that the articles have now. What was kept on disk is not trusted with
  /// numbers of sentences.
  func link(of copy: Int, to original: Int, in corpus: Corpus) -> CopyLink? {
    guard var link = pair(copy, original).flatMap({ memory.links[$0] }),
      link.added.allSatisfy((0..<corpus.articles[copy].words.sentenceCount).contains),
      link.cut.allSatisfy((0..<corpus.articles[original].words.sentenceCount).contains)
    else { return nil }
    (link.article, link.original) = (copy, original)
    return link
  }
}

/// What a build found of the texts of a corpus, for a later one.
package struct FoundTexts: Sendable {
  /// By article; empty when nothing is remembered.
  package internal(set) var prints: [TextPrint?] = []
  /// Of articles whose terms were not counted.
  package internal(set) var counts: [(article: Int, counts: TermCounts)] = []
  package internal(set) var memory = CopyMemory()

  package init() {}

  init(of known: KnownTexts) { prints = [TextPrint?](repeating: nil, count: known.fingerprints.count) }

  mutating func add(_ links: some Sequence<CopyLink>, of known: KnownTexts) {
    for link in links {
      if let pair = known.pair(link.article, link.original) { memory.links[pair] = link }
    }
  }
}
