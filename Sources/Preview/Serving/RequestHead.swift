/// The head of a request as RFC 9112 writes it: its first line and its header fields.
///
/// ```
/// GET /stories/flood/ HTTP/1.1
/// Host: 127.0.0.1:1313
/// ```
/// Strict where leniency has been abused: a field's name is followed by its colon at once, a field stands on one line, none
/// holds a control character, and there is one `Host`.
package struct RequestHead: Sendable, Hashable {
  package var method: String
  /// Percent-encoded, without the query.
  package var path: String
  /// Percent-encoded, without the question mark.
  package var query: String
  /// By lower-cased name; fields that stand several times are joined with commas.
  package var headers: [String: String]
  /// Whether the connection serves for further requests.
  package var keepsAlive: Bool
  /// Whether content follows, which no request for a page has.
  package var hasContent: Bool

  /// Why a head is refused, as the status that says so.
  package enum Fault: Error, Sendable, Hashable {
    case malformed, targetTooLong, tooLarge, unknownCoding, otherVersion

    package var answer: PreviewResponse {
      switch self {
      case .malformed: .line(400, "This is no HTTP request.")
      case .targetTooLong: .line(414, "The address is too long.")
      case .tooLarge: .line(431, "The head of the request is too large.")
      case .unknownCoding: .line(501, "No content is taken.")
      case .otherVersion: .line(505, "Only HTTP/1.")
      }
    }
  }

  /// Bytes that a head may have, its first line included.
  package static let longest = 32 << 10
  private static let mostFields = 200

  /// The head at the start of what has come so far and how many bytes it takes; nil while its end is missing. O(n).
  package static func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> (head: RequestHead, length: Int)? {
    // One line end before the first line may be left over from the request before (RFC 9112, section 2.2).
    let leftOver = bytes.first == 10 ? 1 : bytes.starts(with: [13, 10]) ? 2 : 0
    let rest = bytes.dropFirst(leftOver)
    var lines: [ArraySlice<UInt8>] = []
    var start = rest.startIndex
    while let end = rest[start...].prefix(longest + 1).firstIndex(of: 10) {
      let isEmpty = end == start || end == start + 1 && rest[start] == 13
      if isEmpty {
        guard end - rest.startIndex < longest else { throw lines.count < 2 ? .targetTooLong : .tooLarge }
        return (try RequestHead(lines), end + 1 - bytes.startIndex)
      }
      lines.append(rest[start..<(rest[end - 1] == 13 ? end - 1 : end)])
      start = end + 1
      guard lines.count <= mostFields else { throw .tooLarge }
    }
    if rest.count > longest { throw lines.isEmpty ? .targetTooLong : .tooLarge }
    return nil
  }

  private init(_ lines: [ArraySlice<UInt8>]) throws(Fault) {
    let words = lines.first?.split(separator: 32, omittingEmptySubsequences: false) ?? []
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(isTokenByte),
      words[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F }), !words[1].isEmpty
    else { throw .malformed }
    let version = Array(words[2])
    guard version.count == 8, version.starts(with: "HTTP/".utf8), isDigit(version[5]), version[6] == 46,
      isDigit(version[7])
    else { throw .malformed }
    guard version[5] == 49 else { throw .otherVersion }
    method = text(words[0])
    headers = [:]
    for line in lines.dropFirst() {
      let (name, value) = try RequestHead.field(line)
      guard let known = headers[name] else {
        headers[name] = value
        continue
      }
      guard name != "host", name != "content-length" || known == value else { throw .malformed }
      headers[name] = "\(known), \(value)"
    }
    hasContent = false
    if let length = headers["content-length"] {
      guard !length.isEmpty, length.utf8.allSatisfy(isDigit) else { throw .malformed }
      hasContent = length.utf8.contains { $0 != 48 }
    }
    if headers["transfer-encoding"] != nil { throw .unknownCoding }
    let options = (headers["connection"] ?? "").lowercased().split { $0 == "," || $0 == " " }
    keepsAlive = version[7] == 48 ? options.contains("keep-alive") : !options.contains("close")

    var target = text(words[1])[...]
    // A proxy's form of a target names the host itself (RFC 9112, section 3.2.2).
    if target.lowercased().hasPrefix("http://") {
      let rest = target.dropFirst(7)
      headers["host"] = String(rest.prefix { $0 != "/" && $0 != "?" })
      target = rest.drop { $0 != "/" && $0 != "?" }
    }
    // HTTP/1.0 knows no Host, and no browser that another's page could lead here speaks it.
    if version[7] == 48, headers["host"] == nil { headers["host"] = "localhost" }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? ""
    query = parts.count > 1 ? String(parts[1]) : ""
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(Fault) -> (name: String, value: String) {
    guard let colon = line.firstIndex(of: 58), colon > line.startIndex, line[..<colon].allSatisfy(isTokenByte)
    else { throw .malformed }
    var value = line[(colon + 1)...].drop { $0 == 32 || $0 == 9 }
    while let last = value.last, last == 32 || last == 9 { value.removeLast() }
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 }) else { throw .malformed }
    return (text(line[..<colon]).lowercased(), text(value))
  }
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

/// RFC 9110, section 5.6.2.
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122: true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
