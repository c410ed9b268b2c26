import Foundation
import Model
import Testing

@testable import Site

@Suite("Theme") struct ThemeTests {
  @Test("theme.c carries every file of Templates and of the scaffold, and no other")
  func embedded() throws {
    let source = try String(contentsOfFile: repository + "/Sources/CData/theme.c", encoding: .utf8)
    func listed(_ prefix: String) -> [String] {
      source.components(separatedBy: "#embed \"\(prefix)").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }.sorted()
    }
    func onDisk(_ folder: String) throws -> [String] {
      let root = "\(repository)/\(folder)"
      return try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
          && !isFolder.boolValue
      }.sorted()
    }
    #expect(listed("../../Templates/") == (try onDisk("Templates")))
    #expect(listed("Scaffold/") == (try onDisk("Sources/CData/Scaffold")))
    for path in try onDisk("Templates") { #expect(source.contains("FILE_OF(\"\(path)\", ")) }
  }

  @Test("A template of one's own replaces the built-in one, and its errors name its file")
  func override() throws {
    let room = try sampleWeek()
    let own = SourceFile(path: "404.mustache", bytes: Array("{{title}}!".utf8))
    #expect(try room.site(own: [own])["404.html"] == "Page not found!")
    let wrong = SourceFile(path: "partials/time.mustache", bytes: Array("<time>{{wrods}}</time>".utf8))
    let (theme, diagnostics) = loadTheme(own: [wrong])
    #expect(theme == nil)
    #expect(
      diagnostics.first?.rendered == """
        Templates/partials/time.mustache:1:9: error: Unknown name `wrods`. [templates/unknown-name]
          1 | <time>{{wrods}}</time>
            |         ^~~~~
          help: Did you mean `words`?
        """)
  }

  @Test("A file that nothing uses is a warning with the nearest name")
  func unusedFiles() throws {
    func file(_ path: String) -> SourceFile { SourceFile(path: path, bytes: Array("x".utf8)) }
    let own = [
      file("storry.mustache"), file("something/else.mustache"), file("custom.css"), file("epub.css"),
      file("partials/pager.mustache"), file("partials/mine.mustache"), file("TEMPLATES.md"),
      SourceFile(path: "404.mustache", bytes: Array("{{>partials/mine}}".utf8)),
    ]
    let (theme, diagnostics) = loadTheme(own: own)
    #expect(theme != nil)
    #expect(
      diagnostics.map(\.rendered) == [
        """
        Templates/custom.css: warning: The file `custom.css` is not published. [templates/unused]
          help: Move it to Templates/assets/, whose files are.
        """,
        """
        Templates/something/else.mustache: warning: No page uses the template `something/else.mustache`. [templates/unused]
          help: Include it with `{{>something/else}}`, or take it away.
        """,
        """
        Templates/storry.mustache: warning: No page uses the template `storry.mustache`. [templates/unused]
          help: Did you mean `story.mustache`?
        """,
      ])
  }

  @Test("A style sheet of one's own is added after the theme's, and every asset is fingerprinted")
  func assets() throws {
    let own = [
      SourceFile(path: "assets/custom.css", bytes: Array("p{}".utf8)),
      SourceFile(path: "assets/logo.png", bytes: [1]), SourceFile(path: "README.md", bytes: [2]),
      SourceFile(path: "assets/broadsheet.css", bytes: Array("b{}".utf8)),
    ]
    let files = try sampleWeek().site(own: own)
    let mark = ContentHash("p{}").description.prefix(8)
    let front = try #require(files["index.html"])
    #expect(files["assets/custom.\(mark).css"] == "p{}")
    #expect(files["assets/logo.\(ContentHash([1]).description.prefix(8)).png"] != nil)
    #expect(files["README.md"] == nil && files["assets/logo.png"] == nil)
    #expect(files.values.filter { $0 == "b{}" }.count == 1)
    let theme = try #require(front.range(of: "assets/broadsheet."))
    let custom = try #require(front.range(of: "assets/custom.\(mark).css"))
    #expect(theme.lowerBound < custom.lowerBound)
  }

  @Test("A template that is not UTF-8 is an error")
  func encoding() throws {
    let own = SourceFile(path: "404.mustache", bytes: [0x41, 0xFF])
    #expect(
      loadTheme(own: [own]).diagnostics.map(\.rendered) == [
        """
        Templates/404.mustache: error: The template is not UTF-8 text. [templates/not-utf8]
          help: Save it as UTF-8.
        """
      ])
  }
}
