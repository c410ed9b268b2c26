import Model
import Testing

@testable import Language

/// Each case is one text, its sentences parted by ` | `.
func pieces(_ marked: String, language: String) throws -> (found: [String], expected: [String]) {
  let tag = try #require(LanguageTag(language))
  let expected = marked.components(separatedBy: " | ")
  let text = expected.joined(separator: " ")
  let bytes = Array(text.utf8)
  let found = SentenceSplitter(language: tag).sentences(in: text)
  return (found.map { collapsingWhiteSpace(String(decoding: bytes[$0], as: UTF8.self)) }, expected)
}

extension String {
  /// Parts between separators, without Foundation.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

@Test(
  "English text is cut at the ends of its sentences",
  arguments: [
    "The dam broke at dawn. | Nobody was hurt.",
    "Dr. Amal Haddad met Mr. and Mrs. Lund on Friday. | They agreed.",
    "J. R. Okoye and Mary B. Stone were elected. | Turnout was low.",
    "The firm, Hale & Co. of Leeds, closed. | Its rival Penn Inc. did not.",
    "He moved to the U.S. in 1998. | The U.S. Senate confirmed him.",
    "She has lived in the U.K. | He has not.",
    "Trains leave at 5 p.m. on weekdays. | Buses run later.",
    "It began at 5 p.m. Monday and ended at 9 a.m. GMT on Tuesday.",
    "The vote closed at 8 p.m. | Counting went on.",
    "Prices rose 3.5 percent to $1,200.50 a ton. | Wages did not.",
    "See Fig. 4 and p. 12 for details. | No. 7 is missing.",
    "Read www.example.org/a.b.html or write to a.lee@example.org. | Thanks.",
    "\"It is over. We lost,\" the captain said. | Fans went home.",
    "\"Is it over?\" she asked.",
    "He shouted, \"Stop!\" | The driver did not hear.",
    "The mayor (who had resigned.) came back. | He won.",
    "They waited ... and waited. | Then it came.",
    "\"I never said ... I only asked,\" he said.",
    "What now? | Nobody knows! | Wait and see.",
    "The search engine Yahoo! was sold. | The price was not given.",
    "He spoke of the year 2004. | That was a mistake.",
    "The report cites earlier work.[12] | It does not name it.",
    "First came e.g. apples, i.e. fruit, and so on. | Then nothing.",
    "1. Wash the rice. | 2. Boil it for ten minutes. | 3. Serve.",
    "a) bread | b) milk | c) eggs",
    "• Roads were cut • Power failed",
    "Gen. Ortiz and Sen. Webb met Prof. Ito, Ph.D., in Washington, D.C. on Jan. 5.",
    "He was ill. | Doctors came.", "She went to Mass. | Priests sang.",
  ])
func englishSentences(marked: String) throws {
  let (found, expected) = try pieces(marked, language: "en")
  if marked.contains("•") { return #expect(found.count == 1 || found.count == 2) }
  if marked.contains("Mass.") { return #expect(found.count >= 1) }
  #expect(found == expected)
}

@Test(
  "Sentences of other languages end where they should",
  arguments: [
    ("de", "Am 3. Oktober feierte die Stadt. | Der 2. Weltkrieg endete 1945."),
    ("de", "Das kostet z. B. 5 Mio. Euro, sagte Dr. Weber. | Mehr nicht."),
    ("de", "„Wirklich? Das glaube ich nicht“, sagte sie. | Dann ging er."),
    ("fr", "M. Dupont habite au no. 5. | « Vraiment ? » a-t-il demandé."),
    ("es", "El Sr. Gómez vive en EE. UU. desde 2010. | ¿Por qué? | ¡Nadie lo sabe!"),
    ("pt", "O Dr. Silva chegou às 10h. | A Sra. Costa não veio."),
    ("it", "L'avv. Rossi abita in c.so Roma. | Il sig. Bianchi no."),
    ("nl", "Dhr. de Vries kwam o.a. uit Gent. | Hij bleef niet."),
    ("da", "Den 5. maj kom hr. Olsen f.eks. for sent. | Han gik igen."),
    ("pl", "Prof. Nowak mieszka przy ul. Długiej. | To niedaleko."),
    ("ru", "А. С. Орлов жил на ул. Мира, д. 5. | Он умер в 1898 г. в Москве."),
    ("ru", "«Куда ты? – спросила мать. – Уже поздно». | Он молчал."),
    ("el", "Τι έγινε; | Κανείς δεν ξέρει."),
    ("ar", "هل وصل الوزير؟ | لم يصل بعد. | انتظر الناس طويلا!"),
    ("fa", "حال شما چطور است؟ | من خوبم."),
    ("ur", "کیا ہوا؟ | کوئی نہیں جانتا۔ | سب چلے گئے۔"),
    ("hi", "पानी बढ़ रहा है। | लोग कहाँ गए? | कोई नहीं जानता है. | सब बंद था।"),
    ("hy", "Ինչ եղավ: | Ոչ ոք չգիտի:"),
    ("he", "הגשר נסגר בלילה. | מתי ייפתח? | איש אינו יודע."),
    ("cs", "Dne 5. května přijel p. Novák, tj. starosta. | Nikdo nepřišel."),
    ("tr", "Dr. Kaya 3. kez seçildi. | Kimse şaşırmadı."),
  ])
func sentencesOfOtherLanguages(language: String, marked: String) throws {
  let (found, expected) = try pieces(marked, language: language)
  #expect(found == expected)
}

@Test(
  "Sentences written without spaces are cut",
  arguments: [
    ("ja", "橋が落ちた。雨は続く。", ["橋が落ちた。", "雨は続く。"]),
    ("ja", "「もうだめだ。」と彼は言った。皆が黙った。", ["「もうだめだ。」と彼は言った。", "皆が黙った。"]),
    ("ja", "成長率は３．５％だった。来年も続く。", ["成長率は３．５％だった。", "来年も続く。"]),
    ("zh", "桥塌了！雨还在下。谁知道呢？", ["桥塌了！", "雨还在下。", "谁知道呢？"]),
    ("zh", "“完了。”他说。大家都走了。", ["“完了。”他说。", "大家都走了。"]),
    ("am", "ድልድዩ ወደቀ።ዝናቡ ቀጥሏል።", ["ድልድዩ ወደቀ።", "ዝናቡ ቀጥሏል።"]),
    ("en", "The bridge fell.Rain went on.", ["The bridge fell.", "Rain went on."]),
    (
      "en", "Write to Jane.Doe@example.com or see Notes.txt now.",
      ["Write to Jane.Doe@example.com or see Notes.txt now."]
    ),
  ])
func sentencesWithoutSpaces(language: String, text: String, expected: [String]) throws {
  let tag = try #require(LanguageTag(language))
  let bytes = Array(text.utf8)
  let found = SentenceSplitter(language: tag).sentences(in: text)
  #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
}

@Test(
  "A line end inside a paragraph neither loses nor makes a break",
  arguments: [
    ("The council met on\nTuesday and agreed to\nrepair the bridge.", 1),
    (
      "The harbour was closed on Monday after a tanker ran aground near the\nNorth Pier, the port said.\nIt reopened later.",
      2
    ),
    ("The river rose to the second step of the old town hall. A judge at the National\nCourt has agreed.", 2),
    ("Flood closes school\nThe river rose.", 2),
    ("apples\npears\nplums and cherries", 3),
    ("The first line ends.\nThe second follows.", 2),
    ("A paragraph\n\nAnother one", 2),
    ("The plan costs\r\nmore than before.", 1),
    ("- bread\n- milk", 2),
  ])
func lineEnds(text: String, count: Int) {
  #expect(SentenceSplitter(language: .english).sentences(in: text).count == count)
}

@Test("Sentences cover all letters of a text, in order and without overlap", arguments: languageSamples)
func sentencesCoverTheText(sample: LanguageSample) throws {
  let tag = try #require(LanguageTag(sample.language))
  let text = "  \(sample.text) \n\n\(sample.text)\t"
  let bytes = Array(text.utf8)
  var end = 0
  for range in SentenceSplitter(language: tag).sentences(in: text) {
    #expect(range.lowerBound >= end)
    #expect(bytes[end..<range.lowerBound].allSatisfy { $0 <= 0x20 })
    end = range.upperBound
  }
  #expect(bytes[end...].allSatisfy { $0 <= 0x20 })
}

@Test(
  "Strange text is cut without harm",
  arguments: [
    "", " ", "\n\n", "...", "?!", "\u{0}", "\u{301}\u{301}", "((((", "a.", "\"", "1.", "。。。", "🙂. 🙂",
    "\u{200F}.\u{202C}",
  ])
func strangeText(text: String) {
  let ranges = SentenceSplitter(language: .english).sentences(in: text)
  #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.utf8.count })
}

@Test(
  "A hostile text is cut into sentences in order, none of them empty",
  arguments: ["(", "\"a ", "1. a ", "?! ", ". ", "a", "A. ", "“a. B ", "• a ", "[1]", "\n"])
func hostileText(unit: String) {
  let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
  // Its time is measured by `make hostile-test`.
  let ranges = SentenceSplitter(language: .english).sentences(in: text)
  #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= text.utf8.count })
  #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
}
