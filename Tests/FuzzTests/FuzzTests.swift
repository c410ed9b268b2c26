import FuzzTargets
import Testing

/// A fixed number of made-up inputs for every reader of other people's bytes. `make fuzz` runs the same targets under libFuzzer.
@Suite("Whatever the bytes are") struct FuzzTests {
  @Test("nothing is published that cannot be proved, and nothing breaks", arguments: FuzzTarget.allCases)
  func mutated(target: FuzzTarget) async {
    let inputs = target == .site ? 60 : 1500
    for number in 0..<inputs {
      var mutation = Mutation(seed: UInt64(number) &+ 0x5EED)
      let input = mutation.input(of: target)
      if let fault = await target.fault(in: input) {
        Issue.record(
          "\(target), input \(number): \(fault)\n\(String(decoding: input, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test("the seeds themselves are sound", arguments: FuzzTarget.allCases)
  func seeds(target: FuzzTarget) async {
    for seed in target.seeds { #expect(await target.fault(in: Array(seed.utf8)) == nil) }
  }
}
