import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One walk over a folder: first all that really stands there, then the links.
struct FolderWalk {
  let root: Int32
  let canonicalRoot: String
  let shown: String
  var listing = FolderListing()

  private var links: [String] = []
  private var seenFiles = Set<FileStatus.Identity>()
  private var seenFolders = Set<FileStatus.Identity>()

  init(root: Int32, canonicalRoot: String, shown: String) {
    self.root = root
    self.canonicalRoot = canonicalRoot
    self.shown = shown
  }

  mutating func run() {
    walk(from: "", target: "")
    // A folder reached through a link may hold links itself.
    while !links.isEmpty {
      let batch = links.sorted(by: utf8Precedes)
      links = []
      for link in batch { follow(link) }
    }
  }

  /// Lists a folder and those below it. `target` is where `path` really stands.
  private mutating func walk(from path: String, target: String) {
    var pending = [(path: path, target: target)]
    while let folder = pending.popLast() {
      let opened = openDescriptor(
        folder.target.isEmpty ? "." : folder.target, in: root, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      guard opened >= 0 else {
        report(OutputError(.list, display(folder.path), code: errno))
        continue
      }
      let descriptor = Descriptor(owning: opened)
      guard let status = FileStatus(descriptor.number) else {
        report(OutputError(.list, display(folder.path), code: errno))
        continue
      }
      guard seenFolders.insert(status.identity).inserted else { continue }
      do throws(OutputError) {
        for name in try names(in: descriptor.number, shown: display(folder.path)) {
          guard name.bytes.first != UInt8(ascii: ".") else { continue }
          guard let text = name.text else {
            warn(
              "reading/name-not-utf8", "The name of this file is not UTF-8, so it is left out.",
              at: join(folder.path, name.shownText), help: "Rename it.")
            continue
          }
          guard !name.bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            warn(
              "reading/name-with-control",
              "The name of this file holds a control character, so it is left out.",
              at: join(folder.path, name.shownText), help: "Rename it.")
            continue
          }
          guard isWhole(text) else {
            warn(
              "reading/name-begins-with-mark",
              "The name of this file begins with a mark that belongs to the letter before it, so it is left out.",
              at: join(folder.path, text), help: "Rename it.")
            continue
          }
          let found = (path: join(folder.path, text), target: join(folder.target, text))
          take(text, found, kind: name.kind, in: descriptor.number, pending: &pending)
        }
      } catch {
        report(error)
      }
    }
  }

  /// Whether a name begins with a character of its own: an accent would melt into the slash before it.
  private func isWhole(_ name: String) -> Bool {
    name.utf8.first.map { $0 < 0x80 } ?? true || "/\(name)".first == "/"
  }

  private mutating func take(
    _ name: String, _ found: (path: String, target: String), kind: FileStatus.Kind?, in folder: Int32,
    pending: inout [(path: String, target: String)]
  ) {
    if kind == .folder { return pending.append(found) }
    if kind == .link { return links.append(found.path == found.target ? found.path : found.target) }
    guard let status = FileStatus(path: name, in: folder) else {
      return report(OutputError(.read, display(found.path), code: errno))
    }
    switch status.kind {
    case .folder: pending.append(found)
    case .link: links.append(found.target)
    case .special: reportSpecial(found.path)
    case .regular: add(found.path, target: found.target, status)
    }
  }

  private mutating func add(_ path: String, target: String, _ status: FileStatus) {
    // Two real files may be one on disk (hard links); only a symbolic link is never a second file.
    let isNew = seenFiles.insert(status.identity).inserted
    guard isNew || target == path else { return }
    listing.entries.append(
      FolderListing.Entry(
        path: path, size: status.size, modified: status.modified, target: target == path ? nil : target,
        stamp: status.stamp))
  }

  private mutating func follow(_ link: String) {
    guard let resolved = realpath("\(canonicalRoot)/\(link)", nil) else {
      let code = errno
      let error = OutputError(.read, display(link), code: code)
      if error.hidesContent, code != ELOOP { return report(error) }
      return warn(
        "reading/broken-link",
        code == ELOOP
          ? "This link leads back to itself, so it is left out."
          : "This link leads to nothing that can be read, so it is left out.",
        at: link, help: "Remove the link, or mend what it points to.")
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    guard isPath(target, atOrBelow: canonicalRoot) else {
      return warn(
        "reading/link-outside", "This link leads out of `\(shown)`, so it is left out.", at: link,
        help: "Copy the file into `\(shown)`.")
    }
    guard target != canonicalRoot else { return }
    let relative = String(
      decoding: target.utf8.dropFirst(canonicalRoot == "/" ? 1 : canonicalRoot.utf8.count + 1), as: UTF8.self)
    guard let status = FileStatus(path: relative, in: root) else {
      return report(OutputError(.read, display(link), code: errno))
    }
    switch status.kind {
    case .regular: add(link, target: relative, status)
    case .folder: walk(from: link, target: relative)
    case .special: reportSpecial(link)
    case .link: break
    }
  }

  private mutating func reportSpecial(_ path: String) {
    warn(
      "reading/not-a-file", "This is a pipe, socket or device, not a file, so it is left out.", at: path,
      help: "Move it out of `\(shown)`.")
  }

  private mutating func warn(_ identifier: String, _ message: String, at path: String, help: String) {
    listing.diagnostics.append(
      Diagnostic(.warning, identifier, message, at: SourceLocation(path: display(path)), help: help))
  }

  private mutating func report(_ error: OutputError) {
    listing.diagnostics.append(error.diagnostic(error.hidesContent ? .error : .warning))
  }

  private func display(_ path: String) -> String { path.isEmpty ? shown : "\(shown)/\(path)" }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
