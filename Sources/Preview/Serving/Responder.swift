import Model
import Output

/// Answers requests for the files of a site: a function from request to answer, without sockets.
package struct Responder: Sendable {
  package var source: any PageSource
  package var hosts: HostRule
  /// The path at which the site will stand, such as `["digest"]`; it is served there and at `/`.
  package var basePath: [String]

  package init(source: any PageSource, hosts: HostRule, basePath: String = "/") {
    self.source = source
    self.hosts = hosts
    self.basePath = basePath.split(separator: "/").map(String.init)
  }

  /// Longer addresses are refused.
  package static let longestAddress = 8192

  package func answer(_ request: PreviewRequest) -> PreviewResponse {
    complete(response(to: request))
  }

  /// An answer with the fields that every answer has. None is kept by a browser: the next save makes another.
  func complete(_ answer: PreviewResponse) -> PreviewResponse {
    var response = answer
    response.headers.append(.init(name: "X-Content-Type-Options", value: "nosniff"))
    response.headers.append(.init(name: "Cross-Origin-Resource-Policy", value: "same-origin"))
    response.headers.append(.init(name: "Cache-Control", value: "no-store"))
    return response
  }

  private func response(to request: PreviewRequest) -> PreviewResponse {
    guard let host = request.headers["host"] else { return .line(400, "A Host header is needed.") }
    guard hosts.allows(host) else {
      return .line(421, "This preview answers only to its own name. Start it with --host NAME for another.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .line(405, "Only GET and HEAD.", [("Allow", "GET, HEAD")])
    }
    guard request.path.utf8.count + request.query.utf8.count <= Responder.longestAddress else {
      return .line(414, "The address is too long.")
    }
    if source.isLive, let own = ownPage(request.path) { return own }
    if let standIn = source.standIn { return standIn }
    let path: RequestPath
    do throws(RequestPath.Fault) {
      path = try RequestPath(encoded: request.path)
    } catch {
      return error == .malformed ? .line(400, "This is not a path of the site.") : notFound()
    }
    // A site may have a folder named like its base path.
    if !basePath.isEmpty, let inside = path.below(basePath), let found = page(at: inside, as: path, request) {
      return found
    }
    return page(at: path, as: path, request) ?? notFound()
  }

  /// The file at a path, its folder's index, a redirect to that; nil when there is none.
  private func page(at path: RequestPath, as asked: RequestPath, _ request: PreviewRequest)
    -> PreviewResponse?
  {
    if !path.endsInSlash, !path.parts.isEmpty, case .file(let bytes) = source.find(path.parts) {
      return file(bytes, path: path.parts.last ?? "", request)
    }
    guard case .file(let index) = source.find(path.parts + ["index.html"]) else { return nil }
    if path.endsInSlash { return file(index, path: "index.html", request) }
    var target = asked
    target.endsInSlash = true
    let query = request.query.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? request.query : ""
    return .line(
      301, "The page stands at \(target.encoded)",
      [("Location", target.encoded + (query.isEmpty ? "" : "?" + query))])
  }

  private func file(_ bytes: [UInt8], path: String, _ request: PreviewRequest) -> PreviewResponse {
    let type = mediaType(of: path)
    let body = type.hasPrefix("text/html") ? source.finished(bytes) : bytes
    let tag = "\"\(ContentHash(body))\""
    let common = [("ETag", tag), ("Accept-Ranges", "bytes")]
    if let wanted = request.headers["if-match"], !matches(tag, list: wanted, isWeak: false) {
      return .line(412, "The page is another now.", common)
    }
    if let known = request.headers["if-none-match"], matches(tag, list: known, isWeak: true) {
      return PreviewResponse(304, common)
    }
    let mayBePart = request.method == "GET" && (request.headers["if-range"].map { $0 == tag } ?? true)
    switch mayBePart ? ByteRange(header: request.headers["range"], size: body.count) : .whole {
    case .whole:
      return PreviewResponse(200, [("Content-Type", type)] + common, body: body)
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.count)"
      return PreviewResponse(
        206, [("Content-Type", type), ("Content-Range", place)] + common, body: Array(body[range]))
    case .unsatisfiable:
      return .line(416, "The file is shorter.", [("Content-Range", "bytes */\(body.count)")])
    }
  }

  private func notFound() -> PreviewResponse {
    guard case .file(let page) = source.find(["404.html"]) else {
      return .line(404, "There is no such page.")
    }
    return PreviewResponse(404, [("Content-Type", "text/html; charset=utf-8")], body: source.finished(page))
  }

  private func ownPage(_ path: String) -> PreviewResponse? {
    switch path {
    case ReloadPage.scriptPath:
      return PreviewResponse(
        200, [("Content-Type", mediaType(of: "x.js"))], body: Array(ReloadPage.script.utf8))
    case ReloadPage.stylePath:
      return PreviewResponse(
        200, [("Content-Type", mediaType(of: "x.css"))], body: Array(ReloadPage.style.utf8))
    case ReloadPage.eventsPath:
      var response = PreviewResponse(
        200, [("Content-Type", "text/event-stream; charset=utf-8")])
      response.isEventStream = true
      return response
    default: return nil
    }
  }

  /// Whether a list of entity tags holds this one. Tags that promise less (`W/`) count where the comparison is weak (RFC 9110, section 8.8.3.2).
  private func matches(_ tag: String, list: String, isWeak: Bool) -> Bool {
    list.split(separator: ",").contains { entry in
      let entry = entry.drop { $0 == " " }.prefix { $0 != " " }
      return entry == "*" || entry == tag || isWeak && entry == "W/" + tag
    }
  }
}
