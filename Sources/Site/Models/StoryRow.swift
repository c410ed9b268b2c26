import Templating

/// A story in a list.
struct StoryRow: TemplateModel {
  var headline: String
  var lang: String
  var href: String
  var sentences: [SentenceView]
  var counts: String
  var outlets: String
  var time: TimeView?
  var labels: [LabelView]
  var section: Link?
  var note: String?
  var keys: String

  static let shape = Shape<StoryRow>(
    .text("headline", "Headline of the story") { $0.headline },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .text("href", "Link to the story's page") { $0.href },
    .list("sentences", "First sentences of its summary") { $0.sentences },
    .text("counts", "`7 reports · 3 independent · 2 new`") { $0.counts },
    .text("outlets", "`Harbour Post, North Wire and 2 others`") { $0.outlets },
    .object("time", "When its newest article appeared") { $0.time },
    .list("labels", "Marks such as Opinion or Live") { $0.labels },
    .object("section", "The section that most of its articles stand in") { $0.section },
    .text("note", "The editor's note") { $0.note },
    .text("keys", "`section:world`, and `source:harbour-post` when no other outlet reports it; for scripts") {
      $0.keys
    })
}

/// An article in a list.
struct ArticleRow: TemplateModel {
  var title: String
  var lang: String
  var href: String
  var outlet: Link?
  var time: TimeView?
  var labels: [LabelView]
  var share: String
  var changes: String
  var original: Link?
  var address: String
  var story: Link?
  var copies: [ArticleRow]
  var keys: String

  static let shape = Shape<ArticleRow>(
    .text("title", "Headline of the article") { $0.title },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .text("href", "Link to the article's page") { $0.href },
    .object("outlet", "The outlet and its page") { $0.outlet },
    .object("time", "When it appeared") { $0.time },
    .list("labels", "Marks such as Opinion or Live") { $0.labels },
    .text("share", "For a copy: `92 %`, the share of its text that stands in the original") { $0.share },
    .text("changes", "For a copy: `3 sentences added, 2 cut`") { $0.changes },
    .object("original", "For a copy: the article whose text it carries") { $0.original },
    .text("address", "Where its outlet published it, as print shows it; empty when not known") { $0.address },
    .object("story", "The story it belongs to") { $0.story },
    .list("copies", "Articles that carry its text") { $0.copies },
    .text("keys", "`source:harbour-post section:world`, for scripts") { $0.keys })
}
