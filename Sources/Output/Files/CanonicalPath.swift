#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The absolute path with links resolved, of which the last parts need not exist yet.
///
/// `"../site/Public"` gives `/home/ada/site/Public` even before the first build. O(parts).
package func canonicalPath(_ path: String) -> String {
  var rest: [Substring] = []
  var head = path.isEmpty ? "." : path
  while true {
    if let resolved = realpath(head, nil) {
      defer { free(resolved) }
      var result = String(cString: resolved)
      for part in rest.reversed() {
        if part == ".." {
          result = parentPath(result)
        } else if part != "." {
          result += result == "/" ? String(part) : "/" + part
        }
      }
      return result
    }
    let parts = head.split(separator: "/")
    guard let last = parts.last else { return head }
    rest.append(last)
    let isAbsolute = head.hasPrefix("/")
    head = (isAbsolute ? "/" : "") + parts.dropLast().joined(separator: "/")
    if head.isEmpty { head = "." }
  }
}

/// The folder that holds an absolute path; of `/` it is `/`.
func parentPath(_ path: String) -> String {
  let parts = path.split(separator: "/").dropLast()
  return "/" + parts.joined(separator: "/")
}

/// Whether an absolute, canonical path is the other or lies below it.
func isPath(_ path: String, atOrBelow folder: String) -> Bool {
  path == folder || folder == "/"
    || path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == 47
}
