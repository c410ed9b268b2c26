import Model
import Testing

@testable import Content

private func configuration(site: String? = nil, sources: String? = nil, editor: String? = nil)
  -> SiteConfiguration
{
  readConfiguration(
    site: site.map { Array($0.utf8) }, sources: sources.map { Array($0.utf8) },
    editor: editor.map { Array($0.utf8) },
    zone: { $0 == "Europe/Oslo" ? TimeZoneRules(name: $0, initialOffset: 3600) : nil }, root: "Content")
}

@Test("site.yaml sets what it names, and every file may be missing")
func site() {
  let read = configuration(
    site: """
      title: The Digest
      description: What six papers say
      base_url: https://example.org/digest
      language: nb
      timezone: Europe/Oslo
      edition: {window: 7}
      republish: quotes
      sections: {politics: Politics, /post/sport/: Sport}
      summary: {words: 90, frontSentences: 2}
      authors: Jane Doe
      names: {aliases: {World Health Organization: [WHO, the WHO], Ada Holm: Holm}, exclude: [Read More]}
      """)
  #expect(read.diagnostics.isEmpty)
  var expected = SiteSettings()
  expected.title = "The Digest"
  expected.description = "What six papers say"
  expected.baseURL = "https://example.org/digest/"
  expected.language = LanguageTag("nb")
  expected.timeZone = TimeZoneRules(name: "Europe/Oslo", initialOffset: 3600)
  expected.windowDays = 7
  expected.republish = .quotes
  expected.sections = ["politics": "Politics", "post/sport": "Sport"]
  expected.summaryWords = 90
  expected.frontSentences = 2
  expected.authors = ["Jane Doe"]
  expected.names.aliases = [
    .init(name: "World Health Organization", short: ["WHO", "the WHO"]),
    .init(name: "Ada Holm", short: ["Holm"]),
  ]
  expected.names.exclude = ["Read More"]
  #expect(read.settings == expected)
  #expect(configuration().settings == SiteSettings())
  #expect(configuration(site: "# nothing\n").diagnostics.isEmpty)
}

@Test("sources.yaml tells families, agencies and an outlet's own rules")
func sources() {
  let read = configuration(
    sources: """
      Harbour Post:
        family: Coastal
        language: en
        opinion: [comment, columns]
        keep: Read more books
        remove: [a, .promo, {line: Share}]
        folder: hp
      Sample Wire: {agency: true}
      Plain:
      """)
  #expect(read.diagnostics.isEmpty)
  #expect(read.sources["HARBOUR POST"]?.family == "Coastal")
  #expect(read.sources["hp"]?.name == "Harbour Post")
  #expect(read.sources["Harbour Post"]?.opinionSections == ["comment", "columns"])
  #expect(read.sources["Harbour Post"]?.keep == [.phrase("Read more books")])
  #expect(read.sources["Harbour Post"]?.remove == [.phrase("a"), .cssClass("promo"), .line("Share")])
  #expect(read.sources["Sample Wire"]?.isAgency == true)
  #expect(read.sources["Plain"]?.isAgency == false)
}

@Test(
  "editor.yaml is a list of overrides, or a map of lists",
  arguments: [
    ("- merge: [a, b]", .merge(["a", "b"])), ("- split: x/a.md", .split(["x/a.md"])),
    ("- move: {article: x/a.md, to: flood}", .move(article: "x/a.md", to: "flood")),
    ("- pin: flood", .pin("flood")),
    ("- weight: {story: flood, weight: -3}", .weight("flood", -3)),
    ("- title: {story: flood, title: Flood}", .title("flood", "Flood")),
    ("- lead: {story: flood, sentence: The river}", .lead("flood", "The river")),
    ("- drop: {article: x/a.md, sentence: A lorry}", .drop("x/a.md", "A lorry")),
    ("- exclude: x/b.md", .exclude("x/b.md")),
    ("- note: {story: flood, text: Disputed.}", .note("flood", "Disputed.")), ("pin: [flood]", .pin("flood")),
    ("merge: [[a, b]]", .merge(["a", "b"])), ("merge: [a, b]", .merge(["a", "b"])),
    ("exclude: x/b.md", .exclude("x/b.md")),
  ] as [(String, EditorOverride.Action)])
func editor(yaml: String, action: EditorOverride.Action) {
  let read = configuration(editor: "# the editor's hand\n" + yaml)
  #expect(read.diagnostics.isEmpty)
  #expect(read.overrides.map(\.action) == [action])
  #expect(read.overrides.first?.location.line == 2)
}

@Test(
  "What is wrong in a file of settings is shown with its place and its remedy",
  arguments: [
    (
      "site", "tilte: x", "site.yaml:1:1: warning: Unknown key `tilte`. [site/unknown-key]",
      "Did you mean `title`?"
    ),
    (
      "site", "baseURL: example.org",
      "site.yaml:1:10: error: `baseURL` must be an absolute http or https URL, not “example.org”. [site/base-url]",
      "Write it as `https://example.org/digest/`, or leave it out."
    ),
    (
      "site", "baseURL: https://example.org//",
      "site.yaml:1:10: error: `baseURL` must be an absolute http or https URL, not “https://example.org//”. [site/base-url]",
      "Write it as `https://example.org/digest/`, or leave it out."
    ),
    (
      "site", "timeZone: Oslo", "site.yaml:1:11: error: Unknown time zone “Oslo”. [site/time-zone]",
      "Write an IANA name such as `Europe/Oslo` or `UTC`."
    ),
    (
      "site", "names: {alias: [Holm]}",
      "site.yaml:1:16: error: `aliases` must be a map of name to short forms, not a list. [site/wrong-type]",
      "Write `aliases: {World Health Organization: [WHO]}`."
    ),
    (
      "site", "names: {aliases: {Ada Holm: [Holm], Jon Holm: [Holm]}}",
      "site.yaml:1:48: error: `Holm` is a short form of `Ada Holm` already. [site/ambiguous-alias]",
      "A form can stand for one name only: remove it from one of the two."
    ),
    (
      "site", "names: {excludes: [Holm]}",
      "site.yaml:1:9: warning: Unknown key `excludes`. [site/unknown-key]", "Did you mean `exclude`?"
    ),
    (
      "site", "window: 0", "site.yaml:1:9: error: `window` must be from 1 to 366, not 0. [site/out-of-range]",
      "Write a number in that range."
    ),
    (
      "site", "summary: {sentences: 30}",
      "site.yaml:1:22: error: `sentences` must be from 1 to 20, not 30. [site/out-of-range]",
      "Write a number in that range."
    ),
    (
      "site", "sections: [a]",
      "site.yaml:1:11: error: `sections` must be a map of folder to name, not a list. [site/wrong-type]",
      "Write `sections: {politics: Politics}`."
    ),
    (
      "site", "- a",
      "site.yaml:1:1: error: site.yaml must be a map of keys and values, not a list. [site/wrong-type]",
      "Write one `key: value` on each line."
    ),
    (
      "sources", "Post: {agency: maybe}",
      "sources.yaml:1:16: error: `agency` must be `true` or `false`, not “maybe”. [sources/wrong-type]",
      "Write `agency: true`."
    ),
    (
      "sources", "Post: {famly: x}", "sources.yaml:1:8: warning: Unknown key `famly`. [sources/unknown-key]",
      "Did you mean `family`?"
    ),
    (
      "editor", "- pni: x", "editor.yaml:1:3: warning: Unknown override `pni`. [editor/unknown-key]",
      "Did you mean `pin`?"
    ),
    (
      "editor", "- title: {story: a}", "editor.yaml:1:10: error: `title` needs `title`. [editor/missing-key]",
      "Write `- title: {story: ..., title: ...}`."
    ),
    (
      "editor", "- merge: [a]",
      "editor.yaml:1:10: error: `merge` needs two names or more. [editor/wrong-type]",
      "Write `- merge: [first, second]`."
    ),
    (
      "editor", "- merge: {a: b}",
      "editor.yaml:1:10: error: `merge` must be a list of two names or more, not a map. [editor/wrong-type]",
      "Write `- merge: [first, second]`."
    ),
  ])
func complaints(file: String, yaml: String, message: String, help: String) {
  let read = configuration(
    site: file == "site" ? yaml : nil, sources: file == "sources" ? yaml : nil,
    editor: file == "editor" ? yaml : nil)
  #expect(read.diagnostics.count == 1)
  #expect(
    read.diagnostics.first?.rendered.hasPrefix("Content/" + message) == true,
    "\(read.diagnostics.map(\.rendered))")
  #expect(read.diagnostics.first?.help == help)
}

@Test(
  "The address of a site has no part that leads elsewhere, and ends with a slash",
  arguments: [
    ("https://example.org", "https://example.org/"), ("http://example.org/a/b/", "http://example.org/a/b/"),
    ("https://example.org//", nil), ("https://example.org/a//b", nil), ("https://example.org/../a", nil),
    ("https://example.org/./", nil), ("https://example.org/?a", nil), ("https://example.org/a#b", nil),
    ("https://", nil), ("https://example.org/\"><b>", nil), ("file:///a", nil), ("//example.org/", nil),
  ] as [(String, String?)])
func addresses(text: String, expected: String?) { #expect(siteAddress(text) == expected) }
