/// The occurrences of every term of a site in some documents that follow each other.
struct IndexSection: Sendable {
  /// Words that were taken down by themselves.
  struct Part: Sendable {
    var words: IndexedWords
    /// The number that its first document has in the site.
    var first: UInt32
    /// The numbers that its terms have in the site.
    var terms: [UInt32]
  }

  /// Documents and places of each term, in the `range` of the term; in order of document, then place.
  let documents: [UInt32]
  let places: [UInt32]
  private let starts: [UInt32]

  /// `parts` follow each other, and `terms` is the number of terms of the site. O(words + terms).
  init(_ parts: ArraySlice<Part>, terms: Int) {
    var starts = [UInt32](repeating: 0, count: terms + 1)
    for part in parts {
      part.words.postings.visit { starts[Int(part.terms[Int($0.term)]) + 1] += 1 }
    }
    for term in 0..<terms { starts[term + 1] += starts[term] }
    var next = starts
    var documents = [UInt32](repeating: 0, count: Int(starts[terms]))
    var places = documents
    for part in parts {
      part.words.postings.visit { posting in
        let term = Int(part.terms[Int(posting.term)])
        let place = Int(next[term])
        documents[place] = part.first + posting.document
        places[place] = posting.place
        next[term] += 1
      }
    }
    (self.starts, self.documents, self.places) = (starts, documents, places)
  }

  func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }
}
