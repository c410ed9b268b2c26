import Model
import Output

/// A site as it stands in its output folder.
package struct BuiltSite: Sendable {
  /// What the last build wrote.
  package var files: [FileRecord]
  /// Path of every other file there.
  package var others: [String]
  package var record: BuildRecord
  /// The bytes of a file there; nil when it cannot be read.
  package var read: @Sendable (String) -> [UInt8]?

  package init(
    files: [FileRecord], others: [String], record: BuildRecord, read: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.files = files
    self.others = others
    self.record = record
    self.read = read
  }
}

/// What `verify` found.
package struct SiteVerification: Sendable {
  package var proof = SiteProof()
  /// Files of the site that could be read.
  package var files = 0
  /// Whether every file was also compared with what Content and Templates give.
  package var isCompared = false
  /// About files of the site; paths count from the output folder.
  package var siteDiagnostics: [Diagnostic] = []
  /// About files of the site's root.
  package var contentDiagnostics: [Diagnostic] = []

  package init() {}

  package var isVerified: Bool { !siteDiagnostics.hasErrors && !contentDiagnostics.hasErrors }
}
