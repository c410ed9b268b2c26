import Foundation
import Language
import Model
import Stories

@testable import Digesting

/// A story of a few short reports, and what a careful desk says of it.
///
/// ```
/// == Harbour Post 2023-09-12T18:00Z      outlet and time of publication
/// # Headline
/// {a 2023-09-10} A sentence of fact `a`, which dates itself. Another one. {b} A sentence of fact `b`.
/// quote Ada Holm|Mayor: the words / the same words in another report     (speaker "-": nobody is named)
/// figure 40 / 52                         one thing counted in different numbers
/// name Ada Holm = Holm; Ms Holm          a name and its short forms
/// ```
/// `{2023-09-10,2023-09-11}` is either day, `{2023-09-10/2023-09-12}` a range.
struct LabelledStory: Sendable {
  struct Report: Sendable {
    var outlet: String
    var published: Timestamp
    var title: String?
    var paragraphs: [String] = []
  }
  struct Mark: Sendable {
    var facts: [String] = []
    var dates: [String] = []
  }
  struct Place: Hashable, Sendable {
    var report: Int
    var block: Int
    var offset: Int
  }
  struct Quote: Sendable {
    var speakers: [String]
    var variants: [String]
  }

  var name: String
  var language: LanguageTag
  var reports: [Report] = []
  var marks: [Place: Mark] = [:]
  var quotes: [Quote] = []
  var figures: [[Double]] = []
  /// Each with its short forms, the full form first.
  var names: [[String]] = []

  init?(name: String, text: String) {
    self.name = name
    guard let tag = LanguageTag(String(name.prefix { $0 != "-" })) else { return nil }
    language = tag
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("== ") {
        let words = line.dropFirst(3).split(separator: " ")
        guard let last = words.last, let time = Timestamp(iso: String(last), zone: .utc) else { return nil }
        reports.append(Report(outlet: words.dropLast().joined(separator: " "), published: time))
      } else if line.hasPrefix("# ") {
        reports[reports.count - 1].title = String(line.dropFirst(2))
      } else if line.hasPrefix("quote ") {
        let parts = line.dropFirst(6).components(separatedBy: ": ")
        quotes.append(
          Quote(
            speakers: parts[0].components(separatedBy: "|").filter { $0 != "-" },
            variants: parts.dropFirst().joined(separator: ": ").components(separatedBy: " / ")))
      } else if line.hasPrefix("figure ") {
        figures.append(line.dropFirst(7).components(separatedBy: " / ").compactMap { Double($0) })
      } else if line.hasPrefix("name ") {
        let parts = line.dropFirst(5).components(separatedBy: " = ")
        names.append([parts[0]] + (parts.count > 1 ? parts[1].components(separatedBy: "; ") : []))
      } else {
        append(paragraph: line)
      }
    }
  }

  /// Takes the marks out and remembers where they stood.
  private mutating func append(paragraph line: String) {
    let report = reports.count - 1
    var plain = ""
    for (index, piece) in line.components(separatedBy: "{").enumerated() {
      let halves = piece.components(separatedBy: "}")
      guard index > 0, halves.count == 2 else {
        plain += piece
        continue
      }
      let place = Place(report: report, block: reports[report].paragraphs.count, offset: plain.utf8.count)
      var mark = Mark()
      for tag in halves[0].split(separator: " ").map(String.init) {
        if tag.first?.isNumber == true {
          mark.dates = tag.components(separatedBy: ",")
        } else {
          mark.facts.append(tag)
        }
      }
      marks[place] = mark
      plain += halves[1].hasPrefix(" ") ? String(halves[1].dropFirst()) : halves[1]
    }
    reports[report].paragraphs.append(plain)
  }

  /// The story as the program reads it: every report an article, all of them one story.
  func read() -> (corpus: Corpus, story: Story) {
    let analyser = ArticleAnalyser()
    var builder = CorpusBuilder()
    for (index, report) in reports.enumerated() {
      var article = Article(
        path: "\(index)/\(name).txt", format: .text, contentHash: ContentHash(report.outlet + name),
        language: Field(language, from: .assumed), slug: "\(index)-\(name)")
      article.source = Field(report.outlet, from: .assumed)
      article.published = Field(report.published, from: .assumed)
      article.title = report.title.map { Field($0, from: .assumed) }
      var offset = 0
      for paragraph in report.paragraphs {
        article.blocks.append(
          Block(kind: .paragraph, text: paragraph, origin: OriginMap(sliceFrom: offset, line: 1)))
        offset += paragraph.utf8.count + 1
      }
      builder.append(analyser.analyse(article))
    }
    let corpus = builder.build()
    return (corpus, StoryFinder().oneStory(of: corpus))
  }

  /// The stories of one folder beside this file, in order of their names.
  static func all(in folder: String) throws -> [LabelledStory] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().compactMap { file in
      guard file.hasSuffix(".txt") else { return nil }
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      return LabelledStory(name: String(file.dropLast(4)), text: text)
    }
  }
}
