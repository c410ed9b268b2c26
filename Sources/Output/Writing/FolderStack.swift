import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Opens the folders of many paths below one root, each once when the paths come in order.
///
/// No link is ever followed: every part is opened by itself. Holds as many descriptors as a path has parts.
final class FolderStack {
  enum Found {
    case open(Int32)
    /// There is no folder at this path, which holds the one that was asked for or is it.
    case missing(String)
    /// Something that is no folder stands at this path.
    case blocked(String)
  }

  private let root: Int32
  private let shown: String
  private var open: [(name: String, descriptor: Int32)] = []
  /// The path that all of `open` together stand for.
  private var current = ""

  init(root: Int32, shown: String) {
    self.root = root
    self.shown = shown
  }

  deinit { for folder in open { close(folder.descriptor) } }

  /// Forgets what is open, after folders were removed.
  func reset() {
    for folder in open { close(folder.descriptor) }
    open = []
    current = ""
  }

  /// The open folder that holds a file, made when `creating`. The descriptor lives until the next call.
  func folder(of path: String, creating: Bool = false) throws(OutputError) -> Found {
    let wanted = folderName(path)
    if wanted.utf8.elementsEqual(current.utf8) { return .open(open.last?.descriptor ?? root) }
    let parts = wanted.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    var shared = 0
    // By their bytes: `é` in one scalar and in two are two folders.
    while shared < open.count, shared < parts.count, open[shared].name.utf8.elementsEqual(parts[shared].utf8)
    {
      shared += 1
    }
    while open.count > shared { close(open.removeLast().descriptor) }
    current = open.map(\.name).joined(separator: "/")
    for depth in shared..<parts.count {
      let parent = open.last?.descriptor ?? root
      let name = parts[depth]
      var next = openFolder(name, in: parent)
      if next < 0, errno == ENOENT, creating {
        guard mkdirat(parent, name, 0o777) == 0 || errno == EEXIST else {
          throw OutputError(.create, display(parts[...depth]), code: errno)
        }
        next = openFolder(name, in: parent)
      }
      guard next >= 0 else {
        switch errno {
        case ENOENT: return .missing(parts[...depth].joined(separator: "/"))
        case ENOTDIR, ELOOP: return .blocked(parts[...depth].joined(separator: "/"))
        default: throw OutputError(.list, display(parts[...depth]), code: errno)
        }
      }
      open.append((name, next))
      current += current.isEmpty ? name : "/" + name
    }
    return .open(open.last?.descriptor ?? root)
  }

  private func openFolder(_ name: String, in parent: Int32) -> Int32 {
    openDescriptor(name, in: parent, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }

  private func display(_ parts: ArraySlice<String>) -> String {
    "\(shown)/\(parts.joined(separator: "/"))"
  }
}

/// The last part of a path.
func fileName(_ path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: 47) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}

/// The folder part of a relative path; empty at the top.
func folderName(_ path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: 47) else { return "" }
  return String(path[..<slash])
}
