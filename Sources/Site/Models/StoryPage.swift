import Templating

struct StoryPage: TemplateModel {
  var frame: Frame
  var headline: String
  var headlineLang: String
  var credit: Link?
  var first: TimeView?
  var last: TimeView?
  var counts: String
  var reading: String
  var section: Link?
  var labels: [LabelView]
  var note: String?
  var hasNew: Bool
  var summary: [SentenceView]
  var figures: [DisputeView]
  var matrix: MatrixView?
  var onlyIn: [OutletFacts]
  var quotes: [QuoteView]
  var timeline: [TimelineView]
  var names: [Link]
  var coverage: CoverageView?
  var reports: [ArticleRow]
  var why: WhyView?
  var thread: Link?
  var earlier: [StoryRow]
  var later: [StoryRow]

  static let shape = Shape<StoryPage>(
    .text("headline", "Headline of the story") { $0.headline },
    .html("headlineAttributes", "Attributes `lang` and `dir` of the headline") { $0.headlineLang },
    .object("credit", "The article whose headline it is") { $0.credit },
    .object("first", "When the first article appeared") { $0.first },
    .object("last", "When the newest article appeared") { $0.last },
    .text("counts", "`7 reports · 3 independent`") { $0.counts },
    .text("reading", "`2 minutes`") { $0.reading },
    .object("section", "The section that most of its articles stand in") { $0.section },
    .list("labels", "Marks such as Opinion or Live") { $0.labels },
    .text("note", "The editor's note") { $0.note },
    .flag("hasNew", "Whether a sentence of the summary is new") { $0.hasNew },
    .list("summary", "The sentences of the summary") { $0.summary },
    .list("figures", "What reports count differently") { $0.figures },
    .flag("hasFacts", "Whether there is a matrix, or facts of one report alone") {
      $0.matrix != nil || !$0.onlyIn.isEmpty
    },
    .object("matrix", "Who reported what") { $0.matrix },
    .list("onlyIn", "Facts of one report alone, by outlet") { $0.onlyIn },
    .list("quotes", "What people said") { $0.quotes },
    .list("timeline", "Dated sentences, earliest first") { $0.timeline },
    .list("names", "People, places and organisations") { $0.names },
    .object("coverage", "When which outlet reported") { $0.coverage },
    .list("reports", "All articles, copies under their originals") { $0.reports },
    .object("why", "Why the articles stand together, and what was kept apart") { $0.why },
    .object("thread", "The page of the affair it belongs to") { $0.thread },
    .list("earlier", "Stories of the same affair that began before, newest first") { $0.earlier },
    .list("later", "Stories of the same affair that began after, newest first") { $0.later }
  ).including(Frame.shape) { $1($0.frame) }
}

/// One thing that reports count differently.
struct DisputeView: TemplateModel {
  var subject: String
  var lang: String
  var values: [FigureView]

  static let shape = Shape<DisputeView>(
    .text("subject", "What is counted: `people killed`") { $0.subject },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .list("values", "The figures") { $0.values })
}

struct FigureView: TemplateModel {
  var text: String
  var proof: String
  var isNewest: Bool
  var sentence: String
  var sentenceProof: String
  var outlet: String
  var time: TimeView?
  var href: String

  static let shape = Shape<FigureView>(
    .text("text", "The figure as written: `at least 2,000`") { $0.text },
    .html("proof", "Attributes that name the article and the bytes of the text, for `verify`") { $0.proof },
    .flag("isNewest", "Whether its article appeared last") { $0.isNewest },
    .text("sentence", "The sentence it stands in") { $0.sentence },
    .html("sentenceProof", "The same attributes for the sentence") { $0.sentenceProof },
    .text("outlet", "The outlet") { $0.outlet },
    .object("time", "When the article appeared") { $0.time },
    .text("href", "Link to the sentence") { $0.href })
}

/// Facts against outlets.
struct MatrixView: TemplateModel {
  var columns: [Link]
  var rows: [MatrixRow]

  static let shape = Shape<MatrixView>(
    .list("columns", "The independent reports") { $0.columns },
    .list("rows", "The facts") { $0.rows })
}

struct MatrixRow: TemplateModel {
  var text: String
  var proof: String
  var lang: String
  var cells: [MatrixCell]

  static let shape = Shape<MatrixRow>(
    .text("text", "The clearest statement of the fact") { $0.text },
    .html("proof", "Attributes that name the article and the bytes of the text, for `verify`") { $0.proof },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .list("cells", "One for each report") { $0.cells })
}

struct MatrixCell: TemplateModel {
  var outlet: String
  var href: String?

  static let shape = Shape<MatrixCell>(
    .text("outlet", "The outlet of the column") { $0.outlet },
    .text("href", "Link to its sentence; empty when it does not say so") { $0.href })
}

/// What one outlet alone reports.
struct OutletFacts: TemplateModel {
  var outlet: String
  var facts: [CarrierView]

  static let shape = Shape<OutletFacts>(
    .text("outlet", "The outlet") { $0.outlet },
    .list("facts", "Its sentences") { $0.facts })
}

struct QuoteView: TemplateModel {
  var speaker: String?
  var lang: String
  var text: String
  var proof: String
  var source: CarrierView
  var variants: [CarrierView]

  static let shape = Shape<QuoteView>(
    .text("speaker", "Who spoke; empty when no report says") { $0.speaker },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .text("text", "The words between the marks") { $0.text },
    .html("proof", "Attributes that name the article and the bytes of the text, for `verify`") { $0.proof },
    .object("source", "The report they are taken from") { $0.source },
    .list("variants", "The wordings of other reports") { $0.variants })
}

struct TimelineView: TemplateModel {
  var day: TimeView
  var sentence: CarrierView

  static let shape = Shape<TimelineView>(
    .object("day", "The day, or days, in words") { $0.day },
    .object("sentence", "What happened") { $0.sentence })
}

/// The chart, with its facts as a table.
struct CoverageView: TemplateModel {
  var chart: String
  var rows: [ArticleRow]
  var hasCopies: Bool

  static let shape = Shape<CoverageView>(
    .html("chart", "The chart as SVG") { $0.chart },
    .list("rows", "The same as a list, by time") { $0.rows },
    .flag("hasCopies", "Whether the chart shows copies") { $0.hasCopies })
}
