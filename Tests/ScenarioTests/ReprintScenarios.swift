import Foundation
import Testing

/// One agency's text, printed again and again, on the real binary.
struct ReprintScenarios {
  struct Digest: Decodable {
    struct Story: Decodable {
      struct Article: Decodable {
        var path: String
        var copyOf: String?
      }
      struct Sentence: Decodable { var text: String }
      var id: String
      var articles: [Article]
      var independentReports: Int
      var summary: [Sentence]
    }
    var stories: [Story]
  }

  private static func article(_ title: String, _ hour: Int, _ text: String) -> String {
    """
    ---
    title: "\(title)"
    date: 2024-03-04T\(hour < 10 ? "0" : "")\(hour):00Z
    ---
    \(text)

    """
  }

  private static func text(_ sentences: some Sequence<String>) -> String {
    var paragraphs: [[String]] = [[]]
    for sentence in sentences {
      if paragraphs[paragraphs.count - 1].count == 2 { paragraphs.append([]) }
      paragraphs[paragraphs.count - 1].append(sentence)
    }
    return paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
  }

  private static func edited(_ sentences: [String], _ words: [String: String]) -> [String] {
    sentences.map { sentence in
      words.sorted { $0.key < $1.key }.reduce(sentence) {
        $0.replacingOccurrences(of: $1.key, with: $1.value)
      }
    }
  }

  /// The original, nine copies (two trimmed, one with a new lead, one in British spelling, light edits) and two own reports.
  private static func site(_ wire: Wire) throws -> Folder {
    let folder = try Folder()
    let all = wire.sentences
    func put(_ outlet: String, _ title: String, _ hour: Int, _ sentences: some Sequence<String>) throws {
      try folder.write("Content/\(outlet)/report.md", article(title, hour, text(sentences)))
    }
    func edited(_ words: [String: String]) -> [String] { Self.edited(all, words) }
    try put("wire", wire.title, 6, all)
    try put("copy1", wire.title, 7, all)
    try put("copy2", "Morning briefing: \(wire.title)", 8, all)
    try put("copy3", wire.title, 9, all.prefix((all.count * 7 + 9) / 10))
    try put("copy4", wire.title, 10, all.prefix((all.count * 6 + 9) / 10))
    try put(
      "copy5", wire.title, 11, ["Readers of this paper woke to surprising news today."] + all.dropFirst())
    try put("copy6", wire.title, 12, edited(wire.british))
    try put("copy7", wire.title, 13, edited(wire.lightEdits))
    try put("copy8", wire.title, 14, all.enumerated().filter { $0.offset != 2 }.map(\.element))
    try put("copy9", wire.title, 15, all + ["More on this story follows later."])
    for (number, own) in wire.own.enumerated() {
      try put("own\(number)", own.title, 16 + number, own.sentences)
    }
    // Another event with as many independent reports, so that the rank can change.
    for (number, text) in Wire.other.enumerated() {
      try folder.write(
        "Content/other\(number)/report.md", article("Swing bridge at Aldermouth closed", 9 + number, text))
    }
    return folder
  }

  private static func digest(_ folder: Folder) throws -> Digest {
    let outcome = try Binary.run(["build", "--now", "2024-03-05T06:00Z"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Digest.self, from: Data(folder.read("Public/digest.json").utf8))
  }

  @Test(
    "twelve articles are three independent reports, and a tenth copy changes neither rank nor summary",
    arguments: Wire.all)
  func reprints(_ wire: Wire) throws {
    let folder = try Self.site(wire)
    let before = try Self.digest(folder)
    let story = try #require(before.stories.first { $0.articles.count == 12 }, "\(before)")
    #expect(story.independentReports == 3)
    #expect(story.articles.filter { $0.copyOf == "wire/report.md" }.count == 9)
    #expect(!story.summary.isEmpty)
    #expect(before.stories.map(\.independentReports) == [3, 3])

    let feed = try folder.read("Public/feed.xml")
    let lead =
      "Miners stood in silence at the gates of the town hall as the bells of Corrigan rang on Monday."
    for tenth in [
      wire.sentences, [lead] + wire.sentences.dropFirst(), Self.edited(wire.sentences, wire.british),
      wire.sentences + [lead],
    ] {
      try folder.write("Content/copy10/report.md", Self.article(wire.title, 18, Self.text(tenth)))
      let after = try Self.digest(folder)
      #expect(after.stories.map(\.id) == before.stories.map(\.id))
      let later = try #require(after.stories.first { $0.id == story.id })
      #expect(later.articles.count == 13)
      #expect(later.independentReports == 3)
      #expect(later.summary.map(\.text) == story.summary.map(\.text))
      let lines = try folder.read("Public/feed.xml").split(separator: "\n")
      #expect(lines.filter { !feed.contains($0) } == [])
      #expect(lines.count == feed.split(separator: "\n").count)
    }
  }
}
