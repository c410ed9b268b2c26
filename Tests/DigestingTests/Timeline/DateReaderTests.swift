import Model
import Testing

@testable import Digesting

/// Published on Tuesday 2023-09-12.
private let published = CivilDate(year: 2023, month: 9, day: 12)

@Test(
  "dates are resolved against publication",
  arguments: [
    ("en", "The bridge fell on Monday.", "2023-09-11"),
    ("en", "The bridge fell on Tuesday.", "2023-09-12"),
    ("en", "The bridge fell on Wednesday.", "2023-09-06"),
    ("en", "The council will vote on Thursday.", "2023-09-14"),
    ("en", "The bridge fell on 3 September.", "2023-09-03"),
    ("en", "The bridge fell on September 3, 2021.", "2021-09-03"),
    ("en", "The bridge opened on the 3rd of May 1911.", "1911-05-03"),
    ("en", "The bridge closed in March 2020.", "2020-03-01/2020-03-31"),
    ("en", "The bridge fell yesterday.", "2023-09-11"),
    ("en", "The bridge fell three days ago.", "2023-09-09"),
    ("en", "Engineers met last week.", "2023-09-04/2023-09-10"),
    ("en", "The storm came on 28 December.", "2022-12-28"),
    ("en", "The mill honoured orders placed before 3 September.", "unsure"),
    ("en", "The mill closes if the strike lasts beyond September 30.", "unsure"),
    ("en", "The council will meet on 28 September.", "2023-09-28"),
    ("en", "More than 1,000 had left by Thursday.", "2023-09-07"),
    ("en", "Two homes were empty by Thursday.", "2023-09-07"),
    ("en", "By Thursday, 300 homes had lost power.", "2023-09-07"),
    ("en", "The council sought an answer by Friday.", "unsure"),
    ("en", "The fire had spread to the hills by Thursday.", "2023-09-07"),
    ("en", "The tenants had to leave by Friday.", "unsure"),
    ("en", "The court ordered the mill to pay by Friday.", "unsure"),
    ("en", "The mediator has invited both sides to talks on Thursday.", "unsure"),
    ("en", "The government offered to host talks as early as Wednesday.", "unsure"),
    ("hi", "राज्यपाल ने उन्हें सोमवार तक बहुमत साबित करने को कहा है।", "unsure"),
    ("en", "The mayor said the bridge would reopen on Friday.", "unsure"),
    ("fr", "Le maire a dit que le pont rouvrirait vendredi.", "unsure"),
    ("es", "El alcalde dijo que el puente abriría el viernes.", "unsure"),
    ("it", "Il sindaco ha detto che il ponte aprirebbe venerdì.", "unsure"),
    ("de", "Der Rat hatte erklärt, die Brücke würde am Freitag öffnen.", "unsure"),
    ("it", "Il comune ha chiuso l'argine fino a venerdì.", "unsure"),
    ("el", "Τα δρομολόγια έχουν ακυρωθεί έως την Πέμπτη.", "unsure"),
    ("ar", "وتصل سفينة المساعدات يوم الخميس.", "unsure"),
    ("hi", "मंत्री गुरुवार को दौरा कर सकते हैं।", "2023-09-14"),
    ("en", "The council would meet on Thursday.", "unsure"),
    ("en", "Holm may leave.", "none"),
    ("en", "It was built in 1911.", "none"),
    ("en", "Engineers met last Monday.", "unsure"),
    ("en", "Engineers met last Thursday.", "2023-09-07"),
    ("en", "Mr Kim left the capital on Sunday aboard a train.", "2023-09-10"),
    ("en", "The council voted on Monday and will vote again.", "2023-09-11"),
    ("en", "Talks begin on Thursday.", "unsure"),
    ("en", "The talks are to begin on Thursday, the hearing was put off.", "2023-09-14"),
    ("en", "Unions called a strike for Thursday.", "2023-09-14"),
    ("en", "Trains are to run normally again on 16 September.", "2023-09-16"),
    ("en", "The fair was held from 12 to 14 August.", "2023-08-12/2023-08-14"),
    ("en", "The fair was held on August 12–14, 2022.", "2022-08-12/2022-08-14"),
    ("en", "The fair was held on 12-14 August.", "2023-08-12/2023-08-14"),
    ("en", "Between 3 and 5 May the bridge was closed.", "2023-05-03/2023-05-05"),
    ("en", "It rained from 28 August to 3 September.", "2023-08-28/2023-09-03"),
    ("en", "It rained on 12 and 14 August.", "unsure"),
    ("en", "A hearing was held on Monday, 4 September.", "2023-09-04"),
    ("en", "A hearing was held on Friday, 4 September.", "unsure"),
    ("en", "The bill arrived on 3/4/2023.", "unsure"),
    ("en", "The bill arrived on 13/4/2023.", "2023-04-13"),
    ("en", "It happened on a Sunday.", "unsure"),
    ("en", "The hearing could be opened on Thursday.", "2023-09-14"),
    ("en", "A ruling may come on Thursday.", "2023-09-14"),
    ("en", "The pass must be cleared by Friday.", "2023-09-15"),
    ("en", "The minister wants to see the dam on Friday.", "2023-09-15"),
    ("en", "Villagers could see the smoke on Thursday.", "unsure"),
    ("en", "The driver could not be found on Thursday.", "unsure"),
    ("en", "Ferries return on Thursday, the ministry said.", "unsure"),
    ("en", "On Monday, police searched the mill.", "2023-09-11"),
    ("it", "Il sindaco ha convocato il consiglio per giovedì.", "2023-09-14"),
    ("es", "El alcalde convocó una reunión para el jueves.", "2023-09-14"),
    ("fr", "Le maire a convoqué une réunion pour jeudi.", "2023-09-14"),
    ("ar", "وستبدأ المحكمة النظر في القضية يوم الخميس.", "2023-09-14"),
    ("ar", "ويناقش المجلس المشروع يوم الخميس.", "unsure"),
    ("el", "Το βράδυ της Δευτέρας κατέρρευσε η γέφυρα.", "2023-09-11"),
    ("el", "Ήταν το τέλος της τρίτης συνάντησης.", "none"),
    ("en", "Shops opened late on Black Friday.", "unsure"),
    ("en", "Engineers met earlier this month.", "2023-09-01/2023-09-12"),
    ("en", "The council met next week.", "2023-09-18/2023-09-24"),
    ("en", "The bridge fell in March.", "unsure"),
    ("de", "Die Brücke wurde am Montagabend gesperrt.", "2023-09-11"),
    ("de", "Der Rat tagt am Donnerstag.", "unsure"),
    ("de", "Der Rat soll am Donnerstag tagen.", "2023-09-14"),
    ("de", "Vor drei Tagen brach der Damm.", "2023-09-09"),
    ("de", "Vom 3. bis 5. Mai war die Brücke gesperrt.", "2023-05-03/2023-05-05"),
    ("de", "Der Brief kam am 12.08.2023 an.", "2023-08-12"),
    ("fr", "Le conseil se réunira jeudi.", "2023-09-14"),
    ("fr", "Le pont a été fermé jeudi.", "2023-09-07"),
    ("fr", "La foire a eu lieu du 12 au 14 août.", "2023-08-12/2023-08-14"),
    ("fr", "Il y a trois jours, la digue a cédé.", "2023-09-09"),
    ("es", "El consejo se reunirá el jueves.", "2023-09-14"),
    ("es", "El puente se derrumbó el jueves.", "2023-09-07"),
    ("pt", "A ponte caiu na segunda-feira e matou duas pessoas.", "2023-09-11"),
    ("pt", "A chuva derrubou a ponte na segunda-feira.", "2023-09-11"),
    ("it", "Il ponte è crollato lunedì.", "2023-09-11"),
    ("nl", "De brug is maandagnacht ingestort.", "2023-09-11"),
    ("ru", "Мост упал в воскресенье.", "2023-09-10"),
    ("el", "Η γέφυρα κατέρρευσε τη Δευτέρα.", "2023-09-11"),
    ("he", "הגשר קרס ביום ראשון.", "2023-09-10"),
    ("ar", "انهار الجسر يوم الأحد.", "2023-09-10"),
    ("hi", "पुल रविवार को गिरा।", "2023-09-10"),
    ("de", "Die Brücke fiel am Montag.", "2023-09-11"),
    ("de", "Die Brücke fiel am 3. September 2021.", "2021-09-03"),
    ("fr", "Le pont est tombé le 3 septembre.", "2023-09-03"),
    ("es", "El puente cayó el 3 de septiembre de 2021.", "2021-09-03"),
    ("ru", "Мост упал 3 сентября 2021 года.", "2021-09-03"),
    ("ar", "انهار الجسر في 3 سبتمبر 2021.", "2021-09-03"),
    ("hi", "पुल 3 सितंबर 2021 को गिरा।", "2021-09-03"),
  ])
func dates(language: String, text: String, expected: String) throws {
  let tag = try #require(LanguageTag(language))
  let reader = try #require(DateReader(language: tag))
  guard let found = reader.dates(in: text, published: published) else {
    #expect(expected == "unsure")
    return
  }
  let shown = found.map { date in date.last.map { "\(date.first)/\($0)" } ?? "\(date.first)" }
  #expect(shown.joined(separator: " ") == (expected == "none" ? "" : expected))
}

@Test(
  "a date of a relative clause is not the day of what its sentence tells",
  arguments: [
    ("en", "The company, which owns the dam that broke on Monday, asked for help twice.", false),
    ("en", "The mayor who resigned on Monday had signed the letter.", false),
    ("en", "The company, which owns the dam, asked for help on Monday.", true),
    ("en", "Sixty people have fallen ill since 3 September.", false),
    ("de", "Die Firma, der die Brücke am Montag zerbrach, wurde geprüft.", false),
    ("de", "Die Firma, der die Brücke gehört, wurde am Montag geprüft.", true),
    ("fr", "Le train qui a déraillé lundi était neuf.", false),
    ("es", "El puente, que se derrumbó el lunes, era nuevo.", false),
  ])
func relativeClauses(language: String, text: String, isTold: Bool) throws {
  let tag = try #require(LanguageTag(language))
  let reader = try #require(DateReader(language: tag))
  let words = plainWords(text).words
  #expect(reader.dates(in: words, published: published)?.count == 1)
  #expect((reader.dates(in: words, published: published, ofEvents: true) != nil) == isTold)
}

@Test(
  "a number with 号 before a thing is its label, not a day", arguments: [("4号线追尾", true), ("4号晚上追尾", false)])
func labels(text: String, isLabel: Bool) throws {
  let chinese = try #require(LanguageTag("zh"))
  let reader = try #require(UnspacedDateReader(language: chinese))
  #expect(reader.dates(in: text, published: published)?.isEmpty == isLabel)
}

@Test("without a date of publication only full dates are read")
func undated() throws {
  let reader = try #require(DateReader(language: .english))
  #expect(reader.dates(in: "The bridge fell on Monday.", published: nil) == nil)
  #expect(reader.dates(in: "The bridge fell on 3 May 2021.", published: nil)?.count == 1)
}

@Test("a timeline has a sentence a day in order of days, and leaves out sentences of two dates")
func timeline() {
  let room = Newsroom([
    .init(
      "A", day: 2,
      """
      The old bridge over the Vell river fell on Monday after days of rain.
      Engineers warned the council of Orsa on 3 March that repairs were urgent.
      On 3 March and again on 4 May 2022 nobody in the council answered the warning letter.
      """)
  ])
  let text = room.text()
  let alignment = SentenceAlignment(text, in: room.corpus)
  let entries = TimelineBuilder(
    corpus: room.corpus, text: text, reading: StoryReading(text, in: room.corpus), alignment: alignment
  ).entries()
  #expect(entries.map { "\($0.date)" } == ["2023-03-03", "2023-09-11"])
}
