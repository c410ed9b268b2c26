import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Listens on an address and gives every connection to a function.
struct HTTPServer: Sendable {
  private let socket: Socket
  /// The port that was taken.
  let port: UInt16

  /// Takes the address at once, so that requests wait for `run` rather than fail.
  init(_ address: any SocketAddress) throws {
    socket = try HTTPServer.listening(on: address)
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): self.port = port
    default: port = 0
    }
  }

  private static func listening(on address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Serves until the task is cancelled. Each connection is a task of its own.
  func run(_ serve: @escaping @Sendable (AsyncSocket, Patience) async -> Void) async {
    let patience = Patience()
    let pool: any AsyncSocketPool = .make()
    defer { try? socket.close() }
    guard (try? await pool.prepare()) != nil else { return }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask { await patience.watch() }
      group.addTask { await accept(from: pool) { await serve($0, patience) } }
      await group.next()
      group.cancelAll()
    }
  }

  private func accept(
    from pool: any AsyncSocketPool, _ serve: @escaping @Sendable (AsyncSocket) async -> Void
  ) async {
    guard let listener = try? AsyncSocket(socket: socket, pool: pool) else { return }
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let connection = try await listener.accept()
          group.addTask { await serve(connection) }
        } catch SocketError.failed(type: _, errno: let code, message: _) where code != EBADF && code != EINVAL
        {
          // Too many files are open, or the client is gone already: others are served on, and this one waits.
          try? await Task.sleep(for: .milliseconds(code == ECONNABORTED ? 0 : 50))
        } catch {
          break
        }
      }
      group.cancelAll()
    }
  }
}

/// Lets this process have as many open files as the system allows it: a connection is one.
func raiseOpenFileLimit() {
  var limit = rlimit()
  #if canImport(Glibc)
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    let files = RLIMIT_NOFILE
  #endif
  guard getrlimit(files, &limit) == 0 else { return }
  limit.rlim_cur = min(limit.rlim_max, 65_536)
  setrlimit(files, &limit)
}
