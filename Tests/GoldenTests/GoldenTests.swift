import Foundation
import Model
import Output
import Pipeline
import Testing

/// Sites in, sites out: each file in `Sites` holds the input, and the output that is expected of it.
///
/// After a change that is meant, `BROADSHEET_UPDATE_GOLDEN=1 make test` writes the new output into the files; the
/// difference is then read like any other change.
struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let updates = ProcessInfo.processInfo.environment["BROADSHEET_UPDATE_GOLDEN"] == "1"

  static let options = BuildOptions(now: Timestamp(seconds: 1_700_000_000), jobs: 2)

  static func sites() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Sites").path())
      .filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test("The site in this file builds to what the file says", arguments: try GoldenTests.sites())
  func golden(name: String) async throws {
    let url = Self.folder.appending(path: "Sites/" + name)
    var archive = TextArchive(try String(contentsOf: url, encoding: .utf8))
    var input: [String: [UInt8]] = [:]
    for file in archive.files where file.path.hasPrefix("Content/") || file.path.hasPrefix("Templates/") {
      input[file.path] = Array(file.text.utf8)
    }
    let build = await SiteBuilder(options: Self.options).build(SiteInput(files: input))
    let output = Dictionary(
      build.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { a, _ in a })

    func actual(_ path: String) -> String? {
      switch path {
      case "diagnostics": build.diagnostics.ordered().map { $0.rendered + "\n" }.joined()
      case "paths": output.keys.sorted(by: utf8Precedes).map { unmarked($0) + "\n" }.joined()
      case "ledger": String(decoding: build.ledger, as: UTF8.self)
      default: path.hasPrefix("Public/") ? output[String(path.dropFirst(7))].map(terminated) : nil
      }
    }
    var compared = 0
    for (i, file) in archive.files.enumerated() where input[file.path] == nil {
      compared += 1
      let text = try #require(actual(file.path), "\(name): \(file.path) was not made")
      if Self.updates {
        archive.files[i].text = text
      } else {
        #expect(text == file.text, "\(name): \(file.path)")
      }
    }
    #expect(compared > 0, "\(name) expects nothing")
    if Self.updates { try archive.text.write(to: url, atomically: true, encoding: .utf8) }
  }

  /// `assets/broadsheet.1f2e3d4c.css` without the fingerprint, which changes with every rule of the theme, and so for the files of
  /// the search, whose names change with every word.
  private func unmarked(_ path: String) -> String {
    path.replacing(/\.[0-9a-f]{8}\.(css|js)$/) { ".*." + $0.output.1 }
      .replacing(/^search\/(words|articles)-[0-9a-f]{12}\./) { "search/\($0.output.1)-*." }
  }

  /// Files in an archive end with a line end; those of a site need not.
  private func terminated(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }
}
