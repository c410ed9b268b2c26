/// AVIF (AOM, version 1.1, in the boxes of ISO/IEC 14496-12): the largest `ispe` of the item properties.
///
/// Smaller ones belong to thumbnails. Width and height are exchanged when an `irot` turns by a quarter.
func avifSize(_ reader: HeaderReader) -> PictureSize? {
  // The brand is the major one or among those that it is compatible with.
  guard reader.has("ftyp", at: 4), let length = reader.big(4, at: 0),
    stride(from: 8, to: min(length, 64), by: 4).contains(where: {
      reader.has("avif", at: $0) || reader.has("avis", at: $0)
    })
  else { return nil }
  let all = 0..<reader.bytes.count
  // `meta` is a full box: four bytes of version and flags stand before its children.
  guard let meta = boxes(reader, in: all).first(where: { reader.has("meta", at: $0.lowerBound - 4) }),
    let properties = boxes(reader, in: (meta.lowerBound + 4)..<max(meta.lowerBound + 4, meta.upperBound))
      .first(where: { reader.has("iprp", at: $0.lowerBound - 4) }),
    let container = boxes(reader, in: properties).first(where: { reader.has("ipco", at: $0.lowerBound - 4) })
  else { return nil }
  var largest: PictureSize?
  var isTurned = false
  for box in boxes(reader, in: container) {
    if reader.has("ispe", at: box.lowerBound - 4), let width = reader.big(4, at: box.lowerBound + 4),
      let height = reader.big(4, at: box.lowerBound + 8)
    {
      if width * height > (largest.map { $0.width * $0.height } ?? 0) {
        largest = PictureSize(width: width, height: height)
      }
    } else if reader.has("irot", at: box.lowerBound - 4), let angle = reader.byte(box.lowerBound) {
      isTurned = angle & 1 == 1
    }
  }
  return largest.map { isTurned ? PictureSize(width: $0.height, height: $0.width) : $0 }
}

/// The contents of the boxes that follow each other in a range; its name stands in the four bytes before each.
private func boxes(_ reader: HeaderReader, in range: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var place = range.lowerBound
  while place + 8 <= range.upperBound, let length = reader.big(4, at: place), found.count < 256 {
    let end = length == 0 ? range.upperBound : min(range.upperBound, place + length)
    guard end >= place + 8 else { break }
    found.append((place + 8)..<end)
    place = end
  }
  return found
}
