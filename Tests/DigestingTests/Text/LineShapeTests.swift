import Testing

@testable import Digesting

@Test(
  "quotation marks of every convention are balanced or not",
  arguments: [
    ("He said “no”.", true), ("He said “no.", false), ("He said no”.", false), ("\"No,\" he said.", true),
    ("\"No, he said.", false), ("Er sagte: „Nein“.", true), ("Er sagte: „Nein”.", true),
    ("Er sagte: »Nein«.", true),
    ("Il a dit « non ».", true), ("Il a dit « non.", false), ("他说：“不。”", true), ("彼は「いいえ」と言った。", true),
    ("彼は「いいえと言った。", false), ("The plan (of 2020) failed.", true), ("The plan (of 2020 failed.", false),
    ("Hon sade ”nej”.", true), ("It's the dogs' day.", true),
  ])
func balance(text: String, isBalanced: Bool) {
  #expect(LineShape(text[...]).isBalanced == isBalanced)
}

@Test(
  "a sentence ends with a full stop of its script, closing marks allowed after it",
  arguments: [
    ("The bridge fell.", true), ("“The bridge fell.”", true), ("The bridge fell", false),
    ("The bridge fell:", false),
    ("पुल गिर गया।", true), ("桥塌了。", true), ("سقط الجسر؟", true), ("The bridge (fell.)", true), ("Why?", true),
  ])
func ending(text: String, ends: Bool) {
  #expect(LineShape(text[...]).endsSentence == ends)
}

@Test(
  "addresses of web and mail are seen",
  arguments: [
    ("See https://example.org/a for more.", true), ("Write to desk@example.org today.", true),
    ("Go to www.example.org now.", true), ("The west wind blew.", false), ("Both and/or neither.", false),
  ])
func addresses(text: String, has: Bool) {
  #expect(LineShape(text[...]).hasAddress == has)
}
