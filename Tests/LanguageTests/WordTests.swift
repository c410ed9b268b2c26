import Model
import Testing

@testable import Language

func wordsOf(_ text: String) -> [String] {
  var words: [String] = []
  var text = text
  text.withUTF8 { bytes in
    WordScanner().forEachWord(in: bytes, 0..<bytes.count) { range in
      words.append(String(decoding: bytes[range], as: UTF8.self))
    }
  }
  return words
}

@Test(
  "Words are those of UAX 29",
  arguments: [
    ("Don't panic, Mr. O’Neil!", ["Don't", "panic", "Mr", "O’Neil"]),
    (
      "A well-known U.S. firm paid $1,200.50 (3.5%).",
      ["A", "well", "known", "U.S", "firm", "paid", "1,200.50", "3.5"]
    ),
    ("café cafe\u{301} naïve", ["café", "cafe\u{301}", "naïve"]),
    ("हिन्दी में किताबें", ["हिन्दी", "में", "किताबें"]),
    ("كَتَبَ الولد", ["كَتَبَ", "الولد"]),
    ("צה\"ל ורוה״מ", ["צה\"ל", "ורוה״מ"]),
    ("한국어 단어", ["한국어", "단어"]),
    ("🙂 -- ... _", []),
    ("snake_case x2", ["snake_case", "x2"]),
  ])
func wordsOfText(text: String, expected: [String]) {
  #expect(wordsOf(text) == expected)
}

@Test(
  "Scripts without spaces are cut by dictionary",
  arguments: ["这是一个测试", "これは試験です", "นี่คือการทดสอบ", "នេះជាការសាកល្បង"])
func dictionaryWords(text: String) {
  let words = wordsOf(text)
  #expect(words.count > 1)
  #expect(words.joined() == text)
}

@Test(
  "Words are stemmed in their language",
  arguments: [
    ("en", "Flooding", "flood"), ("en", "KIM’S", "kim"), ("de", "Häuser", "haus"),
    ("fr", "continuellement", "continuel"),
    ("ru", "Наводнения", "наводнен"), ("tr", "ISPARTA", "ıspar"), ("zh", "学校", "学校"),
    ("en", "1,200", "1,200"),
    ("en", "cafe\u{301}", "café"), ("en", "co\u{AD}operate", "cooper"),
  ])
func stemsOfWords(language: String, word: String, expected: String) throws {
  #expect(stem(word, language: try #require(LanguageTag(language))) == expected)
}

@Test("Prose has many function words and a menu few")
func stopWordShares() throws {
  #expect(
    stopWordShare(of: "The river rose in the night and it was over the bridge by dawn.", language: .english)
      > 0.4)
  #expect(stopWordShare(of: "Home News Sport Weather Video Login", language: .english) < 0.2)
  #expect(stopWordShare(of: "", language: .english) == 0)
}

@Test(
  "A report's nouns are no function words, however frequent",
  arguments: ["people", "time", "new", "year", "state"])
func nounsAreContent(word: String) {
  #expect(stopWordShare(of: word, language: .english) == 0)
}

@Test("Frequent stems are more frequent than rare ones, and unknown ones have no figure")
func backgroundFrequencies() throws {
  let table = try #require(BackgroundFrequencies.table(for: .english))
  let the = try #require(table.frequency(ofStem: "the"))
  let flood = try #require(table.frequency(ofStem: "flood"))
  #expect(the > 0.02 && the < 0.1)
  #expect(flood < 0.001 && flood > 0.000001)
  #expect(table.frequency(ofStem: "xqzvv") == nil)
  #expect(LanguageTag("tlh").flatMap { BackgroundFrequencies.table(for: $0) } == nil)
}

@Test(
  "Every language with word tables has function words",
  arguments: ["ar", "de", "el", "fr", "hi", "ja", "no", "nb", "pl", "ru", "sr", "tr", "zh"])
func tablesOfLanguages(language: String) throws {
  #expect(BackgroundFrequencies.table(for: try #require(LanguageTag(language))) != nil)
}
