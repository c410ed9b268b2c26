import Testing

@testable import Digesting

@Test(
  "words inside a sentence that point back at something unnamed are found",
  arguments: [
    ("en", "President Ada Holm had declared an emergency for that state in advance.", true),
    ("en", "Holm said that state officials had been warned.", false),
    ("en", "President Ada Holm called it a great day for Orsa.", true),
    ("en", "Mr Holm maintains that it was an accident at sea.", true),
    ("en", "The bank of Orsa said that it would pay.", false),
    ("en", "Officers surrounded him in a wood near Orsa.", true),
    ("en", "Analysts expect it to raise the price of boats.", true),
    ("en", "The council asked a judge to fine him.", false),
    ("en", "The council of Orsa will discuss this proposal in public.", true),
    ("en", "The council of Orsa meets again this week.", false),
    ("en", "Holm thanked those who had carried the sandbags.", false),
    ("en", "Rescuers in Orsa had never seen such a flood.", true),
    ("en", "Orsa needs tools such as pumps and shovels.", false),
    ("en", "A treaty between the two countries ended the war.", true),
    ("en", "Norland and Sudland signed a treaty, and the two countries opened the border.", false),
    ("en", "Traffic stood still on both sides of the road near Orsa.", false),
    ("en", "The mill in Orsa burned down the same day.", true),
    ("en", "On Monday the dam broke, and the mill burned down the same day.", false),
    ("en", "Nobody in the village had lived there for years.", true),
    ("en", "About 90 of the 200 people who lived in the village had died.", true),
    ("en", "About 90 of the 200 people in the village of Orsa had died.", false),
    ("en", "Six houses in the village where Holm was born burned down.", false),
    ("en", "In Orsa about 90 of the 200 people of the village had died.", false),
    ("en", "Holm went to Orsa on Monday and stayed there for an hour.", false),
    ("en", "The engineers say there is no danger to Orsa.", false),
    ("en", "In a speech on Monday, he promised new dams.", true),
    ("en", "In a speech in Orsa, Ada Holm promised new dams, and she named a date.", false),
    ("en", "Nothing had been repaired since 2002, he said.", true),
    ("en", "Nothing had been repaired since 2002, Holm said.", false),
    ("en", "Nothing had been repaired since 2002, the ministry said.", false),
    ("en", "“We were warned for years,” the mayor said.", true),
    ("en", "“We were warned for years,” mayor Ada Holm said.", false),
    ("en", "“Not on my watch,” she said of the plans for the mill in Orsa.", true),
    ("en", "“It went in seconds,” the farmer said of the dam above Orsa.", true),
    ("en", "“The road is closed,” the police said in a note to drivers in Orsa.", false),
    ("en", "The Orsa mill was worth nothing, he said after the meeting on Monday.", true),
    ("en", "The mill was ‘a heap of old bricks’, he told the council of Orsa.", true),
    ("en", "Mayor Ada Holm would sell the mill, she said after the meeting on Monday.", false),
    ("de", "Die Mühle war nichts wert, sagte er nach der Sitzung in Orsa.", true),
    ("en", "Holm said: “This is the worst of these floods.”", false),
    ("de", "Der Bürgermeister sprach am Abend über diesen Unfall.", true),
    ("de", "Der Bürgermeister spricht diese Woche im Rathaus.", false),
    ("de", "Nichts wurde seit Jahren repariert, sagte er.", true),
    ("de", "Am selben Tag brannte die Mühle.", false),
    ("de", "Die Mühle brannte am selben Tag ab.", true),
    ("fr", "Le conseil se réunit pour discuter de cette proposition.", true),
    ("fr", "Le conseil se réunit cette semaine à Orsa.", false),
    ("fr", "La guerre entre les deux pays a duré dix ans.", true),
    ("fr", "Rien n'a été réparé depuis dix ans, a-t-il ajouté.", true),
    ("es", "El consejo votó sobre esta propuesta el lunes.", true),
    ("es", "El consejo vota esta semana en Orsa.", false),
    ("es", "Nada se reparó en diez años, dijo.", true),
    ("es", "Nada se reparó en diez años, dijo Ana Ruiz.", false),
    ("pt", "O conselho votou sobre essa proposta na segunda-feira.", true),
    ("it", "Il consiglio ha votato su questa proposta lunedì.", true),
    ("nl", "De raad stemde maandag over deze plannen.", true),
    ("ru", "Совет обсудит этот план в понедельник.", true),
    ("ru", "Совет соберётся на этой неделе.", false),
    ("uk", "Рада обговорить цей план у понеділок.", true),
    ("cs", "Rada projedná tento návrh v pondělí.", true),
    ("cs", "Rada se sejde tento týden v Orse.", false),
    ("pl", "Rada omówi ten plan w poniedziałek.", true),
    ("el", "Το συμβούλιο θα συζητήσει αυτό το σχέδιο τη Δευτέρα.", true),
    ("el", "Το συμβούλιο συνεδριάζει αυτή την εβδομάδα.", false),
    ("ar", "ناقش المجلس هذا المشروع يوم الاثنين.", true),
    ("ar", "يجتمع المجلس هذا الأسبوع في المدينة.", false),
    ("he", "המועצה תדון בתוכנית הזאת ביום שני.", true),
    ("he", "המועצה תתכנס השבוע הזה בעיר.", false),
    ("zh", "消防部门说该市的水坝在星期一垮塌。", true),
    ("zh", "奥萨市的水坝在星期一垮塌，该市进入紧急状态。", false),
    ("ja", "消防はこの地震による被害を調べている。", true),
    ("ja", "オルサ市のダムが月曜日に決壊した。", false),
  ] as [(String, String, Bool)])
func backReference(language: String, text: String, pointsBack: Bool) throws {
  let references = try #require(BackReferences.of(language))
  #expect(references.pointsBack(text[...], opensReport: false) == pointsBack)
}

@Test("the first sentence of a report may say this or that, but names its speaker")
func opensReport() throws {
  let references = try #require(BackReferences.of("en"))
  #expect(!references.pointsBack("The dam above Orsa broke after these heavy rains."[...], opensReport: true))
  #expect(references.pointsBack("“We were warned for years,” the mayor said."[...], opensReport: true))
}

@Test(
  "every entry of the tables is in lower case, as sentences are read",
  arguments: ReferenceTable.all.keys.sorted())
func lowerCase(language: String) throws {
  let table = try #require(ReferenceTable.all[language])
  for list in [
    table.demonstratives, table.ambiguous, table.prepositions, table.phrases, table.pairs, table.places,
  ] {
    #expect(list == list.lowercased())
    for entry in list.split(separator: "|") { #expect(!entry.hasPrefix(" ") && !entry.hasSuffix(" ")) }
  }
}

@Test("words are read with their marks: capitals, quotation, punctuation before them")
func words() {
  let words = sentenceWords("“No,” said O’Neill, the mayor's aide."[...])
  #expect(words.count == 6)
  #expect(words.map(\.isQuoted) == [true, false, false, false, false, false])
  #expect(words.map(\.isCapitalised) == [true, false, true, false, false, false])
  #expect(words.map(\.isAfterMark) == [true, true, false, true, false, false])
  #expect(words[2].key == SentenceWord.key(of: "o'neill".utf8))
  #expect(words[4].key == SentenceWord.key(of: "mayor's".utf8))
}
