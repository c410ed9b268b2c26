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
    writer.raw(postings.bytes)
  }

  init(from reader: inout PackReader) {
    let (documents, terms) = (reader.count(), reader.raw())
    var last = 0
    let ends = reader.list { reader -> UInt32 in
      last &+= reader.count()
      return UInt32(truncatingIfNeeded: last)
    }
    self.init(documents: documents, terms: terms, ends: ends, postings: PackedPostings(bytes: reader.raw()))
    if !isSound || documents > 1 << 20 { reader.fail() }
  }
}
