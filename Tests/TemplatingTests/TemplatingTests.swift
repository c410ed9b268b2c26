import Model
import Testing

@testable import Templating

@Suite("Templates") struct TemplatingTests {
  struct Item: TemplateModel {
    var name: String
    var note: String?

    static let shape = Shape<Item>(
      .text("name", "Name") { $0.name }, .text("note", "Note") { $0.note })
  }

  struct Page: TemplateModel {
    var title = "A & B"
    var body = "<p>Set</p>"
    var note: String? = "outer"
    var isNew = false
    var items: [Item] = []
    var words: [String] = []
    var first: Item?

    static let shape = Shape<Page>(
      .text("title", "Title") { $0.title }, .html("body", "Body") { $0.body },
      .text("note", "Note") { $0.note }, .flag("isNew", "New") { $0.isNew },
      .list("items", "Items") { $0.items }, .texts("words", "Words") { $0.words },
      .object("first", "First item") { $0.first })
  }

  /// Loads templates by name; the page's is `page`.
  private func load(_ templates: [String: String]) -> (set: TemplateSet?, diagnostics: [Diagnostic]) {
    let files = templates.sorted { $0.key < $1.key }.map {
      TemplateFile(name: $0.key, displayPath: "Templates/\($0.key).mustache", text: $0.value)
    }
    return TemplateSet.load(files: files, pages: [TemplatePage("page", Page.self)])
  }

  private func render(_ template: String, _ page: Page = Page(), with others: [String: String] = [:]) throws
    -> String
  {
    let (set, diagnostics) = load(others.merging(["page": template]) { $1 })
    #expect(diagnostics.map(\.rendered) == [])
    return try String(decoding: #require(set).render(page, with: "page"), as: UTF8.self)
  }

  @Test(
    "Text is escaped byte by byte, in partials and blocks too",
    arguments: [
      ("plain", "plain"), ("", ""), ("a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c&#39;"), ("é<中", "é&lt;中"),
      ("&amp;", "&amp;amp;"), ("{{title}}", "{{title}}"),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(escapingHTML(text) == expected)
    let others = ["part": "{{title}}", "base": "[{{$main}}{{/main}}]"]
    let page = Page(title: text)
    #expect(
      try render("{{title}}|{{>part}}|{{<base}}{{$main}}{{title}}{{/main}}{{/base}}", page, with: others)
        == "\(expected)|\(expected)|[\(expected)]")
  }

  @Test("A known name without a value shows nothing and is false, and does not fall back to an outer one")
  func emptyValues() throws {
    let page = Page(note: "outer", items: [Item(name: "x", note: nil)])
    #expect(
      try render("{{#items}}{{name}}({{note}}){{#note}}yes{{/note}}{{^note}}no{{/note}}{{/items}}", page)
        == "x()no")
  }

  @Test("Sections repeat, nest and know first and last; a list has a flag")
  func sections() throws {
    let page = Page(items: [Item(name: "a"), Item(name: "b")], words: ["x", "y"])
    #expect(
      try render("{{#hasItems}}<{{#items}}{{name}}{{^last()}}, {{/last()}}{{/items}}>{{/hasItems}}", page)
        == "<a, b>")
    #expect(try render("{{#words}}[{{.}}]{{/words}}", page) == "[x][y]")
    #expect(try render("{{^hasItems}}none{{/hasItems}}{{^items}}!{{/items}}") == "none!")
    #expect(try render("{{#first}}{{name}}{{/first}}{{first.name}}", Page(first: Item(name: "q"))) == "qq")
    #expect(try render("{{{body}}}{{&body}}") == "<p>Set</p><p>Set</p>")
  }

  @Test("A block of a parent stands where no child replaces it")
  func inheritance() throws {
    let base = "{{$head}}default{{/head}}-{{$main}}{{/main}}"
    #expect(
      try render("{{<base}}{{$main}}{{title}}{{/main}}{{/base}}", with: ["base": base]) == "default-A &amp; B"
    )
  }

  @Test(
    "What is wrong in a template is an error with its place and a remedy",
    arguments: [
      (
        "<h1>\n  {{titel}}</h1>",
        """
        Templates/page.mustache:2:5: error: Unknown name `titel`. [templates/unknown-name]
          2 |   {{titel}}</h1>
            |     ^~~~~
          help: Did you mean `title`?
        """
      ),
      (
        "{{#isNew}}{{#items}}{{nmae}}{{/items}}{{/isNew}}",
        """
        Templates/page.mustache:1:23: error: Unknown name `nmae`. [templates/unknown-name]
          1 | {{#isNew}}{{#items}}{{nmae}}{{/items}}{{/isNew}}
            |                       ^~~~
          help: Did you mean `name`?
        """
      ),
      (
        "{{first.nane}}",
        """
        Templates/page.mustache:1:3: error: Unknown name `first.nane`. [templates/unknown-name]
          1 | {{first.nane}}
            |   ^~~~~~~~~~
          help: Did you mean `first.name`?
        """
      ),
      (
        "{{>prat}}",
        """
        Templates/page.mustache:1:4: error: There is no template `prat`. [templates/unknown-partial]
          1 | {{>prat}}
            |    ^~~~
          help: Did you mean `part`?
        """
      ),
      (
        "{{<nowhere}}{{/nowhere}}",
        """
        Templates/page.mustache:1:4: error: There is no template `nowhere`. [templates/unknown-partial]
          1 | {{<nowhere}}{{/nowhere}}
            |    ^~~~~~~
          help: Add `Templates/nowhere.mustache`.
        """
      ),
      (
        "{{<base}}{{$mian}}x{{/mian}}{{/base}}",
        """
        Templates/page.mustache:1:13: error: `base` has no block `mian`. [templates/unknown-block]
          1 | {{<base}}{{$mian}}x{{/mian}}{{/base}}
            |             ^~~~
          help: Did you mean `main`?
        """
      ),
      (
        "{{{title}}}",
        """
        Templates/page.mustache:1:4: error: `title` is text and must be escaped. [templates/wrong-kind]
          1 | {{{title}}}
            |    ^~~~~
          help: Write `{{title}}`.
        """
      ),
      (
        "{{body}}",
        """
        Templates/page.mustache:1:3: error: `body` is markup and would be shown as text. [templates/wrong-kind]
          1 | {{body}}
            |   ^~~~
          help: Write `{{{body}}}`.
        """
      ),
      (
        "{{items}}",
        """
        Templates/page.mustache:1:3: error: `items` has no text of its own. [templates/wrong-kind]
          1 | {{items}}
            |   ^~~~~
          help: Open it as a section: `{{#items}}`.
        """
      ),
      (
        "{{#items}}\n{{name}}",
        """
        Templates/page.mustache:1:4: error: The section `items` is never closed. [templates/syntax]
          1 | {{#items}}
            |    ^~~~~
          help: Add `{{/items}}`.
        """
      ),
      (
        "{{#items}}\n{{/words}}",
        """
        Templates/page.mustache:2:4: error: `{{/words}}` stands where `items` is to be closed. [templates/syntax]
          2 | {{/words}}
            |    ^~~~~
          help: Write `{{/items}}`, for the section opened on line 1.
        """
      ),
      (
        "a {{title",
        """
        Templates/page.mustache:1:3: error: The tag that begins here is badly formed. [templates/syntax]
          1 | a {{title
            |   ^~
          help: Write it like `{{name}}` or `{{#name}}`.
        """
      ),
      (
        "{{<base}}{{title}}{{$main}}x{{/main}}{{/base}}",
        """
        Templates/page.mustache:1:12: error: Only blocks may stand inside `{{<base}}`. [templates/syntax]
          1 | {{<base}}{{title}}{{$main}}x{{/main}}{{/base}}
            |            ^~~~~
          help: Move it into a block, such as `{{$main}}...{{/main}}`.
        """
      ),
      (
        "{{=<% %>=}}",
        """
        Templates/page.mustache:1:1: error: This tag is not part of the theme language. [templates/syntax]
          1 | {{=<% %>=}}
            | ^
          help: Use {{name}} and its sections.
        """
      ),
      (
        "{{#items}}{{>part}}{{/items}}{{#words}}{{.}}{{/words}}{{.}}",
        """
        Templates/page.mustache:1:57: error: Unknown name `.`. [templates/unknown-name]
          1 | {{#items}}{{>part}}{{/items}}{{#words}}{{.}}{{/words}}{{.}}
            |                                                         ^
        """
      ),
    ])
  func errors(template: String, expected: String) {
    let (set, diagnostics) = load(["page": template, "part": "{{title}}", "base": "{{$main}}{{/main}}"])
    #expect(set == nil)
    #expect(diagnostics.map(\.rendered) == [expected])
  }

  @Test("An error in a partial names the partial's own file")
  func errorInPartial() {
    let (_, diagnostics) = load(["page": "{{>part}}{{#items}}{{>part}}{{/items}}", "part": "{{oops}}"])
    #expect(diagnostics.map { $0.location?.description } == ["Templates/part.mustache:1:3"])
  }

  @Test("A page without a template is an error")
  func missingPage() {
    let (set, diagnostics) = load(["other": "x"])
    #expect(set == nil)
    #expect(diagnostics.map(\.message) == ["The theme has no template `page.mustache`."])
  }

  @Test("Of two templates with one name the later wins")
  func override() throws {
    let files = ["old", "new"].map {
      TemplateFile(name: "page", displayPath: "\($0)/page.mustache", text: $0)
    }
    let set = try #require(TemplateSet.load(files: files, pages: [TemplatePage("page", Page.self)]).set)
    #expect(set.render(Page(), with: "page") == Array("new".utf8))
  }
}

extension TemplateModel {
  func value(at field: Int) -> TemplateValue { Self.shape.readers[field](self) }
}
