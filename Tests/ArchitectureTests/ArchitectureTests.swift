import Foundation
import Testing

/// The table of rooms in CONTRIBUTING.md, held against the sources.
struct ArchitectureTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Target name to the modules it may import, as CONTRIBUTING.md says.
  static func table() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 5 else { continue }
      let modules = Set(cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
      for name in cells[1].split(separator: " ") {
        table[name.trimmingCharacters(in: CharacterSet(charactersIn: "`"))] = modules
      }
    }
    return table
  }

  static func swiftFiles(in folder: String) -> [URL] {
    let walker = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  static func imports(in file: URL) throws -> [String] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let i = words.firstIndex(of: "import"),
        words[..<i].allSatisfy({ $0.first == "@" || isModifier($0) }),
        i + 1 < words.count
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"]
      let name = kinds.contains(words[i + 1]) && i + 2 < words.count ? words[i + 2] : words[i + 1]
      return String(name.prefix { $0 != "." })
    }
  }

  static func isModifier(_ word: Substring) -> Bool {
    ["package", "public", "internal", "private", "fileprivate"].contains(word)
  }

  @Test("Every import in Sources is an arrow of the table in CONTRIBUTING.md")
  func importsFollowTable() throws {
    let table = try Self.table()
    var seen = 0
    for file in Self.swiftFiles(in: "Sources") {
      let parts = file.path().split(separator: "/")
      let target = try #require(parts.lastIndex(of: "Sources").map { String(parts[$0 + 1]) })
      let allowed = try #require(table[target], "CONTRIBUTING.md has no row for \(target)")
      for module in try Self.imports(in: file) where module != "Synchronization" {
        seen += 1
        #expect(allowed.contains(module), "\(file.lastPathComponent) of \(target) imports \(module)")
      }
    }
    #expect(seen > 20)
  }

  @Test("Every target of the package has a row in the table, and every row a target")
  func rowsAreTargets() throws {
    let table = try Self.table()
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path())
    #expect(Set(table.keys) == Set(folders))
  }

  @Test("No source file is over 400 lines")
  func filesAreSmall() throws {
    for file in Self.swiftFiles(in: "Sources") + Self.swiftFiles(in: "Tests") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }

  @Test(
    "Sources are free of what the rules forbid",
    arguments: ["fatalError(", "try!", " as! ", "@unchecked Sendable", "nonisolated(unsafe)"])
  func forbiddenWords(word: String) throws {
    for file in Self.swiftFiles(in: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains(word), "\(file.lastPathComponent) has \(word)")
    }
  }
}
