import Model

/// The words of one text node with their places in the page, white space apart.
///
/// Gumbo decodes character references; the source is followed beside the text, so that `caf&eacute;` has a place.
struct TextPieces {
  struct Piece {
    var text: String
    var isSpace: Bool
    /// Byte of the file; nil when the text could not be followed.
    var file: Int?
    /// Bytes of a character reference, otherwise 0.
    var width: Int
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String, in page: DecodedPage, from offset: Int) {
    let bytes = Array(text.utf8)
    let source = page.bytes
    var place: Int? = page.isVerbatim && offset >= 0 ? offset : nil
    var i = 0
    var start = 0
    var startPlace = place
    func flush(_ end: Int, isSpace: Bool) {
      if end > start {
        let piece = String(decoding: bytes[start..<end], as: UTF8.self)
        pieces.append(Piece(text: piece, isSpace: isSpace, file: startPlace, width: 0))
      }
    }
    while i < bytes.count {
      if isSpaceByte(bytes[i]) {
        flush(i, isSpace: false)
        pieces.append(Piece(text: " ", isSpace: true, file: place, width: 0))
        while i < bytes.count, isSpaceByte(bytes[i]) {
          if let at = place {
            place =
              at < source.count && isSpaceByte(source[at])
              ? at + (source[at] == 13 && at + 1 < source.count && source[at + 1] == 10 ? 2 : 1) : nil
          }
          i += 1
        }
        start = i
        startPlace = place
        continue
      }
      guard let at = place, at < source.count else {
        place = nil
        i += 1
        continue
      }
      if source[at] == UInt8(ascii: "&"), let reference = reference(in: source, at: at, bytes, i) {
        flush(i, isSpace: false)
        let decoded = String(decoding: bytes[i..<(i + reference.length)], as: UTF8.self)
        let isSpace = decoded == "\u{A0}" ? false : decoded.utf8.allSatisfy(isSpaceByte)
        pieces.append(Piece(text: decoded, isSpace: isSpace, file: at, width: reference.width))
        i += reference.length
        place = at + reference.width
        start = i
        startPlace = place
      } else if source[at] == bytes[i] {
        i += 1
        place = at + 1
      } else if let end = ignoredMarkup(in: source, at: at) {
        flush(i, isSpace: false)
        start = i
        place = end
        startPlace = place
      } else {
        flush(i, isSpace: false)
        start = i
        place = nil
        startPlace = nil
        i += 1
      }
    }
    flush(i, isSpace: false)
  }

  /// How long a character reference is in the source, and how many bytes of the text it stands for.
  private func reference(
    in source: [UInt8], at start: Int, _ text: [UInt8], _ i: Int
  ) -> (width: Int, length: Int)? {
    var end = start + 1
    while end < source.count, end - start < 34, isNameByte(source[end]) { end += 1 }
    let hasSemicolon = end < source.count && source[end] == UInt8(ascii: ";")
    guard end > start + 1 else { return nil }
    if hasSemicolon { end += 1 }
    if text[i] == UInt8(ascii: "&"), !hasSemicolon { return nil }
    var length = 1
    while i + length < text.count, text[i + length] & 0xC0 == 0x80 { length += 1 }
    // A reference that stands for itself, such as `&nosuch;`.
    if text[i...].starts(with: source[start..<end]) { return nil }
    return (end - start, length)
  }
}

/// After a tag or comment that gave the tree nothing, such as an end tag without its element: the text goes on behind it.
private func ignoredMarkup(in source: [UInt8], at start: Int) -> Int? {
  guard source[start] == UInt8(ascii: "<"), start + 1 < source.count,
    source[start + 1] == UInt8(ascii: "/") || source[start + 1] == UInt8(ascii: "!"),
    let end = source[start...].prefix(1024).firstIndex(of: UInt8(ascii: ">"))
  else { return nil }
  return end + 1
}

private func isSpaceByte(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

private func isNameByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    || byte == UInt8(ascii: "#")
}
