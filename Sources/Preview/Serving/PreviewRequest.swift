/// A request as the responder sees it, whatever carried it.
package struct PreviewRequest: Sendable {
  package var method: String
  /// Percent-encoded, without the query.
  package var path: String
  /// Percent-encoded, without the question mark.
  package var query: String
  /// By lower-cased name.
  package var headers: [String: String]

  package init(_ method: String, _ path: String, query: String = "", headers: [String: String] = [:]) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
  }
}

/// An answer, whole and in memory.
package struct PreviewResponse: Sendable, Hashable {
  package struct Header: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  package var status: Int
  package var headers: [Header]
  package var body: [UInt8]
  /// Set when the answer is the stream of reload events.
  package var isEventStream = false

  package init(_ status: Int, _ headers: [(String, String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers.map { Header(name: $0.0, value: $0.1) }
    self.body = body
  }

  /// A plain line of text, for refusals.
  package static func line(_ status: Int, _ text: String, _ headers: [(String, String)] = [])
    -> PreviewResponse
  {
    PreviewResponse(
      status, [("Content-Type", "text/plain; charset=utf-8")] + headers, body: Array("\(text)\n".utf8))
  }

  package subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
