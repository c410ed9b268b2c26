import Templating

/// A sentence of an article, with all that proves it.
struct SentenceView: TemplateModel {
  var id: String
  var text: String
  var lang: String
  var proof: String
  var isNew: Bool
  var mark: String
  var outlet: Link
  var time: TimeView?
  var before: String
  var beforeProof: String
  var after: String
  var afterProof: String
  var articleTitle: String
  var article: String
  var original: String?
  var reported: String
  var carriers: [CarrierView]

  static let shape = Shape<SentenceView>(
    .text("id", "Anchor of the sentence on its story's page") { $0.id },
    .text("text", "The article's own words") { $0.text },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .html("proof", "Attributes that name the article and the bytes of the text, for `verify`") { $0.proof },
    .flag("isNew", "Whether it was not known in the edition before") { $0.isNew },
    .text("mark", "`Harbour Post, 3 reports`") { $0.mark },
    .object("outlet", "The outlet and its page") { $0.outlet },
    .object("time", "When the article appeared") { $0.time },
    .text("before", "The sentence before it in the article") { $0.before },
    .html("beforeProof", "The same attributes for the sentence before") { $0.beforeProof },
    .text("after", "The sentence after it in the article") { $0.after },
    .html("afterProof", "The same attributes for the sentence after") { $0.afterProof },
    .text("articleTitle", "Headline of the article") { $0.articleTitle },
    .text("article", "Link to the sentence on the article's page") { $0.article },
    .text("original", "Link to the sentence where it was first published") { $0.original },
    .text("reported", "`3 independent reports`, or `Only in Harbour Post`") { $0.reported },
    .list("carriers", "The other reports that carry it") { $0.carriers })
}

/// A report that carries the same fact.
struct CarrierView: TemplateModel {
  var outlet: String
  var text: String
  var lang: String
  var proof: String
  var href: String
  var time: TimeView?

  static let shape = Shape<CarrierView>(
    .text("outlet", "The outlet") { $0.outlet },
    .text("text", "Its own sentence") { $0.text },
    .html("proof", "Attributes that name the article and the bytes of the text, for `verify`") { $0.proof },
    .html("languageAttributes", "Attributes `lang` and `dir`") { $0.lang },
    .text("href", "Link to the sentence on the article's page") { $0.href },
    .object("time", "When the article appeared") { $0.time })
}
