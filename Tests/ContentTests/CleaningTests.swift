import Model
import Testing

@testable import Content

private func outlines(_ text: String, path: String = "a.txt", sources: SourceCatalogue = SourceCatalogue())
  -> [String]
{
  read(text, path: path, sources: sources).article?.blocks.map(outline) ?? []
}

private let lead = "The river rose by two metres in one night, the council said on Tuesday morning."
private let more = "Nobody was hurt, but forty families spent the morning in the school hall."

@Test("A text gives up its headline, byline, date, captions, credits and furniture, and nothing else")
func wholeText() throws {
  let icons = (0..<12).map { "Label\($0) An icon of a thing." }.joined(separator: " ")
  let caption = "A bridge under water near the mill (Jane Doe/AP)"
  let text = """
     date 2023-09-11 \(icons)
    Flood closes the lower bridge

    By Press Association
    \(caption)
    \(caption)

    \(lead)

    Read more: What to pack

    School opens its doors

    \(more)

    \(more)

    Advertisement

    (With inputs from Reuters)
    """
  let article = try #require(read(text, path: "a.txt").article)
  #expect(
    article.blocks.map(outline) == [
      "- [icon run] date 2023-09-11 \(icons)", "- [title] Flood closes the lower bridge",
      "- [byline] By Press Association", "- caption [caption] \(caption)",
      "- caption [caption] \(caption)", "+ \(lead)",
      "- [page furniture] Read more: What to pack", "+ heading School opens its doors", "+ \(more)",
      "- [repeated] \(more)",
      "- [page furniture] Advertisement", "- [credit line] (With inputs from Reuters)",
    ])
  #expect(article.title == Field("Flood closes the lower bridge", from: .textLine(2)))
  #expect(article.published?.value.iso8601 == "2023-09-11")
  #expect(article.authors == [Field("Press Association", from: .textLine(4))])
  #expect(article.credits == ["Press Association", "Reuters"])
  for block in article.blocks {
    let span = try #require(block.origin.fileSpan(of: 0..<block.text.utf8.count))
    #expect(String(decoding: Array(text.utf8)[span], as: UTF8.self) == block.text)
  }
}

@Test(
  "A date in front of a text is cut from it",
  arguments: [
    (" date 2023-09-12 \(lead)", ["- [date line] date 2023-09-12", "+ \(lead)"]),
    ("2023-09-12\n\n\(lead)", ["- [date line] 2023-09-12", "+ \(lead)"]),
    ("Published: 12 September 2023\n\n\(lead)", ["- [date line] Published: 12 September 2023", "+ \(lead)"]),
    (
      "2023-09-12 was a wet day in the valley, all agreed.",
      ["+ 2023-09-12 was a wet day in the valley, all agreed."]
    ),
  ])
func dateLines(text: String, expected: [String]) {
  #expect(outlines(text) == expected)
}

@Test(
  "Datelines are cut, and their agency is credited",
  arguments: [
    ("NORTH KOREA — ", []), ("SEOUL, Sept 12 (Reuters) - ", ["Reuters"]),
    ("PARIS (AFP) – ", ["Agence France-Presse"]),
    ("NEW YORK/LONDON (AP) — ", ["Associated Press"]), ("(Reuters) - ", ["Reuters"]),
    ("SEOUL, South Korea — ", []),
    ("Seoul (Yonhap) -- ", ["Yonhap"]), ("القاهرة (رويترز) - ", ["Reuters"]),
    ("HARBOURTON (Sample Wire) - ", ["Sample Wire"]), ("ALTENAU (np) - ", ["np"]),
    ("NEW HAVEN, May 3 (Coast News) — ", ["Coast News"]),
  ])
func datelines(dateline: String, credits: [String]) {
  let article = read(dateline + lead + "\n\n" + more, path: "a.txt").article
  #expect(article?.blocks.last { $0.text.hasSuffix("morning.") }?.text == lead)
  #expect(article?.blocks.first?.reason == "dateline")
  #expect(article?.credits == credits)
}

@Test(
  "Dashes in running text are no datelines",
  arguments: [
    "Kim - who rules alone - left on Sunday for a long journey to the east.",
    "IBM (International Business Machines) - a maker of computers - said little of it on Tuesday.",
    "NATO — the alliance — met on Tuesday to speak of it.",
    "The city - Vladivostok (Russia) - was the site of the first meeting of the two.",
  ])
func noDatelines(text: String) {
  #expect(outlines(text) == ["+ " + text])
}

@Test(
  "Bylines name authors and agencies",
  arguments: [
    ("By Jane Doe", ["Jane Doe"], []), ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"], []),
    ("BY JANE DOE", ["Jane Doe"], []), ("By Jane Doe, Reuters", ["Jane Doe", "Reuters"], ["Reuters"]),
    ("By Jane Doe | Harbour Post", ["Jane Doe"], []), ("By Ludwig van der Rohe", ["Ludwig van der Rohe"], []),
    ("By Jane Doe, Political Correspondent", ["Jane Doe"], []), ("By AFP", ["AFP"], ["Agence France-Presse"]),
    ("Von Max Muster", ["Max Muster"], []),
  ])
func bylines(line: String, authors: [String], credits: [String]) {
  let article = read("\(line)\n\n\(lead)\n\n\(more)", path: "a.txt").article
  #expect(article?.authors.map(\.value) == authors)
  #expect(article?.credits == credits)
  #expect(article?.blocks.first?.reason == "byline")
}

@Test(
  "Sentences that begin with By are no bylines",
  arguments: [
    "By Monday evening the water was gone",
    "By then all was lost",
  ])
func noBylines(line: String) {
  #expect(read("\(lead)\n\n\(line)\n\n\(more)", path: "a.txt").article?.authors.isEmpty == true)
}

@Test(
  "Credit lines are removed and credited",
  arguments: [
    ("With inputs from AP", ["Associated Press"]), ("Reporting by Jane Doe; editing by John Roe", []),
    ("(Reporting by Jane Doe in Seoul, Reuters)", ["Reuters"]), ("Press Association", ["Press Association"]),
    ("Agencies", []), ("© 2023 AFP", ["Agence France-Presse"]),
    ("Reuters, AFP", ["Reuters", "Agence France-Presse"]),
    ("With agency inputs", []), ("Copyright 2023 The Harbour Post", []), ("— dpa", ["dpa"]),
    ("(with Sample Wire)", ["Sample Wire"]),
  ])
func creditLines(line: String, credits: [String]) {
  var wire = SourceCatalogue.Entry(name: "Sample Wire")
  wire.isAgency = true
  let sources = SourceCatalogue(entries: ["sample wire": wire])
  let article = read("\(lead)\n\n\(more)\n\n\(line)", path: "a.txt", sources: sources).article
  #expect(article?.blocks.last?.isKept == false)
  #expect(article?.credits == credits)
}

@Test(
  "An agency that running text quotes is no credit",
  arguments: [
    "KCNA did not specify whether the train had crossed the border.",
    "Reuters reported that the images showed a green train.",
    "The Yonhap news agency and some other media published similar reports.",
    "It was reported by the agency (TASS).",
  ])
func quotedAgencies(line: String) {
  let article = read("\(lead)\n\n\(line)", path: "a.txt").article
  #expect(article?.credits == [])
  #expect(article?.blocks.last.map(outline) == "+ " + line)
}

@Test(
  "A credit after the last sentence is cut from it",
  arguments: [
    " (With inputs from Reuters)",
    " (Reuters)", " — Reuters", " [Reuters]",
  ])
func creditTails(tail: String) {
  let article = read("\(lead)\n\n\(more)\(tail)", path: "a.txt").article
  #expect(article?.blocks.map(\.isKept) == [true, true, false])
  #expect(article?.blocks.dropLast().last?.text == more)
  #expect(article?.credits == ["Reuters"])
}

@Test(
  "Captions are known by their credits",
  arguments: [
    "Mr Kim waves from the train (Alexander Example/AP)", "Mr Kim waves. KCNA via REUTERS/Jane Doe",
    "Photo: Jane Doe/AFP",
    "A man walks by the sea. (AP Photo/Jane Doe)", "The bridge in August [File photo]",
    "FILE - The bridge in August.",
  ])
func captions(line: String) {
  #expect(
    outlines("\(lead)\n\n\(line)\n\n\(more)") == ["+ " + lead, "- caption [caption] " + line, "+ " + more])
}

@Test(
  "Prose that repeats or speaks of icons is kept",
  arguments: [
    "The icon was painted in 1405, and the logo of the museum shows it still.",
    "We shall fight on the beaches, we shall fight on the landing grounds, we shall fight in the fields and in the streets.",
  ])
func proseKept(text: String) {
  #expect(repetition(in: text) == nil)
}

@Test("A list of labels repeats itself as no prose does")
func labels() {
  let menu = (0..<20).map { "Go to the page of number\($0)" }.joined(separator: " ")
  #expect(repetition(in: menu) == "repetition")
}

@Test("sources.yaml keeps and removes what it names")
func ownRules() {
  var entry = SourceCatalogue.Entry(name: "Harbour Post")
  entry.keep = [.phrase("Read more books")]
  entry.remove = [.phrase("Harbour Post is a paper"), .line("More")]
  let sources = SourceCatalogue(entries: ["harbour post": entry])
  let text = "\(lead)\n\nRead more books\n\nThe Harbour Post is a paper for all.\n\n\(more)"
  #expect(
    outlines(text, path: "harbour-post/a.txt", sources: sources) == [
      "+ " + lead, "+ Read more books", "- [sources.yaml] The Harbour Post is a paper for all.", "+ " + more,
    ])
}

@Test("Read raw, every paragraph stays as it is")
func raw() {
  let text = "Flood closes the bridge\n\nBy Jane Doe\n\nSEOUL (Reuters) - \(lead)\n\nAdvertisement"
  let article = read(text, path: "a.txt", isRaw: true).article
  #expect(article?.blocks.allSatisfy { $0.isProse } == true)
  #expect(article?.title == nil)
  #expect(article?.authors.isEmpty == true)
}

@Test("The first heading of Markdown is the headline; one that repeats the front matter is no text")
func markdownTitle() {
  let article = read("# Flood & more\n\n\(prose)").article
  #expect(article?.title == Field("Flood & more", from: .markup("# heading")))
  #expect(article?.blocks.first?.reason == "title")
  let given = read("---\ntitle: Flood and more\n---\n# Another one\n\n## Flood and more\n\n\(prose)").article
  #expect(given?.title?.value == "Flood and more")
  #expect(given?.blocks.map(\.isKept) == [true, false, true, true])
}
