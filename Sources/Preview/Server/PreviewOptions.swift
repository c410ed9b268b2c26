/// Where a preview is served.
package struct PreviewOptions: Sendable, Hashable {
  /// A name or address of this machine; 0.0.0.0 for all of them.
  package var host: String
  /// 0 takes any free port.
  package var port: UInt16
  /// The path of the site's base URL, such as `/digest/`.
  package var basePath: String

  package init(host: String = "127.0.0.1", port: UInt16 = 1313, basePath: String = "/") {
    self.host = host
    self.port = port
    self.basePath = basePath
  }

  /// The path of an absolute URL: `https://example.org/digest/` gives `/digest/`, and an empty text `/`.
  package static func path(ofURL url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return url.hasPrefix("/") ? url : "/" }
    let rest = url[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return String(rest[slash...].prefix { $0 != "?" && $0 != "#" })
  }
}
