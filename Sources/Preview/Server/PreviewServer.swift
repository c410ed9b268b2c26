import FlyingSocks
import Model
import Output
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Serves a site to a browser on this machine.
///
/// Either a site in memory that is built again whenever a watched folder changes, with pages that reload themselves:
/// ```swift
/// let server = PreviewServer(options: PreviewOptions(port: 1313), watching: ["Content", "Templates"]) {
///   await build()
/// }
/// try await server.run { address in print("Serving \(address)") }
/// ```
/// or, with `folder:`, a built site as it is. `run` returns after `stop()`, or when its task is cancelled.
package final class PreviewServer: Sendable {
  package let options: PreviewOptions
  private let responder: Responder
  private let feed = ReloadFeed()
  private let site: LiveSite?
  private let watcher: FolderWatcher
  private let rebuild: @Sendable () async -> PreviewSite?
  private let serving = Mutex(Serving())

  /// Serves a folder as it is (`serve --static`).
  package convenience init(options: PreviewOptions, folder: String) {
    self.init(options, source: FolderPages(root: folder), site: nil, FolderWatcher(folders: [])) { nil }
  }

  /// Serves what `rebuild` makes, called once at the start and after changes, never twice at a time. Nil from
  /// it leaves everything as it is.
  package convenience init(
    options: PreviewOptions, watching folders: [String], method: FolderWatcher.Method = .automatic,
    rebuild: @escaping @Sendable () async -> PreviewSite?
  ) {
    let site = LiveSite()
    self.init(
      options, source: site, site: site, FolderWatcher(folders: folders, method: method), rebuild: rebuild)
  }

  private init(
    _ options: PreviewOptions, source: any PageSource, site: LiveSite?, _ watcher: FolderWatcher,
    rebuild: @escaping @Sendable () async -> PreviewSite?
  ) {
    self.options = options
    self.site = site
    self.watcher = watcher
    self.rebuild = rebuild
    responder = Responder(source: source, hosts: HostRule(host: options.host), basePath: options.basePath)
  }

  /// The work of a run, so that `stop` can end it.
  private struct Serving {
    var task: Task<Void, Never>?
    var port: UInt16 = 0
    var isStopped = false
  }

  /// Serves until stopped. `ready` is called once, with the address to open, when requests are answered.
  package func run(ready: @escaping @Sendable (String) -> Void = { _ in }) async throws(PreviewError) {
    raiseOpenFileLimit()
    let server = try bound()
    let feed = feed
    let responder = responder
    let site = site
    let task = Task {
      await server.run { socket, patience in
        await HTTPConnection(socket: socket, responder: responder, patience: patience) {
          feed.listen(build: site?.buildName ?? "")
        }.serve()
      }
    }
    let isStopped = serving.withLock { state in
      state.task = task
      state.port = server.port
      return state.isStopped
    }
    if isStopped { task.cancel() }
    let work = Task { await self.work(ready: ready) }
    await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      feed.close()
      task.cancel()
    }
    work.cancel()
    feed.close()
    await work.value
  }

  /// A server that has taken its address.
  private func bound() throws(PreviewError) -> HTTPServer {
    let address = try listeningAddress(host: options.host, port: options.port)
    do { return try HTTPServer(address) } catch { throw fault(in: error) }
  }

  /// Ends `run`, and every connection.
  package func stop() async {
    feed.close()
    let task = serving.withLock { state in
      state.isStopped = true
      return state.task
    }
    task?.cancel()
    await task?.value
  }

  /// Builds, watches and builds again; keeps connections alive.
  private func work(ready: @Sendable (String) -> Void) async {
    ready(address)
    guard let site else { return }
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(15))
          self.feed.keepAlive()
        }
      }
      // Watching begins before the first build, so that a save during it is not lost.
      let changes = watcher.changes()
      group.addTask {
        await self.build(into: site)
        for await notice in changes { await self.build(into: site, after: notice) }
      }
    }
  }

  private func build(into site: LiveSite, after notice: FolderWatcher.Notice? = nil) async {
    guard !Task.isCancelled, let built = await rebuild() else { return }
    // One of many saves: the notice that follows is for all of them.
    guard await notice?.stands() ?? true else { return }
    built.whenShown()
    if site.replace(with: built) { feed.announce(build: site.buildName) }
  }

  /// The address to open in a browser, with the port that was taken.
  package var address: String {
    let taken = serving.withLock { $0.port }
    var host = HostRule.bare(options.host)
    if host == "0.0.0.0" || host == "::" { host = "127.0.0.1" }
    if host.contains(":") { host = "[\(host)]" }
    let path = responder.basePath.joined(separator: "/")
    return "http://\(host):\(taken == 0 ? options.port : taken)/\(path.isEmpty ? "" : path + "/")"
  }

  /// What an error of the system means to a user.
  private func fault(in error: any Error) -> PreviewError {
    guard case SocketError.failed(type: _, errno: let code, let message) = error else {
      return .failed("\(error)")
    }
    switch code {
    case EADDRINUSE: return .portInUse(host: options.host, port: options.port)
    case EACCES: return .portForbidden(port: options.port)
    case EADDRNOTAVAIL: return .unknownHost(options.host)
    default: return .failed(message)
    }
  }
}

/// Makes an interrupt (control-C) or a request to terminate end the process at once with exit code 0.
///
/// A preview has nothing to save: it never writes to disk.
package func exitCleanlyWhenInterrupted() {
  for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
}
