import Model

/// What is said of a file that is too long to be an article; nil of others.
///
/// Known before anything is made of its bytes: no article is longer, and reading takes many times a file's size. A saved page may
/// carry its pictures within it.
func tooLong(_ file: SourceFile, shown: String) -> Diagnostic? {
  let isPage = ["html", "htm"].contains(file.fileExtension)
  let megabytes = isPage ? 16 : 4
  guard file.bytes.count > megabytes << 20 else { return nil }
  return Diagnostic(
    .warning, "content/too-long", "The file is longer than \(megabytes) MB.", at: SourceLocation(path: shown),
    help: "It is left out; \(isPage ? "save the page without its pictures" : "cut it into articles").")
}

/// Why a .md or .txt file cannot be an article at all, or nil when its bytes are text.
func unreadable(_ source: SourceText) -> Diagnostic? {
  let bytes = source.bytes
  if !bytes.contains(where: { $0 > 32 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) {
    return source.diagnostic(
      .warning, "content/empty", "The file is empty.",
      help: "It is left out; write the article into it, or delete it.")
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return source.diagnostic(
      .warning, "content/not-utf8", "The file is UTF-16, not UTF-8.",
      help: "It is left out; save it as UTF-8.")
  }
  if bytes.contains(0) {
    return source.diagnostic(
      .warning, "content/binary", "The file is not text: it holds zero bytes.",
      help: "It is left out; move it out of Content, or save the article as text.")
  }
  guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
  let place = firstInvalidByte(bytes)
  return source.diagnostic(
    .warning, "content/not-utf8", "The file is not UTF-8: byte \(place + 1) is wrong.",
    line: source.line(at: place),
    help: "It is left out; save it as UTF-8.")
}

/// The first byte at which UTF-8 breaks off. O(n).
private func firstInvalidByte(_ bytes: [UInt8]) -> Int {
  var low = 0
  var i = 0
  while i < bytes.count {
    let byte = bytes[i]
    let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    guard length > 0, i + length <= bytes.count else { return i }
    if length > 1, String(validating: bytes[i..<(i + length)], as: UTF8.self) == nil { return i }
    i += length
    low = i
  }
  return low
}
