import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the world refused: which file, what was tried, and why it failed.
///
/// `error.diagnostic()` turns it into what a person reads:
/// ```
/// Public/index.html: error: Cannot write this file: No space left on device. [output/cannot-write]
///   help: Free some disk space and build again; the next build mends what is unfinished.
/// ```
package struct OutputError: Error, Sendable, Hashable {
  package enum Action: String, Sendable, Hashable {
    case read, list, write, create, remove, rename, lock
  }

  package var action: Action
  /// As the user would type it.
  package var path: String
  /// `errno` as the system set it; 0 when the fault is not the system's.
  package var code: Int32
  /// What went wrong, without a final full stop.
  package var reason: String
  /// What to do.
  package var help: String?

  package init(_ action: Action, _ path: String, code: Int32, help: String? = nil) {
    self.action = action
    self.path = path
    self.code = code
    reason = String(cString: strerror(code))
    self.help = help ?? remedy(for: code, action: action)
  }

  package init(_ action: Action, _ path: String, reason: String, help: String? = nil) {
    self.action = action
    self.path = path
    code = 0
    self.reason = reason
    self.help = help
  }

  /// Whether there is something at the path that could not be read, by right or by fault of the machine: going on without it would
  /// make a site that is not what Content gives. What is gone, or no file at all, or of no size that is read, is not missed.
  package var hidesContent: Bool { ![0, ENOENT, ENOTDIR].contains(code) }

  package func diagnostic(_ severity: Diagnostic.Severity = .error) -> Diagnostic {
    let noun = action == .list || action == .lock ? "folder" : "file"
    return Diagnostic(
      severity, "output/cannot-\(action.rawValue)", "Cannot \(action.rawValue) this \(noun): \(reason).",
      at: SourceLocation(path: path), help: help)
  }
}

private func remedy(for code: Int32, action: OutputError.Action) -> String? {
  switch code {
  case ENOSPC, EDQUOT: return "Free some disk space and build again; the next build mends what is unfinished."
  case EACCES, EPERM:
    return action == .read || action == .list
      ? "Give yourself the right to read it (`chmod u+rX`), or remove it."
      : "Give yourself the right to write there (`chmod u+rwX`), or choose another folder with `--output`."
  case EFBIG: return "A limit forbids files of this size: look at `ulimit -f`, or at what the disk allows."
  case ENOTDIR: return "A file stands where a folder should be; move it, or choose another folder."
  case EROFS: return "The disk is read-only; choose another folder with `--output`."
  case ENOENT: return "It was removed while this ran; run the command again."
  case EMFILE, ENFILE: return "Too many files are open; raise the limit with `ulimit -n 4096`."
  case ENAMETOOLONG: return "Shorten the name; most disks allow 255 bytes for one part of a path."
  case EIO: return "The disk reports a fault; check it."
  default: return nil
  }
}
