/// The address that a reference means at a place whose own address is `base` (RFC 3986, section 5.2).
///
/// `"post/1"` against `"https://a.example/feeds/x.xml"` gives `"https://a.example/feeds/post/1"`. White space around the
/// reference is left out. Without a base, or when the base is none, the reference itself. O(n).
package func resolvedAddress(_ reference: String, against base: String?) -> String {
  let reference = trimmedAddress(reference)
  guard addressScheme(reference) == nil, let base = base.map(trimmedAddress),
    let scheme = addressScheme(base),
    base.dropFirst(scheme.count).hasPrefix("://")
  else { return reference }
  if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
  let afterScheme = base.dropFirst(scheme.count + 3)
  let authority = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  let origin = "\(scheme)://\(authority)"
  let rest = afterScheme.dropFirst(authority.count).prefix { $0 != "#" }
  if reference.isEmpty { return origin + rest }
  if reference.hasPrefix("#") { return origin + rest + reference }
  let basePath = rest.prefix { $0 != "?" }
  if reference.hasPrefix("?") { return origin + basePath + reference }
  let path = reference.prefix { $0 != "?" && $0 != "#" }
  let tail = reference.dropFirst(path.count)
  if path.hasPrefix("/") { return origin + withoutDots(path) + tail }
  let folder = basePath.lastIndex(of: "/").map { basePath[...$0] } ?? "/"
  return origin + withoutDots(folder + path) + tail
}

/// The scheme that an address begins with: `https` of `https://a.example/`.
package func addressScheme(_ address: String) -> String? {
  let scheme = address.utf8.prefix { byte in
    (97...122).contains(byte | 32) || (48...57).contains(byte) || "+-.".utf8.contains(byte)
  }
  guard let first = scheme.first, (97...122).contains(first | 32), scheme.endIndex < address.utf8.endIndex,
    address.utf8[scheme.endIndex] == UInt8(ascii: ":")
  else { return nil }
  return String(decoding: scheme, as: UTF8.self)
}

/// The address without white space at its ends, nor line ends inside.
private func trimmedAddress(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.value <= 32 { scalars.removeFirst() }
  while let last = scalars.last, last.value <= 32 { scalars.removeLast() }
  return String(scalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" })
}

/// The path with its `.` and `..` parts carried out (RFC 3986, section 5.2.4).
private func withoutDots(_ path: some StringProtocol) -> String {
  var kept: [Substring] = []
  let parts = String(path).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
  for (n, part) in parts.enumerated() {
    let isLast = n == parts.count - 1
    if part == ".." { _ = kept.popLast() }
    if part == "." || part == ".." {
      if isLast { kept.append("") }
    } else {
      kept.append(part)
    }
  }
  return "/" + kept.joined(separator: "/")
}
