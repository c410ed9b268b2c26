import Output

/// Notices changes by comparing what the folders hold, now and then.
struct PollingWatch: Sendable {
  private let folders: [String]
  private var last: [FolderListing]
  /// Ten times as long as one look takes, and half a second at least.
  private(set) var pause = Duration.milliseconds(500)

  init(_ folders: [String]) {
    self.folders = folders
    last = folders.map { FolderReader.scan($0) }
  }

  mutating func takeChanges() -> Bool {
    let clock = ContinuousClock()
    let start = clock.now
    let now = folders.map { FolderReader.scan($0) }
    pause = max(.milliseconds(500), (clock.now - start) * 10)
    defer { last = now }
    return now != last
  }
}
