/// How large a picture is, in its own pixels, as the first bytes of its file say.
///
/// PNG, JPEG, GIF, WebP and AVIF. Only headers are read; the picture may still be broken further on. O(header).
struct PictureSize: Equatable, Sendable {
  var width: Int
  var height: Int

  /// Nil for other kinds of files, and where the header is cut off or gives no size.
  init?(of bytes: [UInt8]) {
    let reader = HeaderReader(bytes)
    let size =
      pngSize(reader) ?? gifSize(reader) ?? jpegSize(reader) ?? webPSize(reader) ?? avifSize(reader)
    guard let size, size.width > 0, size.height > 0 else { return nil }
    self = size
  }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// Numbers and marks of a header; every reading outside the bytes is nil.
struct HeaderReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

  /// A number of so many bytes, the most significant first.
  func big(_ count: Int, at place: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same, the least significant first.
  func little(_ count: Int, at place: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ mark: String, at place: Int) -> Bool {
    place >= 0 && place + mark.utf8.count <= bytes.count && bytes[place...].starts(with: mark.utf8)
  }
}

/// PNG (W3C, third edition): the signature, then the chunk IHDR.
private func pngSize(_ reader: HeaderReader) -> PictureSize? {
  guard reader.byte(0) == 0x89, reader.has("PNG\r\n\u{1A}\n", at: 1), reader.has("IHDR", at: 12),
    let width = reader.big(4, at: 16), let height = reader.big(4, at: 20)
  else { return nil }
  return PictureSize(width: width, height: height)
}

/// GIF89a: the logical screen after the signature.
private func gifSize(_ reader: HeaderReader) -> PictureSize? {
  guard reader.has("GIF87a", at: 0) || reader.has("GIF89a", at: 0), let width = reader.little(2, at: 6),
    let height = reader.little(2, at: 8)
  else { return nil }
  return PictureSize(width: width, height: height)
}

/// WebP (RFC 9649): lossy `VP8 `, lossless `VP8L`, or the extended header `VP8X`.
private func webPSize(_ reader: HeaderReader) -> PictureSize? {
  guard reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) else { return nil }
  if reader.has("VP8X", at: 12), let width = reader.little(3, at: 24), let height = reader.little(3, at: 27) {
    return PictureSize(width: width + 1, height: height + 1)
  }
  if reader.has("VP8L", at: 12), reader.byte(20) == 0x2F, let bits = reader.little(4, at: 21) {
    return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }
  if reader.has("VP8 ", at: 12), reader.big(3, at: 23) == 0x9D012A, let width = reader.little(2, at: 26),
    let height = reader.little(2, at: 28)
  {
    return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }
  return nil
}
