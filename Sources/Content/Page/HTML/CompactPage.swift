import Language

/// A page without what no reader of articles looks at, and where each byte of it stood.
///
/// Scripts (JSON-LD is kept apart), style sheets, drawings, comments and most attributes are more than half of a news page; a
/// parser that never sees them takes a third of the time. What stays gives the same tree: the elements are there, their
/// contents are not. O(n).
struct CompactPage {
  let bytes: [UInt8]
  /// From `start` on, bytes stood `shift` bytes farther back in the page. Ascending.
  private let cuts: [(start: Int, shift: Int)]
  /// Whether a parser may be let loose on it: Gumbo copies elements such as `<b>` that are never closed into every
  /// paragraph, and no page that anyone reads nests thousands deep.
  let isParsable: Bool
  /// Where the page holds scripts of JSON-LD, in order.
  let linkedData: [Range<Int>]
  let notes: PageNotes

  init(_ page: [UInt8]) {
    var bytes: [UInt8] = []
    var cuts: [(start: Int, shift: Int)] = []
    bytes.reserveCapacity(page.count / 2 + 1024)
    (isParsable, linkedData, notes) = page.withUnsafeBufferPointer { source in
      var scan = TagScan(source)
      scan.run()
      for piece in scan.pieces {
        switch piece {
        case .page(let range):
          cuts.append((bytes.count, range.lowerBound - bytes.count))
          bytes.append(contentsOf: UTF8Bytes(rebasing: source[range]))
        case .text(let number):
          cuts.append((bytes.count, scan.notes.texts[number].lowerBound - bytes.count))
          PageNotes.write(text: number, to: &bytes)
        case .attributes(let number): PageNotes.write(attributes: number, to: &bytes)
        }
      }
      return (scan.deepest < 4000 && scan.mostOpen * scan.tags < 20_000_000, scan.linkedData, scan.notes)
    }
    self.bytes = bytes
    self.cuts = cuts
  }

  /// Where in the page a byte of the compact form stands. O(log n).
  func place(of offset: Int) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? offset + cuts[low - 1].shift : offset
  }
}
