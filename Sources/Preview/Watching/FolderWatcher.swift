/// Notices when files in some folders change.
///
/// Uses inotify where there is one, and otherwise, or when the system's limit of watches is reached, compares
/// names, sizes and times every half second. A change is told when nothing has followed it for 15 ms, and what is made of it may
/// be shown when nothing has for 90 ms: see `Notice`. Of many in a row the next notice comes when nothing has changed for 300 ms, and after
/// 5 seconds at the latest. A change during whatever a notice sets off makes another one.
/// ```swift
/// for await notice in FolderWatcher(folders: ["Content", "Templates"]).changes() {
///   let site = await build()
///   if await notice.stands() { show(site) }
/// }
/// ```
package struct FolderWatcher: Sendable {
  package enum Method: Sendable { case automatic, polling }

  package var folders: [String]
  package var method: Method
  /// How long nothing may follow a change before it is told, and before it stands.
  package var settling = Duration.milliseconds(15)
  package var pause = Duration.milliseconds(90)
  /// The same for many in a row, and the longest that they are waited for.
  package var quiet = Duration.milliseconds(300)
  package var longestWait = Duration.seconds(5)

  package init(folders: [String], method: Method = .automatic) {
    self.folders = folders
    self.method = method
  }

  /// A change, told early so that work can begin.
  package struct Notice: Sendable {
    fileprivate let outcome: Task<Bool, Never>

    /// Whether no other change followed at once; one that did makes another notice, for all of them. Waits until that is known.
    package func stands() async -> Bool { await outcome.value }
  }

  /// Notices from now on. Watching has begun when this returns, and ends with the stream.
  package func changes() -> AsyncStream<Notice> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Notice.self, bufferingPolicy: .bufferingNewest(1))
    let first = begin()
    let task = Task {
      var source = first
      while !Task.isCancelled {
        try? await Task.sleep(for: source.pause)
        guard source.takeChanges(of: folders) else { continue }
        await wait(settling, in: &source, atMost: longestWait)
        let watched = source
        let more = Task { await hasMore(watched) }
        continuation.yield(Notice(outcome: Task { await !more.value.isChanged }))
        let seen = await more.value
        source = seen.source
        guard seen.isChanged else { continue }
        await wait(quiet, in: &source, atMost: longestWait)
        continuation.yield(Notice(outcome: Task { true }))
      }
      source.close()
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  /// Waits until nothing has changed for a while.
  private func wait(_ pause: Duration, in source: inout ChangeSource, atMost longest: Duration) async {
    let latest = ContinuousClock.now + longest
    repeat {
      try? await Task.sleep(for: max(pause, source.pause))
    } while source.takeChanges(of: folders) && ContinuousClock.now < latest && !Task.isCancelled
  }

  /// Whether anything changes before a change stands.
  private func hasMore(_ source: ChangeSource) async -> (source: ChangeSource, isChanged: Bool) {
    var source = source
    let end = ContinuousClock.now + pause
    // Where looking takes long, a change has been waited for already.
    while source.pause < pause, ContinuousClock.now < end {
      try? await Task.sleep(for: source.pause)
      if Task.isCancelled { break }
      if source.takeChanges(of: folders) { return (source, true) }
    }
    return (source, false)
  }

  private func begin() -> ChangeSource {
    #if canImport(Glibc)
      if method == .automatic, let watch = InotifyWatch(folders) { return .inotify(watch) }
    #endif
    return .polling(PollingWatch(folders))
  }
}

/// One of the ways to notice changes.
enum ChangeSource: Sendable {
  #if canImport(Glibc)
    case inotify(InotifyWatch)
  #endif
  case polling(PollingWatch)

  var pause: Duration {
    switch self {
    #if canImport(Glibc)
      case .inotify: .milliseconds(10)
    #endif
    case .polling(let watch): watch.pause
    }
  }

  /// Whether anything changed since the last call. Falls back to polling when inotify gives up.
  mutating func takeChanges(of folders: [String]) -> Bool {
    switch self {
    #if canImport(Glibc)
      case .inotify(var watch):
        let changed = watch.takeChanges()
        self = watch.isExhausted ? .polling(PollingWatch(folders)) : .inotify(watch)
        if watch.isExhausted { watch.close() }
        return changed
    #endif
    case .polling(var watch):
      let changed = watch.takeChanges()
      self = .polling(watch)
      return changed
    }
  }

  func close() {
    #if canImport(Glibc)
      if case .inotify(let watch) = self { watch.close() }
    #endif
  }
}
