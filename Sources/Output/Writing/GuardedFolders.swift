import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folders that a build must never write over: the site's own, and the user's home.
package struct GuardedFolders: Sendable, Hashable {
  /// The site's folder. Output may lie in it, not be it.
  package var root: String?
  /// Folders that are read, such as Content and Templates. Output lies outside of them.
  package var inputs: [String]
  package var home: String?

  /// Home is taken from the environment unless told.
  package init(root: String? = nil, inputs: [String] = [], home: String? = GuardedFolders.userHome) {
    self.root = root
    self.inputs = inputs
    self.home = home
  }

  package static var userHome: String? { getenv("HOME").map { String(cString: $0) } }

  /// The error for an output folder that would put other files at risk, or nil.
  func refusal(ofOutput output: String) -> Diagnostic? {
    let path = canonicalPath(output)
    let identity = FileStatus(path: path, followingLinks: true)?.identity
    if path == "/" { return refusal(output, "it is the whole disk") }
    if let home, !home.isEmpty, contains(path, identity, folder: canonicalPath(home)) {
      return refusal(output, "it is or holds your home folder")
    }
    if let root, contains(path, identity, folder: canonicalPath(root)) {
      return refusal(output, "it is or holds the site's own folder")
    }
    for input in inputs {
      let inputPath = canonicalPath(input)
      if contains(path, identity, folder: inputPath) || isPath(path, atOrBelow: inputPath) {
        return refusal(output, "it overlaps `\(input)`, which is read")
      }
    }
    return nil
  }

  /// Whether the output is a folder or lies above it, by name or, where names differ in case alone, by identity.
  private func contains(_ output: String, _ identity: FileStatus.Identity?, folder: String) -> Bool {
    if isPath(folder, atOrBelow: output) { return true }
    guard let identity else { return false }
    var above = folder
    while above != "/" {
      if FileStatus(path: above, followingLinks: true)?.identity == identity { return true }
      above = parentPath(above)
    }
    return false
  }

  private func refusal(_ output: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "output/guarded-folder", "The site cannot be written to this folder: \(reason).",
      at: SourceLocation(path: output), help: "Name a folder of its own with `--output`, such as `Public`.")
  }
}
