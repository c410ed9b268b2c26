import Foundation
import Testing

/// Mail and books belong to the theme.
struct OwnTemplateTests {
  @Test(
    "A site's own templates and style sheet of mail and books replace the built-in ones, and are proved alike"
  )
  func own() async throws {
    var content = BuiltDays.firstDay
    content["Templates/email.mustache"] =
      "<!DOCTYPE html>\n<title>{{title}}</title>\n{{#stories}}{{#sentences}}<p{{{proof}}}>{{text}}</p>{{/sentences}}{{/stories}}\n"
    content["Templates/epub-front.mustache"] =
      "{{<epub-base}}\n{{$main}}\n<h1>{{siteTitle}}</h1><p>{{counts}}</p>\n{{/main}}\n{{/epub-base}}\n"
    content["Templates/epub.css"] = "p { color: inherit; }\n"
    var days = await BuiltDays(content)
    #expect(days.diagnostics == [])
    #expect(
      days.text("email/2024-03-04.html").hasPrefix(
        "<!DOCTYPE html>\n<title>Harbour &amp; Hill, 4 March 2024</title>"))
    let book = days.text("editions/2024-03-04.epub")
    #expect(
      book.contains("<h1>Harbour &amp; Hill</h1><p>5 articles") && book.contains("p { color: inherit; }"))
    #expect(!days.files.keys.contains { $0.hasSuffix("epub.css") })

    await days.add([
      "Templates/email.mustache":
        "{{#stories}}{{#sentences}}<p{{{proof}}}>{{text}}!</p>{{/sentences}}{{/stories}}"
    ])
    #expect(days.diagnostics.contains { $0.contains("[verify/sentence]") })
    await days.add(["Templates/email.mustache": "{{titel}}"])
    #expect(
      days.diagnostics == [
        "Templates/email.mustache:1:3: error: Unknown name `titel`. [templates/unknown-name]\n  1 | {{titel}}\n    |   ^~~~~\n  help: Did you mean `title`?"
      ])
  }
}
