import Model

/// What a build changed in the output folder, or would change.
package struct WriteReport: Sendable, Hashable {
  /// Paths in order of their UTF-8 bytes.
  package var added: [String] = []
  package var changed: [String] = []
  package var unchanged: [String] = []
  package var removed: [String] = []
  /// Bytes of the added and changed files.
  package var bytesWritten = 0
  /// With an error among them, the site on disk is as it was, or is mended by the next build.
  package var diagnostics: [Diagnostic] = []

  /// Every file of the site.
  package var records: [FileRecord] = []
  /// Whether another build wrote to the folder since it was looked at, so that this one has to be made anew.
  package var isOvertaken = false

  package init() {}

  package var hasChanges: Bool { !(added.isEmpty && changed.isEmpty && removed.isEmpty) }
}

/// What `clean` removed, or would remove.
package struct CleanReport: Sendable, Hashable {
  /// Whether there was anything of ours in the folder.
  package var foundBuild = false
  /// Paths in order of their UTF-8 bytes.
  package var removed: [String] = []
  /// Files in the folder that no build wrote. They stay.
  package var foreign = 0
  package var diagnostics: [Diagnostic] = []

  package init() {}
}

/// A moment of writing, for tests that stop a build at each of them.
package enum WriteStep: Sendable, Hashable {
  case createFolder
  case stage(String)
  case commitJournal
  case mirror
  case swap, swapBack
  case clear(String)
  case place(String)
  case remove(String)
  case commitRecord
  case commitManifest
  case removeJournal, removeStaging
}
