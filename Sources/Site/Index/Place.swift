import Model

/// Where a page stands, and so how it writes links to other pages.
///
/// Links are relative and name `index.html`, so that a site works under any path and opened from
/// disk. Feeds, the sitemap and canonical links use the short absolute form instead.
struct Place: Sendable, Hashable {
  /// Leads from the page to the site's root: empty, or `../../`.
  var root: String

  /// The place of a file by its path below the root.
  init(path: String) {
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The place of a page that is served under any address, such as 404.html: links start at
  /// the host's root.
  init(anywhereBelow baseURL: String) {
    root = pathOfBaseURL(baseURL)
  }

  /// A link to a file of the site; `path` is already percent-encoded.
  func href(_ path: String) -> String { root + path }
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
