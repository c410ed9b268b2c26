import Model
import Testing

@testable import Content

private let lead = "The ferry terminal was shut on Tuesday after a fire in its lower hall, the port said."
private let more = "Nobody was hurt, but forty families spent the morning in the school hall."

private func reasons(_ text: String) -> [String?] {
  read(text, path: "a.txt").article?.blocks.map { $0.isKept ? nil : $0.reason } ?? ["none"]
}

@Test("Like sentences with other names and numbers are no repetition")
func results() {
  let names = ["Lee", "Fox", "Orr", "Day", "Bly", "Cox", "Ray", "Poe", "Kay"]
  let lines = (0..<8).map { n in
    "\(names[n]) beat \(names[n + 1]) 6-\(n % 5) 6-2 in the first round of the Weyford open."
  }
  let text =
    "The Weyford open began on Monday with eight matches in the rain.\n" + lines.joined(separator: "\n")
  #expect(repetition(in: text) == nil)
  #expect(reasons(text).allSatisfy { $0 == nil })
}

@Test(
  "Lists of labels are repetition or an icon run",
  arguments: [
    ("Share icon. Print icon. Email icon. Save icon.", "icon run"),
    (
      "Search Icon A magnifying glass. Chevron icon It opens a menu. Close icon Two crossed lines.",
      "icon run"
    ),
    (
      "Calendar An icon of a desk calendar. Cancel An icon of a circle. Email An icon of a paper envelope.",
      "icon run"
    ),
    (String(repeating: "Click to share on Facebook (opens in new window) ", count: 6), "repetition"),
    (String(repeating: "Read the best of the week in our letter. ", count: 6), "repetition"),
  ])
func labelLists(text: String, reason: String) {
  #expect(repetition(in: text) == reason)
}

@Test(
  "Prose about icons and logos is no icon run",
  arguments: [
    "The icon was stolen in 1994 from the church. Police found the icon on Tuesday in a barn. The icon is old.",
    "The club showed its new logo on Monday. Fans said the logo was dull. The old logo had stood for years.",
  ])
func iconProse(text: String) {
  #expect(repetition(in: text) == nil)
}

@Test(
  "A text of menus and buttons alone is no article",
  arguments: [
    "Home\nNews\nSubscribe\nShare on Facebook\nShare on Twitter\nAll rights reserved.",
    "Home News Sport Weather\n\nShare on Facebook Share on Twitter", "Mill Weir Gauge\nLower Bridge",
  ])
func menusAlone(text: String) {
  let result = read(text, path: "a.txt")
  #expect(result.article == nil)
  #expect(result.diagnostics.map { $0.rendered.contains("[content/no-article]") } == [true])
}

@Test(
  "One real sentence is an article",
  arguments: [
    "The lower bridge is shut.", "河水在一夜之间上涨了两米，下游的桥梁周二凌晨关闭。", "غمر النهر المدينة القديمة مساء الاثنين.",
    "River floods the old town of Arnmouth as forty families leave their homes in the night",
  ])
func oneSentence(text: String) {
  #expect(read(text, path: "a.txt").article?.blocks.map(\.text) == [text])
}

@Test("The headline stands after the menu, the date after the headline")
func menuBeforeHeadline() {
  let text = """
    Home News Sport Weather
    Subscribe to our newsletter
    Share on Facebook Share on Twitter Share on WhatsApp
    Ferry terminal shuts after fire
    Published: 12 September 2023

    \(lead)

    Weather

    \(more)
    """
  let article = read(text, path: "a.txt").article
  #expect(article?.title?.value == "Ferry terminal shuts after fire")
  #expect(article?.published?.value.iso8601 == "2023-09-12")
  #expect(
    article?.blocks.map(\.reason) == [
      "page furniture", "page furniture", "page furniture", "title", "date line", nil, nil, nil,
    ])
}

@Test(
  "A sentence that begins with Share or names a section is kept",
  arguments: [
    "Share prices on the x exchange fell by two points.", "World news travels fast in the valley these days.",
  ])
func noMenus(line: String) {
  #expect(reasons("\(line)\n\n\(lead)") == [nil, nil])
}

@Test(
  "Who contributed to a report is a credit line",
  arguments: [
    ("Associated Press writer Bo Li contributed to this report.", ["Associated Press"]),
    (
      "___\n\nAssociated Press writers Bo Li in Seoul and Al Po in Rome contributed to this story.",
      ["Associated Press"]
    ),
    ("With inputs from Reuters staff and our correspondents in Rome", ["Reuters"]),
    ("Additional reporting by Jo Doe and AFP", ["Agence France-Presse"]),
  ])
func contributors(line: String, credits: [String]) {
  let article = read("\(lead)\n\n\(more)\n\n\(line)", path: "a.txt").article
  #expect(article?.blocks.last?.reason == "credit line")
  #expect(article?.credits == credits)
}

@Test(
  "Sentences that begin as credits do are kept",
  arguments: [
    "With inputs from Reuters staff the council drafted a letter about the award to send.",
    "From Reuters we learned of it today.", "Reporting by the council shows the water rose in March.",
  ])
func noCredits(line: String) {
  let article = read("\(lead)\n\n\(line)", path: "a.txt").article
  #expect(article?.blocks.last?.isKept == true)
  #expect(article?.credits == [])
}

@Test(
  "Front matter's bylines are cut into names",
  arguments: [
    ("byline: By Jo Doe and Al Po", ["Jo Doe", "Al Po"]), ("author: \"By Jo Doe\"", ["Jo Doe"]),
    ("author: Jo Doe, Al Po & Bo Li", ["Jo Doe", "Al Po", "Bo Li"]),
    ("author: Von Max Muster", ["Max Muster"]),
    ("author: Von Miller", ["Von Miller"]), ("author: \"Doe, Jane\"", ["Doe, Jane"]),
    ("author: Arts and Culture Desk", ["Arts and Culture Desk"]),
    ("author: [By Jo Doe, Al Po]", ["Jo Doe", "Al Po"]),
    ("author: Jo Doe and Reuters", ["Jo Doe", "Reuters"]),
  ])
func frontMatterNames(line: String, names: [String]) {
  #expect(read("---\n\(line)\n---\n\(prose)").article?.authors.map(\.value) == names)
}

@Test(
  "Date lines may hold two dates, or begin with a day of the week",
  arguments: [
    ("Posted 12 Sep 2023, updated 13 Sep 2023\n\n", "2023-09-12", "2023-09-13"),
    ("Published: 12 September 2023 | Last updated: 13 September 2023\n\n", "2023-09-12", "2023-09-13"),
    ("12 Sep 2023 (updated 13 Sep 2023)\n\n", "2023-09-12", "2023-09-13"),
    ("Tue 12 Sep 2023 ", "2023-09-12", nil), ("Tuesday, September 12, 2023 ", "2023-09-12", nil),
  ])
func twoDates(line: String, published: String, updated: String?) {
  let article = read(line + lead + "\n\n" + more, path: "a.txt").article
  #expect(article?.published?.value.iso8601 == published)
  #expect(article?.updated?.value.iso8601 == updated)
  #expect(article?.blocks.map(\.reason) == ["date line", nil, nil])
}

@Test(
  "A sentence that begins with a day is no date line",
  arguments: [
    "Tue 12 Sep 2023 was a wet day in the valley, all agreed.",
    "Tuesday, September 12, 2023, Mr Orr left the valley for good.",
  ])
func noTwoDates(text: String) {
  #expect(reasons(text) == [nil])
}

@Test(
  "A name and a desk after the headline are a byline",
  arguments: [
    ("Tom Hale, Transport correspondent", ["Tom Hale"]),
    ("Tom Hale and Jo Doe, Reporters", ["Tom Hale", "Jo Doe"]),
    ("Fire out, says fire chief", []), ("Harbour, port and town wait", []),
  ])
func deskBylines(line: String, names: [String]) {
  let article = read("Ferry terminal shuts after fire\n\(line)\n\n\(lead)\n\n\(more)", path: "a.txt").article
  #expect(article?.title?.value == "Ferry terminal shuts after fire")
  #expect(article?.authors.map(\.value) == names)
}
