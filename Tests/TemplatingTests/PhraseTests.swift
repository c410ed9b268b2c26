import Model
import Testing

@testable import Templating

@Suite("Words in templates") struct PhraseTests {
  struct Page: TemplateModel {
    var name = "A & B"
    var link = "x.html"
    static let shape = Shape<Page>(.text("name", "Name") { $0.name }, .text("href", "Link") { $0.link })
  }

  private func load(_ template: String) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    let book = PhraseBook(
      phrases: [
        "skip": Phrase("Skip <it>"), "by": Phrase("By {name}, again"), "from": Phrase("from {link}: {name}"),
        "raw": Phrase("{{name}} {"), "reports": Phrase("{n} reports"), "lost": Phrase("{nmae}"),
      ], counted: ["reports"])
    return TemplateSet.load(
      files: [TemplateFile(name: "page", displayPath: "Templates/page.mustache", text: template)],
      pages: [TemplatePage("page", Page.self)], phrases: book)
  }

  @Test(
    "A phrase is words and places",
    arguments: [
      ("As of {time}.", ["time"]), ("{a}{b}", ["a", "b"]), ("{ a} {} {a", []), ("no", []), ("{{a}}", ["a"]),
    ])
  func places(text: String, expected: [String]) {
    #expect(Phrase(text).places == expected)
    #expect(Phrase("As of {time}, {time} on {day}").filled(["time": "18:00"]) == "As of 18:00, 18:00 on ")
  }

  @Test(
    "Words stand where a template names them, escaped, with what the page knows filled in",
    arguments: [
      ("{{strings.skip}}", "Skip &lt;it&gt;"), ("{{ strings.by }}", "By A &amp; B, again"),
      (
        "{{#strings.from}}<a href=\"{{href}}\">x</a>{{/strings.from}}",
        "from <a href=\"x.html\">x</a>: A &amp; B"
      ),
      ("{{strings.raw}}", "&#123;A &amp; B} &#123;"), ("{{! {{strings.no}} }}|", " }}|"),
    ])
  func expansion(template: String, expected: String) throws {
    let (set, diagnostics) = load(template)
    #expect(diagnostics.map(\.rendered) == [])
    #expect(try #require(set).render(Page(), with: "page") == Array(expected.utf8))
  }

  @Test(
    "What cannot be shown is an error at its place",
    arguments: [
      ("{{strings.skpi}}", "There are no words under the key `skpi`."),
      ("{{{strings.skip}}}", "`strings.skip` is text and must be escaped."),
      ("{{strings.from}}", "The words of `from` need a link in them."),
      ("{{#strings.skip}}{{/strings.skip}}", "The words of `skip` have no place for a link."),
      ("{{^strings.skip}}{{/strings.skip}}", "The words of `strings.skip` are never empty."),
      ("{{strings.reports}}", "The words of `reports` depend on a number."),
      ("{{strings.lost}}", "Unknown name `nmae`."),
    ])
  func errors(template: String, message: String) {
    let (set, diagnostics) = load(template)
    #expect(set == nil)
    #expect(diagnostics.first?.message == message && diagnostics.first?.location?.line == 1)
  }

  @Test("An unknown key is told with its line and the nearest key")
  func unknownKey() {
    #expect(
      load("a\n  {{strings.skpi}}").diagnostics.map(\.rendered) == [
        """
        Templates/page.mustache:2:5: error: There are no words under the key `skpi`. [templates/unknown-string]
          2 |   {{strings.skpi}}
            |     ^~~~~~~~~~~~
          help: Did you mean `strings.skip`?
        """
      ])
  }
}
