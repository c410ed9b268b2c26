import Testing

/// Invented agency texts of several lengths, with two reports that other outlets wrote themselves.
struct Wire: Sendable, CustomTestStringConvertible {
  struct Report: Sendable {
    var title: String
    var sentences: [String]
  }

  var title: String
  var sentences: [String]
  /// American words and their British form.
  var british: [String: String]
  var lightEdits: [String: String]
  var own: [Report]

  var testDescription: String { "\(title), \(sentences.count) sentences" }

  static let all = [short, middling, long]

  static let other = [
    """
    The old swing bridge at Aldermouth harbor closed to traffic on Monday after inspectors found cracks in two bearings.

    Repairs will take six weeks, the harbor board said. Ferries will carry pedestrians until the bridge opens again.
    """,
    """
    Cracks in its bearings have shut the swing bridge at Aldermouth, and lorries must go round by Lindholm.

    Shopkeepers on the east quay fear for their trade while the bridge is closed.
    """,
    """
    Engineers will lift the Aldermouth swing bridge off its bearings next week to look at the cracks.

    The harbor board has hired two ferries until the repairs of the bridge are finished.
    """,
  ]

  static let short = Wire(
    title: "Kim Ansel wins Tarn marathon",
    sentences: [
      "Kim Ansel won the Tarn marathon on Sunday in two hours, nine minutes and four seconds, a record for the hilly course.",
      "Ansel broke away on the bridge after twenty miles and was never caught by the favored runners from the coast.",
      "Organizers said that 14,000 people took part and that the weather could not have been better for such a race.",
      "Kim plans to rest for a month before training begins for the championships in the fall.",
      "The runner-up, Jorge Pell, finished almost two minutes behind and collapsed beyond the line.",
    ],
    british: ["favored": "favoured", "Organizers": "Organisers"],
    lightEdits: ["Kim plans": "Mr Kim plans", "Jorge Pell": "Mr Pell", "almost two": "nearly two"],
    own: [
      Report(
        title: "Record falls on the hills of Tarn",
        sentences: [
          "A record of eleven years fell on the hills of Tarn when Kim Ansel ran through the old gate alone.",
          "\"I felt strong on the bridge and simply went,\" Ansel said in the stadium.",
          "Pell, who came second in the marathon, was carried to a tent and recovered quickly.",
        ]),
      Report(
        title: "How the Tarn marathon was won",
        sentences: [
          "The Tarn marathon was decided at the river, where Kim Ansel attacked while Jorge Pell reached for a bottle.",
          "Splits show that the winner ran the next mile in under five minutes.",
          "Shops in Tarn stayed open all Sunday for the 14,000 runners and their families.",
        ]),
    ])

  static let middling = Wire(
    title: "Glass works at Orrin to close",
    sentences: [
      "The glass works at Orrin will close in June with the loss of 640 jobs, its owner Velden said on Monday.",
      "Velden blamed the price of gas, which has tripled, and cheaper bottles from abroad.",
      "Workers were told at a meeting in the canteen shortly after the early shift began.",
      "The labor union called the decision a betrayal and said it would fight for every job.",
      "\"We learned of it from a slide,\" said Marta Quist, who has worked at the furnaces for thirty years.",
      "The works was founded in 1891 and once made half of the country's medicine bottles.",
      "Velden said it would offer places at its center in Holm to ninety workers with rare skills.",
      "The mayor of Orrin, Peter Lund, asked the government for a program to retrain the others.",
      "A spokesman for the ministry said that talks with the company would be held this week.",
      "The two furnaces cannot be started again once they have gone cold, engineers say.",
      "Shares in Velden rose four percent after the announcement.",
    ],
    british: ["labor": "labour", "center": "centre", "program": "programme", "percent": "per cent"],
    lightEdits: [
      "Peter Lund": "Mr Peter Lund", "shortly after": "just after", "this week": "in the coming days",
      "Marta Quist": "Ms Quist",
    ],
    own: [
      Report(
        title: "Orrin fears for its future without glass",
        sentences: [
          "Nobody in Orrin spoke of anything else on Monday but the end of the glass works.",
          "Bakers, landlords and the football club live from the 640 people whom Velden employs.",
          "Mayor Peter Lund said that the town would not let the furnaces go out quietly.",
        ]),
      Report(
        title: "Velden gives up Orrin furnaces",
        sentences: [
          "With the closing of Orrin the glass maker Velden gives up the last works that it built itself.",
          "Analysts had expected the step since gas became dear, but not before next year.",
          "Unions have called a meeting of all 640 workers for Wednesday.",
        ]),
    ])

  static let long = Wire(
    title: "Storm Ludo floods Marrick valley",
    sentences: [
      "Storm Ludo drove the river Marr over its banks on Sunday night and flooded four towns in the Marrick valley.",
      "Two people are missing and about 3,800 were taken from their homes, the civil defense office said.",
      "The water rose by two yards within an hour when a dam of driftwood broke above Sele.",
    ] + middle + [
      "Forecasters expect a gray and dry week, which should let the river return to its bed by Thursday.",
      "The last flood of such height in the Marrick valley was in 1954, when thirty people drowned.",
    ],
    british: ["defense": "defence", "gray": "grey", "meters": "metres", "organized": "organised"],
    lightEdits: [
      "Ines Farrow": "Ms Farrow", "said late on Sunday": "told reporters late on Sunday",
      "about 3,800": "some 3,800", "Colonel Brandt": "Col. Brandt",
    ],
    own: [
      Report(
        title: "Night on the roofs of Sele",
        sentences: [
          "Families in Sele spent the night on their roofs while Storm Ludo flooded the Marrick valley.",
          "The river Marr tore sheds and cars down the street below, and a driftwood dam above the town broke.",
          "A baker passed bread from window to window in the morning.",
          "The Marr left a line of mud on the church wall higher than the mark of 1954.",
        ]),
      Report(
        title: "Why the Marr rose so fast",
        sentences: [
          "Driftwood is why the river Marr rose so fast on Sunday, say those who study floods in the Marrick valley.",
          "Trunks from a felled forest jammed below the gorge and gave way all at once.",
          "A model had shown the danger four years ago, but nobody was made responsible for it.",
        ]),
    ])

  private static let middle = [
    "Soldiers under Colonel Brandt brought boats from the lake and worked until dawn by the light of their trucks.",
    "In Sele the hospital was without power for six hours and moved eleven patients to the school on the hill.",
    "\"The water came through the door like a horse,\" said Ines Farrow, who keeps the station inn.",
    "The railroad to the coast is cut in three places, and trains will not run before the weekend.",
    "Engineers of the water office examined the upper dam and found it sound.",
    "Its gates had been opened at noon, when the first warning was given, the office said late on Sunday.",
    "Some mayors complained that the warning reached them only after dark.",
    "The governor flew over the valley on Monday and promised help to everybody who had lost a home.",
    "She put the damage at no less than 90 million crowns.",
    "Farmers drove cattle on to the old embankment, but hundreds of sheep were lost below Torby.",
    "In Torby a bridge of 1911 was carried off and came to rest 400 meters downstream.",
    "Volunteers organized kitchens in two gymnasiums and collected blankets.",
    "The road over the pass is open to lorries with food and pumps.",
    "Drinking water must be boiled in all four towns until further notice.",
    "Insurers have sent sixty assessors, though many cellars cannot be entered yet.",
    "The missing are a couple from Sele whose car was found empty beside the mill.",
    "Divers will look for them in the mill pond when the current allows.",
  ]
}
