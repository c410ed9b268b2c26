/// Notices when files in some folders change.
///
/// Uses inotify where there is one, and otherwise, or when the system's limit of watches is reached, compares
/// names, sizes and times every half second. A change alone is told after 90 ms. Many in a row make one notice, given when nothing
/// has changed for 300 ms, and after 5 seconds at the latest. A change during whatever a notice sets off makes another one.
/// ```swift
/// for await _ in FolderWatcher(folders: ["Content", "Templates"]).changes() { await rebuild() }
/// ```
package struct FolderWatcher: Sendable {
  package enum Method: Sendable { case automatic, polling }

  package var folders: [String]
  package var method: Method
  /// How long nothing may change after a first change, and how long when more have followed it.
  package var pause = Duration.milliseconds(90)
  package var quiet = Duration.milliseconds(300)
  package var longestWait = Duration.seconds(5)

  package init(folders: [String], method: Method = .automatic) {
    self.folders = folders
    self.method = method
  }

  /// Notices from now on. Watching has begun when this returns, and ends with the stream.
  package func changes() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let first = begin()
    let task = Task { [pause, quiet, longestWait, folders] in
      var source = first
      let clock = ContinuousClock()
      while !Task.isCancelled {
        try? await Task.sleep(for: source.pause)
        guard source.takeChanges(of: folders) else { continue }
        let latest = clock.now + longestWait
        var wait = pause
        repeat {
          try? await Task.sleep(for: max(wait, source.pause))
          wait = quiet
        } while source.takeChanges(of: folders)
          && clock.now < latest && !Task.isCancelled
        continuation.yield()
      }
      source.close()
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
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
      case .inotify: .milliseconds(20)
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
