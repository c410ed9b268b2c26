import Model

/// Where a page stands, and so how it writes links to other pages.
///
/// Links are relative and name `index.html`, so that a site works under any path and opened from
/// disk. Feeds, the sitemap and canonical links use the short absolute form instead.
struct Place: Sendable, Hashable {
  /// Leads from the page to the site's root: empty, or `../../`.
  var root: String
  /// Whether links leave out `index.html`: those that are read outside of the site.
  private var isShort = false

  /// The place of a file by its path below the root.
  init(path: String) {
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The place of a page that is served under any address, such as 404.html: links start at
  /// the host's root.
  init(anywhereBelow baseURL: String) {
    root = pathOfBaseURL(baseURL)
  }

  /// The place of a page that is read away from the site, as mail and books are: links are absolute and short.
  init(awayFrom baseURL: String) {
    root = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    isShort = true
  }

  /// A link to a file of the site; `path` is already percent-encoded.
  func href(_ path: String) -> String {
    isShort && (path == "index.html" || path.hasSuffix("/index.html"))
      ? root + path.dropLast("index.html".utf8.count) : root + path
  }
}

/// The path of a base URL with slashes at both ends: `/digest/` for `https://example.org/digest`.
func pathOfBaseURL(_ baseURL: String) -> String {
  guard let scheme = baseURL.range(of: "://") else {
    return "/"
  }
  guard let slash = baseURL[scheme.upperBound...].firstIndex(of: "/") else { return "/" }
  let path = baseURL[slash...]
  return path.hasSuffix("/") ? String(path) : path + "/"
}

extension String {
  /// The first place where another text stands. O(n m).
  fileprivate func range(of other: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(other) {
        return index..<self.index(index, offsetBy: other.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
