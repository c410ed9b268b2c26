import Model
import Testing

@testable import Content

@Test(
  "The outlet is the key, else the host of the link, else the first folder",
  arguments: [
    (
      "---\nsource: The Post\nlink: https://www.example.org/a\n---\n", "x/a.md", "The Post",
      "front matter `source`, line 2"
    ),
    ("---\nlink: https://www.Example.org:80/a\n---\n", "x/a.md", "example.org", "host of the link"),
    ("", "harbour-post/2023/a.md", "Harbour Post", "name of the folder"),
    ("", "BBC/a.md", "BBC", "name of the folder"),
    ("", "a.md", nil, nil),
  ] as [(String, String, String?, String?)])
func outlets(front: String, path: String, name: String?, origin: String?) {
  let source = read(front + prose, path: path).article?.source
  #expect(source?.value == name)
  #expect(source?.origin.description == origin)
}

@Test("sources.yaml spells the outlet's name and gives its language and republication")
func catalogue() {
  var entry = SourceCatalogue.Entry(name: "The HARBOUR Post")
  entry.language = LanguageTag("en-GB")
  entry.republish = .quotes
  let sources = SourceCatalogue(entries: ["harbour post": entry, "the harbour post": entry])
  let article = read(prose, sources: sources).article
  #expect(article?.source?.value == "The HARBOUR Post")
  #expect(article?.language == Field(entry.language ?? .english, from: .setting("sources.yaml")))
  #expect(article?.republish == .quotes)
}

@Test("An agency's own report is credited to it")
func agencySource() {
  var wire = SourceCatalogue.Entry(name: "Sample Wire")
  wire.isAgency = true
  let sources = SourceCatalogue(entries: ["sample wire": wire])
  #expect(read(prose, path: "sample-wire/a.md", sources: sources).article?.credits == ["Sample Wire"])
  #expect(read("---\nauthor: Reuters\n---\n" + prose).article?.credits == ["Reuters"])
}

@Test(
  "The kind is guessed from section, folder, title or address, and shown as guessed",
  arguments: [
    ("---\nsection: Opinion\n---\n", "a.md", "opinion", "guessed from section opinion"),
    ("", "post/comment/a.md", "opinion", "guessed from folder comment"),
    ("---\ntitle: \"Opinion: let it rain\"\n---\n", "a.md", "opinion", "guessed from title"),
    ("---\ntitle: Flood – live updates\n---\n", "a.md", "live", "guessed from title"),
    ("---\ntitle: \"Analysis: why it rains\"\n---\n", "a.md", "analysis", "guessed from title"),
    ("---\nlink: https://e.org/press-releases/1\n---\n", "a.md", "release", "guessed from address"),
    ("---\nkind: live\nsection: Opinion\n---\n", "a.md", "live", "front matter `kind`, line 2"),
    ("---\ntitle: A live wire\n---\n", "a.md", "report", "default"),
  ])
func kinds(front: String, path: String, kind: String, origin: String) {
  let found = read(front + prose, path: path).article?.kind
  #expect(found?.value.rawValue == kind)
  #expect(found?.origin.description == origin)
}

@Test("Sections come from the key, else from the deepest folder that site.yaml names")
func sections() {
  var settings = SiteSettings()
  settings.sections = ["post": "News", "post/sport": "Sport"]
  #expect(read(prose, path: "post/a.md", settings: settings).article?.section?.value == "News")
  #expect(read(prose, path: "post/sport/cup/a.md", settings: settings).article?.section?.value == "Sport")
  #expect(read(prose, path: "other/a.md", settings: settings).article?.section == nil)
  let own = read("---\ncategories: [Weather, News]\n---\n" + prose, path: "post/a.md", settings: settings)
  #expect(own.article?.section?.value == "Weather")
}

@Test("An article in another language than the site's is found out")
func languages() {
  var settings = SiteSettings()
  settings.language = LanguageTag("en-GB")
  let arabic =
    "أعلن مسؤولون يوم الثلاثاء أن عدد القتلى في الفيضانات ارتفع إلى أكثر من ألفي شخص في شرق البلاد."
  #expect(read(arabic, path: "a.txt", settings: settings).article?.language.value.primary == "ar")
  #expect(read(prose, settings: settings).article?.language.value.description == "en-GB")
  #expect(
    read("---\nlang: fr\n---\n" + prose, settings: settings).article?.language.value.description == "fr")
  #expect(read("123 456. 789", path: "a.md").article?.language.value == .undetermined)
}

@Test("An article without a slug gets one from its path")
func slugs() {
  #expect(
    read(prose, path: "harbour-post/2023-09-12 Kim's train.md").article?.slug
      == "harbour-post-2023-09-12-kims-train")
  #expect(read(prose, path: "!!!.md").article?.slug.hasPrefix("article-") == true)
}

@Test(
  "Files that hold no article are left out with a reason and a remedy",
  arguments: [
    ([], "warning: The file is empty. [content/empty]"),
    (Array(" \n\u{FEFF}".utf8), "warning: The file is empty. [content/empty]"),
    ([0xFF, 0xFE, 0x41, 0], "warning: The file is UTF-16, not UTF-8. [content/not-utf8]"),
    ([0x89, 0x50, 0, 1], "warning: The file is not text: it holds zero bytes. [content/binary]"),
    (
      Array("ab\ncd".utf8) + [0xE9, 0x20],
      "warning: The file is not UTF-8: byte 6 is wrong. [content/not-utf8]"
    ),
    (
      Array("---\ntitle: A\n---\n".utf8),
      "warning: The file holds no article. It has no text. [content/empty]"
    ),
    (
      Array("Advertisement\n\nShare this".utf8),
      "warning: The file holds no article. All of its text was removed: page furniture. [content/no-article]"
    ),
  ] as [([UInt8], String)])
func leftOut(bytes: [UInt8], message: String) {
  let result = ArticleReader(settings: SiteSettings(), sources: SourceCatalogue())
    .read(SourceFile(path: "a.txt", bytes: bytes))
  #expect(result.article == nil)
  #expect(result.diagnostics.first?.rendered.contains(message) == true)
  #expect(result.diagnostics.first?.help?.isEmpty == false)
}

@Test(
  "Paths of articles",
  arguments: [
    ("a.md", true), ("x/y/a.MARKDOWN", true), ("a.txt", true), ("a.html", true), ("a.htm", true),
    ("site.yaml", false),
    (".hidden.md", false), (".git/a.md", false), ("_drafts/a.md", false), ("README.md", false),
    ("md", false), ("a.jpg", false),
  ])
func paths(path: String, isArticle: Bool) {
  #expect(isArticlePath(path) == isArticle)
}
