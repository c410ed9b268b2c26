import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A bare TCP connection that sends exactly the bytes it is told to.
///
/// Never blocks a thread: the server under test runs on the same few.
final class TestClient: Sendable {
  private let socketNumber: Int32

  init(port: UInt16) throws {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    socketNumber = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socketNumber, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0, "\(String(cString: strerror(errno)))")
    _ = fcntl(socketNumber, F_SETFL, fcntl(socketNumber, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(socketNumber) }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(socketNumber, $0.baseAddress, $0.count) } }

  /// Reads until the text so far holds an ending, or the server closes the connection.
  func receive(until ending: String? = nil) async throws -> String {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(socketNumber, &buffer, buffer.count)
      if got > 0 {
        received += buffer[..<got]
        let text = String(decoding: received, as: UTF8.self)
        if let ending, text.contains(ending) { return text }
      } else if got == 0 || errno != EAGAIN && errno != EWOULDBLOCK {
        return String(decoding: received, as: UTF8.self)
      } else {
        try await Task.sleep(for: .milliseconds(1))
      }
    }
  }
}
