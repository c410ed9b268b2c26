import Model
import Testing

@testable import Site

@Suite("Words in other languages") struct LanguageWordTests {
  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test(
    "Dates",
    arguments: [
      ("de", "Freitag, 1. März 2024", "9. bis 12. September 2023", "30. August bis 2. September 2023"),
      ("fr", "vendredi 1er mars 2024", "9 au 12 septembre 2023", "30 août au 2 septembre 2023"),
      (
        "es", "viernes, 1 de marzo de 2024", "9 al 12 de septiembre de 2023",
        "30 de agosto al 2 de septiembre de 2023"
      ),
      ("zh", "2024年3月1日星期五", "2023年9月9日至12日", "2023年8月30日至9月2日"),
      ("ar", "الجمعة 1 مارس 2024", "9 إلى 12 سبتمبر 2023", "30 أغسطس إلى 2 سبتمبر 2023"),
    ])
  func dates(language: String, weekday: String, inMonth: String, inYear: String) throws {
    let wording = try wordingIn(language)
    #expect(wording.weekdayAndDay(try date("2024-03-01")) == weekday)
    #expect(wording.days(from: try date("2023-09-09"), to: try date("2023-09-12")) == inMonth)
    #expect(wording.days(from: try date("2023-08-30"), to: try date("2023-09-02")) == inYear)
  }

  @Test("Arabic has a form for every plural category")
  func arabicPlurals() throws {
    let wording = try wordingIn("ar")
    #expect(
      [0, 1, 2, 3, 11, 100, 103].map { wording.count($0, .articles) } == [
        "لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال", "103 مقالات",
      ])
  }

  @Test(
    "Numbers",
    arguments: [
      ("en", "1,234", "12,345", "0.371", "92\u{A0}%"), ("de", "1.234", "12.345", "0,371", "92\u{A0}%"),
      ("fr", "1\u{202F}234", "12\u{202F}345", "0,371", "92\u{A0}%"),
      ("es", "1234", "12.345", "0,371", "92\u{A0}%"), ("zh", "1,234", "12,345", "0.371", "92%"),
      ("ar", "1,234", "12,345", "0.371", "92%"),
    ])
  func numbers(language: String, small: String, large: String, decimal: String, share: String) throws {
    let wording = try wordingIn(language)
    #expect([wording.grouped(1234), wording.grouped(12345)] == [small, large])
    #expect([wording.decimal(0.371), wording.share(0.92)] == [decimal, share])
  }

  @Test("A site may have the digits of its language")
  func digits() throws {
    let wording = try wordingIn("ar", digits: .native)
    #expect(wording.day(try date("2024-03-10")) == "١٠ مارس ٢٠٢٤" && wording.grouped(1234) == "١٬٢٣٤")
    #expect(try wordingIn("de", digits: .native).grouped(1234) == "1.234")
  }

  @Test("Lists")
  func lists() throws {
    #expect(try wordingIn("de").list(["A", "B", "C"]) == "A, B und C")
    #expect(try wordingIn("zh").list(["甲", "乙", "丙"]) == "甲、乙和丙")
    #expect(try wordingIn("ar").list(["أ", "ب", "ج"]) == "أ، ب وج")
  }

  @Test("A name whose script runs against the interface stands in isolation")
  func isolation() throws {
    #expect(try wordingIn("en").isolated("المرسى") == "\u{2068}المرسى\u{2069}")
    let arabic = try wordingIn("ar")
    #expect(arabic.isolated("Harbour Post") == "\u{2068}Harbour Post\u{2069}")
    #expect(arabic.isolated("المرسى") == "المرسى")
  }

  @Test("A whole site in Arabic runs from right to left, and English stands in blocks of its own")
  func rightToLeft() throws {
    var room = try sampleWeek()
    room.settings.language = LanguageTag("ar")
    let site = try room.site()
    let front = try #require(site["index.html"])
    #expect(front.contains("<html lang=\"ar\" dir=\"rtl\"") && front.contains("الصفحة الأولى"))
    #expect(front.contains("<h2 lang=\"en\" dir=\"ltr\">"))
    let story = try #require(site["stories/river-floods-old-town/index.html"])
    #expect(story.contains("من ذكر ماذا") && story.contains("lang=\"en\" dir=\"ltr\""))
  }

  @Test("Time runs to the left in a chart of a site from right to left")
  func mirroredChart() {
    func chart(_ isMirrored: Bool) -> String {
      var chart = CoverageChart(first: 0, last: 100, isMirrored: isMirrored)
      chart.add(article: 0, outlet: "A", seconds: 0, original: nil)
      return chart.html(from: "x", to: "y")
    }
    #expect(chart(false).contains("cx=\"2.0%\"") && chart(true).contains("cx=\"98.0%\""))
    // Names and times are text of the page and run as it does.
    for isMirrored in [false, true] {
      #expect(chart(isMirrored).contains("<foreignObject class=\"outlet\" x=\"0\" y=\"0.10rem\""))
      #expect(chart(isMirrored).hasSuffix("<span>x</span> <span>y</span></p>"))
    }
  }
}
