import Model
import Testing

@testable import Language

@Suite("Locales") struct LocaleCatalogueTests {
  private func rules(_ tag: String, nativeDigits: Bool = false) throws -> LocaleRules {
    let tag = try #require(LanguageTag(tag))
    return try #require(LocaleCatalogue.rules(for: tag, nativeDigits: nativeDigits))
  }

  @Test(
    "Months and weekdays",
    arguments: [
      ("en", "March", "Monday"), ("de", "März", "Montag"), ("pt-BR", "março", "segunda-feira"),
      ("ru", "марта", "понедельник"), ("fa", "مارس", "دوشنبه"), ("zh", "三月", "星期一"),
    ])
  func names(tag: String, march: String, monday: String) throws {
    let rules = try rules(tag)
    #expect(rules.months[2] == march && rules.weekdays[0] == monday)
  }

  @Test("A month by itself may have another form")
  func standalone() throws { #expect(try rules("ru").monthsAlone[2] == "март") }

  @Test(
    "Plural categories of CLDR",
    arguments: [
      ("en", [0, 1, 2, 1001], [.other, .one, .other, .other]),
      ("fr", [0, 1, 2, 1_000_000], [.one, .one, .other, .many]),
      ("zh", [0, 1, 2], [.other, .other, .other]),
      ("ru", [1, 2, 5, 11, 21, 1022], [.one, .few, .many, .many, .one, .few]),
      ("ar", [0, 1, 2, 3, 11, 100, 1003], [.zero, .one, .two, .few, .many, .other, .few]),
    ] as [(String, [Int], [PluralCategory])])
  func plurals(tag: String, numbers: [Int], expected: [PluralCategory]) throws {
    let plurals = try rules(tag).plurals
    #expect(numbers.map { plurals.category(of: $0) } == expected)
  }

  @Test("Categories that a language has")
  func categories() throws {
    #expect(try rules("ar").plurals.categories == PluralCategory.allCases)
    #expect(try rules("es").plurals.categories == [.one, .other])
  }

  @Test("Groups of digits")
  func groups() throws {
    #expect(try rules("hi").grouped(1_234_567) == "12,34,567")
    #expect(try rules("de").grouped(-1_234_567) == "\u{2212}1.234.567")
    #expect(try rules("fa", nativeDigits: true).localised("2024") == "۲۰۲۴")
  }

  @Test("A language that CLDR does not know has no rules", arguments: ["xx", "tlh", "und"])
  func unknown(tag: String) throws {
    #expect(LocaleCatalogue.rules(for: try #require(LanguageTag(tag))) == nil)
  }
}
