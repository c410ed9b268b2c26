import Templating

struct ArticlePage: TemplateModel {
  var frame: Frame
  var headline: String
  var headlineLang: String
  var bodyLang: String
  var outlet: Link?
  var authors: String
  var published: TimeView?
  var updated: TimeView?
  var original: String?
  var labels: [LabelView]
  var guessed: String?
  var story: Link?
  var section: Link?
  var topics: [Link]
  var copyOf: ArticleRow?
  var added: [CarrierView]
  var cut: [CarrierView]
  var copies: [ArticleRow]
  var isQuoted: Bool
  var body: String
  var citedCount: String

  static let shape = Shape<ArticlePage>(
    .text("headline", "Headline of the article") { $0.headline },
    .html("headlineAttributes", "Attributes `lang` and `dir` of the headline") { $0.headlineLang },
    .html("bodyAttributes", "Attributes `lang` and `dir` of the text") { $0.bodyLang },
    .object("outlet", "The outlet and its page") { $0.outlet },
    .text("authors", "Who wrote it") { $0.authors },
    .object("published", "When it appeared") { $0.published },
    .object("updated", "When it was last changed") { $0.updated },
    .text("original", "Where it was first published") { $0.original },
    .list("labels", "Marks such as Opinion or Live") { $0.labels },
    .text("guessed", "What the kind was guessed from, when it was") { $0.guessed },
    .object("story", "The story it belongs to") { $0.story },
    .object("section", "Its section") { $0.section },
    .list("topics", "Its topics") { $0.topics },
    .object("copyOf", "The article whose text it carries") { $0.copyOf },
    .list("added", "Sentences that the original does not have") { $0.added },
    .list("cut", "Sentences of the original that it does not have") { $0.cut },
    .list("copies", "Articles that carry its text") { $0.copies },
    .flag("isQuoted", "Whether only cited sentences are shown") { $0.isQuoted },
    .html("body", "The text, cited sentences marked") { $0.body },
    .text("citedCount", "`4 sentences`; empty when none is cited") { $0.citedCount }
  ).including(Frame.shape) { $1($0.frame) }
}

/// The page of a source: its articles, and how much of them is wire copy.
struct SourcePage: TemplateModel {
  var frame: Frame
  var name: String
  var key: String
  var family: String?
  var isAgency: Bool
  var counts: String
  var wireCopy: String
  var carried: String
  var articles: [ArticleRow]
  var pager: Pager?

  static let shape = Shape<SourcePage>(
    .text("name", "Name of the outlet") { $0.name },
    .text("key", "`source:harbour-post`, for scripts") { $0.key },
    .text("family", "The family whose outlets count as one report") { $0.family },
    .flag("isAgency", "Whether it is a news agency") { $0.isAgency },
    .text("counts", "`12 articles in 9 stories`") { $0.counts },
    .text("wireCopy", "How many of its articles carry another outlet's text") { $0.wireCopy },
    .text("carried", "How many articles of others carry its text") { $0.carried },
    .list("articles", "Its articles, newest first") { $0.articles },
    .object("pager", "Page numbers, when there are several") { $0.pager }
  ).including(Frame.shape) { $1($0.frame) }
}

/// The page of a section, a topic or an affair: its stories.
struct StoriesPage: TemplateModel {
  var frame: Frame
  var name: String
  var key: String
  var counts: String
  var stories: [StoryRow]
  var pager: Pager?

  static let shape = Shape<StoriesPage>(
    .text("name", "Name of the section, topic or affair") { $0.name },
    .text("key", "`section:world`, for scripts") { $0.key },
    .text("counts", "`9 stories`") { $0.counts },
    .list("stories", "Its stories, newest first") { $0.stories },
    .object("pager", "Page numbers, when there are several") { $0.pager }
  ).including(Frame.shape) { $1($0.frame) }
}

/// The page of a person, place or organisation: every mention, by story.
struct NamePage: TemplateModel {
  var frame: Frame
  var name: String
  var aliases: String
  var counts: String
  var stories: [NamedStory]

  static let shape = Shape<NamePage>(
    .text("name", "The longest form that reports use") { $0.name },
    .text("aliases", "Other forms") { $0.aliases },
    .text("counts", "`9 stories`") { $0.counts },
    .list("stories", "The stories that name it, newest first") { $0.stories }
  ).including(Frame.shape) { $1($0.frame) }
}

struct NamedStory: TemplateModel {
  var row: StoryRow
  var mentions: [CarrierView]

  static let shape = Shape<NamedStory>(
    .list("mentions", "The sentences that name it") { $0.mentions }
  ).including(StoryRow.shape) { $1($0.row) }
}

/// A list of links: all sources, all sections, all topics.
struct IndexPage: TemplateModel {
  var frame: Frame
  var entries: [Link]
  var empty: String

  static let shape = Shape<IndexPage>(
    .list("entries", "The links, with a count as note") { $0.entries },
    .text("empty", "What to say when there is none") { $0.empty }
  ).including(Frame.shape) { $1($0.frame) }
}

struct AboutPage: TemplateModel {
  var frame: Frame
  var counts: [FactRow]
  var settings: [FactRow]
  var sources: [Link]

  static let shape = Shape<AboutPage>(
    .list("counts", "How many articles, reports, stories and editions there are") { $0.counts },
    .list("settings", "The settings this site was built with") { $0.settings },
    .list("sources", "The outlets, with their numbers of articles") { $0.sources }
  ).including(Frame.shape) { $1($0.frame) }
}

struct FactRow: TemplateModel {
  var name: String
  var value: String

  static let shape = Shape<FactRow>(
    .text("name", "What is counted or set") { $0.name },
    .text("value", "Its value") { $0.value })
}

/// A page that leads elsewhere, or to nowhere.
struct PlainPage: TemplateModel {
  var frame: Frame
  var target: Link?
  /// Absolute when the site has a base URL.
  var canonicalTarget: String?

  static let shape = Shape<PlainPage>(
    .object("target", "Where the story now stands") { $0.target },
    .text("canonicalTarget", "The same as a canonical address") { $0.canonicalTarget }
  ).including(Frame.shape) { $1($0.frame) }
}
