import Model
import Output
import Pipeline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site's folder on disk, as input of the pipeline.
struct DiskSite: Sendable {
  var root: String

  func path(_ name: String) -> String {
    root == "." ? name : root.hasSuffix("/") ? root + name : root + "/" + name
  }

  /// Lists Content and Templates. Nothing is read yet.
  func input() -> SiteInput {
    let now = fileClock()
    let content = FolderReader(root: path("Content"), shown: "Content")
    let templates = FolderReader(root: path("Templates"), shown: "Templates")
    let listings = (content.scan(), templates.scan())
    let entries = (listings.0.entries.byPath, listings.1.entries.byPath)
    var input = SiteInput(
      contentPaths: listings.0.entries.map(\.path), templatePaths: listings.1.entries.map(\.path),
      diagnostics: listings.0.diagnostics + listings.1.diagnostics, zone: systemZone
    ) { path in
      if let name = path.following("Content/"), let entry = entries.0[name] {
        return try content.read(entry, limit: sizeLimit(of: name))
      }
      if let name = path.following("Templates/"), let entry = entries.1[name] {
        return try templates.read(entry)
      }
      throw MissingFile(path: path)
    }
    // A file that was just saved may be saved again within the same tick of the disk's clock.
    input.stamp = { path in
      guard path.hasPrefix("Content/"), let stamp = entries.0[String(path.dropFirst(8))]?.stamp,
        stamp.isSettled(at: now)
      else { return nil }
      return stamp
    }
    return input
  }

  /// Why this is no site, or nil when it is one.
  var missingContent: Diagnostic? {
    errno = 0
    if isFolder(path("Content")) { return nil }
    // It may well be there, on a disk that does not say so.
    if ![0, ENOENT, ENOTDIR].contains(errno) {
      return OutputError(.list, path("Content"), code: errno).diagnostic()
    }
    return Diagnostic(
      .error, "site/no-content", "There is no folder `Content` in `\(root)`.",
      help: "Name the site's folder with --root DIR, or make a new site with `broadsheet new site DIR`.")
  }
}

/// How many bytes of a file of Content are read into memory: settings and articles are refused far below these anyway.
func sizeLimit(of path: String) -> Int {
  switch path.split(separator: ".").last?.lowercased() {
  case "yaml": 4 << 20
  case "md", "txt", "html", "htm": 128 << 20
  default: 1 << 30
  }
}

extension String {
  /// What stands after a prefix; nil without it.
  fileprivate func following(_ prefix: String) -> String? {
    utf8.starts(with: prefix.utf8) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }
}

extension [FolderListing.Entry] {
  var byPath: [String: FolderListing.Entry] {
    Dictionary(map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
