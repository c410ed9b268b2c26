import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The address to listen on for a name or number that a user gave.
///
/// A name is looked up on this machine; IPv4 is preferred, since `127.0.0.1` is what the preview promises.
func listeningAddress(host: String, port: UInt16) throws(PreviewError) -> any SocketAddress {
  let host = HostRule.bare(host)
  for candidate in [host] + numbers(of: host) {
    var four = in_addr()
    var six = in6_addr()
    do {
      if inet_pton(AF_INET, candidate, &four) == 1 { return try sockaddr_in.inet(ip4: candidate, port: port) }
      if inet_pton(AF_INET6, candidate, &six) == 1 {
        return try sockaddr_in6.inet6(ip6: candidate, port: port)
      }
    } catch {
      continue
    }
  }
  throw .unknownHost(host)
}

/// What the system's resolver knows of a name, IPv4 first.
private func numbers(of host: String) -> [String] {
  var hints = addrinfo()
  #if canImport(Glibc)
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
  #else
    hints.ai_socktype = SOCK_STREAM
  #endif
  var found: UnsafeMutablePointer<addrinfo>?
  guard getaddrinfo(host, nil, &hints, &found) == 0 else { return [] }
  defer { freeaddrinfo(found) }
  var result: [(family: Int32, number: String)] = []
  var next = found
  while let entry = next {
    var buffer = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    if getnameinfo(
      entry.pointee.ai_addr, entry.pointee.ai_addrlen, &buffer, socklen_t(buffer.count), nil, 0,
      NI_NUMERICHOST) == 0
    {
      let number = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      result.append((entry.pointee.ai_family, number))
    }
    next = entry.pointee.ai_next
  }
  return result.filter { $0.family == AF_INET }.map(\.number)
    + result.filter { $0.family != AF_INET }.map(\.number)
}
