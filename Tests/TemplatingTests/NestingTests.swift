import Model
import Testing

@testable import Templating

@Suite("How templates stand inside each other") struct NestingTests {
  struct Page: TemplateModel {
    var title = "x"
    var isNew = true

    static let shape = Shape<Page>(
      .text("title", "Title") { $0.title }, .flag("isNew", "New") { $0.isNew })
  }

  private func load(_ templates: [String: String]) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    let files = templates.sorted { $0.key < $1.key }.map {
      TemplateFile(name: $0.key, displayPath: "Templates/\($0.key).mustache", text: $0.value)
    }
    return TemplateSet.load(files: files, pages: [TemplatePage("page", Page.self)])
  }

  /// A flag's section so often inside itself.
  private func nested(_ levels: Int, _ inner: String) -> String {
    String(repeating: "{{#isNew}}", count: levels) + inner + String(repeating: "{{/isNew}}", count: levels)
  }

  @Test(
    "A template that includes itself, directly or through others, is an error that names the way round",
    arguments: [
      (
        ["page": "{{>partials/labels}}", "partials/labels": "<p>\n  {{>partials/labels}}</p>"],
        """
        Templates/partials/labels.mustache:2:6: error: `partials/labels` includes itself: \
        partials/labels > partials/labels. [templates/recursion]
          2 |   {{>partials/labels}}</p>
            |      ^~~~~~~~~~~~~~~
          help: Take one of the includes away.
        """
      ),
      (
        ["page": "x", "404": "{{<404}}{{/404}}"],
        """
        Templates/404.mustache:1:4: error: `404` includes itself: 404 > 404. [templates/recursion]
          1 | {{<404}}{{/404}}
            |    ^~~
          help: Take one of the includes away.
        """
      ),
      (
        ["page": "{{>a}}", "a": "{{>b}}", "b": "{{#isNew}}{{>a}}{{/isNew}}"],
        """
        Templates/b.mustache:1:14: error: `a` includes itself: a > b > a. [templates/recursion]
          1 | {{#isNew}}{{>a}}{{/isNew}}
            |              ^
          help: Take one of the includes away.
        """
      ),
      (
        ["page": "{{<base}}{{$main}}{{>page}}{{/main}}{{/base}}", "base": "{{$main}}{{/main}}"],
        """
        Templates/page.mustache:1:22: error: `page` includes itself: page > page. [templates/recursion]
          1 | {{<base}}{{$main}}{{>page}}{{/main}}{{/base}}
            |                      ^~~~
          help: Take one of the includes away.
        """
      ),
    ])
  func recursion(templates: [String: String], expected: String) {
    let (set, diagnostics) = load(templates)
    #expect(set == nil)
    #expect(diagnostics.map(\.rendered) == [expected])
  }

  @Test("A partial included twice is no recursion")
  func twice() throws {
    let (set, diagnostics) = load(["page": "{{>a}}{{>b}}{{>a}}", "a": "{{>b}}", "b": "{{title}}"])
    #expect(diagnostics.map(\.rendered) == [])
    #expect(try #require(set).render(Page(), with: "page") == Array("xxx".utf8))
  }

  @Test("A long way round is found as well")
  func longChain() {
    var templates = ["page": "{{>p0}}"]
    for i in 0..<3000 { templates["p\(i)"] = "{{>p\((i + 1) % 3000)}}" }
    let (set, diagnostics) = load(templates)
    #expect(set == nil)
    #expect(diagnostics.map(\.identifier) == ["templates/recursion"])
  }

  @Test("64 levels of sections and partials are read and rendered")
  func deepest() throws {
    let (set, diagnostics) = load(["page": nested(63, "{{>part}}"), "part": "{{title}}"])
    #expect(diagnostics.map(\.rendered) == [])
    #expect(try #require(set).render(Page(), with: "page") == Array("x".utf8))
  }

  @Test("One level more is an error at its tag", arguments: [65, 200_000])
  func tooDeep(levels: Int) {
    let text = String(repeating: "{{#isNew}}\n", count: levels)
    let (set, diagnostics) = load(["page": text + String(repeating: "{{/isNew}}", count: levels)])
    #expect(set == nil)
    #expect(
      diagnostics.map(\.rendered) == [
        """
        Templates/page.mustache:65:4: error: More than 64 sections and partials stand inside each other here. \
        [templates/too-deep]
          65 | {{#isNew}}
             |    ^~~~~
          help: Close some of them before this one, or take one away.
        """
      ])
  }

  @Test("Levels count across files", arguments: [1, 40, 300])
  func tooDeepTogether(partials: Int) {
    var templates = ["page": nested(64, "{{>p0}}")]
    for i in 0..<partials { templates["p\(i)"] = "{{>p\(i + 1)}}" }
    templates["p\(partials)"] = "x"
    let (set, diagnostics) = load(templates)
    #expect(set == nil)
    #expect(diagnostics.map { $0.location?.description } == ["Templates/page.mustache:1:\(64 * 10 + 4)"])
    #expect(diagnostics.map(\.identifier) == ["templates/too-deep"])
  }

  @Test("A block that stands inside itself is too deep, not endless")
  func blockInItself() {
    let (set, diagnostics) = load([
      "page": "{{<base}}{{$main}}{{$main}}{{/main}}{{/main}}{{/base}}", "base": "{{$main}}{{/main}}",
    ])
    #expect(set == nil)
    #expect(diagnostics.map(\.identifier) == ["templates/too-deep"])
  }
}
