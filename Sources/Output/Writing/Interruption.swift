#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Does something that must not be left half done by control-C or a request to end.
///
/// Meant for milliseconds: what comes meanwhile is not kept, since the work is done when it is over.
func withoutInterruption(_ work: () throws(OutputError) -> Void) throws(OutputError) {
  let signals = [SIGINT, SIGTERM, SIGHUP]
  let former = signals.map { signal($0, SIG_IGN) }
  defer { for (number, handler) in zip(signals, former) { _ = signal(number, handler) } }
  try work()
}
