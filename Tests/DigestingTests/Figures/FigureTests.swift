import Model
import Testing

@testable import Digesting

/// A sentence and its figures, each as `kind value text`.
struct FigureCase: Sendable {
  var language: String
  var text: String
  var expected: [String]

  init(_ language: String, _ text: String, _ expected: [String]) {
    self.language = language
    self.text = text
    self.expected = expected
  }
}

private func described(_ figure: FoundFigure, in text: String) -> String {
  let kind: String
  switch figure.kind {
  case .killed: kind = "killed"
  case .injured: kind = "injured"
  case .missing: kind = "missing"
  case .displaced: kind = "displaced"
  case .arrested: kind = "arrested"
  case .share: kind = "share"
  case .money(let currency): kind = currency
  case .distance: kind = "km"
  case .area: kind = "ha"
  case .mass: kind = "kg"
  case .speed: kind = "km/h"
  case .temperature: kind = "C"
  case .count(let noun): kind = noun
  }
  let value = (figure.value * 10).rounded() / 10
  return "\(kind) \(value) \(slice(text, figure.text))"
}

@Test(
  "figures are read with their unit and hedge; years, ages, dates and clock times are not figures",
  arguments: [
    FigureCase("en", "At least 2,000 people were killed.", ["killed 2000.0 At least 2,000"]),
    FigureCase(
      "en", "The flood killed more than 40 people and left 300 missing.",
      ["killed 40.0 more than 40", "missing 300.0 300"]),
    FigureCase("en", "The death toll rose to 2,012 on Monday.", ["killed 2012.0 2,012"]),
    FigureCase("en", "The number of confirmed deaths rose to 52.", ["killed 52.0 52"]),
    FigureCase("en", "The toll in Orsa climbed to 77.", ["killed 77.0 77"]),
    FigureCase("en", "Deaths in the whole valley reached 31.", ["killed 31.0 31"]),
    FigureCase(
      "en", "The number of people known to have died in the sinking rose to 38.", ["killed 38.0 38"]),
    FigureCase("en", "Nineteen people are now known to have died.", ["killed 19.0 Nineteen"]),
    FigureCase("en", "The plan is to close four of its nine libraries.", []),
    FigureCase("nl", "De fabriek schrapt 320 van de 1100 banen.", []),
    FigureCase("en", "Nine people are in hospital in Orsa.", []),
    FigureCase("tr", "Katılım yüzde 78 oldu Orsa'da.", ["share 78.0 yüzde 78"]),
    FigureCase("en", "Twelve people were injured.", ["injured 12.0 Twelve"]),
    FigureCase("en", "Landslide kills 26 in Orsa valley", ["killed 26.0 26"]),
    FigureCase("pt", "Subiu para oito o número de mortos na enchente.", ["killed 8.0 oito"]),
    FigureCase("it", "Sono nove i morti della piena.", ["killed 9.0 nove"]),
    FigureCase("el", "Στους έξι έφτασαν οι νεκροί της πλημμύρας.", ["killed 6.0 έξι"]),
    FigureCase("cs", "Povodeň v Orse zabila šest lidí.", ["killed 6.0 šest"]),
    FigureCase("cs", "Počet mrtvých po povodni stoupl na osm.", ["killed 8.0 osm"]),
    FigureCase("tr", "Selde dört kişi öldü.", ["killed 4.0 dört"]),
    FigureCase("tr", "Selde ölü sayısı dokuza yükseldi.", ["killed 9.0 dokuza"]),
    FigureCase("he", "מספר ההרוגים בשיטפון עלה לשבעה.", ["killed 7.0 לשבעה"]),
    FigureCase("hi", "बाढ़ में मृतकों की संख्या बढ़कर 31 हो गई।", ["killed 31.0 31"]),
    FigureCase("en", "Prices rose by 3.5% in June.", ["share 3.5 3.5%"]),
    FigureCase("en", "About 40 per cent of voters stayed at home.", ["share 40.0 About 40 per cent"]),
    FigureCase("en", "The loan of $1.5 million was signed.", ["dollar 1500000.0 $1.5 million"]),
    FigureCase("en", "The council borrows 40 million crowns.", ["crown 40000000.0 40 million crowns"]),
    FigureCase("en", "The town lies 80 miles north.", ["km 128.7 80 miles"]),
    FigureCase("en", "Water damaged 140 houses.", ["houses 140.0 140"]),
    FigureCase("en", "Ada Holm, 54, was elected in 2019.", []),
    FigureCase("en", "Ada Holm, aged 54, left at 6 pm on 12 September 2023.", []),
    FigureCase("en", "A 34-year-old man waited for 3 hours.", []),
    FigureCase("en", "Flight 447 left on the 3rd of May.", []),
    FigureCase("en", "Two of the bridges fell.", []),
    FigureCase("en", "About one in four customers had no light.", []),
    FigureCase("de", "Mindestens 2.000 Menschen wurden verletzt.", ["injured 2000.0 Mindestens 2.000"]),
    FigureCase("fr", "La crue a fait au moins 12 morts.", ["killed 12.0 au moins 12"]),
    FigureCase("es", "El alud dejó 30 muertos.", ["killed 30.0 30"]),
    FigureCase("en", "The fire burned 12,000 acres of forest.", ["ha 4856.2 12,000 acres"]),
    FigureCase("en", "Winds of 110 mph were measured.", ["km/h 177.0 110 mph"]),
    FigureCase("en", "It was 104 degrees Fahrenheit in Orsa.", ["C 40.0 104 degrees Fahrenheit"]),
    FigureCase(
      "en", "The state paid 12.5 crore rupees to the town.", ["rupee 125000000.0 12.5 crore rupees"]),
    FigureCase("en", "The bridge cost R$ 40 million in all.", ["Rdollar 40000000.0 $ 40 million"]),
    FigureCase("en", "Two dozen engines came.", ["engines 24.0 Two dozen"]),
    FigureCase("en", "Dozens of people and hundreds of cars were lost.", []),
    FigureCase("en", "Between 18,000 and 20,000 people may have died.", []),
    FigureCase("en", "United won 3-1 and City 2-0.", []),
    FigureCase("en", "The number of injured rose to 185.", ["injured 185.0 185"]),
    FigureCase("en", "The death toll in the crash was cut to 19.", ["killed 19.0 19"]),
    FigureCase(
      "en", "The number of people killed in Friday's landslide reached 2,862.", ["killed 2862.0 2,862"]),
    FigureCase("en", "The number of injured rose to 185.", ["injured 185.0 185"]),
    FigureCase("en", "The number of people who voted reached 2,862 in the town.", []),
    FigureCase("ar", "ارتفع عدد قتلى الحريق في المدينة إلى 1130 شخصا يوم الخميس.", ["killed 1130.0 1130"]),
    FigureCase("ar", "سجلت السلطات 384 حالة وفاة في المدينة.", ["killed 384.0 384"]),
    FigureCase("de", "Die Zahl der Toten stieg nach Angaben der Behörden auf 230.", ["killed 230.0 230"]),
    FigureCase("de", "Der Schaden beträgt 1,2 Mrd. Euro.", ["euro 1200000000.0 1,2 Mrd. Euro"]),
    FigureCase("de", "36 Menschen kamen ums Leben.", ["killed 36.0 36"]),
    FigureCase("fr", "Le feu a détruit 1 200 hectares.", ["ha 1200.0 1 200 hectares"]),
    FigureCase("fr", "Le déficit atteint 6,1 % du total.", ["share 6.1 6,1 %"]),
    FigureCase("es", "Costó 3.500 millones de euros.", []),
    FigureCase("hi", "बाढ़ में २५ लोगों की मौत हो गई।", ["killed 25.0 २५"]),
    FigureCase("ar", "أدى الحادث إلى مقتل ٢٣ شخصا.", ["killed 23.0 ٢٣"]),
    FigureCase("ru", "Погибли 11 человек.", ["killed 11.0 11"]),
  ])
func figures(test: FigureCase) {
  let found = FigureFinder(language: test.language).figures(in: test.text)
  #expect(found.map { described($0, in: test.text) } == test.expected)
}

private func disputes(_ first: String, _ second: String) -> [FigureDispute] {
  let room = Newsroom([.init("A", first), .init("B", second)])
  let text = room.text()
  let reading = StoryReading(text, in: room.corpus)
  return FigureComparison(
    corpus: room.corpus, text: text, reading: reading, figures: StoryFigures(text, reading),
    alignment: SentenceAlignment(text, in: room.corpus)
  ).disputes()
}

@Test(
  "of an outlet its newest number stands, and its count of all before those of parts",
  arguments: [
    (["At least 17 people were killed when the Orsa ferry sank."], 17.0),
    (
      [
        "At least 17 people were killed when the Orsa ferry sank.",
        "The number of confirmed deaths in the sinking of the Orsa ferry rose to 52.",
      ], 52.0
    ),
    (
      [
        "The number of people killed when the Orsa ferry sank rose to 31. Two people were killed in the cabins of the ferry."
      ], 31.0
    ),
  ])
func newestOfOutlet(texts: [String], value: Double) throws {
  let other = Newsroom.Piece("B", day: 1, "In all 24 people were killed when the Orsa ferry sank.")
  let room = Newsroom(texts.enumerated().map { .init("A", day: $0 + 2, $1) } + [other])
  let text = room.text()
  let reading = StoryReading(text, in: room.corpus)
  let found = FigureComparison(
    corpus: room.corpus, text: text, reading: reading, figures: StoryFigures(text, reading),
    alignment: SentenceAlignment(text, in: room.corpus)
  ).disputes()
  let values = try #require(found.first).values
  #expect(values.map(\.value).sorted() == [value, 24].sorted())
}

@Test(
  "a demand and an offer, and people aboard and people dead, are two things",
  arguments: [
    (
      "The union of the Orsa mill workers demands 12 per cent more pay.",
      "The owners of the Orsa mill workers offered 9 per cent more pay."
    ),
    (
      "The Orsa coach carried 32 pupils of the secondary school.",
      "Five pupils of the secondary school in the Orsa coach are among the dead."
    ),
  ])
func otherSide(first: String, second: String) { #expect(disputes(first, second).isEmpty) }

@Test(
  "what comes on top, by how much a thing changed, votes for and against, and parts are not the number of the day",
  arguments: [
    ("pt", "O hospital de Orsa ganhou mais 20 leitos.", true),
    ("pt", "O hospital de Orsa tem 40 leitos.", false),
    ("en", "The river in Orsa has dropped by two metres.", true),
    ("en", "The river in Orsa is two metres deep.", false),
    ("en", "The council of Orsa approved it by 27 votes to 24.", true),
    ("de", "Der Rat hat den Antrag mit 25 zu 18 Stimmen verworfen.", true),
    ("en", "Four soldiers and three villagers died in Orsa.", true),
    ("en", "Four soldiers died in Orsa.", false),
  ])
func asides(language: String, text: String, isAside: Bool) {
  let found = FigureFinder(language: language).figures(in: text)
  #expect(!found.isEmpty)
  #expect(found.allSatisfy { $0.isAside == isAside })
}

@Test("cases and infections are one thing, and so is what only one number of each report is of")
func oneThingCounted() throws {
  let found = disputes(
    "The health office in Brenford has counted 34 infections with the fever since Monday.",
    "The fever in Brenford has led to 46 infections since Monday, the health office said.")
  #expect(found.first?.values.map(\.value).sorted() == [34, 46])
  let others = disputes(
    "The quake was followed by 20 aftershocks in Orsa until noon.",
    "By Monday the office had counted 57 aftershocks in Orsa.")
  #expect(others.first?.values.map(\.value).sorted() == [20, 57])
}

@Test("the same thing counted in different numbers is told, newest words and all")
func dispute() throws {
  let found = disputes(
    "The flood in the Vell valley killed at least 40 people on Monday.",
    "The flood in the Vell valley killed 52 people on Monday, the police said.")
  #expect(found.count == 1)
  let first = try #require(found.first)
  #expect(first.values.map(\.text) == ["at least 40", "52"])
  #expect(first.values.map(\.value) == [40, 52])
}

@Test(
  "no difference is told where there is none, or where it is unsure what is counted",
  arguments: [
    (
      "The town of Orsa lies 80 miles north of the coast.", "The town of Orsa lies 130 km north of the coast."
    ),
    ("The flood in the Vell valley killed 40 people.", "A fire in the harbour of Lund killed 3 people."),
    ("The flood in the Vell valley killed 40 people.", "The flood in the Vell valley injured 52 people."),
    ("Ada Holm, 54, leads the council of Orsa.", "Ada Holm, 56, leads the council of Orsa."),
    (
      "A storm left more than 100,000 customers of the Orsa power company without light.",
      "A storm left 400 customers of the Orsa power company without light."
    ),
    (
      "The Orsa bank will bring inflation in Orsa back to its target of 2 per cent.",
      "The Orsa bank expects inflation in Orsa to come back to 3 per cent."
    ),
    ("The council of Orsa met on 3 May.", "The council of Orsa met on 4 May."),
    (
      "Four miners died in the flood in the Vell valley on Monday.",
      "Six soldiers died in the flood in the Vell valley on Monday."
    ),
    (
      "The flood in the Vell valley killed more than 2,000 people on Monday.",
      "The flood in the Vell valley killed 2,100 people on Monday."
    ),
    (
      "The Vell flood destroyed at least 5,300 houses in Orsa.",
      "The Vell flood destroyed 5,300 houses in Orsa."
    ),
    (
      "The Vell fire burned 12,000 acres of forest near Orsa.",
      "The Vell fire burned about 4,900 hectares of forest near Orsa."
    ),
    (
      "Turnout in the election in Orsa was 61 per cent.",
      "In 2018 turnout in the election in Orsa was 58 per cent."
    ),
    (
      "Repairs of the bridge in Orsa will cost 12 million euros.",
      "Repairs of the bridge in Orsa will cost 14 million dollars."
    ),
    (
      "Prices in the United States were 3.7 per cent higher in August than before.",
      "Prices in the euro area were 5.3 per cent higher in August than before."
    ),
    (
      "The flood in the Vell valley killed 40 people on Monday.",
      "The flood in the Vell valley killed people on Monday, including 12 children."
    ),
  ])
func noDispute(first: String, second: String) {
  #expect(disputes(first, second).isEmpty)
}

@Test(
  "one thing counted in different numbers is told, whatever the words",
  arguments: [
    (
      "Police arrested four men after the raid in Orsa.",
      "After the raid in Orsa five men have been arrested.",
      [4.0, 5.0]
    ),
    (
      "Another 165 were hurt in the crash at Orsa.", "In the crash at Orsa 185 people were injured.",
      [165, 185]
    ),
    (
      "The Vell fire destroyed 34 houses near Orsa.", "Near Orsa the Vell fire destroyed some 51 houses.",
      [34, 51]
    ),
  ])
func plainDispute(first: String, second: String, values: [Double]) {
  #expect(disputes(first, second).first?.values.map(\.value) == values)
}

@Test("a report that gives two values for one thing takes no side")
func twoValues() {
  let found = disputes(
    "The flood in the Vell valley killed 40 people on Monday. Rain in the Vell valley killed 44 people on Monday.",
    "The flood in the Vell valley killed 52 people on Monday.")
  #expect(found.isEmpty)
}

@Test(
  "a difference is named by its noun, or by the figure itself",
  arguments: [
    (
      "The damage in Orsa was put at 30 million euros by the council.",
      "The council of Orsa estimated the damage at 45 million euros.", "damage"
    ),
    (
      "The flood in the Vell valley hit Orsa on Monday, killing at least 40 people.",
      "The flood in the Vell valley killed 52 people on Monday.", "people killed"
    ),
  ])
func subject(first: String, second: String, expected: String) {
  #expect(disputes(first, second).first?.subject == expected)
}
