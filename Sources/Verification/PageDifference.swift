import Model

/// The first place at which a published file is not what it should be.
package struct PageDifference: Sendable, Hashable {
  /// Byte of the published file.
  package var offset: Int
  /// The text around it: as published, and as it should be.
  package var published: String
  package var expected: String

  /// Nil when the files are the same. O(n).
  package init?(published: [UInt8], expected: [UInt8]) {
    guard published != expected else { return nil }
    var first = 0
    let common = min(published.count, expected.count)
    published.withUnsafeBufferPointer { a in
      expected.withUnsafeBufferPointer { b in
        while first < common, a[first] == b[first] { first += 1 }
      }
    }
    offset = first
    self.published = textAround(first, in: published)
    self.expected = textAround(first, in: expected)
  }

  package func diagnostic(page: String, bytes: [UInt8], help: String) -> Diagnostic {
    Diagnostic(
      .error, "verify/page",
      "This page is not what Content and Templates give: it reads “\(published)” where they give “\(expected)”.",
      at: location(ofByte: offset, in: bytes, path: page), help: help)
  }
}

/// The text node or tag in which a byte stands, or as much of its line as helps.
private func textAround(_ place: Int, in bytes: [UInt8]) -> String {
  var start = min(place, bytes.count)
  while start > 0, place - start < 160, bytes[start - 1] != 10, bytes[start - 1] != UInt8(ascii: ">") {
    start -= 1
    if bytes[start] == UInt8(ascii: "<") { break }
  }
  let isTag = start < bytes.count && bytes[start] == UInt8(ascii: "<")
  var end = min(place, bytes.count)
  while end < bytes.count, end - place < 160, bytes[end] != 10 {
    if isTag, bytes[end] == UInt8(ascii: ">") {
      end += 1
      break
    }
    if !isTag, bytes[end] == UInt8(ascii: "<") { break }
    end += 1
  }
  // Not in the middle of a character.
  while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
  while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  let text = isTag ? Array(bytes[start..<end]) : visibleText(bytes[start..<end])
  return String(decoding: text, as: UTF8.self)
}
