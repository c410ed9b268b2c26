import Language
import Workers

/// Every word of a set of documents, with the documents and places where it stands.
///
/// Taken down in parallel over stretches of documents, whose vocabularies are then made one. O(words) time and memory, and
/// O(vocabulary log vocabulary) for the order of terms; of words that were taken down before only the text is copied.
package struct InvertedIndex: Sendable {
  private let parts: [IndexedWords]
  /// The number that the first document of each part has among all.
  private var firsts: [UInt32] = []
  private var vocabulary = ByteTable()
  /// The parts that have each term, in their order, from `starts[term]` to `starts[term + 1]`, and which of the part's terms it is.
  private var holders: [(part: UInt32, term: UInt32)] = []
  private var starts: [Int] = []
  /// Occurrences of each term.
  private var occurrences: [Int] = []
  /// Terms by their UTF-8 bytes.
  private var order: [Int] = []
  private let jobs: Int

  /// Takes down documents numbered from 0; `fill` tells the words of one.
  package init(
    documents count: Int, jobs: Int, fill: @Sendable (Int, inout DocumentWords) -> Void
  ) {
    self.init(
      parallelMap(stretches(of: count, size: 256), jobs: jobs) { IndexedWords($0, fill: fill) }, jobs: jobs)
  }

  /// Puts together the words of documents that follow each other. O(terms of all parts).
  package init(_ parts: [IndexedWords], jobs: Int) {
    self.parts = parts
    self.jobs = jobs
    var numbers: [[Int]] = []
    var documents = 0
    for part in parts {
      firsts.append(UInt32(documents))
      documents += part.documents
      numbers.append(vocabulary.insert(all: part))
    }
    starts = [Int](repeating: 0, count: vocabulary.count + 1)
    occurrences = [Int](repeating: 0, count: vocabulary.count)
    for (part, terms) in zip(parts, numbers) {
      for (term, extent) in zip(terms, part.extents) {
        starts[term + 1] += 1
        occurrences[term] += Int(extent.occurrences)
      }
    }
    for term in 0..<vocabulary.count { starts[term + 1] += starts[term] }
    var next = starts
    holders = [(part: UInt32, term: UInt32)](repeating: (0, 0), count: starts[vocabulary.count])
    for (part, terms) in numbers.enumerated() {
      for (own, term) in terms.enumerated() {
        holders[next[term]] = (UInt32(part), UInt32(own))
        next[term] += 1
      }
    }
    sortTerms()
  }

  /// Orders the terms by their bytes: the first eight as one number, which tells most apart.
  private mutating func sortTerms() {
    let bytes = vocabulary.bytes
    let ranges = (0..<vocabulary.count).map { vocabulary.range(of: $0) }
    let heads = ranges.map { range in
      range.prefix(8).enumerated().reduce(UInt64(0)) {
        $0 | UInt64(bytes[$1.element]) << UInt64(56 - 8 * $1.offset)
      }
    }
    order = ranges.indices.sorted { a, b in
      heads[a] != heads[b]
        ? heads[a] < heads[b] : bytes[ranges[a]].lexicographicallyPrecedes(bytes[ranges[b]])
    }
  }

  /// The index as text files of about `size` bytes, in order of their terms.
  ///
  /// A line is a term, a tab, and its documents: `1a:3.4,2,5:a`. Numbers are in base 36, each but the first less the one
  /// before; after a colon the places in that document, each but the first less the one before. A line holds all of its term.
  package func shards(size: Int) -> [SearchShard] {
    var cuts: [Range<Int>] = []
    var first = 0
    var bytes = 0
    for place in order.indices {
      let term = order[place]
      let guess = vocabulary.range(of: term).count + 2 + occurrences[term] * 3
      if place > first, bytes + guess > size {
        cuts.append(first..<place)
        first = place
        bytes = 0
      }
      bytes += guess
    }
    if first < order.count { cuts.append(first..<order.count) }
    return parallelMap(cuts, jobs: jobs) { cut in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      for place in cut { write(order[place], to: &bytes) }
      return SearchShard(first: text(order[cut.lowerBound]), bytes: bytes)
    }
  }

  private func text(_ term: Int) -> String {
    vocabulary.withBytes(of: term) { String(decoding: $0, as: UTF8.self) }
  }

  private func write(_ term: Int, to bytes: inout [UInt8]) {
    vocabulary.withBytes(of: term) { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\t"))
    var document: UInt32?
    for (part, own) in holders[starts[term]..<starts[term + 1]] {
      let extent = parts[Int(part)].extents[Int(own)]
      let base = firsts[Int(part)]
      if document != nil { bytes.append(UInt8(ascii: ",")) }
      appendNumber(base + extent.first - (document ?? 0), to: &bytes)
      let start = own == 0 ? 0 : Int(parts[Int(part)].extents[Int(own) - 1].end)
      parts[Int(part)].lines.withUnsafeBufferPointer {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<Int(extent.end)]))
      }
      document = base + extent.last
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// One file of an index.
package struct SearchShard: Sendable {
  /// Its first term.
  package var first: String
  package var bytes: [UInt8]
}

extension ByteTable {
  /// The number of each term of some words.
  fileprivate mutating func insert(all words: IndexedWords) -> [Int] {
    words.terms.withUnsafeBufferPointer { bytes in
      var start = 0
      return words.ends.map { end in
        defer { start = Int(end) }
        return insert(UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])).index
      }
    }
  }
}
