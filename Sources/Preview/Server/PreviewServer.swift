import FlyingFox
import FlyingSocks
import Model
import Output

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
  private let server: HTTPServer
  private let addressFault: PreviewError?

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
    var address: any SocketAddress = sockaddr_in.inet(port: options.port)
    var fault: PreviewError?
    do throws(PreviewError) {
      address = try Preview.listeningAddress(host: options.host, port: options.port)
    } catch {
      fault = error
    }
    addressFault = fault
    let adapter = HTTPAdapter(responder: responder, feed: feed) { site?.buildName ?? "" }
    let pool = PatientPool(base: HTTPServer.defaultPool(logger: .disabled))
    server = HTTPServer(
      config: HTTPServer.Configuration(address: address, pool: pool, logger: .disabled), handler: adapter)
  }

  /// Serves until stopped. `ready` is called once, with the address to open, when requests are answered.
  package func run(ready: @escaping @Sendable (String) -> Void = { _ in }) async throws(PreviewError) {
    if let addressFault { throw addressFault }
    let feed = feed
    let work = Task { await self.work(ready: ready) }
    let result: Result<Void, PreviewError> = await withTaskCancellationHandler {
      await serve()
    } onCancel: {
      feed.close()
    }
    work.cancel()
    feed.close()
    await work.value
    try result.get()
  }

  /// Runs the server, again when it ended because a connection could not be taken (too many open files).
  private func serve() async -> Result<Void, PreviewError> {
    while true {
      do {
        try await server.run()
        return .success(())
      } catch SocketError.failed(type: "Accept", errno: let code, message: _)
        where options.port != 0 && code != EBADF && code != EINVAL && !Task.isCancelled
      {
        try? await Task.sleep(for: .milliseconds(200))
      } catch {
        return fault(in: error).map { .failure($0) } ?? .success(())
      }
    }
  }

  /// Ends `run`, and every connection.
  package func stop() async {
    feed.close()
    await server.stop(timeout: 0)
  }

  /// Builds, watches and builds again; keeps connections alive.
  private func work(ready: @Sendable (String) -> Void) async {
    do { try await server.waitUntilListening(timeout: 60) } catch { return }
    ready(await address)
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
        for await _ in changes { await self.build(into: site) }
      }
    }
  }

  private func build(into site: LiveSite) async {
    guard !Task.isCancelled, let built = await rebuild(), site.replace(with: built) else { return }
    feed.announce(build: site.buildName)
  }

  /// The address to open in a browser, with the port that was taken.
  package var address: String {
    get async {
      var port = options.port
      switch await server.listeningAddress {
      case .ip4(_, let taken), .ip6(_, let taken): port = taken
      default: break
      }
      var host = HostRule.bare(options.host)
      if host == "0.0.0.0" || host == "::" { host = "127.0.0.1" }
      if host.contains(":") { host = "[\(host)]" }
      let path = responder.basePath.joined(separator: "/")
      return "http://\(host):\(port)/\(path.isEmpty ? "" : path + "/")"
    }
  }

  /// What an error of the server means to a user; nil for the ways in which serving ends on purpose.
  private func fault(in error: any Error) -> PreviewError? {
    guard let error = error as? SocketError, case .failed(let type, let code, let message) = error else {
      return nil
    }
    if type == "Bind" {
      switch code {
      case EADDRINUSE: return .portInUse(host: options.host, port: options.port)
      case EACCES: return .portForbidden(port: options.port)
      case EADDRNOTAVAIL: return .unknownHost(options.host)
      default: return .failed(message)
      }
    }
    return code == EBADF || code == EINVAL ? nil : .failed(message)
  }
}

/// Makes an interrupt (control-C) or a request to terminate end the process at once with exit code 0.
///
/// A preview has nothing to save: it never writes to disk.
package func exitCleanlyWhenInterrupted() {
  for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
}
