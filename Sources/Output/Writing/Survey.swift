import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks at what stands in the output folder where the site's files will stand.
struct Survey {
  enum State: Hashable {
    /// Nothing stands there; `below` is the first folder on the way that there is not.
    case absent(below: String?)
    case same, different, refused
  }

  private let folder: Int32
  private let shown: String
  private let ownership: Ownership
  private let force: Bool
  private let stack: FolderStack
  /// The folder that was found missing last, with a slash: nothing in it need be looked for.
  private var missing: String?
  /// Paths that are in the way of folders, and whether they may go.
  private var blockers: [String: Bool] = [:]

  private(set) var clearings: [String] = []
  private(set) var flattened: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(folder: Int32, shown: String, ownership: Ownership, force: Bool) {
    self.folder = folder
    self.shown = shown
    self.ownership = ownership
    self.force = force
    stack = FolderStack(root: folder, shown: shown)
  }

  mutating func state(of file: OutputFile) throws(OutputError) -> State {
    if let missing, file.path.utf8.starts(with: missing.utf8) {
      return .absent(below: String(missing.dropLast()))
    }
    switch try stack.folder(of: file.path) {
    case .missing(let path):
      missing = path + "/"
      return .absent(below: path)
    case .blocked(let path): return mayClear(path) ? .absent(below: nil) : .refused
    case .open(let parent): return try state(of: file, in: parent)
    }
  }

  private mutating func state(of file: OutputFile, in parent: Int32) throws(OutputError) -> State {
    let opened = openDescriptor(
      fileName(file.path), in: parent, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard opened >= 0 else {
      switch errno {
      case ENOENT: return .absent(below: nil)
      case ELOOP: return permit(file.path, "A link stands", overridable: true)
      case EACCES, EPERM:
        return ownership.owns(file.path, in: parent)
          ? .different : permit(file.path, "A file that cannot be read stands", overridable: true)
      case ENXIO, ENODEV: return permit(file.path, "A socket or device stands", overridable: false)
      default: throw OutputError(.read, "\(shown)/\(file.path)", code: errno)
      }
    }
    let descriptor = Descriptor(owning: opened)
    guard let status = FileStatus(descriptor.number) else {
      throw OutputError(.read, "\(shown)/\(file.path)", code: errno)
    }
    switch status.kind {
    case .regular:
      if status.size == file.size {
        let shown = "\(shown)/\(file.path)"
        if try holds(wholeBytes(of: file, shown: shown), descriptor.number, shown: shown) { return .same }
      }
      if force || ownership.owns(file.path, in: parent) { return .different }
      return permit(file.path, "Another file stands", overridable: true)
    case .folder: return try mayFlatten(file.path) ? .absent(below: nil) : .refused
    case .link, .special: return permit(file.path, "A pipe or device stands", overridable: false)
    }
  }

  /// Whether a path that is ours can be removed: nil when it is gone already.
  mutating func isRemovable(_ path: String) throws(OutputError) -> Bool? {
    switch try stack.folder(of: path) {
    case .missing: return nil
    case .blocked: return false
    case .open(let parent):
      guard let status = FileStatus(path: fileName(path), in: parent) else { return nil }
      return status.kind == .regular && ownership.owns(path, in: parent)
    }
  }

  /// Whether something that is no folder may give way to one.
  private mutating func mayClear(_ path: String) -> Bool {
    if let known = blockers[path] { return known }
    let kind = FileStatus(path: path, in: folder)?.kind
    var may = false
    // The part's own folder is open and no link: the path leads nowhere else.
    if kind == .regular, ownership.manifest[path] != nil || ownership.claims[path] != nil {
      may = true
    } else if kind == .regular || kind == .link {
      may = permit(path, kind == .link ? "A link stands" : "A file stands", overridable: true) == .different
      if may { clearings.append(path) }
    } else {
      _ = permit(path, "A pipe or device stands", overridable: false)
    }
    blockers[path] = may
    return may
  }

  /// Whether a folder holds nothing but our own files, and so may give way to a file.
  private mutating func mayFlatten(_ path: String) throws(OutputError) -> Bool {
    var pending = [path]
    while let next = pending.popLast() {
      // Asking for a name inside opens the folder itself.
      guard case .open(let descriptor) = try stack.folder(of: next + "/.") else { continue }
      for name in try names(in: descriptor, shown: "\(shown)/\(next)") {
        let inside = "\(next)/\(name.shownText)"
        let kind = name.kind ?? FileStatus(path: name.shownText, in: descriptor)?.kind
        if kind == .folder, name.text != nil {
          pending.append(inside)
        } else if kind != .regular || name.text == nil || !ownership.owns(inside, in: descriptor) {
          diagnostics.append(
            Diagnostic(
              .error, "output/foreign-file",
              "This file, which no build wrote, stands in a folder where the site's file `\(path)` must stand.",
              at: SourceLocation(path: "\(shown)/\(inside)"), help: "Move it out of `\(shown)`."))
          return false
        }
      }
    }
    flattened.append(path)
    return true
  }

  /// Overwriting what no build wrote: allowed when forced, an error otherwise.
  private mutating func permit(_ path: String, _ what: String, overridable: Bool) -> State {
    if force, overridable { return .different }
    diagnostics.append(
      Diagnostic(
        .error, "output/foreign-file", "\(what) where the build must write, and no build put it there.",
        at: SourceLocation(path: "\(shown)/\(path)"),
        help: overridable
          ? "Move it out of `\(shown)`, or overwrite it with `--force`." : "Move it out of `\(shown)`."))
    return .refused
  }

  private func holds(_ bytes: [UInt8], _ file: Int32, shown: String) throws(OutputError) -> Bool {
    var done = 0
    var same = true
    var failure: Int32 = 0
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      guard let base = buffer.baseAddress else { return }
      while same, done < bytes.count {
        let got = read(file, base, min(buffer.count, bytes.count - done))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 {
          same = false
          return
        }
        same = bytes.withUnsafeBytes { wanted in
          wanted.baseAddress.map { memcmp($0 + done, base, got) == 0 } ?? false
        }
        done += got
      }
    }
    if failure != 0 { throw OutputError(.read, shown, code: failure) }
    return same
  }
}
