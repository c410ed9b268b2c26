import Model

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells this program, and the libraries that it runs with, from every other build of them.
///
/// On Linux by the size, time and number of each file that is mapped into the process; elsewhere by those of the program's own.
package func programStamp(path: String) -> ContentHash {
  var print = Fingerprint("program")
  for path in mappedFiles() ?? [path] {
    guard let status = FileStatus(path: path, followingLinks: true) else { continue }
    print.add(path)
    print.add([status.size, status.modified, Int(truncatingIfNeeded: status.identity.inode)])
  }
  return print.hash
}

/// The program and its libraries, in order of path; nil when the system does not tell.
private func mappedFiles() -> [String]? {
  guard let file = fopen("/proc/self/maps", "r") else { return nil }
  defer { fclose(file) }
  var paths = Set<String>()
  var buffer = [CChar](repeating: 0, count: 1 << 13)
  while fgets(&buffer, Int32(buffer.count), file) != nil {
    let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = line.split(separator: " ", maxSplits: 5)
    // Code alone: data such as zone files come and go.
    guard fields.count == 6, fields[1].contains("x") else { continue }
    let path = fields[5].drop { $0 == " " }.prefix { $0 != "\n" }
    if path.hasPrefix("/") { paths.insert(String(path)) }
  }
  return paths.isEmpty ? nil : paths.sorted(by: utf8Precedes)
}
