import Dispatch
import Foundation
import Testing

@testable import Workers

@Suite("Work on several cores")
struct ParallelMapTests {
  @Test("results stand in the order of the items", arguments: [1, 2, 3, 16], [0, 1, 2, 31, 1000])
  func order(jobs: Int, count: Int) {
    let items = Array(0..<count)
    #expect(parallelMap(items, jobs: jobs) { $0 * $0 } == items.map { $0 * $0 })
  }

  @Test("each worker makes its own state once, and keeps it")
  func state() {
    let places = parallelMap(Array(0..<500), jobs: 4, state: Int.init) { met, _ -> Int in
      met += 1
      return met
    }
    // Every worker counts from 1 what it was given, so there are as many ones as workers that did something.
    #expect((1...4).contains(places.count { $0 == 1 }))
    #expect(places.reduce(0) { max($0, $1) } >= 125)
  }

  @Test("stretches cover all places once")
  func cover() {
    #expect(stretches(of: 10, size: 4) == [0..<4, 4..<8, 8..<10])
    #expect(stretches(of: 0, size: 4).isEmpty)
  }

  @Test("Two functions give what each gives, at once or in turn", arguments: [1, 2])
  func pair(jobs: Int) {
    let (numbers, text) = both(jobs: jobs) {
      parallelMap(Array(0..<500), jobs: jobs) { $0 * 2 }
    } _: {
      "second"
    }
    #expect(numbers == (0..<500).map { $0 * 2 })
    #expect(text == "second")
  }

  @Test(
    "Work shared out inside of one of two functions has all cores",
    .enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
  func nested() {
    let (met, _) = both(jobs: 2) {
      let arrivals = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
      // Each waits for the other: one thread alone would wait in vain.
      return parallelMap([0, 1], jobs: 2) { number in
        arrivals[number].signal()
        return arrivals[1 - number].wait(timeout: .now() + 60) == .success
      }
    } _: {
      0
    }
    #expect(met == [true, true])
  }
}
