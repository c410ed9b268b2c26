/// The link when a page may carry it, otherwise nil.
///
/// Allowed are `http:`, `https:` and `mailto:`, and paths relative to the page or site. Everything that a
/// browser could read as another scheme or host is refused: `javascript:`, `data:`, `//host`, and any
/// text with white space or control characters, which browsers take out before they look for a scheme
/// (WHATWG URL, "basic URL parser").
package func safeLink(_ link: String) -> String? {
  let bytes = Array(link.utf8)
  guard !bytes.isEmpty, bytes.count <= 4096, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
  let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
  if bytes.count > 1, isSlash(bytes[0]), isSlash(bytes[1]) { return nil }
  let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\")]
  for (i, byte) in bytes.enumerated() {
    if ends.contains(byte) { return link }
    guard byte == UInt8(ascii: ":") else { continue }
    let scheme = String(decoding: bytes[..<i], as: UTF8.self).lowercased()
    switch scheme {
    case "mailto": return link
    case "http", "https":
      let rest = bytes[(i + 1)...]
      return rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) && rest.count > 2 ? link : nil
    default: return nil
    }
  }
  return link
}

/// Whether a link names a place outside the site.
package func isExternalLink(_ link: String) -> Bool {
  let start = link.prefix(8).lowercased()
  return start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("mailto:")
}
