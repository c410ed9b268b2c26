import Model
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The present moment, in whole seconds. The only place that asks the clock.
func currentTime() -> Timestamp {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Timestamp(seconds: Int(time.tv_sec))
}

/// Processors that may be used.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

extension BuildArguments {
  /// What the flags ask of a build.
  var options: BuildOptions {
    var options = reading.options
    options.baseURL = baseURL
    options.edition = edition
    return options
  }
}

extension ReadingArguments {
  /// What these ask of a build, the clock and the cores filled in.
  var options: BuildOptions {
    var options = BuildOptions(now: now ?? currentTime(), jobs: jobs ?? processorCount())
    options.includesDrafts = drafts
    options.includesFuture = future
    return options
  }
}

/// All of standard input, up to 64 MB.
func readStandardInput() -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while bytes.count < 64 << 20 {
    let count = read(0, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { break }
    bytes += buffer[..<count]
  }
  return bytes
}

/// Whether there is a folder at a path, links followed.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Asks the desktop to show an address. Nothing happens on a machine without one.
func openInBrowser(_ address: String) {
  #if canImport(Darwin)
    let program = "open"
  #else
    let program = "xdg-open"
  #endif
  var arguments = [strdup(program), strdup(address), nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  _ = posix_spawnp(&process, program, nil, nil, &arguments, environ)
}
