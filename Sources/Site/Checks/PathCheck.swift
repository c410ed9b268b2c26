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
  if areFree(claims) { return [] }
  var owners: [String: PathClaim] = [:]
  var diagnostics: [Diagnostic] = []
  owners.reserveCapacity(claims.count)
  let ordered = claims.map { (claim: $0, key: $0.path.lowercased()) }.sorted { a, b in
    a.claim.path == b.claim.path
      ? utf8Precedes(a.claim.origin, b.claim.origin) : utf8Precedes(a.claim.path, b.claim.path)
  }
  for (claim, key) in ordered {
    if let owner = owners[key] {
      diagnostics.append(
        Diagnostic(
          .error, "site/path-taken", "`\(claim.path)` is wanted by \(owner.origin) and by \(claim.origin).",
          help: "Give one of them another `slug`."))
    } else {
      owners[key] = claim
    }
  }
  // Files of one folder mostly follow each other: the last folder that no file stands for, nor for one above it.
  var free = Substring()
  for (claim, key) in ordered {
    guard let slash = key.utf8.lastIndex(of: UInt8(ascii: "/")), key[..<slash] != free else { continue }
    var folder = key[...]
    var isFree = true
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      guard let owner = owners[String(folder)] else { continue }
      isFree = false
      diagnostics.append(
        Diagnostic(
          .error, "site/path-taken",
          "`\(owner.path)`, wanted by \(owner.origin), is a folder for \(claim.origin).",
          help: "Give one of them another name."))
    }
    if isFree { free = key[..<slash] }
  }
  return diagnostics
}

/// Whether no path is there twice or lies in another one, case aside.
private func areFree(_ claims: [PathClaim]) -> Bool {
  // With zeros for slashes, a folder stands right before what lies in it.
  let paths = OrderedTexts(claims.count) { number, bytes in
    let path = claims[number].path
    if path.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in path.utf8 {
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        bytes.append(byte == UInt8(ascii: "/") ? 0 : isCapital ? byte | 0x20 : byte)
      }
    } else {
      for byte in path.lowercased().utf8 { bytes.append(byte == UInt8(ascii: "/") ? 0 : byte) }
    }
  }
  return !paths.hasNeighbours { a, b in
    b.starts(with: a) && (b.count == a.count || b[b.startIndex + a.count] == 0)
  }
}
