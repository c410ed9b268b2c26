import Model

/// A path of the site and what wants it.
package struct PathClaim: Sendable, Hashable {
  package var path: String
  package var origin: String

  package init(path: String, origin: String) {
    self.path = path
    self.origin = origin
  }
}

/// An error for every path that two inputs want, and for every file whose path another needs as a folder.
///
/// Paths that differ only in case are one, since they are on many file systems. O(n log n).
package func checkPaths(_ claims: [PathClaim]) -> [Diagnostic] {
  var owners: [String: PathClaim] = [:]
  var diagnostics: [Diagnostic] = []
  for claim in claims.sorted(by: { ($0.path, $0.origin) < ($1.path, $1.origin) }) {
    let key = claim.path.lowercased()
    if let owner = owners[key] {
      diagnostics.append(
        Diagnostic(
          .error, "site/path-taken", "`\(claim.path)` is wanted by \(owner.origin) and by \(claim.origin).",
          help: "Give one of them another `slug`."))
    } else {
      owners[key] = claim
    }
  }
  for claim in claims.sorted(by: { ($0.path, $0.origin) < ($1.path, $1.origin) }) {
    var folder = Substring(claim.path.lowercased())
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard let owner = owners[String(folder)] else { continue }
      diagnostics.append(
        Diagnostic(
          .error, "site/path-taken",
          "`\(owner.path)`, wanted by \(owner.origin), is a folder for \(claim.origin).",
          help: "Give one of them another name."))
    }
  }
  return diagnostics
}
