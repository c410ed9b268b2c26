import Model
import Testing

@testable import Content

@Suite("Texts looked at as bytes")
struct TextBytesTests {
  @Test(
    "a sentence ends at its mark, whatever closes after it",
    arguments: [
      ("He left.", true), ("“He left.”", true), ("(He left!) ", true), ("Он ушёл…»", true), ("他走了。", true),
      ("वह चला गया।", true), ("غادر؟", true), ("He left", false), ("Related:", false), ("", false),
      ("\")", false),
      ("3.5", false), ("He left.\u{A0}", true), (". ”””””””””", false),
    ])
  func sentenceEnd(text: String, ends: Bool) {
    #expect(endsSentence(text) == ends)
    #expect(endsSentence(ArraySlice(Array(text.utf8))) == ends)
  }

  @Test(
    "two texts have the same letters when their comparison keys are equal",
    arguments: [
      ("The Flood: Day 2", "the flood – day 2"), ("The flood", "The floods"), ("ÉTÉ à Paris", "été à paris"),
      ("Été", "Ete"), ("", "..."), ("Hochwasser", "Niedrigwasser"), ("abcdefgh1", "ABCDEFGH2"),
    ])
  func letters(a: String, b: String) {
    #expect(haveSameLetters(a, b) == (comparisonKey(a) == comparisonKey(b)))
  }

  @Test(
    "a word and its lower-case form have one hash",
    arguments: [
      "ICON", "Été", "МОСКВА", "Ёлка", "ΣΟΦΊΑ", "İstanbul", "Ångström", "ՀԱՅ", "Šibenik", "תל", "平壤",
    ])
  func hash(word: String) {
    #expect(letterHash(word) == letterHash(word.lowercased()))
    #expect(letterHash(word) != letterHash(word + "a"))
  }

  @Test("a phrase opens a line by its bytes, the first of several that do")
  func phrases() {
    let phrases = Phrases(["by ", "by jane", "von ", "автор: "])
    #expect(phrases.opening("by jane doe") == "by ")
    #expect(phrases.opening("автор: Иван") == "автор: ")
    #expect(phrases.opening("bylaw") == nil)
    #expect(phrases.opening("") == nil)
  }

  @Test("a menu in other letters repeats itself too, and prose in them does not")
  func repetition() {
    let menu = String(repeating: "Перейти на страницу Один Два Три ", count: 12)
    let prose =
      "Река поднялась за ночь на два метра, и жители нижних улиц ушли к родным, пока спасатели везли мешки с песком, "
      + "воду и хлеб в школу на холме, где уже ждали врачи, учителя и соседи из деревни за мостом."
    #expect(Content.repetition(in: menu) == "repetition")
    #expect(Content.repetition(in: prose) == nil)
  }
}
