import Model
import Testing

@testable import Language

@Test("The language of a sentence is found", arguments: languageSamples)
func languageOfSentence(sample: LanguageSample) {
  #expect(LanguageDetector().detect(sample.text)?.description == sample.language)
}

@Test(
  "A text that cannot decide stays undecided",
  arguments: ["", " \n", "1234 5678", "OK", "Kim", "🙂🙂", "Xqz wrtp bvlkk znnt ffrg hhjk qqpl", "\u{0}\u{0}"])
func undecidedText(text: String) {
  #expect(LanguageDetector().detect(text) == nil)
}

@Test("What a detector has read before changes nothing")
func detectorsThatHaveReadMuch() {
  let detector = LanguageDetector()
  for _ in 0..<2 {
    for sample in languageSamples {
      let words = sample.text.split(separator: " ").prefix(8).joined(separator: " ")
      #expect(detector.detect(words) == LanguageDetector().detect(words))
    }
  }
}

@Test("Words of all lengths are numbered in order of first appearance")
func numberedWords() {
  var table = ByteTable()
  // Words that differ in their last byte alone, or in being longer by one.
  let words = (0...20).flatMap { length in
    [[UInt8](repeating: 97, count: length), [UInt8](repeating: 97, count: length) + [98]]
  }
  for round in 0..<2 {
    for (number, word) in words.enumerated() {
      let found = word.withUnsafeBufferPointer { table.insert($0) }
      #expect(found.index == number)
      #expect(found.isNew == (round == 0))
    }
  }
}

@Test("Ten words of a sentence are never taken for another script's or family's language")
func shortTextsAreSeldomWrong() {
  let families = [
    ["hr", "sr", "bs"], ["hi", "ne", "mr"], ["gl", "pt", "es"], ["da", "no"], ["id", "ms"],
  ]
  var wrong: [String] = []
  for sample in languageSamples {
    let words = sample.text.split(separator: " ").prefix(10)
    guard words.count == 10, let found = LanguageDetector().detect(words.joined(separator: " ")) else {
      continue
    }
    let family = families.first { $0.contains(sample.language) } ?? [sample.language]
    if !family.contains(found.description) { wrong.append("\(sample.language) as \(found)") }
  }
  #expect(wrong.isEmpty)
}

@Test("A foreign name or quotation does not change the language")
func foreignWordsInside() {
  let text =
    "The minister told Frankfurter Allgemeine Zeitung that \"Wir schaffen das\" had been the wrong thing to say that year."
  #expect(LanguageDetector().detect(text) == .english)
}
