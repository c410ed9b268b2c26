import Templating

/// An edition as mail. Links are absolute.
struct EmailPage: TemplateModel {
  var frame: Frame
  var counts: String
  var preheader: String
  var preheaderProof: String
  var preheaderLang: String
  var online: Link
  var stories: [StoryRow]
  var further: [StoryRow]
  var singles: [StoryRow]
  var unchanged: [StoryRow]
  var undated: [StoryRow]
  var more: Link?

  static let shape = Shape<EmailPage>(
    .text("counts", "`41 articles, 23 independent reports, 14 stories`") { $0.counts },
    .text("preheader", "What the list of mails shows beside the subject") { $0.preheader },
    .html("preheaderProof", "Its attributes for `verify`, when it is a sentence of an article") {
      $0.preheaderProof
    },
    .html("preheaderAttributes", "Its attributes `lang` and `dir`") { $0.preheaderLang },
    .object("online", "The edition's page") { $0.online },
    .list("stories", "The stories in full, the lead first") { $0.stories },
    .list("further", "The stories that follow") { $0.further },
    .list("singles", "Stories of one report") { $0.singles },
    .list("unchanged", "Stories with new articles but nothing new in them") { $0.unchanged },
    .list("undated", "Articles without a date") { $0.undated },
    .object("more", "`123 further stories`, when the mail has no room for all") { $0.more }
  ).including(Frame.shape) { $1($0.frame) }
}
