import Model
import Testing

@testable import Content

@Test("Every key of the front matter is read, and each field knows its line")
func everyKey() throws {
  let text = """
    ---
    title: Flood in the valley
    date: 2023-09-12T18:05:00+01:00
    updated: 2023-09-13
    source: Harbour Post
    author: [Jane Doe, John Roe]
    link: https://www.example.org/flood
    language: en-GB
    section: Weather
    topics: floods, rivers
    kind: analysis
    image: images/flood.jpg
    imageAlt: A bridge under water
    imageCredit: Jane Doe
    republish: quotes
    draft: true
    publishAfter: 2023-09-14
    slug: the-flood
    weight: 7
    ---

    """ + prose
  let result = read(text)
  #expect(result.diagnostics.isEmpty)
  let article = try #require(result.article)
  #expect(article.title == Field("Flood in the valley", from: .frontMatter(key: "title", line: 2)))
  #expect(article.published?.value.iso8601 == "2023-09-12T18:05:00+01:00")
  #expect(article.updated?.value.iso8601 == "2023-09-13")
  #expect(article.source == Field("Harbour Post", from: .frontMatter(key: "source", line: 5)))
  #expect(article.authors.map(\.value) == ["Jane Doe", "John Roe"])
  #expect(article.link?.value == "https://www.example.org/flood")
  #expect(article.language.value.description == "en-GB")
  #expect(article.section?.value == "Weather")
  #expect(article.topics == ["floods", "rivers"])
  #expect(article.kind == Field(.analysis, from: .frontMatter(key: "kind", line: 11)))
  #expect(
    article.image
      == Article.Image(
        path: "images/flood.jpg", alternative: "A bridge under water", credit: "Jane Doe", line: 12))
  #expect(article.republish == .quotes)
  #expect(article.isDraft)
  #expect(article.publishAfter?.iso8601 == "2023-09-14")
  #expect(article.slug == "the-flood")
  #expect(article.weight == 7)
}

@Test(
  "Keys are read under their other names, in any case",
  arguments: [
    ("pubDate: Tue, 12 Sep 2023 10:00:00 GMT", "2023-09-12T10:00:00Z"),
    ("PUBLISHED: 2023-09-12", "2023-09-12"),
    ("Date: 12 September 2023", "2023-09-12"),
  ])
func otherNames(line: String, date: String) {
  #expect(read("---\n\(line)\n---\n\(prose)").article?.published?.value.iso8601 == date)
}

@Test("`no`, numbers and dates stay the text that was written")
func plainScalars() {
  let article = read("---\ntitle: 1984\nsource: no\nsection: 007\ntags: [2023, yes]\n---\n" + prose).article
  #expect(article?.title?.value == "1984")
  #expect(article?.source?.value == "no")
  #expect(article?.section?.value == "007")
  #expect(article?.topics == ["2023", "yes"])
}

@Test(
  "A byte order mark, CR LF, `...` and an empty front matter are fine",
  arguments: [
    "\u{FEFF}---\r\ntitle: One\r\n---\r\n", "---  \ntitle: One\n...\n", "---\n# nothing\ntitle: One\n\n---\n",
  ])
func lineEnds(front: String) {
  let result = read(front + prose)
  #expect(result.article?.title?.value == "One")
  #expect(result.diagnostics.isEmpty)
}

@Test("An empty front matter is none")
func emptyFrontMatter() {
  #expect(read("---\n---\n" + prose).diagnostics.isEmpty)
}

@Test(
  "What is wrong is shown with its place and its remedy",
  arguments: [
    (
      "---\npubished: 2023-09-12\n---\n",
      """
      Content/harbour-post/a.md:2:1: warning: Unknown key `pubished`. [front-matter/unknown-key]
        2 | pubished: 2023-09-12
          | ^~~~~~~~
        help: Did you mean `published`?
      """
    ),
    (
      "---\ntitle: A\ndate: soon\n---\n",
      """
      Content/harbour-post/a.md:3:7: error: `date` is no date that can be read: “soon”. [front-matter/date]
        3 | date: soon
          |       ^~~~
        help: Write it as `2023-09-12` or `2023-09-12T18:05:00+01:00`.
      """
    ),
    (
      "---\ntitle: A\nlang: en\ntitle: B\n---\n",
      """
      Content/harbour-post/a.md:4:1: error: The key `title` stands twice. [front-matter/duplicate-key]
        4 | title: B
          | ^~~~~
        help: Keep one of the two; the first is on line 2.
      """
    ),
    (
      "---\ndate: 2023-09-12\npublished: 2023-09-13\n---\n",
      """
      Content/harbour-post/a.md:3:1: error: `published` and `date` stand for the same. [front-matter/duplicate-key]
        3 | published: 2023-09-13
          | ^~~~~~~~~
        help: Keep one of the two: both mean `date`.
      """
    ),
    (
      "---\ntitle: [a, b]\n---\n",
      """
      Content/harbour-post/a.md:2:8: error: `title` must be one text, not a list. [front-matter/wrong-type]
        2 | title: [a, b]
          |        ^
        help: Write `title: some words`.
      """
    ),
    (
      "---\ndraft: yes\n---\n",
      """
      Content/harbour-post/a.md:2:8: error: `draft` must be `true` or `false`, not “yes”. [front-matter/wrong-type]
        2 | draft: yes
          |        ^~~
        help: Write `draft: true`.
      """
    ),
    (
      "---\nweight: heavy\n---\n",
      """
      Content/harbour-post/a.md:2:9: error: `weight` must be a whole number, not “heavy”. [front-matter/wrong-type]
        2 | weight: heavy
          |         ^~~~~
        help: Write `weight: 10`.
      """
    ),
    (
      "---\nkind: opinoin\n---\n",
      """
      Content/harbour-post/a.md:2:7: error: `kind` must be one of `report`, `opinion`, `live`, `analysis`, `release`, \
      not “opinoin”. [front-matter/unknown-value]
        2 | kind: opinoin
          |       ^~~~~~~
        help: Did you mean `opinion`?
      """
    ),
    (
      "---\nlanguage: english language\n---\n",
      """
      Content/harbour-post/a.md:2:11: error: “english language” is no language tag. [front-matter/language]
        2 | language: english language
          |           ^~~~~~~~~~~~~~~~
        help: Write a BCP 47 tag such as `en` or `pt-BR`.
      """
    ),
    (
      "---\nlink: javascript:alert(1)\n---\n",
      """
      Content/harbour-post/a.md:2:7: error: `link` must be an absolute http or https URL, not “javascript:alert(1)”. \
      [front-matter/link]
        2 | link: javascript:alert(1)
          |       ^~~~~~~~~~~~~~~~~~~
        help: Write `https://example.org/flood`.
      """
    ),
    (
      "---\nurl: /old/path/\n---\n",
      """
      Content/harbour-post/a.md:2:6: warning: `url` must be an absolute http or https URL, not “/old/path/”. \
      [front-matter/link]
        2 | url: /old/path/
          |      ^~~~~~~~~~
        help: It is left out; write `https://` and the host in front.
      """
    ),
    (
      "---\nimage: https://example.org/a.jpg\n---\n",
      """
      Content/harbour-post/a.md:2:8: warning: `image` must be a file under Content, not “https://example.org/a.jpg”. \
      [front-matter/image]
        2 | image: https://example.org/a.jpg
          |        ^~~~~~~~~~~~~~~~~~~~~~~~~
        help: It is left out: a page never loads a picture from elsewhere. Save it under Content.
      """
    ),
    (
      "---\nimage: ../../etc/passwd\n---\n",
      """
      Content/harbour-post/a.md:2:8: error: `image` must stay inside Content: “../../etc/passwd”. [front-matter/image]
        2 | image: ../../etc/passwd
          |        ^~~~~~~~~~~~~~~~
        help: Name the file relative to Content, such as `images/flood.jpg`.
      """
    ),
    (
      "---\nslug: The Flood!\n---\n",
      """
      Content/harbour-post/a.md:2:7: warning: `slug` is not in the form of a slug: “The Flood!”. [front-matter/slug]
        2 | slug: The Flood!
          |       ^~~~~~~~~~
        help: It is read as `the-flood`.
      """
    ),
    (
      "---\nslug: \"!!!\"\n---\n",
      """
      Content/harbour-post/a.md:2:7: error: `slug` has no letter or digit: “!!!”. [front-matter/slug]
        2 | slug: "!!!"
          |       ^~~~~
        help: Write `slug: flood-in-the-valley`.
      """
    ),
    (
      "---\ntitle: Flood: what we know\n---\n",
      """
      Content/harbour-post/a.md:2:13: error: The YAML cannot be read: mapping values are not allowed in this context. \
      [front-matter/yaml]
        2 | title: Flood: what we know
          |             ^
        help: Put quotation marks around a value that holds a colon: `title: "Flood: what we know"`.
      """
    ),
    (
      "---\n- a\n- b\n---\n",
      """
      Content/harbour-post/a.md:2:1: error: The front matter is not a list of keys and values. [front-matter/wrong-type]
        2 | - a
          | ^
        help: Write one `key: value` on each line, such as `title: Flood in the valley`.
      """
    ),
    (
      "---\ntitle: A\n\n",
      """
      Content/harbour-post/a.md:1: error: The front matter is never closed. [front-matter/unterminated]
        1 | ---
        help: End it with a line `---`.
      """
    ),
  ])
func diagnostics(front: String, expected: String) {
  let result = read(front + prose)
  #expect(result.diagnostics.map(\.rendered) == [expected])
  #expect((result.article == nil) == result.diagnostics.hasErrors)
}

@Test(
  "YAML that nests or repeats without end is refused",
  arguments: [
    "a: &a [x,x]\n" + (0..<20).map { "b\($0): &b\($0) [*a,*a,*a]\n" }.joined(),
    "title: " + String(repeating: "[", count: 50_000), "title: " + String(repeating: "{a: ", count: 50_000),
    String(repeating: "- ", count: 50_000) + "x",
    (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "title: \"" + String(repeating: "[", count: 50_000),
  ])
func bombs(yaml: String) {
  // Its time is measured by `make hostile-test`.
  #expect(read("---\n" + yaml + "\n---\n" + prose).diagnostics.hasErrors)
}

@Test("Brackets, stars and ampersands in ordinary values are no bomb")
func ordinaryMarks() {
  let tags = (0..<300).map { "tag\($0)" }.joined(separator: ", ")
  #expect(
    read("---\ntitle: \"[Update] A & B *really* [1] {x}\"\ntags: [\(tags)]\n---\n\(prose)").diagnostics
      .isEmpty)
}

@Test("A flood of unknown keys is counted, not named one by one")
func manyUnknownKeys() {
  let keys = (1...30).map { "key\($0): x\n" }.joined()
  let diagnostics = read("---\n\(keys)---\n" + prose).diagnostics
  #expect(diagnostics.count == 21)
  #expect(diagnostics.last?.message == "10 more keys are unknown, up to this one.")
  #expect(diagnostics.last?.location?.line == 31)
}
