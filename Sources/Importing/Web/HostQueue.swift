/// Lets at most two requests at a time go to one host, and each wait as long as the host took for the one before.
///
/// So a fast server is asked fast and a slow one is left to breathe, as crawlers do ("adaptive delay"); never over five seconds.
actor HostQueue {
  private struct Host {
    var running = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
    var pause = Duration.zero
    var last: ContinuousClock.Instant?
  }

  private static let most = 2
  private static let longestPause = Duration.seconds(5)

  private var hosts: [String: Host] = [:]
  private let clock = ContinuousClock()

  func run<Value: Sendable>(host: String, _ work: @Sendable () async -> Value) async -> Value {
    await enter(host)
    if let last = hosts[host]?.last, let pause = hosts[host]?.pause {
      let rest = pause - last.duration(to: clock.now)
      if rest > .zero { try? await Task.sleep(for: rest) }
    }
    let start = clock.now
    let value = await work()
    leave(host, took: start.duration(to: clock.now))
    return value
  }

  private func enter(_ name: String) async {
    if hosts[name, default: Host()].running < HostQueue.most {
      hosts[name, default: Host()].running += 1
      return
    }
    await withCheckedContinuation { hosts[name, default: Host()].waiting.append($0) }
  }

  private func leave(_ name: String, took duration: Duration) {
    hosts[name]?.last = clock.now
    hosts[name]?.pause = min(duration, HostQueue.longestPause)
    if let next = hosts[name]?.waiting.first {
      // Its place goes to the one that has waited longest.
      hosts[name]?.waiting.removeFirst()
      next.resume()
    } else {
      hosts[name]?.running -= 1
    }
  }
}
