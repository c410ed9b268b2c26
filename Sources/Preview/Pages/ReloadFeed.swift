import Synchronization

/// Tells every open page when there is a new build.
package final class ReloadFeed: Sendable {
  private struct State {
    var next = 0
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())

  package init() {}

  /// How many pages listen.
  package var listeners: Int { state.withLock { $0.listeners.count } }

  /// A stream of server-sent events that opens with the build there is now.
  package func listen(build: String) -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    let id = state.withLock { state -> Int? in
      if state.isClosed { return nil }
      state.next += 1
      state.listeners[state.next] = continuation
      return state.next
    }
    guard let id else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.state.withLock { $0.listeners.removeValue(forKey: id) }
    }
    continuation.yield(Array("retry: 1000\n\n".utf8) + ReloadFeed.event(build))
    return stream
  }

  package func announce(build: String) { send(ReloadFeed.event(build)) }

  /// A comment that shows which connections are dead; they are dropped when it cannot be sent.
  package func keepAlive() { send(Array(": still here\n\n".utf8)) }

  /// Ends every stream, and those that begin later.
  package func close() {
    let open = state.withLock { state in
      state.isClosed = true
      return Array(state.listeners.values)
    }
    for listener in open { listener.finish() }
  }

  private func send(_ bytes: [UInt8]) {
    let open = state.withLock { Array($0.listeners.values) }
    for listener in open { listener.yield(bytes) }
  }

  private static func event(_ build: String) -> [UInt8] { Array("event: build\ndata: \(build)\n\n".utf8) }
}
