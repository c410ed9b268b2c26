/// The path of a request, taken apart and safe: no part is empty, hidden, `.` or `..`, or holds a slash,
/// backslash or control character.
///
/// `/stories/flood/?q=1` gives the parts `stories`, `flood` and a final slash. Percent signs are decoded
/// once: what is encoded twice stays a name that no file has.
package struct RequestPath: Sendable, Hashable {
  package enum Fault: Error, Sendable, Hashable {
    /// Not a path at all, or one that tries to lead elsewhere.
    case malformed
    /// Names something hidden.
    case hidden
  }

  package var parts: [String]
  /// Whether it ends in a slash, as the address of a folder does. True for `/`.
  package var endsInSlash: Bool

  package init(parts: [String], endsInSlash: Bool) {
    self.parts = parts
    self.endsInSlash = endsInSlash
  }

  /// Reads the path of a request target, without its query. O(n).
  package init(encoded: String) throws(Fault) {
    let bytes = Array(encoded.utf8)
    guard bytes.first == 47, bytes.count < 2 || bytes[1] != 47 else { throw .malformed }
    parts = []
    endsInSlash = bytes.last == 47
    var raw = bytes.split(separator: 47, omittingEmptySubsequences: false).dropFirst()
    if endsInSlash { raw = raw.dropLast() }
    for part in raw {
      guard let decoded = decode(part), let text = String(validating: decoded, as: UTF8.self), !text.isEmpty,
        !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C }), text != ".",
        text != ".."
      else { throw .malformed }
      if decoded.first == 46 { throw .hidden }
      parts.append(text)
    }
  }

  /// The path as it stands in an address.
  package var encoded: String {
    var text = ""
    for part in parts {
      text += "/"
      for byte in part.utf8 {
        if isUnreserved(byte) {
          text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          let hex = String(byte, radix: 16, uppercase: true)
          text += "%" + (hex.count < 2 ? "0" : "") + hex
        }
      }
    }
    return endsInSlash || text.isEmpty ? text + "/" : text
  }

  /// The path below a prefix such as `["digest"]`, or nil when it does not begin so.
  package func below(_ prefix: [String]) -> RequestPath? {
    guard parts.starts(with: prefix) else { return nil }
    return RequestPath(parts: Array(parts.dropFirst(prefix.count)), endsInSlash: endsInSlash)
  }
}

/// Percent-decodes once; nil when a percent sign is not followed by two digits.
private func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var rest = bytes
  while let byte = rest.popFirst() {
    guard byte == 37 else {
      result.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
      return nil
    }
    result.append(high << 4 | low)
  }
  return result
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: return byte - 48
  case 65...70: return byte - 55
  case 97...102: return byte - 87
  default: return nil
  }
}

/// RFC 3986, section 2.3.
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122, 45, 46, 95, 126: return true
  default: return false
  }
}
