import Model
import Search

extension IndexedWords: Packable {
  func pack(into writer: inout PackWriter) {
    writer.count(documents)
    writer.raw(terms)
    var last = 0
    writer.list(ends) { writer, end in
      writer.count(Int(end) - last)
      last = Int(end)
    }
    // By what sets each apart from the one before: four bytes for most.
    var (document, place) = (0, 0)
    writer.list(postings) { writer, posting in
      let isNext = Int(posting.document) != document
      writer.count(Int(posting.term) << 1 | (isNext ? 1 : 0))
      if isNext {
        writer.count(Int(posting.document) - document)
        (document, place) = (Int(posting.document), 0)
      }
      // Zero is a word without a place.
      let isPlaced = posting.place != DocumentWords.noPlace
      writer.count(isPlaced ? Int(posting.place) - place + 1 : 0)
      if isPlaced { place = Int(posting.place) }
    }
  }

  init(from reader: inout PackReader) {
    let (documents, terms) = (reader.count(), reader.raw())
    var last = 0
    let ends = reader.list { reader -> UInt32 in
      last &+= reader.count()
      return UInt32(truncatingIfNeeded: last)
    }
    var (document, place) = (0, 0)
    let postings = reader.list { reader -> Posting in
      let term = reader.count()
      if term & 1 == 1 {
        document &+= reader.count()
        place = 0
      }
      let step = reader.count()
      if step > 0 { place &+= step - 1 }
      return Posting(
        term: UInt32(truncatingIfNeeded: term >> 1), document: UInt32(truncatingIfNeeded: document),
        place: step > 0 ? UInt32(truncatingIfNeeded: place) : DocumentWords.noPlace)
    }
    self.init(documents: documents, terms: terms, ends: ends, postings: postings)
    if !isSound || documents > 1 << 20 { reader.fail() }
  }
}
