import Model
import Templating

/// What a theme may use, as Markdown: every template with its names, made from the very shapes that templates are checked
/// against, and the words of the interface.
///
/// `broadsheet new theme` writes it as `TEMPLATES.md`. The same for every site. O(names).
package func themeGuide(english: StringsFile) -> String {
  let frame = Frame.shape.description
  var parts = PartsOfShapes()
  var text = introduction
  text += "\n## Names on every page\n\n" + table(frame.fields, &parts)
  text += "\n## Templates\n"
  for page in PageTemplate.all {
    text += "\n### \(page.name).mustache\n\n\(page.purpose)\n\n"
    let common = Set(frame.fields.map(\.name))
    let own = page.shape.fields.filter { !common.contains($0.name) }
    text += own.isEmpty ? "Only the names on every page.\n" : table(own, &parts)
  }
  text += "\n## Parts\n\nWhat stands inside a section. Around it, the names of the page are known too.\n"
  while let part = parts.next() {
    text += "\n### \(part.name)\n\n" + table(part.fields, &parts)
  }
  text += "\n## Words\n\n"
  text += "| tag | English |\n|---|---|\n"
  for entry in english.entries {
    let words = entry.forms.map { entry.isPlural ? "\($0.category.rawValue): \($0.text)" : $0.text }
    let places = entry.forms.flatMap { Phrase($0.text).places }
    let tag =
      entry.isPlural
      ? "`\(entry.key)`, by a number"
      : places.contains(Phrase.link)
        ? "`{{#strings.\(entry.key)}}...{{/strings.\(entry.key)}}`" : "`{{strings.\(entry.key)}}`"
    text += "| \(tag) | \(cell(words.joined(separator: "; "))) |\n"
  }
  return text
}

private let introduction = """
  # Templates

  A theme is a folder of Mustache templates and assets. Put a file into the site's `Templates` folder, and it takes the place of the
  built-in one of the same name; what you leave out is the built-in theme's. This file lists what each template may
  use. A name that is not listed is an error with file, line and column, before anything is written.

  - `{{name}}` shows text, escaped; `{{{name}}}` shows markup that Broadsheet has made.
  - `{{#name}}...{{/name}}` shows what is inside when the name has a value, once for each element of a list; `{{^name}}...{{/name}}` when it has
    none. A list `rows` has a flag `hasRows`; in a list, `{{#first()}}`, `{{#last()}}`, `{{#even()}}` and `{{#odd()}}` are known.
  - `{{>partials/time}}` includes `partials/time.mustache`, with the names of the place where it stands.
  - `{{<base}}{{$main}}...{{/main}}{{/base}}` fills the block `main` of `base.mustache`.
  - `{{strings.skip}}` shows words of the interface in the site's language (`strings/en.yaml` and others; a file of your own changes them by
    key, and keys of your own work too). Words with `{link}` in them are a section: what is inside takes that place.
  - `{{root}}assets/icon.svg` names a file of the theme. It is published under a name with the hash of its bytes, which is put in here and into
    style sheets. Style sheets and scripts in `assets/` are listed in `stylesheets` and `scripts`, in order of name.
  - `epub.css` is the style sheet of the books, which take nothing from `assets/`.
  - Put `{{{proof}}}` and `{{{languageAttributes}}}` into the tag of the element that holds a text: `verify` reads the first, browsers and
    readers of screens the second.

  """

private func table(_ fields: [FieldDescription], _ parts: inout PartsOfShapes) -> String {
  var text = "| name | kind | meaning | example |\n|---|---|---|---|\n"
  for field in fields {
    let name = field.name
    let section = { (inside: String) in "`{{#\(name)}}\(inside){{/\(name)}}`" }
    let (kind, example): (String, String) =
      switch field.kind {
      case .text: ("text", "`{{\(name)}}`")
      case .html: ("markup", "`{{{\(name)}}}`")
      case .flag: ("flag", section("..."))
      case .texts: ("texts", section("{{.}}"))
      case .object(let shape): (parts.link(to: shape()), section(parts.sample(of: shape())))
      case .list(let shape): ("list of " + parts.link(to: shape()), section(parts.sample(of: shape())))
      }
    text += "| `\(name)` | \(kind) | \(cell(field.meaning)) | \(example) |\n"
  }
  return text
}

/// Text that ends no cell of a table.
private func cell(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

/// The parts that shapes name, each once, in the order in which they are first named.
private struct PartsOfShapes {
  private var known: Set<String> = []
  private var waiting: [ShapeDescription] = []

  mutating func link(to shape: ShapeDescription) -> String {
    if known.insert(shape.name).inserted { waiting.append(shape) }
    return "[\(shape.name)](#\(shape.name.lowercased()))"
  }

  /// The first text of a part as it is shown inside its section.
  func sample(of shape: ShapeDescription) -> String {
    for field in shape.fields {
      if case .text = field.kind { return "{{\(field.name)}}" }
    }
    return "..."
  }

  mutating func next() -> ShapeDescription? { waiting.isEmpty ? nil : waiting.removeFirst() }
}
