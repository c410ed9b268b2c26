import Output

/// How files reach one kind of target.
///
/// `Publisher` calls it in this order: `manifest`, `foreign` of what is new, then only when something changes `writeManifest` with the
/// claim, `upload` for each phase, `remove`, `writeManifest`, `finish`.
protocol Transport: Sendable {
  /// The list of what was published before; nil when nothing was.
  func manifest() throws(PublishFault) -> [UInt8]?
  /// Of paths that no `publish` put there, those at which somebody else's file stands, with other bytes.
  func foreign(among paths: [String]) throws(PublishFault) -> [String]
  func upload(_ paths: [String]) throws(PublishFault)
  func remove(_ paths: [String], emptied: [String]) throws(PublishFault)
  func writeManifest(_ bytes: [UInt8]) throws(PublishFault)
  func finish(_ plan: PublishPlan) throws(PublishFault)
}

extension Transport {
  func finish(_ plan: PublishPlan) throws(PublishFault) {}
}

let manifestName = ".broadsheet-manifest"
