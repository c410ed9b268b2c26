import Testing

@testable import Digesting

@Suite("Words that are passed over at one look")
struct WordOpeningsTests {
  private static let listed = ["a", "il", "monday", "août", "пятница", "seit"]
  private let openings = WordOpenings(listed)

  @Test("what is listed passes, and a longer word that begins with it", arguments: listed)
  func listedPasses(word: String) {
    #expect(openings.mayOpen(word))
    if word.utf8.count > 2 { #expect(openings.mayOpen(word + "s")) }
  }

  @Test("nearly all others are passed over")
  func others() {
    let letters = "bcdfghklnprtvwz".map(String.init)
    let words = letters.flatMap { a in letters.flatMap { b in letters.map { a + "o" + b + $0 } } }
    #expect(words.count { openings.mayOpen($0) } * 50 < words.count)
  }

  @Test("each language's words are made when they are asked for, once")
  func byLanguage() {
    let words = ByLanguage<[String]>([
      "en": { ["one"] },
      "de": {
        Issue.record("German was not asked for")
        return []
      },
    ])
    #expect(words["en"] == ["one"] && words["en"] == ["one"])
    #expect(words["fr"] == nil)
  }

  @Test(
    "no date is passed over: whatever begins one is among the openings",
    arguments: ["en", "de", "fr", "es", "pt", "it", "nl", "cs", "ru", "el", "ar", "he", "hi"])
  func calendar(language: String) throws {
    let words = try #require(CalendarWords.of(language))
    let openings = WordOpenings(words.openings)
    let names = words.weekdays.keys.flatMap { name in
      [name, name + "'s"] + words.partsOfDay.map { name + $0 }
    }
    #expect((names + words.months.keys).allSatisfy { openings.mayOpen($0) })
    #expect(words.phrases.keys.allSatisfy { $0.first.map(openings.mayOpen) == true })
  }
}
