import Model

/// What a build is asked to do, apart from the site's own files.
package struct BuildOptions: Sendable {
  /// Replaces `baseURL` of site.yaml.
  package var baseURL: String?
  /// The newest edition to make; later articles are left out.
  package var edition: CivilDate?
  /// What "in the future" is measured against.
  package var now: Timestamp
  package var includesDrafts = false
  package var includesFuture = false
  /// Workers, at least 1.
  package var jobs: Int
  /// Whether every published sentence, quote and figure is held against Content.
  package var proves = true
  /// Whether every internal link, anchor and asset is followed.
  package var checksLinks = false

  package init(now: Timestamp, jobs: Int) {
    self.now = now
    self.jobs = max(1, jobs)
  }
}

/// How long one stage took and what it handled, for `--verbose`.
package struct StageTiming: Sendable {
  package var stage: String
  package var duration: Duration

  package init(stage: String, duration: Duration) {
    self.stage = stage
    self.duration = duration
  }
}

extension StageTiming: CustomStringConvertible {
  /// `render: 0.412 s`.
  package var description: String {
    let (seconds, attoseconds) = duration.components
    return "\(stage): \(seconds).\(padded(Int(attoseconds / 1_000_000_000_000_000), 3)) s"
  }
}
