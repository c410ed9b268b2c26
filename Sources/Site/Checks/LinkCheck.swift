import Model

/// An error for every link, anchor and asset of the site's HTML that leads nowhere within it.
///
/// Addresses of other hosts are not followed. A link to the base URL counts as internal, with its
/// path below the base URL's. O(total size).
package func checkLinks(files: [OutputFile], baseURL: String = "") -> [Diagnostic] {
  var pages: [String: HTMLReferences] = [:]
  var paths = Set<String>()
  for file in files {
    paths.insert(file.path)
    if file.path.hasSuffix(".html") { pages[file.path] = HTMLReferences(file.bytes) }
  }
  var diagnostics: [Diagnostic] = []
  for path in pages.keys.sorted(by: utf8Precedes) {
    guard let page = pages[path] else { continue }
    for link in page.links {
      guard let target = resolve(link, from: path, baseURL: baseURL) else { continue }
      var file = target.path
      if file.isEmpty || file.hasSuffix("/") { file += "index.html" }
      if !paths.contains(file) {
        diagnostics.append(
          Diagnostic(
            .error, "site/broken-link", "`\(link)` leads to no file of the site.",
            at: SourceLocation(path: path)))
      } else if let fragment = target.fragment, !fragment.isEmpty, let page = pages[file],
        !page.anchors.contains(fragment)
      {
        diagnostics.append(
          Diagnostic(
            .error, "site/broken-anchor", "`\(link)` names an anchor that its page does not have.",
            at: SourceLocation(path: path)))
      }
    }
    for anchor in page.repeatedAnchors {
      diagnostics.append(
        Diagnostic(
          .error, "site/repeated-anchor", "The anchor `\(anchor)` stands twice on the page.",
          at: SourceLocation(path: path)))
    }
  }
  return diagnostics
}

/// The file and anchor that a link names; nil for other hosts and schemes, and outside the site's folder.
private func resolve(_ link: String, from page: String, baseURL: String) -> (path: String, fragment: String?)?
{
  var link = Substring(link)
  var fragment: String?
  if let mark = link.firstIndex(of: "#") {
    let text = link[link.index(after: mark)...]
    fragment = percentDecoded(text.hasPrefix(":~:") ? "" : text)
    link = link[..<mark]
  }
  if let query = link.firstIndex(of: "?") { link = link[..<query] }
  if link.isEmpty { return (page, fragment) }
  let rooted = pathOfBaseURL(baseURL)
  if !baseURL.isEmpty, link.hasPrefix(baseURL) {
    return (percentDecoded(link.dropFirst(baseURL.utf8.count)), fragment)
  }
  let scheme = link.prefix { $0 != ":" && $0 != "/" }
  if scheme.endIndex < link.endIndex, link[scheme.endIndex] == ":" { return nil }
  if link.hasPrefix("//") { return nil }
  if link.hasPrefix("/") {
    guard link.hasPrefix(rooted) else { return ("\u{0}" + link, fragment) }
    return (percentDecoded(link.dropFirst(rooted.utf8.count)), fragment)
  }
  var parts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
  for part in link.split(separator: "/", omittingEmptySubsequences: false) {
    switch part {
    case ".": continue
    case "..":
      guard !parts.isEmpty else { return ("\u{0}" + link, fragment) }
      parts.removeLast()
    default: parts.append(percentDecoded(part))
    }
  }
  if link.hasSuffix("..") || link.hasSuffix("/.") || link == "." { parts.append("") }
  return (parts.joined(separator: "/"), fragment)
}
