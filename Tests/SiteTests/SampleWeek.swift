import Model

/// A few days of invented news that use every part of a page.
func sampleWeek(baseURL: String = "") throws -> Newsroom {
  var room = Newsroom()
  room.settings.title = "The Ledger"
  room.settings.description = "What happened, and who reported it."
  room.settings.baseURL = baseURL
  let wire = try room.article(
    "north-wire/flood.txt", title: "River floods old town of Arnmouth", source: "North Wire",
    published: "2024-03-04T08:15Z", section: "World", topics: ["floods"],
    link: "https://wire.example/flood?id=1",
    [
      "The river Arn flooded the old town of Arnmouth on Monday.|At least 12 people were hurt, the fire service said.",
      "\"We have never seen the water rise so fast,\" said the mayor, Ida Lund.",
      "The bridge has been closed since 6 March 2024.",
    ])
  let post = try room.article(
    "harbour-post/flood.md", title: "Old town under water", source: "Harbour Post",
    published: "2024-03-04T12:40Z", section: "World", topics: ["floods", "weather"],
    [
      "Water stood a metre deep in the old town of Arnmouth on Monday.|Fifteen people were hurt, according to the hospital.",
      "The railway to the coast is interrupted.|It will stay so for <two> days & nights, the operator said.",
    ])
  let copy = try room.article(
    "valley-courier/flood.txt", title: "Arnmouth: river floods old town", source: "Valley Courier",
    published: "2024-03-04T09:30Z", section: "World",
    [
      "The river Arn flooded the old town of Arnmouth on Monday.|At least 12 people were hurt, the fire service said."
    ])
  let arabic = try room.article(
    "al-marsa/flood.txt", title: "فيضان في المدينة القديمة", source: "المرسى", published: "2024-03-05T10:00Z",
    language: "ar", section: "World", ["غمرت المياه المدينة القديمة يوم الاثنين.|وأصيب عدد من السكان."])
  let opinion = try room.article(
    "harbour-post/opinion.md", title: "Build the dyke at last", source: "Harbour Post",
    published: "2024-03-05", section: "Opinion", kind: .opinion,
    ["The town has waited thirty years for a dyke."])
  let undated = try room.article(
    "notes/recipe.txt", title: "How to dry a cellar", source: nil, published: nil,
    ["Open all windows first.|Then pump."])
  let dam = try room.article(
    "north-wire/dam.txt", title: "Dam above Arnmouth holds", source: "North Wire",
    published: "2024-03-05T18:00Z",
    section: "World", ["The dam above Arnmouth holds, engineers said on Tuesday."])
  let dam2 = try room.article(
    "harbour-post/dam.txt", title: "Engineers: dam is safe", source: "Harbour Post",
    published: "2024-03-05T17:20Z", section: "World", ["Engineers have found no damage to the dam."])
  let flood = room.story(
    "river-floods-old-town", [wire, copy, post],
    copies: [CopyLink(article: copy, original: wire, shared: 0.93, cut: [2, 3])],
    thread: "arn"
  ) { digest in
    digest.summary[0].reportedBy = [0, 1]
    digest.summary[0].support = [Citation(article: post, sentence: 0)]
    digest.summary[1].isNew = true
    digest.facts = [
      KeyFact(
        citation: Citation(article: wire, sentence: 0),
        text: "The river Arn flooded the old town of Arnmouth on Monday.",
        statements: [0: Citation(article: wire, sentence: 0), 1: Citation(article: post, sentence: 0)]),
      KeyFact(
        citation: Citation(article: post, sentence: 2), text: "The railway to the coast is interrupted.",
        statements: [1: Citation(article: post, sentence: 2)]),
    ]
    digest.figures = [
      FigureDispute(
        subject: "people hurt",
        values: [
          .init(citation: Citation(article: wire, sentence: 1), text: "At least 12", value: 12, report: 0),
          .init(citation: Citation(article: post, sentence: 1), text: "Fifteen", value: 15, report: 1),
        ])
    ]
    digest.quotes = [
      QuoteGroup(
        speaker: "Ida Lund",
        variants: [
          .init(
            citation: Citation(article: wire, sentence: 2),
            text: "We have never seen the water rise so fast,",
            report: 0)
        ])
    ]
    digest.timeline = [
      TimelineEntry(
        date: CivilDate(daysSinceEpoch: 19_788), citation: Citation(article: wire, sentence: 3),
        text: "The bridge has been closed since 6 March 2024."),
      TimelineEntry(
        date: CivilDate(daysSinceEpoch: 19_790), citation: Citation(article: wire, sentence: 3),
        text: "The bridge has been closed since 6 March 2024."),
    ]
    digest.names = [
      NameEntry(
        name: "Arnmouth", aliases: ["Old Arnmouth"],
        mentions: [Citation(article: wire, sentence: 0), Citation(article: post, sentence: 0)], reports: 2),
      NameEntry(name: "Ida Lund", mentions: [Citation(article: wire, sentence: 2)], reports: 1),
    ]
  }
  let arabicStory = room.story("فيضان", [arabic]) { $0.labels = [.singleSource] }
  let opinionStory = room.story("dyke", [opinion]) { $0.labels = [.opinion] }
  let cellar = room.story("cellar", [undated]) { $0.labels = [.undated] }
  let damStory = room.story("dam-holds", [dam2, dam], thread: "arn") { digest in
    digest.names = [NameEntry(name: "Arnmouth", mentions: [Citation(article: dam, sentence: 0)], reports: 1)]
  }
  room.explain(flood, wire, post, similarity: 0.416, word: "old town")
  try room.edition("2024-03-04", [flood])
  try room.edition("2024-03-05", [damStory, arabicStory, opinionStory, cellar])
  room.redirects = [Archive.Redirect(from: "arnmouth-flood", to: "river-floods-old-town")]
  return room
}
