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

  /// Takes down documents numbered from 0; `fill` tells the words of one.
  package init(
    documents count: Int, jobs: Int, fill: @Sendable (Int, inout DocumentWords) -> Void
  ) {
    self.init(
      parallelMap(stretches(of: count, size: 256), jobs: jobs) { IndexedWords($0, fill: fill) })
  }

  /// Puts together the words of documents that follow each other. O(terms of all parts).
  package init(_ parts: [IndexedWords]) {
    self.parts = parts
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

  /// How the index is cut into text files of about `size` bytes, in order of their terms.
  ///
  /// A line is a term, a tab, and its documents: `1a:3.4,2,5:a`. Numbers are in base 36, each but the first less the one
  /// before; after a colon the places in that document, each but the first less the one before. A line holds all of its term.
  package func shards(size: Int) -> [SearchShard] {
    var cuts: [Range<Int>] = []
    var first = 0
    var bytes = 0
    for place in order.indices {
      let guess = weight(ofTermAt: place)
      if place > first, bytes + guess > size {
        cuts.append(first..<place)
        first = place
        bytes = 0
      }
      bytes += guess
    }
    if first < order.count { cuts.append(first..<order.count) }
    return cuts.map { cut in
      SearchShard(
        first: spelling(of: order[cut.lowerBound]), last: spelling(of: order[cut.upperBound - 1]), places: cut
      )
    }
  }

  /// The text of a shard of this index. O(bytes).
  package func bytes(of shard: SearchShard) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(shard.places.reduce(0) { $0 + weight(ofTermAt: $1) })
    for place in shard.places { write(order[place], to: &bytes) }
    return bytes
  }

  /// About how many bytes a term's line has.
  private func weight(ofTermAt place: Int) -> Int {
    vocabulary.range(of: order[place]).count + 2 + occurrences[order[place]] * 3
  }

  private func spelling(of term: Int) -> [UInt8] {
    vocabulary.withBytes(of: term) { Array($0) }
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

/// One file of an index: terms that follow each other.
package struct SearchShard: Sendable {
  /// Its first term, and its last. As bytes, by which terms differ: two spellings of one Bengali word are equal as strings.
  package var first: [UInt8]
  package var last: [UInt8]
  /// The places of its terms among all in order.
  package var places: Range<Int>

  package init(first: [UInt8], last: [UInt8], places: Range<Int>) {
    self.first = first
    self.last = last
    self.places = places
  }

  /// Whether its text is that of a shard of the index that `changes` tells the changes since: the same ends, as many terms, and none of
  /// them changed. O(terms).
  package func isSame(as known: SearchShard, changes: [Bool]) -> Bool {
    known.first == first && known.last == last && known.places.count == places.count
      && !changes[places].contains(true)
  }
}

extension InvertedIndex {
  /// By place in order, whether a term's line is another than in the index of `earlier`, of which the parts with these numbers are not
  /// the same; nil where documents have other numbers, so that nearly all lines are.
  ///
  /// O(words of the parts).
  package func changes(since earlier: [IndexedWords], in different: [Int]) -> [Bool]? {
    guard earlier.count == parts.count, zip(earlier, parts).allSatisfy({ $0.documents == $1.documents })
    else { return nil }
    var isChanged = [Bool](repeating: false, count: vocabulary.count)
    for part in different {
      for (words, others) in [(earlier[part], parts[part]), (parts[part], earlier[part])] {
        words.forEachTerm(unlike: others) {
          if let term = vocabulary.index(of: $0) { isChanged[term] = true }
        }
      }
    }
    return order.map { isChanged[$0] }
  }
}

extension IndexedWords {
  /// Calls with each term that other words do not have, or not at the same places.
  fileprivate func forEachTerm(unlike other: IndexedWords, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    var table = ByteTable()
    _ = table.insert(all: other)
    terms.withUnsafeBufferPointer { bytes in
      var start = 0
      for (term, end) in ends.enumerated() {
        let word = UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])
        start = Int(end)
        if let same = table.index(of: word), other.line(of: same) == line(of: term),
          other.extents[same].first == extents[term].first, other.extents[same].last == extents[term].last
        {
          continue
        }
        visit(word)
      }
    }
  }

  /// The text of a term's occurrences.
  private func line(of term: Int) -> ArraySlice<UInt8> {
    lines[(term == 0 ? 0 : Int(extents[term - 1].end))..<Int(extents[term].end)]
  }
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
