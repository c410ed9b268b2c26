import Model
import Testing

@testable import Language

@Test(
  "words that reports use for one another are of one set, others are not",
  arguments: [
    ("en", "killed", "dead", true), ("en", "quake", "earthquakes", true), ("en", "broke", "broken", true),
    ("en", "rose", "fell", false), ("en", "killed", "injured", false), ("de", "gestiegen", "stieg", true),
    ("fr", "séisme", "tremblement", true), ("es", "terremoto", "sismo", true), ("zh", "死亡", "遇难", true),
    ("ru", "землетрясение", "пожар", false),
  ])
func synonyms(language: String, first: String, second: String, areOne: Bool) throws {
  let tag = try #require(LanguageTag(language))
  let table = Synonyms(of: language)
  let one = try #require(table.set(ofStem: stem(first, language: tag).utf8))
  let other = try #require(table.set(ofStem: stem(second, language: tag).utf8))
  #expect((one == other) == areOne)
}

@Test("every language that is listed has its table, and no other", arguments: Synonyms.languages)
func tables(language: String) throws {
  let table = try #require(EmbeddedTable("synonyms/\(language)"))
  let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n")
  let words = lines.flatMap { $0.split(separator: " ") }
  #expect(lines.count >= 100)
  #expect(lines.allSatisfy { $0.contains(" ") })
  #expect(Set(words).count == words.count)
  #expect(EmbeddedTable("synonyms/xx") == nil)
}
