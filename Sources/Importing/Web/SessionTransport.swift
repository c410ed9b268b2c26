import CCurl
import Foundation
import Workers

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Requests through Foundation's URLSession: one connection pool, bodies counted while they arrive.
///
/// curl below it undoes gzip and deflate; the limit counts what comes out, so an answer that unpacks without end is
/// cut. Redirects are answers like others. No cookies, no cache, no credentials.
///
/// No task is ever cancelled: on Linux the process ends ("not in the registry") when a task completes while
/// `cancel` is on its way. What is cut is suspended, which takes its connection out of curl, and goes with the process.
final class SessionTransport: WebTransport {
  private let exchanges = Exchanges()
  /// Made for the first request: an import from files alone starts faster without it.
  private let opened = Guarded<URLSession?>(nil)

  private var session: URLSession {
    opened.withLock { session in
      let known = session ?? makeSession()
      session = known
      return known
    }
  }

  private func makeSession() -> URLSession {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpShouldSetCookies = false
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    // Bytes are counted here while curl unpacks the next: the sooner, the less of a bomb is in memory.
    let queue = OperationQueue()
    queue.qualityOfService = .userInteractive
    queue.maxConcurrentOperationCount = 1
    return URLSession(configuration: configuration, delegate: exchanges, delegateQueue: queue)
  }

  deinit { opened.withLock { $0?.finishTasksAndInvalidate() } }

  func send(_ request: WebRequest) async -> WebResponse {
    guard let url = URL(string: request.address), let host = url.host(), !host.isEmpty,
      ["http", "https"].contains(url.scheme?.lowercased() ?? "")
    else { return .invalid }
    guard curl_is_installed() else { return .broken("libcurl is not installed on this machine") }
    var message = URLRequest(url: url, timeoutInterval: request.timeout)
    for header in request.headers { message.setValue(header.value, forHTTPHeaderField: header.name) }
    let task = session.dataTask(with: message)
    let identifier = task.taskIdentifier
    let deadline = Task { [exchanges] in
      try await Task.sleep(for: .milliseconds(Int(request.timeout * 1000)))
      exchanges.end(identifier, with: .timedOut)
      cut(task)
    }
    let response = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        exchanges.begin(identifier, limit: request.limit, continuation)
        task.resume()
      }
    } onCancel: {
      exchanges.end(identifier, with: .broken("it was stopped"))
      cut(task)
    }
    deadline.cancel()
    return response
  }
}

/// Bytes that curl hands over at once, at most (CURL_MAX_WRITE_SIZE).
private let largestPiece = 16_384

/// Stops a transfer. Not on the session's own queue: `suspend` waits until curl has unpacked what it holds.
private func cut(_ task: URLSessionTask) { Task.detached { task.suspend() } }

/// The requests that are under way, and what has arrived of each.
private final class Exchanges: NSObject, URLSessionDataDelegate {
  private struct Exchange {
    var limit: Int
    var body = Data()
    var status = 0
    var headers: [String: String] = [:]
    var continuation: CheckedContinuation<WebResponse, Never>
  }

  private let running = Guarded<[Int: Exchange]>([:])

  func begin(_ identifier: Int, limit: Int, _ continuation: CheckedContinuation<WebResponse, Never>) {
    running.withLock { $0[identifier] = Exchange(limit: limit, continuation: continuation) }
  }

  /// Gives the answer once; later ends of the same request are nothing.
  func end(_ identifier: Int, with response: WebResponse) {
    let exchange = running.withLock { $0.removeValue(forKey: identifier) }
    exchange?.continuation.resume(returning: response)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    keep(response, of: task.taskIdentifier)
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { keep(response, of: dataTask.taskIdentifier) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    // What waits behind this counts too, or a bomb would pile up while a busy machine comes to it.
    let waiting = session.delegateQueue.operationCount * largestPiece / 4
    let isOver = running.withLock { running -> Bool in
      guard var exchange = running.removeValue(forKey: dataTask.taskIdentifier) else { return false }
      let isOver = max(exchange.body.count + data.count, waiting) > exchange.limit
      if !isOver { exchange.body.append(data) }
      running[dataTask.taskIdentifier] = exchange
      return isOver
    }
    guard isOver else { return }
    end(dataTask.taskIdentifier, with: .tooLarge)
    cut(dataTask)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let error else {
      if let response = task.response as? HTTPURLResponse { keep(response, of: task.taskIdentifier) }
      return finish(task.taskIdentifier)
    }
    let code = (error as? URLError)?.code
    end(task.taskIdentifier, with: code == .timedOut ? .timedOut : .broken(reason(for: error)))
  }

  private func keep(_ response: HTTPURLResponse, of identifier: Int) {
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      if let name = name as? String, let value = value as? String { headers[name.lowercased()] = value }
    }
    running.withLock {
      $0[identifier]?.status = response.statusCode
      $0[identifier]?.headers = headers
    }
  }

  private func finish(_ identifier: Int) {
    guard let exchange = running.withLock({ $0.removeValue(forKey: identifier) }) else { return }
    exchange.continuation.resume(
      returning: exchange.status == 0
        ? .broken("the server sent no answer")
        : .answer(status: exchange.status, headers: exchange.headers, body: [UInt8](exchange.body)))
  }

  /// What went wrong, as one clause.
  private func reason(for error: any Error) -> String {
    switch (error as? URLError)?.code {
    case .cannotFindHost, .dnsLookupFailed: return "no such host is known"
    case .cannotConnectToHost: return "the host refuses the connection"
    case .networkConnectionLost: return "the connection broke"
    case .notConnectedToInternet: return "there is no connection to the network"
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      return "its certificate cannot be trusted"
    default: return "the connection failed"
    }
  }
}
