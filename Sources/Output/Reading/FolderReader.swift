import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of articles on disk.
///
/// Hidden files and folders (a leading dot) are not looked at. A file is not read again through a symbolic link:
/// its real path wins, then the first link in order. Links out of the folder, pipes, devices,
/// names that are not UTF-8 and folders that cannot be listed are reported and left out.
/// ```swift
/// let folder = FolderReader(root: "/home/ada/site/Content", shown: "Content")
/// for entry in folder.scan().entries { let bytes = try folder.read(entry) }
/// ```
package struct FolderReader: FileSource {
  /// Where it is.
  package var root: String
  /// How diagnostics name it.
  package var shown: String

  package init(root: String, shown: String? = nil) {
    self.root = root
    self.shown = shown ?? root
  }

  /// The listing of a folder, which diagnostics name as it was given.
  package static func scan(_ root: String) -> FolderListing { FolderReader(root: root).scan() }

  /// Finds every file, without opening any. A folder that does not exist is empty. O(n log n) for n files.
  package func scan() -> FolderListing {
    let opened = openDescriptor(root, in: AT_FDCWD, flags: O_RDONLY | O_DIRECTORY)
    guard opened >= 0 else {
      if errno == ENOENT { return FolderListing() }
      return FolderListing(diagnostics: [OutputError(.list, shown, code: errno).diagnostic()])
    }
    let folder = Descriptor(owning: opened)
    var walk = FolderWalk(root: folder.number, canonicalRoot: canonicalPath(root), shown: shown)
    walk.run()
    let entries = walk.listing.entries
    let paths = OrderedTexts(entries.count) { $1.append(contentsOf: entries[$0].path.utf8) }
    walk.listing.entries = paths.order.map { entries[$0] }
    return withoutTwins(walk.listing)
  }

  /// Leaves out files whose names are others' but for how their letters are encoded: an é of one scalar, and one of two.
  ///
  /// To a reader they are one name, as they are to Unicode and to some disks.
  private func withoutTwins(_ found: FolderListing) -> FolderListing {
    // Plain ASCII has one way to be written.
    if found.entries.allSatisfy({ $0.path.utf8.allSatisfy { $0 < 0x80 } }) { return found }
    var listing = found
    var seen = Set<String>(minimumCapacity: found.entries.count)
    listing.entries.removeAll { entry in
      if seen.insert(entry.path).inserted { return false }
      listing.diagnostics.append(
        Diagnostic(
          .warning, "reading/same-name",
          "The name of this file is another's, written with other characters for the same letters, so it is left out.",
          at: SourceLocation(path: "\(shown)/\(entry.path)"), help: "Rename one of them."))
      return true
    }
    return listing
  }

  package func read(_ entry: FolderListing.Entry) throws(OutputError) -> [UInt8] {
    try read(entry, limit: 1 << 30)
  }

  /// The bytes of a file; one with more than `limit` of them is an error, and none of it is read.
  package func read(_ entry: FolderListing.Entry, limit: Int) throws(OutputError) -> [UInt8] {
    let shownPath = "\(shown)/\(entry.path)"
    let file = try Descriptor(
      path: "\(root)/\(entry.target ?? entry.path)", flags: O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW,
      action: .read, shown: shownPath)
    return try contents(of: file.number, limit: limit, shown: shownPath)
  }
}
