import FlyingSocks
import FoundationEssentials

/// One connection of a browser: reads requests, writes answers, and bounds what a client may cost.
///
/// A request's head has to come whole within `headLimit` and below `RequestHead.longest`, a connection may be quiet
/// for `quietLimit`, and a client that takes nothing of its answer for as long is let go.
struct HTTPConnection: Sendable {
  let socket: AsyncSocket
  let responder: Responder
  let patience: Patience
  let events: @Sendable () -> AsyncStream<[UInt8]>
  var headLimit = Duration.seconds(20)
  var quietLimit = Duration.seconds(60)

  private var number: Int32 { socket.socket.file.rawValue }

  /// Serves until either side ends the connection, then closes it.
  func serve() async {
    do {
      var buffer: [UInt8] = []
      while try await answerNext(&buffer) {}
    } catch {
      // The client went away, or was too slow: there is nobody to tell.
    }
    patience.forget(number)
    try? socket.close()
  }

  private enum Arrival {
    case request(RequestHead)
    case refused(PreviewResponse)
    /// The client closed its side, or said nothing for too long.
    case over
  }

  /// Returns whether the connection goes on.
  private func answerNext(_ buffer: inout [UInt8]) async throws -> Bool {
    switch try await arrival(&buffer) {
    case .over: return false
    case .refused(let refusal):
      let answer = responder.complete(refusal)
      try await write(answer.head(keepsAlive: false) + answer.body)
      await linger()
      return false
    case .request(let head):
      let goesOn = try await answer(head)
      if !goesOn { await linger() }
      return goesOn
    }
  }

  /// Reads one head, and leaves in the buffer what came after it.
  private func arrival(_ buffer: inout [UInt8]) async throws -> Arrival {
    if buffer.isEmpty {
      patience.give(quietLimit, for: .reading, to: number)
      guard let first = try await more() else { return .over }
      buffer = first
    }
    patience.give(headLimit, for: .reading, to: number)
    while true {
      do throws(RequestHead.Fault) {
        if let (head, length) = try RequestHead.read(buffer[...]) {
          buffer.removeFirst(length)
          return .request(head)
        }
      } catch {
        return .refused(error.answer)
      }
      guard let next = try await more() else {
        if patience.hasExpired(number) { return .refused(.line(408, "The request took too long.")) }
        return .refused(RequestHead.Fault.malformed.answer)
      }
      buffer += next
    }
  }

  private func answer(_ head: RequestHead) async throws -> Bool {
    let request = PreviewRequest(head.method, head.path, query: head.query, headers: head.headers)
    var answer = responder.answer(request)
    if head.hasContent, answer.status != 405 {
      answer = responder.complete(.line(413, "No content is taken."))
    }
    let keepsAlive = head.keepsAlive && !head.hasContent && !answer.isEventStream
    let isHead = head.method == "HEAD"
    try await write(answer.head(keepsAlive: keepsAlive) + (isHead || answer.status == 304 ? [] : answer.body))
    if answer.isEventStream, !isHead {
      patience.forget(number)
      for await event in events() {
        try await write(event)
        patience.forget(number)
      }
    }
    return keepsAlive
  }

  /// What has come in, at least one byte; nil when nothing more comes.
  private func more() async throws -> [UInt8]? {
    do { return try await socket.read(atMost: 4096) } catch SocketError.disconnected { return nil }
  }

  /// Writes in pieces, each of which has to be taken within `quietLimit`.
  private func write(_ bytes: [UInt8]) async throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      patience.give(quietLimit, for: .writing, to: number)
      try await socket.write(Data(rest.prefix(1 << 18)))
      rest = rest.dropFirst(1 << 18)
    }
  }

  /// Takes a little more of what a refused client sends, so that the answer is not lost with the connection (RFC 9112, section 9.6).
  private func linger() async {
    end(number, reading: false, writing: true)
    patience.give(.seconds(1), for: .reading, to: number)
    var taken = 0
    while taken < 1 << 20, let bytes = try? await more() { taken += bytes.count }
  }
}
