import Foundation
import Model
import Testing

@testable import Language

@Test(
  "expressions that reports use for one another share a concept, others do not",
  arguments: [
    ("en", "killed", "dead", true), ("en", "quake", "earthquakes", true), ("en", "broke", "broken", true),
    ("en", "rose", "fell", false), ("en", "killed", "injured", false), ("de", "gestiegen", "stieg", true),
    ("fr", "séisme", "tremblement de terre", true), ("es", "terremoto", "sismo", true),
    ("zh", "死亡", "遇难", true),
    ("ru", "землетрясение", "пожар", false),
  ])
func synonyms(language: String, first: String, second: String, areOne: Bool) throws {
  let tag = try #require(LanguageTag(language))
  let table = try #require(Synonyms(of: language))
  func concepts(_ text: String) -> Set<UInt16> {
    Set(table.entry(ofKey: SynonymList.key(SynonymList.stems(of: [text], language: tag)[0])).concepts)
  }
  #expect(!concepts(first).isEmpty && !concepts(second).isEmpty)
  #expect(concepts(first).isDisjoint(with: concepts(second)) != areOne)
}

/// `BROADSHEET_UPDATE_SYNONYMS=1` writes the tables anew.
@Test("the table of each language is that of its list, and there is no other", arguments: Synonyms.languages)
func tables(language: String) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/CData/Tables/synonyms")
  let text = try String(contentsOf: folder.appending(path: "\(language).txt"), encoding: .utf8)
  let list = try #require(SynonymList(text, language: language))
  if ProcessInfo.processInfo.environment["BROADSHEET_UPDATE_SYNONYMS"] == "1" {
    try Data(list.table).write(to: folder.appending(path: "\(language).bin"))
  }
  let table = try #require(EmbeddedTable("synonyms/\(language)"))
  let isOfList = Array(table.bytes) == list.table
  #expect(isOfList, "BROADSHEET_UPDATE_SYNONYMS=1 writes it anew")
  #expect(list.concepts.count >= 100)
  for line in text.split(separator: "\n") {
    let items = line.split(separator: " ")
    #expect(items.count > 1 && Set(items).count == items.count, "\(line)")
  }
  #expect(EmbeddedTable("synonyms/xx") == nil && Synonyms(of: "xx") == nil)
}

@Test("an expression of several words is found by its first, and by all of them")
func expressions() throws {
  let table = try #require(Synonyms(of: "en"))
  let stems = ["lost", "their", "live"].map { Array($0.utf8) }
  #expect(table.entry(ofKey: SynonymList.key([stems[0]])).lengths & 1 << 3 != 0)
  #expect(table.entry(ofKey: SynonymList.key([stems[1]])).lengths & 1 << 3 == 0)
  #expect(!table.entry(ofKey: SynonymList.key(stems)).concepts.isEmpty)
  #expect(table.entry(ofKey: SynonymList.key(stems.reversed())).concepts.isEmpty)
}
