import Model
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // In memory where the system has such a disk: flushing costs nothing there.
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/broadsheet-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = canonicalPath(String(cString: made))
  }

  deinit { removeTree(path) }

  subscript(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    let target = self[name]
    try createFolders(String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]))
    unlink(target)
    try createFile(Array(text.utf8), at: target)
  }

  func read(_ name: String) -> String? {
    (try? readFile(self[name])).map { String(decoding: $0, as: UTF8.self) }
  }

  func link(_ name: String, to target: String) { #expect(symlink(target, self[name]) == 0) }

  /// Every path below a folder with what stands there: a file's text, `/` for a folder, `-> x` for a link.
  func tree(_ name: String = "") -> [String: String] {
    var result: [String: String] = [:]
    collect(self[name], "", &result)
    return result
  }

  private func collect(_ folder: String, _ prefix: String, _ result: inout [String: String]) {
    for name in listed(folder) {
      let full = "\(folder)/\(name)"
      switch FileStatus(path: full)?.kind {
      case .folder:
        result[prefix + name] = "/"
        collect(full, prefix + name + "/", &result)
      case .link: result[prefix + name] = "-> " + target(of: full)
      case .regular: result[prefix + name] = (try? readFile(full)).map { String(decoding: $0, as: UTF8.self) }
      case .special: result[prefix + name] = "special"
      case nil: break
      }
    }
  }
}

private func listed(_ folder: String) -> [String] {
  guard let opened = try? Descriptor.folder(folder) else { return [] }
  return ((try? names(in: opened.number, shown: folder)) ?? []).map(\.shownText)
}

private func target(of link: String) -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let length = readlink(link, &buffer, buffer.count - 1)
  return String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func removeTree(_ path: String) {
  if FileStatus(path: path)?.kind == .folder {
    chmod(path, 0o700)
    for name in listed(path) { removeTree("\(path)/\(name)") }
    rmdir(path)
  } else {
    unlink(path)
  }
}

/// Output files from path and text.
func site(_ files: [String: String]) -> [OutputFile] {
  files.sorted { $0.key < $1.key }.map {
    OutputFile(path: $0.key, bytes: Array($0.value.utf8), origin: "test")
  }
}

/// Whether permissions bind this process: for root they do not.
let permissionsCount = geteuid() != 0
