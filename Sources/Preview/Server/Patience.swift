import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends connections that take longer than they may: one watch for all, since a timer for each request would outlive it.
final class Patience: Sendable {
  enum Phase: Sendable {
    /// Waiting for bytes: no more are taken, and an answer can still be sent.
    case reading
    /// Waiting for the client to take bytes: the connection is cut.
    case writing
  }

  private struct Entry {
    var phase: Phase
    var deadline: ContinuousClock.Instant
    var hasExpired = false
  }

  /// By number of the socket, which is open as long as it has an entry.
  private let entries = Mutex<[Int32: Entry]>([:])

  /// Lets a socket have this long for what it does next.
  func give(_ limit: Duration, for phase: Phase, to socket: Int32) {
    let deadline = ContinuousClock.now + limit
    entries.withLock { $0[socket] = Entry(phase: phase, deadline: deadline) }
  }

  /// Lets a socket take as long as it likes. To be called before it is closed.
  func forget(_ socket: Int32) { entries.withLock { _ = $0.removeValue(forKey: socket) } }

  /// Whether its time has run out.
  func hasExpired(_ socket: Int32) -> Bool { entries.withLock { $0[socket]?.hasExpired ?? false } }

  /// Looks after all connections until the task is cancelled.
  func watch() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(500))
      endOverdue(at: .now)
    }
  }

  /// O(connections).
  func endOverdue(at now: ContinuousClock.Instant) {
    entries.withLock { entries in
      for (socket, entry) in entries where !entry.hasExpired && entry.deadline < now {
        entries[socket]?.hasExpired = true
        end(socket, reading: true, writing: entry.phase == .writing)
      }
    }
  }
}

/// Ends one direction of a connection, or both.
func end(_ socket: Int32, reading: Bool, writing: Bool) {
  #if canImport(Glibc)
    let (read, write, both) = (Int32(SHUT_RD), Int32(SHUT_WR), Int32(SHUT_RDWR))
  #else
    let (read, write, both) = (SHUT_RD, SHUT_WR, SHUT_RDWR)
  #endif
  shutdown(socket, reading && writing ? both : reading ? read : write)
}
