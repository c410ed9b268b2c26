import Language
import Model

/// The words of some documents that follow each other, taken down once: what `InvertedIndex` is put together from.
package struct IndexedWords: Sendable {
  /// How many documents.
  package var documents: Int
  /// All terms one after another in order of first appearance, and where each ends.
  package var terms: [UInt8]
  package var ends: [UInt32]
  /// In order of document, then place; documents are numbered from 0 within these.
  package var postings: PackedPostings

  /// One occurrence of a term.
  package struct Posting: Sendable, Hashable {
    package var term: UInt32
    package var document: UInt32
    /// `noPlace` for a word that is known by document alone.
    package var place: UInt32

    package init(term: UInt32, document: UInt32, place: UInt32) {
      self.term = term
      self.document = document
      self.place = place
    }
  }

  package init(documents: Int, terms: [UInt8], ends: [UInt32], postings: PackedPostings) {
    self.documents = documents
    self.terms = terms
    self.ends = ends
    self.postings = postings
  }

  /// Takes down documents by their numbers; `fill` tells the words of one. O(words).
  package init(_ numbers: Range<Int>, fill: (Int, inout DocumentWords) -> Void) {
    var words = DocumentWords()
    for number in numbers {
      words.begin(number - numbers.lowerBound)
      fill(number, &words)
    }
    self.init(
      documents: numbers.count, terms: words.vocabulary.bytes, ends: words.vocabulary.ends,
      postings: words.postings.trimmed)
  }

  /// Whether every number in it counts within it: what was kept on disk is not trusted with that. O(words).
  package var isSound: Bool {
    guard zip(ends, ends.dropFirst()).allSatisfy(<), Int(ends.last ?? 0) == terms.count else { return false }
    var isSound = true
    postings.visit { isSound = isSound && Int($0.term) < ends.count && Int($0.document) < documents }
    return isSound
  }
}

/// The words of a site's documents as an earlier build took them down, by the fingerprint of the documents.
package typealias SearchMemory = [ContentHash: IndexedWords]

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
