import Model

/// The names that writing keeps for itself at the top of the output folder.
enum OwnName {
  static let manifest = ".broadsheet-manifest"
  static let journal = ".broadsheet-journal"
  static let staging = ".broadsheet-staging"
  static let record = ".broadsheet-record"
  static let all = [manifest, journal, staging, record]
  /// Files that do not make a folder count as used.
  static let harmless = [".gitkeep", ".DS_Store"]
}

/// Why a relative path cannot be written, or nil when it can.
func fault(inPath path: String) -> String? {
  var length = 0
  var dots = 0
  var leadsOut = false
  var start = true
  for byte in path.utf8 {
    if byte < 0x20 || byte == 0x7F { return "it holds a control character" }
    if byte == 47 {
      if start { return "a part of it is empty" }
      leadsOut = leadsOut || dots == length && dots <= 2
      (length, dots) = (0, 0)
    } else {
      length += 1
      if byte == 46 { dots += 1 }
      if length > 255 { return "a part of it is longer than 255 bytes" }
    }
    start = byte == 47
  }
  leadsOut = leadsOut || length > 0 && dots == length && dots <= 2
  if start { return path.isEmpty ? "it is empty" : "it ends in a slash" }
  if leadsOut { return "it would lead out of the folder" }
  if path.hasPrefix(".broadsheet-") {
    return "names that begin with `.broadsheet-` are kept for the build itself"
  }
  return nil
}

/// What is wrong with the paths of a site: names that cannot be, two files for one path, a file where a folder must be.
///
/// O(n log n).
func pathFaults(in files: [OutputFile]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for file in files {
    guard let reason = fault(inPath: file.path) else { continue }
    diagnostics.append(
      Diagnostic(
        .error, "output/bad-path", "`\(file.path)`, made from \(file.origin), cannot be written: \(reason).",
        help: "Change the slug or the name it is made from."))
  }
  // Sorted with `/` first among bytes, a file stands right before what lies beneath it.
  let sorted = files.sorted { precedesByPart($0.path, $1.path) }
  for (a, b) in zip(sorted, sorted.dropFirst()) {
    if a.path == b.path {
      diagnostics.append(
        Diagnostic(
          .error, "output/same-path", "`\(a.path)` is made twice, from \(a.origin) and from \(b.origin).",
          help: "Give one of them another slug."))
    } else if b.path.utf8.starts(with: a.path.utf8), b.path.utf8.dropFirst(a.path.utf8.count).first == 47 {
      diagnostics.append(
        Diagnostic(
          .error, "output/file-and-folder",
          "`\(a.path)`, made from \(a.origin), would be a file and, for \(b.origin), a folder.",
          help: "Give one of them another slug."))
    }
  }
  return diagnostics
}
