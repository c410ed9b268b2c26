#if canImport(Glibc)
  import Glibc
  import Output

  /// Notices changes through Linux's inotify (inotify(7)).
  ///
  /// Every folder is watched by itself. When folders come, go or move, or the system's queue overflows, all
  /// watches are made anew: that is rare, cheap, and cannot leave a watch on a folder that moved away.
  struct InotifyWatch: Sendable {
    private let roots: [String]
    private var queue: Int32
    /// The folders above the roots, where a root may appear, and the roots' names in them.
    private var above: [Int32: Set<String>] = [:]
    private(set) var isExhausted = false

    /// Nil when the system gives no watch.
    init?(_ roots: [String]) {
      self.roots = roots
      queue = -1
      guard restart() else {
        close()
        return nil
      }
    }

    func close() { if queue >= 0 { _ = Glibc.close(queue) } }

    private mutating func restart() -> Bool {
      close()
      above = [:]
      queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard queue >= 0 else { return false }
      let changes =
        IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF
        | IN_MOVE_SELF
      for root in roots {
        let canonical = canonicalPath(root)
        let parts = canonical.split(separator: "/")
        let parent = "/" + parts.dropLast().joined(separator: "/")
        let watch = inotify_add_watch(
          queue, parent, UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR))
        // A folder above that cannot be watched costs only the notice that a root appears.
        if watch >= 0, let name = parts.last { above[watch, default: []].insert(String(name)) }
      }
      for root in roots {
        for folder in foldersAtAndBelow(root) {
          // `IN_MASK_ADD`: a folder may be above one root and a root itself.
          let watch = inotify_add_watch(queue, folder, UInt32(changes | IN_ONLYDIR | IN_MASK_ADD))
          if watch < 0, errno != ENOENT, errno != ENOTDIR, errno != EACCES { return false }
          if watch >= 0 { watched.insert(watch) }
        }
      }
      return true
    }

    private var watched = Set<Int32>()

    mutating func takeChanges() -> Bool {
      var changed = false
      var isStructural = false
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let got = read(queue, &buffer, buffer.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        buffer.withUnsafeBytes { bytes in
          var offset = 0
          while offset + MemoryLayout<inotify_event>.size <= got {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let start = offset + MemoryLayout<inotify_event>.size
            let name = String(
              decoding: bytes[start..<min(got, start + Int(event.len))].prefix { $0 != 0 }, as: UTF8.self)
            offset = start + Int(event.len)
            let effect = effect(of: event, name: name)
            changed = changed || effect.changed
            isStructural = isStructural || effect.isStructural
          }
        }
      }
      if isStructural, !restart() { isExhausted = true }
      return changed
    }

    private func effect(of event: inotify_event, name: String) -> (changed: Bool, isStructural: Bool) {
      let mask = Int(event.mask)
      if mask & Int(IN_Q_OVERFLOW) != 0 { return (true, true) }
      if mask & Int(IN_IGNORED) != 0 { return (false, false) }
      if above[event.wd]?.contains(name) == true { return (true, true) }
      guard watched.contains(event.wd) else { return (false, false) }
      if mask & Int(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return (true, true) }
      // Hidden files are not read; editors keep their swap files in them, or end them in a tilde.
      if name.hasPrefix(".") || name.hasSuffix("~") { return (false, false) }
      let isFolder = mask & Int(IN_ISDIR) != 0
      return (true, isFolder && mask & Int(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) != 0)
    }
  }
#endif
