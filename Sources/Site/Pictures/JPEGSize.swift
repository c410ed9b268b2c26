/// JPEG (ITU-T T.81): the first frame header; width and height are exchanged when Exif says that the picture lies on its side,
/// since browsers turn it.
func jpegSize(_ reader: HeaderReader) -> PictureSize? {
  guard reader.big(2, at: 0) == 0xFFD8 else { return nil }
  var place = 2
  var isTurned = false
  while let mark = reader.byte(place), mark == 0xFF, let kind = reader.byte(place + 1) {
    // Fill bytes, and marks without a segment.
    if kind == 0xFF {
      place += 1
      continue
    }
    if kind == 0x01 || (0xD0...0xD7).contains(kind) {
      place += 2
      continue
    }
    guard let length = reader.big(2, at: place + 2), length >= 2 else { return nil }
    switch kind {
    case 0xE1: isTurned = isTurned || liesOnItsSide(reader, at: place + 4)
    // Start of frame, of every coding; C4, C8 and CC are tables.
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      guard let height = reader.big(2, at: place + 5), let width = reader.big(2, at: place + 7) else {
        return nil
      }
      return isTurned
        ? PictureSize(width: height, height: width) : PictureSize(width: width, height: height)
    // Data, or the end, before any frame.
    case 0xDA, 0xD9: return nil
    default: break
    }
    place += 2 + length
  }
  return nil
}

/// Whether an Exif segment (CIPA DC-008) gives an orientation of 5 to 8.
private func liesOnItsSide(_ reader: HeaderReader, at start: Int) -> Bool {
  guard reader.has("Exif\0\0", at: start) else { return false }
  let base = start + 6
  let isLittle = reader.has("II", at: base)
  func number(_ count: Int, _ place: Int) -> Int? {
    isLittle ? reader.little(count, at: base + place) : reader.big(count, at: base + place)
  }
  guard isLittle || reader.has("MM", at: base), let directory = number(4, 4), let count = number(2, directory)
  else { return false }
  for entry in 0..<count {
    let place = directory + 2 + entry * 12
    guard let tag = number(2, place) else { return false }
    if tag == 0x0112 { return number(2, place + 8).map { (5...8).contains($0) } ?? false }
  }
  return false
}
