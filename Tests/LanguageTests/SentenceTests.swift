import Model
import Testing

@testable import Language

@Test(
  "A text is cut into whole sentences",
  arguments: [
    ("en", "Dr. Lee left at noon. She said no.", ["Dr. Lee left at noon.", "She said no."]),
    ("en", "The dam cost $3.5 billion. It failed!", ["The dam cost $3.5 billion.", "It failed!"]),
    ("hi", "पानी बढ़ रहा है। लोग चले गए।", ["पानी बढ़ रहा है।", "लोग चले गए।"]),
    ("ja", "橋が落ちた。雨は続く。", ["橋が落ちた。", "雨は続く。"]),
  ])
func sentencesOfText(language: String, text: String, expected: [String]) throws {
  let tag = try #require(LanguageTag(language))
  let bytes = Array(text.utf8)
  let found = SentenceSplitter(language: tag).sentences(in: text)
  #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
}
