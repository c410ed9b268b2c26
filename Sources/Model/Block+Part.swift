extension Block {
  /// The block's part in a range of its text, in UTF-8 offsets that stand between scalars, with marks and places.
  package func part(_ range: Range<Int>) -> Block {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    var part = self
    part.text = String(text[start..<end])
    part.inlines = inlines.compactMap { run in
      let shared = run.range.clamped(to: range)
      guard !shared.isEmpty else { return nil }
      var run = run
      run.range = (shared.lowerBound - range.lowerBound)..<(shared.upperBound - range.lowerBound)
      return run
    }
    part.origin.segments = []
    for (i, segment) in origin.segments.enumerated() {
      let next = i + 1 < origin.segments.count ? origin.segments[i + 1].text : Int.max
      guard next > range.lowerBound, segment.text < range.upperBound else { continue }
      let skipped = max(0, range.lowerBound - segment.text)
      let file = segment.width > 0 ? segment.file : segment.file + skipped
      part.origin.segments.append(
        OriginMap.Segment(text: segment.text + skipped - range.lowerBound, file: file, width: segment.width))
    }
    return part
  }
}
