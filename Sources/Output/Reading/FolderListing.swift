import Model

/// The files found under a folder, and what could not be taken in.
package struct FolderListing: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    /// Relative to the folder, `/` between the parts.
    package var path: String
    /// Bytes when it was found.
    package var size: Int
    /// Nanoseconds since 1970 when it was last changed.
    package var modified: Int
    /// Where the bytes stand, relative to the folder, when `path` goes through a link.
    package var target: String?
    /// By what it is known to be unchanged; nil for a file in memory.
    package var stamp: FileStamp?

    package init(path: String, size: Int, modified: Int = 0, target: String? = nil, stamp: FileStamp? = nil) {
      self.stamp = stamp
      self.path = path
      self.size = size
      self.modified = modified
      self.target = target
    }
  }

  /// In order of the UTF-8 bytes of their paths.
  package var entries: [Entry]
  package var diagnostics: [Diagnostic]

  package init(entries: [Entry] = [], diagnostics: [Diagnostic] = []) {
    self.entries = entries
    self.diagnostics = diagnostics
  }
}

/// Where the articles come from: a folder on disk, or one in memory in tests.
package protocol FileSource: Sendable {
  func scan() -> FolderListing
  /// The bytes of a file as they are now.
  func read(_ entry: FolderListing.Entry) throws(OutputError) -> [UInt8]
}

/// A folder that exists only in memory.
package struct MemoryFolder: FileSource {
  /// Bytes by path.
  package var files: [String: [UInt8]]

  package init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  package func scan() -> FolderListing {
    let entries = files.filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { FolderListing.Entry(path: $0.key, size: $0.value.count) }
    return FolderListing(entries: entries.sorted { utf8Precedes($0.path, $1.path) })
  }

  package func read(_ entry: FolderListing.Entry) throws(OutputError) -> [UInt8] {
    guard let bytes = files[entry.path] else {
      throw OutputError(.read, entry.path, reason: "it was removed", help: "Run the command again.")
    }
    return bytes
  }
}
