import Templating

/// One file of an edition's book: its title page, or a chapter.
struct BookPage: TemplateModel {
  var title: String
  var lang: String
  var direction: String
  var siteTitle: String
  var siteDescription = ""
  var day = ""
  var asOf = ""
  var counts = ""
  var online: Link?
  var isLinked: Bool
  var isChapter = true
  var stories: [BookStory] = []
  var unchanged: [StoryRow] = []
  var undated: [StoryRow] = []

  static let shape = Shape<BookPage>(
    .text("title", "Title of the chapter, of the book on its title page") { $0.title },
    .text("lang", "Language of the site's interface") { $0.lang },
    .text("direction", "`ltr` or `rtl`") { $0.direction },
    .text("siteTitle", "Title of the site") { $0.siteTitle },
    .text("siteDescription", "Description of the site; on the title page") { $0.siteDescription },
    .text("day", "Day of the edition in words; on the title page") { $0.day },
    .text("asOf", "`As of 18:00 · reports of 12 September 2023`; on the title page") { $0.asOf },
    .text("counts", "`41 articles, 23 independent reports, 14 stories`; on the title page") { $0.counts },
    .object("online", "The edition's page, when the site has a base URL; on the title page") { $0.online },
    .flag("isLinked", "Whether links to the site can be followed: when it has a base URL") { $0.isLinked },
    .flag("isChapter", "Whether the chapter is one story; otherwise it has several under headings") {
      $0.isChapter
    },
    .list("stories", "The stories of the chapter") { $0.stories },
    .list("unchanged", "Stories with new articles but nothing new in them; on the title page") {
      $0.unchanged
    },
    .list("undated", "Articles without a date; on the title page") { $0.undated })
}

/// A story in a book, as it was known at the end of the edition.
struct BookStory: TemplateModel {
  var headline: String
  var lang: String
  var href: String
  var counts: String
  var labels: [LabelView]
  var first: TimeView?
  var last: TimeView?
  var note: String?
  var summary: [SentenceView]
  var figures: [DisputeView] = []
  var quotes: [QuoteView] = []
  var timeline: [TimelineView] = []
  var reports: [ArticleRow] = []

  static let shape = Shape<BookStory>(
    .text("headline", "Headline of the story") { $0.headline },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .text("href", "The story's page") { $0.href },
    .text("counts", "`7 reports · 3 independent`") { $0.counts },
    .list("labels", "Marks such as Opinion or Live") { $0.labels },
    .object("first", "When the first article appeared") { $0.first },
    .object("last", "When the newest article appeared") { $0.last },
    .text("note", "The editor's note") { $0.note },
    .list("summary", "The sentences of the summary") { $0.summary },
    .list("figures", "What reports count differently") { $0.figures },
    .list("quotes", "What people said") { $0.quotes },
    .list("timeline", "Dated sentences, earliest first") { $0.timeline },
    .list("reports", "The independent reports") { $0.reports })
}
