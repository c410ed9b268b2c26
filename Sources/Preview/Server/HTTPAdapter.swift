import FlyingFox
import FlyingSocks
import FoundationEssentials

/// Carries requests from FlyingFox to a responder and answers back.
struct HTTPAdapter: HTTPHandler {
  let responder: Responder
  let feed: ReloadFeed
  let buildName: @Sendable () -> String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    var headers: [String: String] = [:]
    for name in ["host", "range", "if-range", "if-none-match"] {
      headers[name] = request.headers[HTTPHeader(name)]
    }
    let asked = PreviewRequest(
      request.method.rawValue, request.target.path(), query: request.target.query(), headers: headers)
    return response(responder.answer(asked), isHead: asked.method == "HEAD")
  }

  private func response(_ answer: PreviewResponse, isHead: Bool) -> HTTPResponse {
    var headers = HTTPHeaders()
    for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
    let status = HTTPStatusCode(answer.status, phrase: HTTPAdapter.phrase(answer.status))
    if answer.isEventStream, !isHead {
      let body = HTTPBodySequence(from: EventBody(events: feed.listen(build: buildName())))
      return HTTPResponse(statusCode: status, headers: headers, body: body)
    }
    if isHead, !answer.isEventStream { headers[.contentLength] = String(answer.body.count) }
    let bytes = isHead ? Data() : Data(answer.body)
    return HTTPResponse(
      statusCode: status, headers: headers, body: HTTPBodySequence(data: bytes, suggestedBufferSize: 1 << 18))
  }

  static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 414: "URI Too Long"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 503: "Service Unavailable"
    default: "Internal Server Error"
    }
  }
}
