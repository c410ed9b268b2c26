import Language
import Workers

/// Every word of a set of documents, with the documents and places where it stands.
///
/// Built in parallel over stretches of documents, whose vocabularies are then made one. O(words) time and memory, and
/// O(vocabulary log vocabulary) for the order of terms.
package struct InvertedIndex: Sendable {
  /// Of documents that follow each other, in their order.
  private let sections: [IndexSection]
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
    var numbered: [IndexSection.Part] = []
    var first = 0
    for part in parts {
      numbered.append(
        IndexSection.Part(words: part, first: UInt32(first), terms: vocabulary.insert(all: part)))
      first += part.documents
    }
    // A section counts every term, so there are few.
    let size = max(1, (parts.count + jobs - 1) / jobs)
    let (all, terms) = (numbered, vocabulary.count)
    sections = parallelMap(stretches(of: parts.count, size: size), jobs: jobs) {
      IndexSection(all[$0], terms: terms)
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
      let occurrences = sections.reduce(0) { $0 + $1.range(of: term).count }
      let guess = vocabulary.range(of: term).count + 2 + occurrences * 3
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
    for section in sections {
      for i in section.range(of: term) {
        if section.documents[i] != document {
          if document != nil { bytes.append(UInt8(ascii: ",")) }
          append(section.documents[i] - (document ?? 0), to: &bytes)
          document = section.documents[i]
          place = nil
        }
        if section.places[i] == DocumentWords.noPlace { continue }
        bytes.append(place == nil ? UInt8(ascii: ":") : UInt8(ascii: "."))
        append(section.places[i] - (place ?? 0), to: &bytes)
        place = section.places[i]
      }
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

extension ByteTable {
  /// The number of each term of some words.
  fileprivate mutating func insert(all words: IndexedWords) -> [UInt32] {
    words.terms.withUnsafeBufferPointer { bytes in
      var start = 0
      return words.ends.map { end in
        defer { start = Int(end) }
        return UInt32(insert(UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])).index)
      }
    }
  }
}
