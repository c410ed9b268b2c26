import Foundation
import Model
import Pipeline

/// Sites in memory from invented articles, built one day after the other with the ledger of the day before.
struct BuiltDays {
  private(set) var content: [String: String]
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var diagnostics: [String] = []

  init(_ content: [String: String] = Self.firstDay) async {
    self.content = content
    await build()
  }

  /// Adds articles, and builds anew.
  mutating func add(_ articles: [String: String]) async {
    content.merge(articles) { _, new in new }
    await build()
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  private mutating func build() async {
    var options = BuildOptions(now: Timestamp(seconds: 1_710_000_000), jobs: 2)
    options.baseURL = nil
    let input = SiteInput(files: content.mapValues { Array($0.utf8) })
    let build = await SiteBuilder(options: options).build(input)
    content["Content/ledger.jsonl"] = String(decoding: build.ledger, as: UTF8.self)
    diagnostics = build.diagnostics.map(\.rendered)
    files = Dictionary(build.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  static func article(_ title: String, _ source: String, _ date: String, _ lines: [String]) -> String {
    """
    ---
    title: \(title)
    source: \(source)
    date: \(date)
    section: World
    ---
    \(lines.joined(separator: "\n\n"))

    """
  }

  static let flood = [
    "The river Arn flooded the old town of Arnmouth on Monday, and 12 people were hurt, the fire service said.",
    "Mayor Ines Varga said: “We have never seen the water rise as fast as this night.”",
    "At least 1,200 houses in Arnmouth stand under water, the fire service said on Monday.",
  ]

  static let firstDay: [String: String] = [
    "Content/site.yaml":
      "title: Harbour & Hill\nbaseURL: https://example.org/digest/\nlanguage: en-GB\ndescription: News of the coast.\n",
    "Content/north-wire/flood.md": article(
      "River Arn floods old town of Arnmouth", "North Wire", "2024-03-04T08:15Z", flood),
    "Content/harbour-post/arnmouth.md": article(
      "Old town of Arnmouth under water after river flood", "Harbour Post", "2024-03-04T12:00Z",
      [
        "Water stood a metre deep in the old town of Arnmouth on Monday after the river Arn left its banks.",
        "About 900 houses in Arnmouth are under water, the harbour board told the Harbour Post on Monday.",
        "\"We lost everything that we had in the shop,\" said the baker Tomas Lind, who was carried out by boat.",
      ]),
    "Content/hafenblatt/museum.md": """
    ---
    title: Museum zeigt verschollene Bilder
    date: 2024-03-04T07:00Z
    source: Hafenblatt
    language: de
    section: Kultur
    republish: quotes
    ---
    Vierzig Gemälde, die ein Jahrhundert lang als verschollen galten, sind seit Montag im Stadtmuseum zu sehen.

    Die Kuratorin Ines Berg fand sie hinter einer Wand, als Handwerker im Winter die Heizung im Nordflügel erneuerten.
    """,
    "Content/al-marsa/port.md": """
    ---
    title: إغلاق جسر الميناء القديم
    date: 2024-03-04T06:00Z
    source: المرسى
    language: ar
    ---
    أغلقت سلطة الميناء الجسر القديم يوم الاثنين بعد أن كشف الفحص عن شقوق في أعمدته الحجرية الثلاثة.

    وقال مدير الميناء إن أعمال الإصلاح ستستغرق ستة أسابيع على الأقل بسبب نقص الحجارة.
    """,
    "Content/shibun/port.md": """
    ---
    title: 港の橋が閉鎖
    date: 2024-03-04T05:00Z
    source: 見本新聞
    language: ja
    ---
    港の古い橋は月曜日の朝早く、定期点検で三本の石柱に深い亀裂が見つかったため、歩行者と車を含むすべての通行が夜まで止められた。

    修理には少なくとも六週間かかると港湾局は述べた。
    """,
  ]

  /// The agency's text in two more papers, a day later.
  static let reprints: [String: String] = [
    "Content/valley-courier/copy.md": article(
      "River Arn floods old town", "Valley Courier", "2024-03-05T09:00Z", flood),
    "Content/hill-gazette/copy.md": article(
      "Arnmouth flooded", "Hill Gazette", "2024-03-05T10:00Z",
      ["(North Wire)"] + flood.prefix(2) + flood.suffix(1)),
  ]

  static let secondDay: [String: String] = [
    "Content/evening-ledger/arnmouth.md": article(
      "Arnmouth counts the cost of the flood in its old town", "Evening Ledger", "2024-03-05T18:00Z",
      [
        "The flood of the river Arn has cost the old town of Arnmouth some 40 million crowns, its mayor Ines Varga said on Tuesday.",
        "The 12 people who were hurt in the flood on Monday have left the hospital of Arnmouth, the fire service said.",
      ]),
    "Content/north-wire/strike.md": article(
      "Tram drivers of Hill Town vote for a strike", "North Wire", "2024-03-05T11:00Z",
      [
        "Tram drivers of Hill Town voted on Tuesday for a strike of three days in the week before Easter, their union said.",
        "The tram company called the vote hasty and asked an arbiter to hear both sides before Friday noon.",
      ]),
  ]
}
