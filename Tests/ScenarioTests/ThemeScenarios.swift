import Foundation
import Testing

/// Themes and languages on the real binary.
struct ThemeScenarios {
  /// Puts a theme of a few templates, which lies beside this file, into a site.
  private func dress(_ site: Folder) throws {
    let theme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "PlainTheme")
    try FileManager.default.copyItem(at: theme, to: site.url.appending(path: "Templates"))
  }

  @Test("A theme of five templates makes a site that is proved")
  func plainTheme() throws {
    let site = try Folder.site()
    try dress(site)
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let front = try site.read("Public/index.html")
    #expect(front.contains("All the news of Digest.") && front.contains(">Start</a>"))
    #expect(!front.contains("masthead"))
    // Pages without a template of their own take the built-in one, inside the theme's base.
    #expect(try site.read("Public/about/index.html").contains("All the news of"))
    let verified = try Binary.run(["verify"], in: site.url)
    #expect(verified.status == 0, "\(verified.errors)")
    let mark = try #require(
      try site.tree("Public").keys.first { $0.hasPrefix("assets/mark.") && $0.hasSuffix(".svg") })
    #expect(front.contains(mark) && mark != "assets/mark.svg")
    let style = try #require(try site.tree("Public").keys.first { $0.hasSuffix(".css") })
    #expect(try site.read("Public/" + style).contains("url(\(mark.dropFirst("assets/".count)))"))
  }

  @Test("new theme copies the built-in theme with its documentation, and overwrites nothing")
  func newTheme() throws {
    let site = try Folder.site()
    #expect(try Binary.run(["build", "--output", "One"], in: site.url).status == 0)
    let outcome = try Binary.run(["new", "theme", "Templates"], in: site.url)
    #expect(outcome.status == 0 && outcome.output.contains("Templates/TEMPLATES.md"))
    for file in [
      "base.mustache", "partials/time.mustache", "assets/broadsheet.css", "epub.css", "strings/ar.yaml",
    ] {
      #expect(site.exists("Templates/" + file), "\(file)")
    }
    #expect(!site.exists("Templates/digest.schema.json"))
    // The copy is the theme: the same site, with nothing to complain of.
    let built = try Binary.run(["build", "--output", "Two"], in: site.url)
    #expect(built.status == 0 && built.errors.isEmpty, "\(built.errors)")
    #expect(try site.read("One/index.html") == site.read("Two/index.html"))

    try site.write("Templates/404.mustache", "mine")
    let again = try Binary.run(["new", "theme", "Templates"], in: site.url)
    #expect(again.status == 1 && again.errors.contains("exists already, so nothing was copied. [new/exists]"))
    #expect(try site.read("Templates/404.mustache") == "mine")
  }

  @Test("An asset that the theme does not have is told with file, line and column")
  func unknownAsset() throws {
    let site = try Folder.site()
    try site.write(
      "Templates/404.mustache", "<h1>{{title}}</h1>\n<img src=\"{{root}}assets/icno.svg\" alt=\"\">\n")
    let outcome = try Binary.run(["check"], in: site.url)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "Templates/404.mustache:2:19: error: The theme has no file `assets/icno.svg`. [templates/unknown-asset]"
      ))
    #expect(outcome.errors.contains("help: Did you mean `assets/icon.svg`?"))
  }

  @Test("A site in another language is built and proved", arguments: ["ar", "zh", "de", "fr", "es"])
  func language(tag: String) throws {
    let site = try Folder.site()
    try site.write("Content/site.yaml", "title: Digest\nlanguage: \(tag)\n")
    let outcome = try Binary.run(["build"], in: site.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let direction = tag == "ar" ? "rtl" : "ltr"
    #expect(try site.read("Public/index.html").contains("<html lang=\"\(tag)\" dir=\"\(direction)\""))
    #expect(try Binary.run(["verify"], in: site.url).status == 0)
  }
}
