import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A web server of a test's own on this machine: one thread a connection, one answer a connection.
final class LocalServer: Sendable {
  struct Request: Sendable {
    var path: String
    /// Names in lower case.
    var headers: [String: String]
    /// How often this path was asked for before.
    var count: Int
  }

  enum Body: Sendable {
    case bytes(Data)
    /// These bytes again and again, until the other side has enough.
    case endless(Data)
    /// Nothing, until the other side gives up.
    case silence
  }

  struct Reply: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body = Body.bytes(Data())

    static func text(_ text: String, _ headers: [String: String] = [:]) -> Reply {
      Reply(headers: headers, body: .bytes(Data(text.utf8)))
    }

    static func redirect(_ target: String, status: Int = 302) -> Reply {
      Reply(status: status, headers: ["Location": target])
    }
  }

  private let listener: Int32
  private let port: UInt16
  private let seen = Mutex<[Request]>([])

  var address: String { "http://127.0.0.1:\(port)" }
  var requests: [Request] { seen.withLock { $0 } }

  init(_ reply: @escaping @Sendable (Request) -> Reply) throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, kind, 0)
    self.listener = listener
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 128) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    port = UInt16(bigEndian: place.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0, let server = self else { return }
        Thread.detachNewThread { server.answer(connection, reply) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func answer(_ connection: Int32, _ reply: @Sendable (Request) -> Reply) {
    defer { close(connection) }
    guard let request = request(from: connection) else { return }
    let answer = reply(request)
    var head = "HTTP/1.1 \(answer.status) Status\r\nConnection: close\r\n"
    for (name, value) in answer.headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    switch answer.body {
    case .bytes(let data):
      _ = send(Data((head + "Content-Length: \(data.count)\r\n\r\n").utf8) + data, to: connection)
    case .endless(let data):
      guard send(Data((head + "\r\n").utf8), to: connection) else { return }
      while send(data, to: connection) {}
    case .silence:
      var byte: UInt8 = 0
      _ = recv(connection, &byte, 1, 0)
    }
  }

  private func request(from connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard bytes.count < 65_536, recv(connection, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
        in: .whitespaces)
    }
    return seen.withLock { seen in
      let request = Request(path: path, headers: headers, count: seen.count { $0.path == path })
      seen.append(request)
      return request
    }
  }

  private func send(_ data: Data, to connection: Int32) -> Bool {
    var rest = [UInt8](data)[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let sent = rest.withUnsafeBytes { systemSend(connection, $0.baseAddress, $0.count, flags) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}

private func systemSend(_ socket: Int32, _ start: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  send(socket, start, count, flags)
}
