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

/// The files of the search without their bytes, and what they are known by; the words stand in packs of their own.
extension SearchMemory {
  func packFiles(into writer: inout PackWriter) {
    writer.list(order) { $0.hash($1) }
    writer.list(shards) { writer, known in
      writer.raw(known.shard.first)
      writer.raw(known.shard.last)
      writer.count(known.shard.places.lowerBound)
      writer.count(known.shard.places.count)
      writer.value(known.file)
    }
    writer.list(lists.keys.sorted { ($0.high, $0.low) < ($1.high, $1.low) }) { writer, print in
      guard let file = lists[print] else { return }
      writer.hash(print)
      writer.value(file)
    }
  }

  init(filesFrom reader: inout PackReader) {
    self.init()
    order = reader.list { $0.hash() }
    shards = reader.list { reader in
      let (first, last) = (reader.raw(), reader.raw())
      let (start, count) = (reader.number(), reader.number())
      let places = Int(start)..<(Int(start) + Int(count))
      return (shard: SearchShard(first: first, last: last, places: places), file: reader.value())
    }
    for (print, file) in reader.list({ ($0.hash(), $0.value() as SearchFile) }) { lists[print] = file }
  }

  /// Takes the files of another, which has no words.
  mutating func take(_ files: SearchMemory) {
    (order, shards, lists) = (files.order, files.shards, files.lists)
  }
}

extension SearchFile: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.count(size)
  }

  init(from reader: inout PackReader) { self.init(path: reader.text(), size: reader.count()) }
}

extension PackReader {
  fileprivate mutating func number() -> UInt32 { UInt32(truncatingIfNeeded: count()) }
}
