import Model
import Pipeline
import Templating
import Testing

@testable import Site

@Suite("The guide of a theme") struct ThemeGuideTests {
  private var guide: String {
    let file = themeCopyFiles().first { $0.path == "TEMPLATES.md" }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  /// A shape and all that it names, each once.
  private func all(_ shapes: [ShapeDescription]) -> [ShapeDescription] {
    var found: [ShapeDescription] = []
    var waiting = shapes
    while let shape = waiting.popLast() {
      if found.contains(where: { $0.name == shape.name }) { continue }
      found.append(shape)
      for field in shape.fields {
        switch field.kind {
        case .object(let part), .list(let part): waiting.append(part())
        case .text, .html, .flag, .texts: break
        }
      }
    }
    return found
  }

  @Test("Every template, every name and every key of the words stands in it")
  func complete() throws {
    let guide = guide
    for page in PageTemplate.all {
      #expect(guide.contains("\n### \(page.name).mustache\n\n\(page.purpose)\n") && !page.purpose.isEmpty)
    }
    let pages = Set(PageTemplate.all.map(\.shape.name))
    for shape in all(PageTemplate.all.map(\.shape)) {
      #expect(pages.contains(shape.name) || guide.contains("\n### \(shape.name)\n"), "\(shape.name)")
      for field in shape.fields {
        #expect(!field.meaning.isEmpty)
        #expect(guide.contains("| `\(field.name)` | "), "\(shape.name).\(field.name)")
      }
    }
    for key in try wordingIn("en").strings.words.keys { #expect(guide.contains(key), "\(key)") }
  }

  @Test("A row says name, kind, meaning and the tag that shows it")
  func rows() {
    #expect(guide.contains("| `headline` | text | Headline of the story | `{{headline}}` |\n"))
    #expect(
      guide.contains(
        "| `lead` | [StoryRow](#storyrow) | The first story | `{{#lead}}{{headline}}{{/lead}}` |\n"))
    #expect(guide.contains("| `body` | markup | The text, cited sentences marked | `{{{body}}}` |\n"))
    #expect(
      guide.contains(
        "| `{{#strings.carriesText}}...{{/strings.carriesText}}` | carries the text of {link} |\n"))
  }

  @Test("Two parts have never one name")
  func names() {
    let names = all(PageTemplate.all.map(\.shape)).map { $0.fields.map(\.name).joined(separator: " ") }
    #expect(Set(names).count >= 20)
  }
}
