import Language
import Model

/// The words of some documents that follow each other, taken down once: what `InvertedIndex` is put together from.
///
/// Occurrences wait as the text that a shard has of them, so that putting an index together is little more than copying.
package struct IndexedWords: Sendable {
  /// How many documents; they are numbered from 0 within these.
  package var documents: Int
  /// All terms one after another in order of first appearance, and where each ends.
  package var terms: [UInt8]
  package var ends: [UInt32]
  /// The occurrences of each term, one term after another: see `InvertedIndex.shards`. The number of a term's first document is left
  /// out, since it depends on the documents before these.
  package var lines: [UInt8]
  /// By term.
  package var extents: [Extent]

  /// How far the occurrences of a term reach.
  package struct Extent: Sendable, Hashable {
    /// Where its text ends in `lines`.
    package var end: UInt32
    package var first: UInt32
    package var last: UInt32
    package var occurrences: UInt32

    package init(end: UInt32, first: UInt32, last: UInt32, occurrences: UInt32) {
      self.end = end
      self.first = first
      self.last = last
      self.occurrences = occurrences
    }
  }

  package init(documents: Int, terms: [UInt8], ends: [UInt32], lines: [UInt8], extents: [Extent]) {
    self.documents = documents
    self.terms = terms
    self.ends = ends
    self.lines = lines
    self.extents = extents
  }

  /// Takes down documents by their numbers; `fill` tells the words of one. O(words).
  package init(_ numbers: Range<Int>, fill: (Int, inout DocumentWords) -> Void) {
    var words = DocumentWords()
    for number in numbers {
      words.begin(number - numbers.lowerBound)
      fill(number, &words)
    }
    self.init(words, documents: numbers.count)
  }

  private init(_ words: DocumentWords, documents: Int) {
    self.init(
      documents: documents, terms: words.vocabulary.bytes, ends: words.vocabulary.ends, lines: [], extents: []
    )
    var starts = [Int](repeating: 0, count: ends.count + 1)
    for posting in words.postings { starts[Int(posting.term) + 1] += 1 }
    for term in ends.indices { starts[term + 1] += starts[term] }
    var next = starts
    // By term, in the order in which they came.
    var sorted = words.postings
    for posting in words.postings {
      sorted[next[Int(posting.term)]] = posting
      next[Int(posting.term)] += 1
    }
    extents.reserveCapacity(ends.count)
    for term in ends.indices { append(sorted[starts[term]..<starts[term + 1]]) }
    // No more room than it needs: it waits in memory for the next build.
    lines = lines.withUnsafeBufferPointer { Array($0) }
  }

  /// Adds the occurrences of the next term, in order of document and then place.
  private mutating func append(_ postings: ArraySlice<DocumentWords.Posting>) {
    let first = postings.first?.document ?? 0
    var document = first
    var place: UInt32?
    for posting in postings {
      if posting.document != document {
        lines.append(UInt8(ascii: ","))
        appendNumber(posting.document - document, to: &lines)
        document = posting.document
        place = nil
      }
      if posting.place == DocumentWords.noPlace { continue }
      lines.append(place == nil ? UInt8(ascii: ":") : UInt8(ascii: "."))
      appendNumber(posting.place - (place ?? 0), to: &lines)
      place = posting.place
    }
    extents.append(
      Extent(
        end: UInt32(lines.count), first: first, last: document, occurrences: UInt32(postings.count)))
  }

  /// Whether every number in it counts within it: what was kept on disk is not trusted with that. O(terms).
  package var isSound: Bool {
    extents.count == ends.count && zip(ends, ends.dropFirst()).allSatisfy(<)
      && Int(ends.last ?? 0) == terms.count && Int(extents.last?.end ?? 0) == lines.count
      && zip(extents, extents.dropFirst()).allSatisfy { $0.end <= $1.end }
      && extents.allSatisfy { $0.first <= $0.last && Int($0.last) < documents }
  }
}

/// Writes a number in base 36.
func appendNumber(_ number: UInt32, to bytes: inout [UInt8]) {
  if number >= 36 { appendNumber(number / 36, to: &bytes) }
  let digit = UInt8(number % 36)
  bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
}

/// One file of the search, under a name made from its bytes.
package struct SearchFile: Sendable {
  /// In the site.
  package var path: String
  /// Its bytes' number.
  package var size: Int
  /// Nil when it was read from the cache, which has no bytes of it.
  package var file: OutputFile?
  /// Whether it stands in the output folder as an earlier build wrote it, so that nobody needs its bytes.
  package var isStanding = false
  /// Whether an earlier build made it.
  package var isKept = false

  package init(path: String, size: Int, file: OutputFile? = nil) {
    self.path = path
    self.size = size
    self.file = file
  }

  /// Whether it need not be made again.
  package var isAtHand: Bool { file != nil || isStanding }

  /// The same, as an earlier build's.
  package var kept: SearchFile {
    var file = self
    file.isKept = true
    return file
  }
}

/// The words of a site's documents as an earlier build took them down, and the files that it made of them.
package struct SearchMemory: Sendable {
  /// By the fingerprint of the documents.
  package var words: [ContentHash: IndexedWords] = [:]
  /// The fingerprints in order of documents; empty when the files are not known.
  package var order: [ContentHash] = []
  package var shards: [(shard: SearchShard, file: SearchFile)] = []
  /// The files of rows, by the fingerprint of all that stands in them.
  package var lists: [ContentHash: SearchFile] = [:]

  package init() {}

  /// Notes which files stand in the output folder. O(files).
  package mutating func findStanding(_ isStanding: (String) -> Bool) {
    for number in shards.indices { shards[number].file.isStanding = isStanding(shards[number].file.path) }
    for (print, list) in lists { lists[print]?.isStanding = isStanding(list.path) }
  }
}

/// Stretches of documents, cut where the documents themselves say so: one more document changes one stretch, or two.
///
/// Of about 128 documents each, and 512 at most. O(n).
package func stretches(of fingerprints: [ContentHash]) -> [(documents: Range<Int>, fingerprint: ContentHash)]
{
  var stretches: [(Range<Int>, ContentHash)] = []
  var first = 0
  var print = Fingerprint("words")
  for (number, fingerprint) in fingerprints.enumerated() {
    print.add(fingerprint)
    let isCut = fingerprint.low & 127 == 0 || number - first == 511 || number == fingerprints.count - 1
    guard isCut else { continue }
    stretches.append((first..<(number + 1), print.hash))
    first = number + 1
    print = Fingerprint("words")
  }
  return stretches
}
