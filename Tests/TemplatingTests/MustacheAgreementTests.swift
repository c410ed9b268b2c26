import Model
import Mustache
import Testing

@testable import Templating

/// Our programs hold to Mustache: what they render is what the library of that name renders from the same templates.
@Suite("Agreement with Mustache") struct MustacheAgreementTests {
  struct Item: TemplateModel {
    var name: String
    var tags: [String] = []

    static let shape = Shape<Item>(.text("name", "Name") { $0.name }, .texts("tags", "Tags") { $0.tags })
  }

  struct Page: TemplateModel {
    var title = "A & B"
    var empty = ""
    var isNew = true
    var isOld = false
    var items = [Item(name: "<x>", tags: ["1", "2"]), Item(name: "y\nz"), Item(name: "")]
    var none: [Item] = []
    var first: Item? = Item(name: "q")
    var missing: Item?

    static let shape = Shape<Page>(
      .text("title", "Title") { $0.title }, .html("markup", "Markup") { _ in "<b>\n</b>" },
      .text("empty", "Empty") { $0.empty }, .flag("isNew", "New") { $0.isNew },
      .flag("isOld", "Old") { $0.isOld }, .list("items", "Items") { $0.items },
      .list("none", "None") { $0.none }, .object("first", "First") { $0.first },
      .object("missing", "Missing") { $0.missing })
  }

  /// A model as the library wants it.
  struct Answers: MustacheParent {
    var values: [String: Any]

    init<Model: TemplateModel>(_ model: Model) {
      values = Dictionary(
        uniqueKeysWithValues: zip(Model.shape.fields, Model.shape.readers).map { field, read in
          switch read(model) {
          case .text(let text): (field.name, Text(renderText: text))
          case .flag(let isSet): (field.name, isSet)
          case .object(let part): (field.name, part.map { Answers($0) as Any } ?? Nothing())
          case .list(let parts): (field.name, parts.isEmpty ? Nothing() : parts.map { Answers($0) })
          case .texts(let texts):
            (field.name, texts.isEmpty ? Nothing() : texts.map { Text(renderText: $0) })
          }
        })
    }

    func child(named name: String) -> Any? { values[name] }
  }

  struct Text: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }
    func child(named name: String) -> Any? { nil }
  }

  struct Nothing: MustacheCustomRenderable, MustacheParent {
    var renderText: String { "" }
    var isNull: Bool { true }
    func child(named name: String) -> Any? { nil }
  }

  /// Templates beside the page's own.
  static let others = [
    "part": "<{{title}}>\n{{#isNew}}\n  new\n{{/isNew}}\nend\n", "line": "[{{title}}]", "none": "",
    "list": "{{#items}}\n* {{name}}{{#tags}} {{.}}{{/tags}}\n{{/items}}\n",
    "base": "<p>\n  {{$head}}\n  head\n  {{/head}}\n{{$main}}default{{/main}}\n</p>{{$foot}}{{/foot}}\n",
    "outer": "{{<base}}{{$foot}}\n foot\n{{/foot}}{{$main}}outer {{$inner}}inner{{/inner}}{{/main}}{{/base}}",
  ]

  private func agree(_ template: String) throws {
    var library = MustacheLibrary()
    let all = MustacheAgreementTests.others.merging(["page": template]) { $1 }
    for (name, text) in all { try library.register(text, named: name) }
    let files = all.keys.sorted().map { name in
      TemplateFile(name: name, displayPath: name, text: all[name] ?? "")
    }
    let (set, diagnostics) = TemplateSet.load(files: files, pages: [TemplatePage("page", Page.self)])
    #expect(diagnostics.map(\.rendered) == [], "\(template)")
    let rendered = try String(decoding: #require(set).render(Page(), with: "page"), as: UTF8.self)
    let expected = try #require(library.render(Answers(Page()), withTemplate: "page"))
    #expect(rendered == expected, "\(template.debugDescription)")
  }

  @Test(
    "Lines, white space, indentation, blocks and lists come out the same",
    arguments: [
      "a {{title}} b", "{{#items}}{{name}},{{/items}}", "{{#items}}\n{{name}}\n{{/items}}\n",
      "  {{#isNew}}\n  x\n  {{/isNew}}\n",
      "  {{#isNew}} x {{/isNew}}  \n", "{{^isOld}}\nno\n{{/isOld}}",
      "{{^items}}none{{/items}}{{^none}}none{{/none}}",
      "  {{>part}}\nrest", "x {{>part}} y", "\t{{>list}}\t\n", "{{#items}}\n  {{>line}}\n{{/items}}",
      "  {{>none}}\n|",
      "{{! note }}\na\n  {{! note }}  \nb {{! note }} c",
      "{{first.name}}{{#first}}{{name}}{{title}}{{/first}}",
      "{{missing.name}}|{{#missing}}x{{/missing}}{{^missing}}y{{/missing}}",
      "{{#items}}{{#tags}}{{^empty}}{{.}}{{/empty}}{{/tags}}{{/items}}",
      "{{#title}}[{{.}}]{{/title}}{{#empty}}!{{/empty}}",
      "{{#items}}{{name}}{{^last()}}, {{/last()}}{{#first()}}!{{/first()}}{{#even()}}e{{/even()}}{{#odd()}}o{{/odd()}}{{/items}}",
      "{{{markup}}}{{&markup}}", "  {{{markup}}}\n", "{{<base}}{{/base}}",
      "{{<base}}{{$main}}mine {{title}}{{/main}}{{/base}}",
      "{{<base}}\n{{$main}}\n  mine\n    more\n{{/main}}\n{{$head}}h{{/head}}\n{{/base}}\n",
      "  {{<base}}{{$main}}\nx\n{{/main}}{{/base}}",
      "{{<outer}}{{$inner}}deep{{/inner}}{{/outer}}", "{{<outer}}{{$main}}flat{{/main}}{{/outer}}",
      "{{#isNew}}\r\nx\r\n{{/isNew}}\r\ny", "  {{>part}}\r\nz",
      "{{#hasItems}}yes{{/hasItems}}{{^hasNone}}no{{/hasNone}}",
      "{{$own}}\n  text\n{{/own}}\n", "  {{$own}}\n  text\n  {{/own}}\nx", "{ {{title}} }", "   ", "a\n   ",
      "",
      "{{#isNew}}a\n{{/isNew}} b {{#isNew}}\nc{{/isNew}}\nd",
    ])
  func table(template: String) throws { try agree(template) }

  @Test("So do templates put together at random", arguments: 0..<200)
  func generated(seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    // A block inside the block of its name would show itself without end.
    func piece(_ depth: Int, inBlock: Bool = false) -> String {
      let space = ["", "", " ", "  ", "\n", "\n  ", "\t"]
      let before = space[below(space.count)]
      let after = space[below(space.count)]
      func inner() -> String { (0..<below(4)).map { _ in piece(depth + 1, inBlock: inBlock) }.joined() }
      func block() -> String { (0..<below(4)).map { _ in piece(depth + 1, inBlock: true) }.joined() }
      let text =
        switch below(depth > 3 ? 7 : inBlock ? 11 : 13) {
        case 0: "text"
        case 1: "a\nb"
        case 2: "{{title}}"
        case 3: "{{{markup}}}"
        case 4: "{{! c }}"
        case 5: "{{>part}}"
        case 6: "{{>list}}"
        case 7: "{{#isNew}}" + inner() + "{{/isNew}}"
        case 8: "{{^isOld}}" + inner() + "{{/isOld}}"
        case 9: "{{#items}}" + inner() + "{{/items}}"
        case 10: "{{#first}}" + inner() + "{{/first}}"
        case 11: "{{$own}}" + block() + "{{/own}}"
        default:
          "{{<base}}" + after + "{{$main}}" + block() + "{{/main}}" + before + "{{$head}}" + block()
            + "{{/head}}" + after + "{{/base}}"
        }
      return before + text + after
    }
    try agree((0..<6).map { _ in piece(0) }.joined())
  }
}
