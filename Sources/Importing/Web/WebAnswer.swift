/// What came of asking for one address.
package enum WebAnswer: Sendable {
  case found(WebDocument)
  /// The server says that it is as it was (304).
  case unchanged
  /// Why there is nothing: one clause without a full stop, and what to do.
  case failed(String, help: String)
}

/// A document from the web, decompressed.
package struct WebDocument: Sendable {
  package var bytes: [UInt8]
  /// Where it stood after all redirects.
  package var address: String
  /// The encoding that the server named.
  package var charset: String?
  package var etag: String?
  package var modified: String?

  package init(
    bytes: [UInt8], address: String, charset: String? = nil, etag: String? = nil, modified: String? = nil
  ) {
    self.bytes = bytes
    self.address = address
    self.charset = charset
    self.etag = etag
    self.modified = modified
  }
}

/// One request, as it is sent.
struct WebRequest: Sendable {
  var address: String
  var headers: [(name: String, value: String)]
  /// Bytes of the body, decompressed, at which the connection is cut.
  var limit: Int
  /// Seconds for the whole of it.
  var timeout: Double
}

/// One answer, redirects not followed.
enum WebResponse: Sendable {
  /// Header names are in lower case.
  case answer(status: Int, headers: [String: String], body: [UInt8])
  case tooLarge
  case timedOut
  /// No connection, or one that broke; what the system says of it.
  case broken(String)
  /// Not an address that can be asked for.
  case invalid
}

/// Sends one request. The network behind it is URLSession's, or a test's.
protocol WebTransport: Sendable {
  func send(_ request: WebRequest) async -> WebResponse
}
