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

  init(_ page: [UInt8]) {
    var bytes: [UInt8] = []
    var cuts: [(start: Int, shift: Int)] = []
    bytes.reserveCapacity(page.count / 2 + 1024)
    (isParsable, linkedData) = page.withUnsafeBufferPointer { source in
      var scan = TagScan(source)
      scan.run()
      for keep in scan.kept {
        cuts.append((bytes.count, keep.lowerBound - bytes.count))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[keep]))
      }
      return (scan.deepest < 4000 && scan.mostOpen * scan.tags < 20_000_000, scan.linkedData)
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
