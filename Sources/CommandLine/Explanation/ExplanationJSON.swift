import Digesting
import Model
import Pipeline

/// The forms that stories' and articles' reports share. README documents them under "Explain".
extension ExplainedSite {
  func json(_ link: SimilarityLink) -> JSONValue {
    .object([
      .init("first", .string(path(link.first))), .init("second", .string(path(link.second))),
      .init("similarity", .rounded(link.similarity, 6)), .init("cosine", .rounded(link.cosine, 6)),
      .init("breadth", .rounded(link.breadth, 6)), .init("time", .rounded(link.timeFactor, 6)),
      .init("overlap", .bool(link.isOverlap)),
      .init(
        "terms",
        .array(
          link.parts.map {
            .object([
              .init("term", .string($0.stem)), .init("word", .string($0.word)),
              .init("part", .rounded($0.part, 6)),
            ])
          })),
    ])
  }

  func json(_ join: ArticleJoin) -> JSONValue {
    var way = ""
    var numbers: (JSONValue, JSONValue) = (.null, .null)
    var same: Int?
    switch join.way {
    case .alone: way = "alone"
    case .editor: way = "editor"
    case .sameText(let other):
      way = "sameText"
      same = other
    case .similarity(let mean, let needed):
      way = "similarity"
      numbers = (.rounded(mean, 6), .rounded(needed, 6))
    }
    return .object([
      .init("way", .string(way)), .init("similarity", numbers.0), .init("threshold", numbers.1),
      .init("others", .integer(join.others)), .init("as", .optional(same.map(path))),
      .init("link", join.link.map(json) ?? .null),
    ])
  }

  func json(_ near: NearStory) -> JSONValue {
    let other = stories[near.story]
    return .object([
      .init("id", .string(other.id)), .init("url", .string("/stories/\(other.slug)/")),
      .init("title", .string(headline(of: near.story))), .init("similarity", .rounded(near.similarity, 6)),
      .init("threshold", .rounded(near.needed, 6)), .init("reason", .string(near.reason.rawValue)),
      .init(
        "cut",
        near.cut.map {
          .object([.init("across", .rounded($0.across, 6)), .init("threshold", .rounded($0.needed, 6))])
        } ?? .null),
      .init("ofArticle", near.ofArticle.map { .rounded($0, 6) } ?? .null),
      .init("line", near.line.map(json) ?? .null), .init("doubtful", .bool(near.isDoubtful)),
      .init("nearest", json(near.strongest)),
    ])
  }

  func json(_ line: EditorOverride) -> JSONValue {
    .object([
      .init("action", .string(line.action.key)), .init("path", .string(line.location.path)),
      .init("line", line.location.line.map { .integer($0) } ?? .null),
    ])
  }

  /// Path, title, source and time.
  func members(ofArticle index: Int) -> [JSONValue.Member] {
    let article = corpus.articles[index].article
    return [
      .init("path", .string(article.path)), .init("url", .string("/articles/\(article.slug)/")),
      .init("title", .optional(article.title?.value)), .init("source", .optional(article.source?.value)),
      .init("published", .optional(article.published?.value.iso8601)),
    ]
  }

  func json(_ copy: CopyLink) -> JSONValue {
    func texts(_ article: Int, _ sentences: [Int]) -> JSONValue {
      let article = corpus.articles[article]
      return .array(sentences.map { .string(article.text(of: article.sentences[$0])) })
    }
    return .object([
      .init("article", .string(path(copy.article))), .init("of", .string(path(copy.original))),
      .init("shared", .rounded(copy.ownShare, 3)), .init("added", texts(copy.article, copy.added)),
      .init("cut", texts(copy.original, copy.cut)),
    ])
  }
}

extension StoryReport {
  var json: JSONValue {
    .object([
      .init("kind", .string("story")), .init("id", .string(story.id)),
      .init("url", .string("/stories/\(story.slug)/")), .init("title", .string(digest.headline.text)),
      .init("thread", .string(story.thread)), .init("language", .string(story.language.description)),
      .init("threshold", .rounded(explanation.threshold, 6)),
      .init("independentReports", .integer(story.reports.count)),
      .init("compared", .integer(explanation.compared)),
      .init("meanSimilarity", explanation.meanInside.map { .rounded($0, 6) } ?? .null),
      .init("edits", .array(lines.map(site.json))),
      .init(
        "articles",
        .array(
          explanation.joins.map {
            .object(site.members(ofArticle: $0.article) + [.init("join", site.json($0))])
          })),
      .init(
        "terms",
        .array(
          explanation.terms.map {
            .object([
              .init("term", .string($0.stem)), .init("word", .string($0.word)),
              .init("name", .bool($0.isName)),
              .init("weight", .rounded($0.weight, 6)), .init("reports", .integer($0.reports)),
            ])
          })),
      .init("pairs", .array(explanation.pairs.map(site.json))),
      .init("copies", .array(story.copies.map(site.json))),
      .init("neighbours", .array(explanation.neighbours.map(site.json))),
      .init("doubtful", .array(doubtful.map(\.json))),
      .init("summary", .array(reasons.map(json))),
    ])
  }

  private func json(_ reason: SentenceReason) -> JSONValue {
    .object([
      .init("place", place(of: reason).map { .integer($0) } ?? .null),
      .init("text", .string(text(of: reason))),
      .init("path", .string(site.path(reason.citation.article))), .init("gain", .rounded(reason.gain, 6)),
      .init("opening", .rounded(reason.opening, 6)), .init("centrality", .rounded(reason.centrality, 6)),
      .init("words", .integer(reason.words)),
      .init(
        "pairs",
        .array(
          reason.pairs.map {
            .object([
              .init("stems", .string($0.stems)), .init("reports", .integer($0.reports)),
              .init("weight", .rounded($0.weight, 6)),
            ])
          })),
    ])
  }
}

extension ArticleReport {
  var json: JSONValue {
    .object(
      [.init("kind", .string("article"))] + site.members(ofArticle: explanation.article) + [
        .init(
          "story",
          story.map {
            .object([
              .init("id", .string($0.id)), .init("url", .string("/stories/\($0.slug)/")),
              .init("title", .string(site.headline(of: explanation.story ?? 0))),
            ])
          } ?? .null),
        .init("excludedBy", exclusion.map(site.json) ?? .null),
        .init("comparedAs", .optional(explanation.comparedAs.map(site.path))),
        .init("join", explanation.join.map(site.json) ?? .null),
        .init("meanSimilarity", explanation.meanInside.map { .rounded($0, 6) } ?? .null),
        .init("copy", copy.map(site.json) ?? .null),
        .init(
          "terms",
          .array(
            explanation.terms.map {
              .object([
                .init("term", .string($0.stem)), .init("word", .string($0.word)),
                .init("weight", .rounded($0.weight, 6)),
              ])
            })),
        .init("links", .array(explanation.links.map(site.json))),
        .init("others", .array(explanation.others.map(site.json))),
        .init("neighbours", .array(explanation.neighbours.map(site.json))),
        .init("doubtful", .array(doubtful.map(\.json))),
      ])
  }
}
