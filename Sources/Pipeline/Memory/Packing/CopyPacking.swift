import Model
import Stories

extension TextPrint: Packable {
  func pack(into writer: inout PackWriter) {
    writer.word(wholeText)
    writer.words(sample)
  }

  init(from reader: inout PackReader) {
    self.init(wholeText: reader.word(), sample: reader.words { $0 })
    if !zip(sample, sample.dropFirst()).allSatisfy(<) { reader.fail() }
  }
}

extension TermCounts: Packable {
  func pack(into writer: inout PackWriter) { writer.words(entries) }

  init(from reader: inout PackReader) {
    self.init(entries: reader.words { $0 })
    if !isSound(terms: reader.termCount) { reader.fail() }
  }
}

extension CopyMemory: Packable {
  func pack(into writer: inout PackWriter) {
    writer.list(overlaps.keys.sorted()) { writer, pair in
      guard let overlap = overlaps[pair] else { return }
      writer.value(pair)
      writer.integers([overlap.first, overlap.second, overlap.shared])
    }
    writer.list(links.keys.sorted()) { writer, pair in
      guard let link = links[pair] else { return }
      writer.value(pair)
      writer.value(link)
    }
    writer.words(shared)
    writer.words(sampled.sorted())
    writer.integer(added)
  }

  init(from reader: inout PackReader) {
    self.init()
    let overlaps = reader.list { ($0.value() as Pair, $0.integers()) }
    let links = reader.list { ($0.value() as Pair, $0.value() as CopyLink) }
    for (pair, counts) in overlaps {
      if counts.count == 3 {
        self.overlaps[pair] = Overlap(first: counts[0], second: counts[1], shared: counts[2])
      } else {
        reader.fail()
      }
    }
    for (pair, link) in links { self.links[pair] = link }
    shared = reader.words { $0 }
    if !zip(shared, shared.dropFirst()).allSatisfy(<) { reader.fail() }
    sampled = Set(reader.words { $0 } as [UInt64])
    added = max(0, reader.integer())
  }
}

extension CopyMemory.Pair: Packable, Comparable {
  func pack(into writer: inout PackWriter) {
    writer.hash(first)
    writer.hash(second)
  }

  init(from reader: inout PackReader) { self.init(reader.hash(), reader.hash()) }

  package static func < (a: CopyMemory.Pair, b: CopyMemory.Pair) -> Bool {
    (a.first.high, a.first.low, a.second.high, a.second.low)
      < (b.first.high, b.first.low, b.second.high, b.second.low)
  }
}
