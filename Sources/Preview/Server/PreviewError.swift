import Model

/// Why a preview cannot run.
package enum PreviewError: Error, Sendable, Hashable {
  case portInUse(host: String, port: UInt16)
  /// Ports below 1024 need more rights than most users have.
  case portForbidden(port: UInt16)
  case unknownHost(String)
  case failed(String)

  package var diagnostic: Diagnostic {
    switch self {
    case .portInUse(let host, let port):
      return Diagnostic(
        .error, "preview/port-in-use", "Port \(port) of \(host) is in use by another program.",
        help: "End that program, or choose another port with `--port \(port < 65535 ? port + 1 : 1313)`.")
    case .portForbidden(let port):
      return Diagnostic(
        .error, "preview/port-forbidden", "You have no right to use port \(port).",
        help: "Choose a port from 1024 on with `--port`.")
    case .unknownHost(let host):
      return Diagnostic(
        .error, "preview/unknown-host", "`\(host)` is not an address of this machine.",
        help: "Leave out `--host` to serve on 127.0.0.1, or give 0.0.0.0 for every address.")
    case .failed(let reason):
      return Diagnostic(.error, "preview/failed", "The preview cannot be served: \(reason).")
    }
  }
}
