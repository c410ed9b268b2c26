import Model
import Pipeline
import Testing

@testable import Site

/// The words of a site in a language, one hour east of Greenwich.
func wordingIn(_ language: String, digits: SiteSettings.Digits = .western) throws -> Wording {
  var settings = SiteSettings()
  settings.language = LanguageTag(language)
  settings.digits = digits
  let (strings, diagnostics) = interfaceStrings(
    builtIn: themeFiles(), own: [], settings: settings, used: [])
  #expect(diagnostics.map(\.rendered) == [])
  return Wording(zone: TimeZoneRules(name: "Test", initialOffset: 3600), strings: try #require(strings))
}

@Suite("Words and addresses") struct WordTests {
  private let wording: Wording

  init() throws { wording = try wordingIn("en") }

  @Test(
    "Moments are told in the site's zone, and without a clock when only the day is known",
    arguments: [
      ("2023-09-12T18:05+00:00", "12 September 2023, 19:05"), ("2023-09-12", "12 September 2023"),
      ("2023-12-31T23:30Z", "1 January 2024, 00:30"),
    ])
  func moments(iso: String, expected: String) throws {
    #expect(wording.moment(try #require(Timestamp(iso: iso, zone: wording.zone))) == expected)
  }

  @Test(
    "Days of a window",
    arguments: [
      ("2023-09-12", "2023-09-12", "12 September 2023"),
      ("2023-09-09", "2023-09-12", "9 to 12 September 2023"),
      ("2023-08-30", "2023-09-02", "30 August to 2 September 2023"),
      ("2023-12-30", "2024-01-02", "30 December 2023 to 2 January 2024"),
    ])
  func days(first: String, last: String, expected: String) throws {
    #expect(
      wording.days(from: try #require(CivilDate(iso: first)), to: try #require(CivilDate(iso: last)))
        == expected)
  }

  @Test(
    "Dates of events: a whole month or year goes by its name",
    arguments: [
      ("2024-02-01", "2024-02-29", "February 2024"), ("2023-01-01", "2023-12-31", "2023"),
      ("2023-02-01", "2023-03-31", "1 February to 31 March 2023"),
      ("2023-02-03", "2023-02-03", "3 February 2023"),
    ])
  func dates(first: String, last: String, expected: String) throws {
    #expect(
      wording.dates(from: try #require(CivilDate(iso: first)), to: try #require(CivilDate(iso: last)))
        == expected)
  }

  @Test(
    "Counts of reports",
    arguments: [
      (1, 1, 0, "1 report"), (3, 3, 3, "3 independent reports"),
      (7, 3, 2, "7 reports · 3 independent · 2 new"),
      (2, 1, 1, "2 reports · 1 independent"),
    ])
  func reports(articles: Int, independent: Int, new: Int, expected: String) {
    #expect(wording.reports(articles: articles, independent: independent, new: new) == expected)
  }

  @Test("Numbers, shares and lists")
  func numbers() {
    #expect(wording.grouped(1_204_567) == "1,204,567" && wording.grouped(999) == "999")
    #expect(wording.share(0.999) == "99\u{A0}%" && wording.share(1) == "100\u{A0}%")
    #expect(wording.list(["a"]) == "a" && wording.list(["a", "b", "c"]) == "a, b and c")
    #expect(wording.list(["a", "b", "c", "d", "e", "f"]) == "a, b, c, d and 2 others")
    #expect(wording.list([]) == "")
  }

  @Test("Names that would have one slug get different ones, whatever the order", arguments: [false, true])
  func slugs(isReversed: Bool) {
    let members = [("A&B", 0), ("A-B", 1), ("a b", 2), ("A B", 3), ("!!!", 4), ("Ж", 5)]
    let directory = Directory(folder: "topics", members: isReversed ? members.reversed() : members)
    let slugs = directory.entries.map { "\($0.name) \($0.slug)" }
    #expect(
      slugs == ["!!! n-\(mark("!!!"))", "A B a-b", "A&B a-b-\(mark("a&b"))", "A-B a-b-\(mark("a-b"))", "Ж ж"])
    #expect(directory["a b"]?.members.sorted() == [2, 3])
  }

  private func mark(_ key: String) -> String { String(ContentHash(key).description.prefix(6)) }

  @Test(
    "Only http and https leave the site, and every byte is fit for a link",
    arguments: [
      ("https://a.example/x?y=1&z", "https://a.example/x?y=1&z"), ("HTTP://a.example", "HTTP://a.example"),
      ("https://a.example/ä \"<", "https://a.example/%C3%A4%20%22%3C"), ("javascript:alert(1)", nil),
      ("//a.example", nil), ("data:text/html,x", nil), ("", nil),
    ])
  func external(address: String, expected: String?) { #expect(externalLink(address) == expected) }

  @Test(
    "A text fragment names a short sentence whole, and a long one by its ends",
    arguments: [
      ("Rain, again - and more.", "#:~:text=Rain%2C%20again%20%2D%20and%20more."),
      (
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"
      ),
    ])
  func fragments(sentence: String, expected: String) {
    #expect(textFragmentLink("https://a.example/", to: sentence) == "https://a.example/" + expected)
    #expect(textFragmentLink("https://a.example/#top", to: "x") == "https://a.example/#top:~:text=x")
  }

  @Test(
    "The path of a base URL",
    arguments: [
      ("", "/"), ("https://a.example", "/"), ("https://a.example/", "/"), ("https://a.example/d", "/d/"),
      ("https://a.example/d/e/", "/d/e/"),
    ])
  func basePath(baseURL: String, expected: String) { #expect(pathOfBaseURL(baseURL) == expected) }
}
