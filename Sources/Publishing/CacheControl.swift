/// The `Cache-Control` of a published file, by its path.
///
/// A file with a hash of its bytes in its name never changes and may be kept for a year: `assets/broadsheet.1f2e3d4c.css`,
/// `images/quay.5a6b7c8d.png`, `search/words-1f2e3d4c5a6b.txt`. All else may be five minutes old. O(length of the path).
func cacheControl(of path: String) -> String {
  isLasting(path) ? "public, max-age=31536000, immutable" : "public, max-age=300"
}

private func isLasting(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  guard parts.count > 1, let folder = parts.first, let name = parts.last else { return false }
  switch folder {
  case "assets", "images":
    // The hash stands before the extension, or at the end where there is none.
    return name.split(separator: ".").dropFirst().suffix(2).contains { isHash($0, digits: 8) }
  case "search":
    let stem = name.prefix { $0 != "." }.split(separator: "-")
    return stem.count == 2 && isHash(stem[1], digits: 12)
  default: return false
  }
}

private func isHash(_ text: Substring, digits: Int) -> Bool {
  text.utf8.count == digits
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}
