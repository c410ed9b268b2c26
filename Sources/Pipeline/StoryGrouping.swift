import Content
import Digesting
import Language
import Model
import Stories
import Workers

/// The stories of a folder of articles, for `cluster`.
package struct StoryGrouping: Sendable {
  package var corpus: Corpus
  package var partition: StoryPartition
  package var titles: [String]
  /// Stories that nearly became one, nearest first.
  package var doubtful: [DoubtfulPair]
  package var diagnostics: [Diagnostic]

  /// Reads, analyses and groups a folder. Drafts and future articles are part of it: the question is what
  /// belongs together, not what is published.
  package static func grouping(of input: SiteInput, options: BuildOptions, root: String) -> StoryGrouping {
    var loader = ContentLoader(options: options, root: root)
    loader.keepsAll = true
    let content = loader.load(input)
    let corpus = analysed(content.articles, jobs: options.jobs)
    let findings = StoryFinder(sources: content.configuration.sources, jobs: options.jobs).findings(
      in: corpus)
    let partition = findings.partition
    let digester = Digester(settings: content.configuration.settings)
    let titles = parallelMap(partition.stories, jobs: options.jobs) {
      digester.headline(of: $0, in: corpus).text
    }
    let explainer = StoryExplainer(findings, corpus: corpus, partition: partition)
    let doubtful = explainer.doubtful().map {
      DoubtfulPair($0, in: explainer, isLasting: false) { titles[$0] }
    }
    return StoryGrouping(
      corpus: corpus, partition: partition, titles: titles, doubtful: doubtful,
      diagnostics: content.diagnostics)
  }

  /// The form that product.md's `cluster DIR --json` promises.
  package var json: JSONValue {
    .object([
      .init("stories", .array(zip(partition.stories, titles).map { json(of: $0, title: $1) })),
      .init("doubtful", .array(doubtful.map(\.json))),
    ])
  }

  private func json(of story: Story, title: String) -> JSONValue {
    let copies = Dictionary(story.copies.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    let articles = story.articles.map { index -> JSONValue in
      let article = corpus.articles[index].article
      let copy = copies[index]
      return .object([
        .init("path", .string(article.path)), .init("title", .optional(article.title?.value)),
        .init("source", .optional(article.source?.value)),
        .init("published", .optional(article.published?.value.iso8601)),
        .init("copyOf", .optional(copy.map { corpus.articles[$0.original].article.path })),
        .init("shared", copy.map { .rounded($0.ownShare, 3) } ?? .null),
      ])
    }
    return .object([
      .init("id", .string(story.id)), .init("thread", .string(story.thread)), .init("title", .string(title)),
      .init("independentReports", .integer(story.reports.count)), .init("articles", .array(articles)),
    ])
  }

  /// One story a paragraph: its headline and counts, then its articles, copies indented below.
  package var text: String {
    var lines: [String] = []
    for (story, title) in zip(partition.stories, titles) {
      let articles = story.articles.count == 1 ? "1 article" : "\(story.articles.count) articles"
      let reports =
        story.reports.count == 1 ? "1 independent report" : "\(story.reports.count) independent reports"
      lines.append("\(title)  (\(articles), \(reports))")
      let originals = Set(story.copies.map(\.article))
      for index in story.articles where !originals.contains(index) {
        lines.append("  " + line(of: index))
        for copy in story.copies where copy.original == index {
          lines.append(
            "    copy, \(Int((copy.ownShare * 100).rounded())) % shared: " + line(of: copy.article))
        }
      }
      lines.append("")
    }
    return lines.dropLast().joined(separator: "\n")
  }

  private func line(of index: Int) -> String {
    let article = corpus.articles[index].article
    let parts = [article.published?.value.iso8601 ?? "undated", article.source?.value, article.path]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }
}
