import Content
import Model

/// Fetches documents as a good guest: few requests to a host at a time, redirects followed and counted, failures tried again
/// after a while, and nothing that is unchanged sent twice.
package struct WebClient: Sendable {
  package struct Limits: Sendable {
    /// Seconds for one request.
    package var timeout = 30.0
    /// Bytes of a document, decompressed.
    package var size = 16 << 20
    /// Further tries after a failure that may pass.
    package var retries = 2
    /// Seconds before the first of them; each further one waits twice as long.
    package var retryDelay = 1.0
    /// What requests call us, so that a server's owner can tell who asks.
    package var agent = "Broadsheet"

    package init() {}
  }

  static let mostRedirects = 10
  /// Seconds that a server may ask us to wait; longer ones are left to the next run.
  static let longestWait = 60.0

  let transport: any WebTransport
  let limits: Limits
  private let hosts = HostQueue()

  /// A client on the real network.
  package init(limits: Limits = Limits()) {
    transport = SessionTransport()
    self.limits = limits
  }

  init(transport: any WebTransport, limits: Limits) {
    self.transport = transport
    self.limits = limits
  }

  /// The document at an address. `etag` and `modified` are those of the last time.
  package func get(_ address: String, etag: String? = nil, modified: String? = nil) async -> WebAnswer {
    var address = address
    var visited: Set<String> = []
    var headers = [("User-Agent", limits.agent), ("Accept", acceptedTypes)]
    if let etag { headers.append(("If-None-Match", etag)) }
    if let modified { headers.append(("If-Modified-Since", modified)) }
    while true {
      guard visited.insert(address).inserted, visited.count <= WebClient.mostRedirects else {
        return .failed("it redirects in a circle", help: "Give the address that a browser ends up at.")
      }
      let request = WebRequest(
        address: address, headers: headers, limit: limits.size, timeout: limits.timeout)
      switch await sendWithRetries(request) {
      case .answer(let status, let fields, let body):
        guard (300..<400).contains(status), status != 304, let target = fields["location"] else {
          return answer(status, fields, body, address: address)
        }
        let next = withoutFragment(resolvedAddress(target, against: address))
        guard let scheme = addressScheme(next)?.lowercased(), ["http", "https"].contains(scheme) else {
          return .failed(
            "it redirects to \(quoted(next)), which is not on the web",
            help: "Give the address that a browser ends up at.")
        }
        address = next
      case .tooLarge:
        return .failed(
          "it is larger than \(limits.size >> 20) MB",
          help: "Raise the limit with `--max-size`, if you trust it.")
      case .timedOut:
        return .failed(
          "it did not answer in \(Int(limits.timeout)) seconds",
          help: "Try again later, or give it longer with `--timeout`.")
      case .broken(let reason):
        return .failed(reason, help: "Check the address and the connection, and try again.")
      case .invalid:
        return .failed("this is no address", help: "Write it as `https://example.org/feed.xml`.")
      }
    }
  }

  private func answer(_ status: Int, _ fields: [String: String], _ body: [UInt8], address: String)
    -> WebAnswer
  {
    switch status {
    case 200..<300:
      return .found(
        WebDocument(
          bytes: body, address: address, charset: charset(ofType: fields["content-type"]),
          etag: fields["etag"],
          modified: fields["last-modified"]))
    case 304: return .unchanged
    case 401, 403:
      return .failed(
        "the server refuses it (\(status))", help: "Save the page or feed in a browser and import the file.")
    case 404, 410:
      return .failed(
        "there is nothing at this address (\(status))", help: "Check the address, or take it off your list.")
    case 429:
      return .failed("the server asks for fewer requests (429)", help: "Try again later.")
    case 300..<400:
      return .failed(
        "the server redirects to nowhere (\(status))", help: "Give the address that a browser ends up at.")
    default: return .failed("the server answers with the status \(status)", help: "Try again later.")
    }
  }

  /// Tries again after what may pass: no connection, 429, and faults of the server.
  private func sendWithRetries(_ request: WebRequest) async -> WebResponse {
    var delay = limits.retryDelay
    for attempt in 0... {
      let response = await hosts.run(host: urlHost(request.address) ?? "") { await transport.send(request) }
      guard attempt < limits.retries, !Task.isCancelled else { return response }
      switch response {
      case .answer(let status, let fields, _) where [429, 500, 502, 503, 504].contains(status):
        let asked = fields["retry-after"].flatMap { retryDelay($0, date: fields["date"]) }
        if let asked, asked > WebClient.longestWait { return response }
        await sleep(seconds: max(asked ?? 0, delay))
      case .broken, .timedOut: await sleep(seconds: delay)
      default: return response
      }
      delay *= 2
    }
    return .invalid
  }
}

private let acceptedTypes =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"

/// The charset in a media type: `utf-8` of `text/xml; charset="UTF-8"`.
func charset(ofType type: String?) -> String? {
  guard let type = type?.lowercased(), let start = type.firstRange(of: "charset=") else { return nil }
  let name = type[start.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
  return name.isEmpty ? nil : String(name)
}

/// Seconds that `Retry-After` asks for: a number of them, or a date, which counts from the server's own `Date`.
func retryDelay(_ value: String, date: String?) -> Double? {
  if let seconds = Double(value.filter { $0 != " " }) {
    return seconds >= 0 && seconds.isFinite ? seconds : nil
  }
  guard let until = Timestamp(feed: value, zone: .utc),
    let now = date.flatMap({ Timestamp(feed: $0, zone: .utc) })
  else { return nil }
  return Double(max(0, until.seconds - now.seconds))
}

private func withoutFragment(_ address: String) -> String { String(address.prefix { $0 != "#" }) }

private func sleep(seconds: Double) async {
  try? await Task.sleep(for: .milliseconds(Int(seconds * 1000)))
}
