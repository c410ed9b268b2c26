import Model

/// The names under which a theme's assets are published, and their bytes with those names in them.
///
/// `assets/broadsheet.css` becomes `assets/broadsheet.1f2e3d4c.css`, so that browsers may keep it for ever. Style sheets
/// name other assets in `url(...)` and `@import`, scripts in texts that begin with `./` or `../`; both get the new names, and their own
/// hash is taken afterwards.
struct AssetNames {
  private let files: [String: SourceFile]
  private var published: [String: String] = [:]
  private var rewritten: [String: [UInt8]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// `files` by path below Templates. O(bytes).
  init(_ files: [String: SourceFile]) {
    self.files = files
    for path in files.keys.sorted(by: utf8Precedes) {
      var open: [String] = []
      _ = name(path, &open)
    }
  }

  /// `assets/icon.svg` as it is published; other files of the theme keep their names.
  subscript(path: String) -> String? { published[path] }

  func bytes(_ path: String) -> [UInt8] { rewritten[path] ?? files[path]?.bytes ?? [] }

  /// Paths that a template may name, for the nearest one.
  var known: [String] { published.keys.filter { $0.hasPrefix("assets/") }.sorted(by: utf8Precedes) }

  /// The published name of a file, after those that it names itself. `open` are the files that led here.
  private mutating func name(_ path: String, _ open: inout [String]) -> String? {
    if let name = published[path] { return name }
    guard let file = files[path] else { return nil }
    guard path.hasPrefix("assets/") else {
      published[path] = path
      return path
    }
    if open.contains(path) {
      diagnostics.append(
        Diagnostic(
          .error, "templates/asset-cycle",
          "`\(path)` names itself: \((open + [path]).joined(separator: " > ")).",
          at: SourceLocation(path: "Templates/\(path)"), help: "Take one of the references away."))
      return nil
    }
    var bytes = file.bytes
    if ["css", "js"].contains(file.fileExtension) {
      open.append(path)
      bytes = withNames(in: file, &open)
      open.removeLast()
    }
    let name = fingerprinted(path, bytes)
    rewritten[path] = bytes
    published[path] = name
    return name
  }

  private mutating func withNames(in file: SourceFile, _ open: inout [String]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for reference in AssetReference.all(in: file.bytes) {
      let text = String(decoding: file.bytes[reference], as: UTF8.self)
      if file.fileExtension == "js", !text.hasPrefix("./"), !text.hasPrefix("../") { continue }
      guard let path = resolved(text, from: file.path), path != file.path, files[path] != nil,
        let name = name(path, &open)
      else { continue }
      // Folders stay, so the last part alone is new.
      let last =
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
      let end = reference.upperBound - last.utf8.count
      result += file.bytes[copied..<end]
      result += Array(percentEncoded(String(name.split(separator: "/").last ?? "")).utf8)
      copied = reference.upperBound
    }
    return result + file.bytes[copied...]
  }

  /// The path below Templates that a relative reference names.
  private func resolved(_ reference: String, from path: String) -> String? {
    guard !reference.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in reference.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(percentDecoded(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

/// Places in a style sheet or script where something between quotation marks or brackets may be the name of a file.
enum AssetReference {
  /// Ranges of bytes. O(n).
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      guard isName(bytes[start]) else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { !isName($0) } ?? bytes.count
      let isOpened = start > 0 && "\"'(`".utf8.contains(bytes[start - 1])
      let isClosed = end < bytes.count && "\"')`?#".utf8.contains(bytes[end])
      if isOpened, isClosed, bytes[start..<end].contains(UInt8(ascii: ".")) { found.append(start..<end) }
      start = end
    }
    return found
  }

  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
