import ArgumentParser
import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams: results on standard output, diagnostics and progress on standard error.
struct Terminal: Sendable {
  var isQuiet = false
  var isVerbose = false
  /// Put before a diagnostic's path, so that it can be opened from where the user stands: `site/`.
  var pathPrefix = ""
  /// Colour on standard error: a terminal, and `NO_COLOR` (no-color.org) not set.
  private let usesColour = isatty(2) == 1 && Terminal.wantsColour
  private let usesColourInResults = isatty(1) == 1 && Terminal.wantsColour
  private static var wantsColour: Bool { getenv("NO_COLOR").map { $0.pointee == 0 } ?? true }

  /// A result, with its line end. One that cannot be written, as on a full disk, ends the program with exit status 1: nobody may take
  /// half of it for the whole.
  func result(_ text: String) {
    let code = write(text + "\n", to: 1)
    guard code != 0 else { return }
    let reason = String(cString: strerror(code))
    if code != EPIPE {
      write("error: Cannot write the result: \(reason). [output/cannot-write]\n", to: 2)
    }
    exit(ExitCode.siteHasErrors.rawValue)
  }

  /// A report whose lines at the margin are headings: those in bold where colour is used, and no control character of a
  /// file in it.
  func emphasised(_ report: String) -> String {
    let text = printable(report)
    guard usesColourInResults else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty || line.hasPrefix(" ") ? String(line) : "\u{1B}[1m\(line)\u{1B}[0m"
    }.joined(separator: "\n")
  }

  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  /// A part of a result in a style, where colour is used.
  func style(_ text: String, _ style: Style) -> String {
    usesColourInResults && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Progress; nothing with `--quiet`.
  func progress(_ text: String) {
    if !isQuiet { write(text + "\n", to: 2) }
  }

  /// A bar that shows how far something has come, on a terminal only; at its end it is taken away.
  func bar(_ done: Int, of total: Int, _ noun: String) {
    guard !isQuiet, isatty(2) == 1, total > 0 else { return }
    let width = 30
    let filled = min(width, done * width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    write(done < total ? "\r[\(bar)] \(done) of \(total) \(noun)\u{1B}[K" : "\r\u{1B}[K", to: 2)
  }

  func detail(_ text: String) {
    if isVerbose { write(text + "\n", to: 2) }
  }

  /// Prints diagnostics in order, and how many there were. With `--quiet` only errors.
  ///
  /// Paths of `site` count from the site's root, those of `output` from where the user stands.
  func report(_ site: [Diagnostic], output: [Diagnostic] = []) {
    let placed = site.map { diagnostic in
      var placed = diagnostic
      placed.location?.path = pathPrefix + (diagnostic.location?.path ?? "")
      return placed
    }
    let shown = (placed + output).ordered().filter { !isQuiet || $0.severity == .error }
    for diagnostic in shown { write(coloured(diagnostic) + "\n", to: 2) }
    let errors = shown.count { $0.severity == .error }
    let warnings = shown.count { $0.severity == .warning }
    if errors + warnings > 1 {
      write("\(counted(errors, "error")), \(counted(warnings, "warning"))\n", to: 2)
    }
  }

  private func coloured(_ diagnostic: Diagnostic) -> String {
    let text = printable(diagnostic.rendered)
    guard usesColour else { return text }
    let word = "\(diagnostic.severity.rawValue): "
    let colour = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "35" : "36"
    guard let range = text.firstRange(of: word) else { return text }
    return text[..<range.lowerBound] + "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + text[range.upperBound...]
  }

  /// Control characters from a file must not steer the terminal.
  func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Returns the system's number of what went wrong, or 0.
  @discardableResult
  private func write(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        // A reader that is slower than we are, behind a descriptor that does not wait.
        guard errno == EAGAIN else { return errno }
        var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&state, 1, -1)
        continue
      }
      bytes = bytes.dropFirst(written)
    }
    return 0
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}

/// `1 error`, `2 errors`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
