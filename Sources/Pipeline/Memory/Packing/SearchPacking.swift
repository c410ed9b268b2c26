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
    writer.raw(lines)
    last = 0
    writer.list(extents) { writer, extent in
      writer.count(Int(extent.end) - last)
      writer.count(Int(extent.first))
      writer.count(Int(extent.last))
      writer.count(Int(extent.occurrences))
      last = Int(extent.end)
    }
  }

  init(from reader: inout PackReader) {
    let (documents, terms) = (reader.count(), reader.raw())
    var last = 0
    let ends = reader.list { reader -> UInt32 in
      last &+= reader.count()
      return UInt32(truncatingIfNeeded: last)
    }
    let lines = reader.raw()
    last = 0
    let extents = reader.list { reader -> Extent in
      last &+= reader.count()
      return Extent(
        end: UInt32(truncatingIfNeeded: last), first: reader.number(), last: reader.number(),
        occurrences: reader.number())
    }
    self.init(documents: documents, terms: terms, ends: ends, lines: lines, extents: extents)
    if !isSound || documents > 1 << 20 { reader.fail() }
  }
}

extension PackReader {
  fileprivate mutating func number() -> UInt32 { UInt32(truncatingIfNeeded: count()) }
}
