#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder from which files are handed out, and nothing from outside of it.
///
/// Looked up anew each time, part by part. A link is followed only when it ends inside the folder and outside of
/// hidden ones.
package struct ConfinedFolder: Sendable {
  package enum Found: Sendable, Hashable {
    case file([UInt8])
    case folder
    case missing
  }

  package var root: String

  package init(root: String) { self.root = root }

  /// What stands at a path given as its parts. Pipes, devices and what cannot be read count as missing.
  package func find(_ parts: [String]) -> Found {
    guard isPlain(parts) else { return .missing }
    let base = canonicalPath(root)
    let opened = openDescriptor(base, in: AT_FDCWD, flags: O_RDONLY | O_DIRECTORY)
    guard opened >= 0 else { return .missing }
    let folder = Descriptor(owning: opened)
    if let found = find(parts, in: folder.number) { return found }
    guard let resolved = realpath(([base] + parts).joined(separator: "/"), nil) else { return .missing }
    defer { free(resolved) }
    let target = String(cString: resolved)
    guard target != base, isPath(target, atOrBelow: base) else { return target == base ? .folder : .missing }
    let inside = target.utf8.dropFirst(base == "/" ? 1 : base.utf8.count + 1).split(separator: 47)
      .map { String(decoding: $0, as: UTF8.self) }
    return isPlain(inside) ? find(inside, in: folder.number) ?? .missing : .missing
  }

  /// Nil when a link stands on the way.
  private func find(_ parts: [String], in root: Int32) -> Found? {
    var current = Descriptor(owning: dup(root))
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | (isLast ? 0 : O_DIRECTORY)
      let next = openDescriptor(part, in: current.number, flags: flags)
      guard next >= 0 else { return errno == ELOOP || errno == ENOTDIR ? nil : .missing }
      current = Descriptor(owning: next)
    }
    guard let status = FileStatus(current.number) else { return .missing }
    switch status.kind {
    case .folder: return .folder
    case .regular:
      return (try? contents(of: current.number, limit: 1 << 30, shown: parts.joined(separator: "/"))).map {
        .file($0)
      }
        ?? .missing
    case .link, .special: return .missing
    }
  }

  private func isPlain(_ parts: [String]) -> Bool {
    parts.allSatisfy { !$0.isEmpty && $0.utf8.first != 46 && !$0.utf8.contains(47) && !$0.utf8.contains(0) }
  }
}
