import Model
import Output
import Pipeline
import Synchronization

/// A small site in memory with every kind of page: three languages, a copy, quotations, figures, a timeline, an affair.
struct SmallSite {
  static let content: [String: String] = [
    "Content/site.yaml": "title: Harbour & Hill\nbaseURL: https://example.org/digest/\nlanguage: en\n",
    "Content/north-wire/flood.md": """
    ---
    title: River Arn floods *old* town of Arnmouth
    date: 2024-03-04T08:15Z
    source: North Wire
    section: Weather
    topics: [Floods]
    ---
    ARNMOUTH (North Wire) — The river **Arn** flooded the old town of Arnmouth on Monday, and 12 people were hurt.

    Mayor Ines Varga said: “We have never seen the [water](https://example.org/water) rise as fast as this night.”

    At least 1,200 houses in Arnmouth stand under water, the fire service said on Monday.
    """,
    "Content/harbour-post/arnmouth.txt": """
    Arnmouth under water after river floods old town
    4 March 2024

    Water stood a metre deep in the old town of Arnmouth on Monday after the river Arn left its banks.

    About 900 houses in Arnmouth are under water, the harbour board told the Harbour Post on Monday.

    "We lost everything that we had in the shop," said the baker Tomas Lind, who was carried out by boat.

    The mayor of Arnmouth, Ines Varga, asked for help on Tuesday.
    """,
    "Content/valley-courier/arnmouth-flood.html": """
    <html lang="en"><head><title>Old town of Arnmouth flooded</title>
    <meta property="article:published_time" content="2024-03-05T09:00:00Z"></head><body><article><h1>Old town of Arnmouth flooded</h1>
    <p>The river <b>Arn</b> flooded the old town of Arnmouth on Monday, and 12 people were hurt, the fire service &amp; police said.</p>
    <p>Mayor Ines Varga opened the school for those who lost their houses to the water, and soldiers brought food.</p>
    <p>The railway from Arnmouth to the coast stays closed until Friday, the &ldquo;Valley Line&rdquo; said.</p></article></body></html>
    """,
    "Content/valley-courier/copy.md": """
    ---
    title: River Arn floods old town
    date: 2024-03-04T10:00Z
    source: Valley Courier
    ---
    ARNMOUTH (North Wire) — The river Arn flooded the old town of Arnmouth on Monday, and 12 people were hurt.

    Mayor Ines Varga said: “We have never seen the water rise as fast as this night.”

    At least 1,200 houses in Arnmouth stand under water, the fire service said on Monday.
    """,
    "Content/hafenblatt/museum.md": """
    ---
    title: Museum zeigt verschollene Bilder
    date: 2024-03-05T07:00Z
    source: Hafenblatt
    language: de
    section: Kultur
    republish: quotes
    ---
    Vierzig Gemälde, die ein Jahrhundert lang als verschollen galten, sind seit Dienstag im Stadtmuseum zu sehen.

    Die Kuratorin Ines Berg fand sie hinter einer Wand, als Handwerker im Winter die Heizung im Nordflügel erneuerten.
    """,
    "Content/shibun/port.md": """
    ---
    title: 港の橋が閉鎖
    date: 2024-03-05T06:00Z
    source: 見本新聞
    language: ja
    ---
    港の古い橋は火曜日、点検で亀裂が見つかったため、すべての通行が止められた。

    修理には少なくとも六週間かかると港湾局は述べた。

    局長は「安全が確認されるまで橋を開けることはできない」と話した。
    """,
    "Content/gazette/undated.md":
      "# A walk on the quay\n\nThe quay of Arnmouth is a place for long walks on quiet days, and many come.\n",
  ]

  let input: SiteInput
  let build: SiteBuild

  /// - Parameter replaced: bytes of files instead of those above.
  init(
    changing change: (inout [String: String]) -> Void = { _ in }, replacing replaced: [String: [UInt8]] = [:]
  ) async {
    var files = Self.content
    change(&files)
    input = SiteInput(files: files.mapValues { Array($0.utf8) }.merging(replaced) { $1 })
    var options = BuildOptions(now: Timestamp(seconds: 1_709_700_000), jobs: 2)
    options.baseURL = nil
    build = await SiteBuilder(options: options).build(input)
  }

  /// Verifies the site with some files replaced or, when nil, gone. With `forged` the manifest agrees with them.
  func verification(
    replacing replaced: [String: [UInt8]?] = [:], others: [String] = [], input: SiteInput? = nil,
    forged: Bool = false
  ) async -> SiteVerification {
    var bytes: [String: [UInt8]] = [:]
    for file in build.files { bytes[file.path] = file.bytes }
    for (path, new) in replaced { bytes[path] = new }
    let published = bytes
    let files = build.files.map { file in
      forged
        ? FileRecord(OutputFile(path: file.path, bytes: published[file.path] ?? [], origin: ""))
        : FileRecord(file)
    }
    let site = BuiltSite(files: files, others: others, record: build.record) { published[$0] }
    return await SiteVerifier(jobs: 2).verify(site, input ?? self.input)
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
