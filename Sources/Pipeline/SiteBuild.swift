import Model
import Output

/// The outcome of a build: the whole site in memory, and everything to say about it.
package struct SiteBuild: Sendable {
  /// Every file of the site; empty when there are errors.
  package var files: [OutputFile] = []
  package var diagnostics: [Diagnostic] = []
  /// `Content/ledger.jsonl` as it should now be.
  package var ledger: [UInt8] = []
  package var counts = Edition.Counts()
  package var editionCount = 0
  package var timings: [StageTiming] = []
  /// Stories that nearly became one, nearest first.
  package var doubtful: [DoubtfulPair] = []
  package var settings = SiteSettings()
  package var redirects: [Archive.Redirect] = []
  package var threadRedirects: [Archive.Redirect] = []
  /// What it was built from.
  package var record = BuildRecord()
  /// What was proved of it.
  package var proof = SiteProof()
  /// What the next build need not do again; nil when nothing is remembered.
  package var memory: BuildMemory?
  /// Pages that need not be in memory: they stand in the output folder, as an earlier build wrote them. Not among `files`.
  package var standing: [FileRecord] = []
  /// By story what its explanation is worked out from, where that is known.
  var evidence: [Int: ContentHash] = [:]
  /// Pages with a fingerprint, in order of path.
  var pages: [RememberedPage] = []
  /// Those of `files` that are not an earlier build's, which were proved then. In order of path.
  var made: [OutputFile] = []
  /// How many pages are an earlier build's.
  package internal(set) var keptPages = 0
  /// Files whose bytes were let go of.
  var goneFiles = 0
  /// Files of the site, wherever their bytes are.
  package var fileCount: Int { files.count + standing.count + goneFiles }
  /// Whether the fault is Broadsheet's, not the site's: something published does not stand in Content.
  package var isFaulty = false

  /// Whether the site may be written.
  package func isPublishable(strict: Bool) -> Bool {
    !diagnostics.contains { $0.severity == .error || (strict && $0.severity == .warning) }
  }
}

extension Diagnostic {
  /// The diagnostic as a JSON object.
  package var json: JSONValue {
    .object([
      .init("severity", .string(severity.rawValue)), .init("identifier", .string(identifier)),
      .init("message", .string(message)), .init("path", .optional(location?.path)),
      .init("line", location?.line.map { .integer($0) } ?? .null),
      .init("column", location?.column.map { .integer($0) } ?? .null), .init("help", .optional(help)),
    ])
  }
}
