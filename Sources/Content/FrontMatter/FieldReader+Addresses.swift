import Model

extension FieldReader {
  /// An absolute http or https URL. A relative one, as other generators write, is left out with a warning.
  mutating func link() -> FrontMatter.Entry<String>? {
    guard let text = scalar(expecting: "one URL", example: "https://example.org/flood") else { return nil }
    if let value = absoluteURL(text) { return entry(value) }
    let isRelative = !text.contains("://") && !text.contains(":")
    wrong(
      "link", "`\(name)` must be an absolute http or https URL, not \(quoted(text)).",
      severity: isRelative ? .warning : .error,
      help: isRelative
        ? "It is left out; write `https://` and the host in front." : "Write `https://example.org/flood`.")
    return nil
  }

  /// A file of this site, relative to Content. Pictures are never fetched.
  mutating func localPath() -> FrontMatter.Entry<String>? {
    guard let text = scalar(expecting: "one local file", example: "images/flood.jpg") else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isRemote = text.contains("://") || text.hasPrefix("//") || text.lowercased().hasPrefix("data:")
    if isRemote {
      wrong(
        "image", "`\(name)` must be a file under Content, not \(quoted(text)).", severity: .warning,
        help: "It is left out: a page never loads a picture from elsewhere. Save it under Content.")
      return nil
    }
    if parts.contains("..") || text.contains("\\") || text.contains("\0") {
      wrong(
        "image", "`\(name)` must stay inside Content: \(quoted(text)).",
        help: "Name the file relative to Content, such as `images/flood.jpg`.")
      return nil
    }
    return entry(parts.filter { !$0.isEmpty && $0 != "." }.joined(separator: "/"))
  }

  /// A slug, brought to the form that URLs of this site have.
  mutating func slug() -> FrontMatter.Entry<String>? {
    guard let text = scalar(expecting: "one text", example: "flood-in-the-valley") else { return nil }
    let value = slugify(text)
    if value.isEmpty {
      wrong(
        "slug", "`\(name)` has no letter or digit: \(quoted(text)).",
        help: "Write `\(name): flood-in-the-valley`.")
      return nil
    }
    if value != text {
      wrong(
        "slug", "`\(name)` is not in the form of a slug: \(quoted(text)).", severity: .warning,
        help: "It is read as `\(value)`.")
    }
    return entry(value)
  }
}

/// The URL when it is absolute, http or https, and has a host.
///
/// Only the shape is checked: scheme, `//`, a host of letters, digits, dots and hyphens (or any other script),
/// no white space or control characters.
package func absoluteURL(_ text: String) -> String? {
  guard let host = urlHost(text), !host.isEmpty, text.utf8.count <= 4096,
    text.unicodeScalars.allSatisfy({
      $0.value > 0x20 && $0.value != 0x7F && !"<>\"\\^`{|}".unicodeScalars.contains($0)
    })
  else { return nil }
  return text
}

/// The host of an http or https URL in lower case, without user, port and final dot.
package func urlHost(_ text: String) -> String? {
  let lower = text.lowercased()
  guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), let start = lower.firstRange(of: "://")
  else {
    return nil
  }
  var authority = lower[start.upperBound...].prefix { !"/?#".contains($0) }
  if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
  if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") { authority = authority[..<colon] }
  while authority.last == "." { authority.removeLast() }
  return authority.isEmpty ? nil : String(authority)
}
