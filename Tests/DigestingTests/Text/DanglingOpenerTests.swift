import Testing

@testable import Digesting

@Test(
  "a sentence that leans on an earlier one is told from one that stands alone",
  arguments: [
    ("en", "He left for the coast on Monday.", Dangling.pronoun),
    ("en", "“They were warned,” the mayor said.", .pronoun),
    ("en", "But the council refused to pay.", .connective),
    ("en", "Meanwhile, the river kept rising.", .connective),
    ("en", "On the other hand, prices fell.", .connective),
    ("en", "The company declined to comment on the claim.", .role),
    ("en", "The company behind the bridge declined to comment.", nil),
    ("en", "The 34-year-old was taken to hospital.", .role),
    ("en", "This week the council met twice.", nil),
    ("en", "This was the third such attack.", .pronoun),
    ("en", "When her health failed, the senator flew home.", .pronoun),
    ("en", "At the height of it one in four had no light.", .pronoun),
    ("en", "The companies have offered 20 per cent.", .role),
    ("en", "After the vote the council went home.", nil),
    ("en", "The Harbour Company declined to comment.", nil),
    ("en", "Thousands of people left the coast.", nil),
    ("de", "Er verließ am Montag die Stadt.", .pronoun),
    ("de", "Allerdings stieg der Fluss weiter.", .connective),
    ("de", "Tausende verließen die Stadt.", nil),
    ("fr", "Cependant, le fleuve montait.", .connective),
    ("fr", "Elle a quitté la ville.", .pronoun),
    ("es", "Sin embargo, el río subía.", .connective),
    ("pt", "Além disso, o rio subia.", .connective),
    ("it", "Tuttavia il fiume saliva.", .connective),
    ("nl", "Daarnaast steeg de rivier.", .connective),
    ("ru", "Однако река поднималась.", .connective),
    ("ru", "Он уехал в понедельник.", .pronoun),
    ("el", "Ωστόσο το ποτάμι ανέβαινε.", .connective),
    ("cs", "Však řeka stoupala.", .connective),
    ("ar", "ولكن النهر واصل الارتفاع.", .connective),
    ("ar", "وصل الرئيس إلى المدينة.", nil),
    ("he", "אבל הנהר המשיך לעלות.", .connective),
    ("hi", "लेकिन नदी चढ़ती रही।", .connective),
    ("hi", "उन्होंने सोमवार को शहर छोड़ा।", .pronoun),
    ("zh", "但是河水继续上涨。", .connective),
    ("zh", "他星期一离开了城市。", .pronoun),
    ("zh", "市长星期一离开了城市。", nil),
    ("ja", "しかし川は上昇を続けた。", .connective),
    ("xx", "He has no list here.", nil),
  ] as [(String, String, Dangling?)])
func opener(language: String, text: String, expected: Dangling?) {
  let isUnsegmented = language == "zh" || language == "ja"
  #expect(OpenerWords.of(language).dangling(text[...], isUnsegmented: isUnsegmented) == expected)
}
