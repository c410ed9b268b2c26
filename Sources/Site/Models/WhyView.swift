import Templating

/// Why a story's articles stand together and what was kept apart: the numbers of `broadsheet explain`.
struct WhyView: TemplateModel {
  var mean: String
  var joins: [JoinView]
  var furtherJoins: String?
  var terms: String?
  var pairs: [PairView]
  var copies: [CopyView]
  var neighbours: [NearView]

  static let shape = Shape<WhyView>(
    .text("mean", "How alike the reports are on average, and from when groups are joined") { $0.mean },
    .list("joins", "How each article came to stand here") { $0.joins },
    .text("furtherJoins", "How many articles the list leaves out; empty when none") { $0.furtherJoins },
    .text(
      "terms",
      "Words that the reports share with their weights, strongest first: `bridge 0.061, harbour 0.040`"
    ) {
      $0.terms
    },
    .list("pairs", "The strongest links between two articles") { $0.pairs },
    .list("copies", "Articles that carry another's text") { $0.copies },
    .list("neighbours", "The nearest other stories") { $0.neighbours })
}

/// How an article came to stand in its story.
struct JoinView: TemplateModel {
  var article: Link
  var similarity: String
  var needed: String
  var nearest: Link?
  var words: String

  static let shape = Shape<JoinView>(
    .object("article", "The article; the note is its outlet") { $0.article },
    .text("similarity", "`0.412`: mean likeness to those it joined; empty when nothing was compared") {
      $0.similarity
    },
    .text("needed", "What that had to reach") { $0.needed },
    .object("nearest", "The nearest of those it joined; the note is their likeness") { $0.nearest },
    .text("words", "What stands for the numbers: `the same text as another`") { $0.words })
}

/// Two articles that are alike.
struct PairView: TemplateModel {
  var first: Link
  var second: Link
  var similarity: String
  var terms: String

  static let shape = Shape<PairView>(
    .object("first", "One article") { $0.first },
    .object("second", "The other") { $0.second },
    .text("similarity", "`0.412`, of 0 to 1") { $0.similarity },
    .text("terms", "The words that gave most of it") { $0.terms })
}

/// An article that carries another's text.
struct CopyView: TemplateModel {
  var copy: Link
  var original: Link
  var share: String
  var added: String
  var cut: String

  static let shape = Shape<CopyView>(
    .object("copy", "The copy") { $0.copy },
    .object("original", "The article whose text it carries") { $0.original },
    .text("share", "`0.931`: the share of its text") { $0.share },
    .text("added", "Sentences that the original does not have") { $0.added },
    .text("cut", "Sentences of the original that it does not have") { $0.cut })
}

/// Another story that is near.
struct NearView: TemplateModel {
  var story: Link
  var similarity: String
  var reason: String
  var terms: String

  static let shape = Shape<NearView>(
    .object("story", "The other story") { $0.story },
    .text("similarity", "`0.031`: mean likeness of both stories' reports") { $0.similarity },
    .text("reason", "Why it was kept apart, in a sentence") { $0.reason },
    .text("terms", "The words that their nearest two articles share") { $0.terms })
}
