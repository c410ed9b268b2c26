import ArgumentParser
import Content
import Digesting
import Model
import Pipeline
import Stories

/// `summarize`: the files are one story; its summary.
struct Summarize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Print the summary of articles that tell one story, one sentence a line.",
    discussion: "Every sentence is an article's own words.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("Articles of one story.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(name: .long, help: ArgumentHelp("Not more words than this in all (default: 120).", valueName: "n"))
  var words: Int?

  @Option(name: .long, help: ArgumentHelp("Not more sentences than this.", valueName: "n"))
  var sentences: Int?

  func validate() throws {
    if words != nil, sentences != nil { throw ValidationError("--words and --sentences exclude each other.") }
    if let limit = words ?? sentences, limit < 1 {
      throw ValidationError("A summary needs a limit of at least 1.")
    }
    if files.isEmpty { throw ValidationError("Name at least one article.") }
  }

  func run() async throws {
    let terminal = shared.terminal
    var seen = Set<String>()
    let distinct = files.filter { seen.insert($0).inserted }
    let loaded = LooseFiles(shared: shared).read(distinct)
    if loaded.diagnostics.hasErrors || loaded.articles.isEmpty {
      throw shared.refusal([], output: loaded.diagnostics)
    }
    terminal.report([], output: loaded.diagnostics)
    let articles = loaded.articles.sorted { utf8Precedes($0.path, $1.path) }
    let corpus = analysed(articles, jobs: 1)
    let story = StoryFinder().oneStory(of: corpus)
    let budget: SummaryBudget = sentences.map { .sentences($0) } ?? .words(words ?? 120)
    let summary = Summariser().summary(of: story, in: corpus, budget: budget)
    if shared.json {
      terminal.result(json(of: summary, story, corpus).serialised(indented: true))
    } else if !summary.isEmpty {
      terminal.result(summary.map(\.text).joined(separator: "\n"))
    }
  }

  private func json(of summary: [SummarySentence], _ story: Story, _ corpus: Corpus) -> JSONValue {
    let sentences = summary.map { sentence -> JSONValue in
      let article = corpus.articles[sentence.citation.article]
      let span = article.sentences[sentence.citation.sentence].span
      let reports = sentence.reportedBy.map { corpus.articles[story.reports[$0].original].article.path }
      return .object([
        .init("text", .string(sentence.text)), .init("path", .string(article.article.path)),
        .init(
          "span",
          .object([.init("start", .integer(span.lowerBound)), .init("end", .integer(span.upperBound))])),
        .init("reportedBy", .array(reports.map { .string($0) })),
        .init("reason", .string(reason(for: sentence))),
      ])
    }
    return .object([
      .init("articles", .integer(corpus.articles.count)),
      .init("independentReports", .integer(story.reports.count)),
      .init("sentences", .array(sentences)),
    ])
  }

  private func reason(for sentence: SummarySentence) -> String {
    let reports = counted(sentence.reportedBy.count, "independent report")
    let place =
      sentence.citation.sentence == 0
      ? "the article's first sentence" : "sentence \(sentence.citation.sentence + 1)"
    return "carried by \(reports); \(place); gain \((sentence.score * 1000).rounded() / 1000)"
  }
}
