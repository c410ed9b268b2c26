#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which `Host` headers are answered.
///
/// A page of another site could point its own name at 127.0.0.1 and read the preview (DNS rebinding); its requests
/// carry that name. Answered are `localhost`, the loopback addresses and the host that was asked for, with any
/// port; when listening on every address also addresses written as numbers and this machine's own name.
package struct HostRule: Sendable, Hashable {
  private var allowed: Set<String>
  private var allowsNumbers: Bool

  package init(host: String, machineName: String? = HostRule.machineName) {
    let host = HostRule.bare(host)
    allowed = ["localhost", "127.0.0.1", "::1", host]
    allowsNumbers = host == "0.0.0.0" || host == "::"
    if allowsNumbers, let machineName = machineName?.lowercased(), !machineName.isEmpty {
      allowed.formUnion([machineName, machineName + ".local"])
    }
  }

  package static var machineName: String? {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a request with this header is answered.
  package func allows(_ header: String) -> Bool {
    guard let name = HostRule.name(in: header) else { return false }
    return allowed.contains(name) || allowsNumbers && HostRule.isNumber(name)
  }

  /// The name in a header, in lower case, without port and brackets; nil when it is malformed.
  static func name(in header: String) -> String? {
    var rest = Substring(header.lowercased())
    var name: Substring
    if rest.hasPrefix("[") {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      name = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
    } else {
      name = rest.prefix { $0 != ":" }
      rest = rest.dropFirst(name.count)
      // A name may be written with the dot that ends it.
      if name.hasSuffix(".") { name = name.dropLast() }
    }
    guard !name.isEmpty else { return nil }
    if rest.isEmpty { return String(name) }
    guard rest.first == ":", rest.utf8.count <= 6,
      rest.utf8.dropFirst().allSatisfy({ (48...57).contains($0) })
    else {
      return nil
    }
    return String(name)
  }

  static func bare(_ host: String) -> String {
    let host = host.lowercased()
    return host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
  }

  private static func isNumber(_ name: String) -> Bool {
    var four = in_addr()
    var six = in6_addr()
    return inet_pton(AF_INET, name, &four) == 1 || inet_pton(AF_INET6, name, &six) == 1
  }
}
