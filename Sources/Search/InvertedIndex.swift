import Language
import Workers

/// Every word of a set of documents, with the documents and places where it stands.
///
/// Built in parallel over stretches of documents, whose vocabularies are then made one. O(words) time and memory, and
/// O(vocabulary log vocabulary) for the order of terms.
package struct InvertedIndex: Sendable {
  /// Documents and places of each term, from `starts[term]` to `starts[term + 1]`.
  private var documents: [UInt32] = []
  private var places: [UInt32] = []
  private var starts: [Int] = [0]
  private var vocabulary = ByteTable()
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

  /// Puts together the words of documents that follow each other.
  package init(_ parts: [IndexedWords], jobs: Int) {
    self.jobs = jobs
    merge(parts)
  }

  private mutating func merge(_ parts: [IndexedWords]) {
    var numbers: [[Int]] = []
    for part in parts {
      var map: [Int] = []
      map.reserveCapacity(part.ends.count)
      part.terms.withUnsafeBufferPointer { bytes in
        var start = 0
        for end in part.ends {
          map.append(vocabulary.insert(UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])).index)
          start = Int(end)
        }
      }
      numbers.append(map)
    }
    starts = [Int](repeating: 0, count: vocabulary.count + 1)
    for (part, map) in zip(parts, numbers) {
      part.postings.visit { starts[map[Int($0.term)] + 1] += 1 }
    }
    for term in 0..<vocabulary.count { starts[term + 1] += starts[term] }
    var next = starts
    documents = [UInt32](repeating: 0, count: starts[vocabulary.count])
    places = documents
    var first: UInt32 = 0
    for (part, map) in zip(parts, numbers) {
      part.postings.visit { posting in
        let term = map[Int(posting.term)]
        documents[next[term]] = first + posting.document
        places[next[term]] = posting.place
        next[term] += 1
      }
      first += UInt32(part.documents)
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
      let guess = vocabulary.range(of: term).count + 2 + (starts[term + 1] - starts[term]) * 3
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
    var place: UInt32?
    for i in starts[term]..<starts[term + 1] {
      if documents[i] != document {
        if document != nil { bytes.append(UInt8(ascii: ",")) }
        append(documents[i] - (document ?? 0), to: &bytes)
        document = documents[i]
        place = nil
      }
      if places[i] == DocumentWords.noPlace { continue }
      bytes.append(place == nil ? UInt8(ascii: ":") : UInt8(ascii: "."))
      append(places[i] - (place ?? 0), to: &bytes)
      place = places[i]
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a number in base 36.
  private func append(_ number: UInt32, to bytes: inout [UInt8]) {
    if number >= 36 { append(number / 36, to: &bytes) }
    let digit = UInt8(number % 36)
    bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
  }
}

/// One file of an index.
package struct SearchShard: Sendable {
  /// Its first term.
  package var first: String
  package var bytes: [UInt8]
}
