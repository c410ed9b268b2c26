import Dispatch
import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The target that is tried: the name in `FUZZ_TARGET`.
private let target: FuzzTarget? = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// What libFuzzer calls with each input. A fault ends the program with a trap, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let target else {
    print("FUZZ_TARGET is none of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
    exit(64)
  }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    if let fault = await target.fault(in: bytes) {
      // Straight to the descriptor: what is buffered is lost by `abort`.
      let line = Array("FAULT \(target.rawValue): \(fault)\n".utf8)
      _ = write(2, line, line.count)
      abort()
    }
    done.signal()
  }
  done.wait()
  return 0
}
