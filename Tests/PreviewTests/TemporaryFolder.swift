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
}

private func listed(_ folder: String) -> [String] {
  guard let opened = try? Descriptor.folder(folder) else { return [] }
  return ((try? names(in: opened.number, shown: folder)) ?? []).map(\.shownText)
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
