import Model

/// A small site that is made up from a seed and changed at random: every file as a person might write it.
struct MadeUpSite {
  /// By path: `Content/site.yaml`, `Templates/assets/custom.css`.
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var now = Timestamp(seconds: 1_700_000_000)
  private var numbers: SeededNumbers
  private var made = 0

  /// What articles are about: words for each.
  private var subjects: [[String]]

  /// Beyond the first six, subjects have words that are made up too.
  init(seed: UInt64, articles: Int, subjects count: Int = 6) {
    numbers = SeededNumbers(seed: seed)
    subjects = Self.subjects
    while subjects.count < count { subjects.append((0..<7).map { _ in madeUpWord() }) }
    for _ in 0..<articles { addArticle() }
    write("Content/site.yaml", "title: The Estuary Digest\nbaseURL: https://estuary.example/\n")
  }

  mutating func keep(ledger: [UInt8]) { files["Content/ledger.jsonl"] = ledger }

  /// Changes one thing, and says what.
  mutating func edit() -> String {
    switch pick(16) {
    case 0, 1: addArticle()
    case 2:
      return changeArticle { text, site in text + "\n" + site.paragraph(of: site.pick(site.subjects.count)) }
    case 3:
      return changeArticle { text, site in
        text.replacing(/date: .*/, with: "date: " + site.moment())
      }
    case 4:
      return changeArticle { text, site in
        text.replacing(/title: .*/, with: "title: " + site.title(of: site.pick(site.subjects.count)))
      }
    case 5:
      return changeArticle { text, site in text.replacing(/source: .*/, with: "source: " + site.outlet()) }
    case 6:
      return changeArticle { text, _ in text.replacing("seven", with: "eight").replacing("twelve", with: "14")
      }
    case 7: return renameArticle()
    case 8: return removeArticle()
    case 9: return editorsLine()
    case 10: return setting()
    case 11: return template()
    case 12: return outlets()
    case 13: return picture()
    case 14:
      now = Timestamp(seconds: now.seconds + pick(200_000))
      return "time passes"
    default:
      return changeArticle { text, _ in text + "\n![A ferry](/photos/ferry.png \"Photo: Ida Lund\")\n" }
    }
    return "added an article"
  }

  // MARK: Articles

  private static let outlets = ["Harbour Post", "Evening Ledger", "Sample Wire", "Coast Radio"]
  private static let names = [
    "Ida Lund", "Karim Haddad", "Mayor Ruth Okafor", "Tidewater Council", "Aldermouth Port",
  ]
  private static let subjects: [[String]] = [
    ["swing bridge", "harbour", "ferry", "crack", "engineers", "pedestrians", "repair"],
    ["herring", "quota", "trawlers", "catch", "fleet", "cannery", "season"],
    ["tram line", "tunnel", "depot", "drivers", "strike", "timetable", "union"],
    ["flood wall", "storm", "sandbags", "evacuation", "river", "basements", "tide"],
    ["museum", "painting", "theft", "guards", "gallery", "collectors", "vault"],
    ["hospital", "ward", "nurses", "outbreak", "vaccine", "patients", "clinic"],
  ]

  private mutating func addArticle() {
    made += 1
    let subject = pick(subjects.count)
    var text = "---\ntitle: \(title(of: subject))\ndate: \(moment())\nsource: \(outlet())\n"
    if pick(3) > 0 { text += "section: \(["Local", "World", "Business"][pick(3)])\n" }
    if pick(4) == 0 { text += "topics: [\(word(of: subject)), sea]\n" }
    if pick(5) == 0 { text += "kind: \(["opinion", "live", "analysis"][pick(3)])\n" }
    if pick(4) == 0 { text += "republish: quotes\n" }
    if pick(8) == 0 { text += "draft: true\n" }
    if pick(6) == 0 { text += "colour: blue\n" }
    text += "---\n"
    // Some carry another's text, whole.
    if pick(4) == 0, let other = articles.isEmpty ? nil : articles[pick(articles.count)] {
      text += string(other).split(separator: "---\n").dropFirst().joined(separator: "---\n")
      text += "\n" + paragraph(of: subject)
    } else {
      for _ in 0..<(2 + pick(3)) { text += paragraph(of: subject) + "\n\n" }
    }
    if pick(3) == 0 { text += "The Estuary papers are printed on the quay and sold from boats.\n" }
    write("Content/\(["north", "south", "east"][pick(3)])/piece-\(made).md", text)
  }

  private var articles: [String] {
    files.keys.filter { $0.hasSuffix(".md") }.sorted(by: utf8Precedes)
  }

  private mutating func changeArticle(_ change: (String, inout MadeUpSite) -> String) -> String {
    let path = articles[pick(articles.count)]
    write(path, change(string(path), &self))
    return "changed \(path)"
  }

  private mutating func renameArticle() -> String {
    let path = articles[pick(articles.count)]
    made += 1
    files["Content/\(["a", "north", "z"][pick(3)])/moved-\(made).md"] = files.removeValue(forKey: path)
    return "renamed \(path)"
  }

  private mutating func removeArticle() -> String {
    guard articles.count > 8 else {
      addArticle()
      return "added an article"
    }
    let path = articles[pick(articles.count)]
    files[path] = nil
    return "removed \(path)"
  }

  // MARK: What stands beside them

  private mutating func editorsLine() -> String {
    let path = "Content/editor.yaml"
    guard pick(4) > 0 else {
      files[path] = nil
      return "took the editor's lines back"
    }
    let one = articles[pick(articles.count)].dropFirst(8)
    let other = articles[pick(articles.count)].dropFirst(8)
    let line = [
      "- merge: [\(one), \(other)]", "- split: [\(one)]", "- pin: \(one)",
      "- title: {story: \(one), title: The editor's own words}", "- exclude: \(one)",
      "- weight: {story: \(one), weight: 3}", "- drop: {story: \(one), sentence: The}",
      "- note: {story: \(one), text: Corrected}", "- lead: {story: \(one), sentence: The}",
    ][pick(9)]
    write(path, line + "\n")
    return "editor.yaml: \(line)"
  }

  private mutating func setting() -> String {
    let line = [
      "edition: {days: 3}", "timeZone: Europe/Oslo", "summary: {words: 40}", "language: de",
      "republish: quotes",
      "description: News from the water", "names: {exclude: [Ida Lund]}", "digits: native", "",
    ][pick(9)]
    write("Content/site.yaml", "title: The Estuary Digest\nbaseURL: https://estuary.example/\n\(line)\n")
    return "site.yaml: \(line)"
  }

  private mutating func outlets() -> String {
    guard pick(4) > 0 else {
      files["Content/sources.yaml"] = nil
      return "took sources.yaml back"
    }
    let line = ["family: Estuary", "agency: true", "republish: quotes", "language: de"][pick(4)]
    write("Content/sources.yaml", "\(outlet()):\n  \(line)\n")
    return "sources.yaml: \(line)"
  }

  private mutating func template() -> String {
    switch pick(4) {
    case 0:
      write("Templates/assets/custom.css", ".story { margin: \(pick(9))px }\n")
      return "changed a style"
    case 1:
      write("Templates/strings/en.yaml", "skip: \"To the text, step \(pick(9))\"\n")
      return "changed a word"
    case 2:
      write("Templates/404.mustache", "<p>Nothing stands here, \(pick(9)).</p>\n")
      return "changed a template"
    default:
      for path in files.keys where path.hasPrefix("Templates/") { files[path] = nil }
      return "took the templates back"
    }
  }

  private mutating func picture() -> String {
    let path = "Content/photos/ferry.png"
    if files[path] != nil, pick(2) == 0 {
      files[path] = nil
      return "removed a picture"
    }
    // The head of a PNG of this size; no reader looks further.
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    files[path] = head + [0, 0, 0, UInt8(1 + pick(90)), 0, 0, 0, 60, 8, 6, 0, 0, 0]
    return "changed a picture"
  }

  // MARK: Words

  private mutating func title(of subject: Int) -> String {
    "\(word(of: subject).capitalized) \(["closed", "in doubt", "reopens", "delayed"][pick(4)]) as \(word(of: subject)) \(["grows", "fails", "returns"][pick(3)])"
  }

  private mutating func paragraph(of subject: Int) -> String {
    let name = Self.names[pick(Self.names.count)]
    let figure = ["seven", "twelve", "30", "at least 400", "2,500"][pick(5)]
    let sentences = [
      "The \(word(of: subject)) near the \(word(of: subject)) was closed on Tuesday after \(figure) people were injured.",
      "“We will open the \(word(of: subject)) again when the \(word(of: subject)) is safe,” said \(name).",
      "\(name) told reporters that \(figure) boats had waited for the \(word(of: subject)) since 12 September 2023.",
      "Work on the \(word(of: subject)) and the \(word(of: subject)) costs \(figure) million euros, the council said.",
      "He said the \(word(of: subject)) had never been so crowded.",
    ]
    return (0..<(2 + pick(3))).map { _ in sentences[pick(sentences.count)] }.joined(separator: " ")
  }

  private mutating func word(of subject: Int) -> String {
    subjects[subject][pick(subjects[subject].count)]
  }

  private mutating func madeUpWord() -> String {
    (0..<3).map { _ in ["ka", "lo", "mi", "ru", "se", "to", "va", "ne", "du", "bi"][pick(10)] }.joined()
  }

  private mutating func outlet() -> String { Self.outlets[pick(Self.outlets.count)] }

  private mutating func moment() -> String {
    pick(9) == 0 ? "2023-09-1\(pick(6))" : "2023-09-1\(pick(6))T1\(pick(10)):\(10 + pick(50))+02:00"
  }

  private mutating func pick(_ count: Int) -> Int { numbers.next(below: count) }

  private func string(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  private mutating func write(_ path: String, _ text: String) { files[path] = Array(text.utf8) }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(count))
  }
}
