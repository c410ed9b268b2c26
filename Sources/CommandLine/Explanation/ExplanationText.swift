import Digesting
import Model
import Pipeline

/// Words and tables that stories' and articles' reports share.
extension ExplainedSite {
  /// Rows of a table before the rest is left to `--json`.
  static var shownRows: Int { 20 }

  func pairTable(_ links: [SimilarityLink], heads: [String]) -> [String] {
    var table = TextTable(
      ["likeness", "cosine", "breadth", "time"] + heads + ["shared words"], numeric: [0, 1, 2, 3])
    for link in links.prefix(ExplainedSite.shownRows) {
      let names = heads.count == 2 ? [path(link.first), path(link.second)] : [path(link.second)]
      table.add(
        [decimal(link.similarity) + (link.isOverlap ? "*" : ""), decimal(link.cosine), decimal(link.breadth)]
          + [decimal(link.timeFactor)] + names + [words(of: link)])
    }
    var lines = table.isEmpty ? [] : table.lines()
    lines += rest(of: links.count, "pair")
    if links.prefix(ExplainedSite.shownRows).contains(where: \.isOverlap) {
      lines.append("  * one's text stands in the other")
    }
    return lines
  }

  func rest(of count: Int, _ noun: String) -> [String] {
    let more = count - ExplainedSite.shownRows
    return more > 0 ? ["  and \(counted(more, "more \(noun)")); --json has all"] : []
  }

  /// `bridge 0.061, cracks 0.040`.
  func words(of link: SimilarityLink) -> String {
    link.parts.prefix(5).map { "\($0.word) \(decimal($0.part))" }.joined(separator: ", ")
  }

  /// Why a story was kept apart, with the place of the editor's line that did it.
  func why(_ near: NearStory) -> String {
    near.statement + (near.line.map { " See \($0.location), `\($0.action.key)`." } ?? "")
      + (near.isDoubtful ? " Doubtful: see below." : "")
  }

  func neighbourLines(_ neighbours: [NearStory], none: String) -> [String] {
    if neighbours.isEmpty { return ["  " + none] }
    return neighbours.flatMap { near in
      [
        "  \(decimal(near.ofArticle ?? near.similarity))  \(headline(of: near.story))  (\(stories[near.story].id))",
        "         " + why(near),
        "         Nearest: \(path(near.strongest.first)) and \(path(near.strongest.second)), \(decimal(near.strongest.similarity)): \(words(of: near.strongest))",
      ]
    }
  }

  /// `joined 0.412, needed 0.150, to 3 reports, nearest a/b.md 0.520`.
  func cells(_ join: ArticleJoin) -> [String] {
    switch join.way {
    case .alone: ["", "", path(join.article), "alone"]
    case .editor: ["", "", path(join.article), "the editor put it here"]
    case .sameText(let other): ["", "", path(join.article), "the same text as \(path(other))"]
    case .similarity(let mean, let needed):
      [
        decimal(mean), decimal(needed), path(join.article),
        join.link.map { "\(path($0.second)), \(decimal($0.similarity))" } ?? "",
      ]
    }
  }
}

/// Stands above the doubtful joins of one story.
private let doubtfulHeading = "Doubtful joins, with the line for Content/editor.yaml that would make them"

extension [DoubtfulPair] {
  /// The list with its heading; nil when nothing is in doubt.
  var list: String? {
    if isEmpty { return nil }
    let stories = count == 1 ? "1 pair of stories" : "\(count) pairs of stories"
    return "\(stories) nearly joined; a line in Content/editor.yaml would join them:\n" + text
  }

  /// The list for the editor, with the line that would join each pair.
  var text: String {
    flatMap { pair in
      [
        "  \(decimal(pair.join.similarity)) of \(decimal(pair.join.needed))  \(pair.first.title)  (\(pair.first.id))",
        "                  \(pair.second.title)  (\(pair.second.id))",
        "                  \(pair.line)",
      ]
    }.joined(separator: "\n")
  }
}

extension StoryReport {
  /// Headings stand at the margin, everything else is indented.
  var text: String {
    var lines = [
      digest.headline.text,
      "  \(story.id)  /stories/\(story.slug)/  affair \(story.thread)",
      "  \(counted(story.articles.count, "article")), \(counted(story.reports.count, "independent report"))",
    ]
    for line in self.lines { lines.append("  edited: `\(line.action.key)`, \(line.location)") }
    lines += ["", "Why these are together"]
    if story.articles.count == 1 {
      lines.append("  One article alone.")
    } else {
      lines += joinLines + [""] + termLines + [""] + pairLines
    }
    if !story.copies.isEmpty { lines += ["", "Copies"] + copyLines }
    lines += ["", "Nearest other stories"]
    lines += site.neighbourLines(
      explanation.neighbours, none: "None shares enough of its strongest words to be compared.")
    if !doubtful.isEmpty {
      lines += [
        "", doubtfulHeading, doubtful.text,
      ]
    }
    lines += ["", "Why these sentences"] + sentenceLines
    return lines.joined(separator: "\n")
  }

  private var joinLines: [String] {
    var table = TextTable(
      ["joined at", "needed", "article", "its strongest link to those it joined"], numeric: [0, 1])
    for join in explanation.joins.prefix(ExplainedSite.shownRows) { table.add(site.cells(join)) }
    return table.lines() + site.rest(of: explanation.joins.count, "article")
  }

  private var termLines: [String] {
    if explanation.terms.isEmpty { return ["  The reports share no strong term."] }
    var table = TextTable(["weight", "reports", "shared term", ""], numeric: [0, 1])
    for term in explanation.terms {
      table.add([decimal(term.weight), "\(term.reports)", term.word, term.isName ? "name" : ""])
    }
    return table.lines()
  }

  private var pairLines: [String] {
    let all = explanation.compared * (explanation.compared - 1) / 2
    let mean = explanation.meanInside.map { ", mean of all \(all): \(decimal($0))" } ?? ""
    return ["  \(counted(explanation.pairs.count, "pair")) alike\(mean)"]
      + site.pairTable(explanation.pairs, heads: ["article", "article"])
  }

  private var copyLines: [String] {
    var table = TextTable(["shared", "added", "cut", "copy", "of"], numeric: [0, 1, 2])
    for copy in story.copies.prefix(ExplainedSite.shownRows) {
      table.add([
        decimal(copy.ownShare), "\(copy.added.count)", "\(copy.cut.count)", site.path(copy.article),
        site.path(copy.original),
      ])
    }
    return table.lines() + site.rest(of: story.copies.count, "copy")
  }

  private var sentenceLines: [String] {
    if reasons.isEmpty { return ["  No sentence can be cited."] }
    return reasons.enumerated().flatMap { number, reason in
      var lines = [
        "  \(number + 1)  gain \(decimal(reason.gain)), \(counted(reason.words, "word")), \(site.path(reason.citation.article))"
          + (place(of: reason).map { ", sentence \($0) of the summary" } ?? ""),
        "     \(text(of: reason))",
      ]
      var parts = reason.pairs.prefix(5).map {
        "\($0.stems) \(decimal($0.weight)) (\(counted($0.reports, "report")))"
      }
      if reason.opening > 0 { parts.append("first of its report \(decimal(reason.opening))") }
      parts.append("close to the whole \(decimal(reason.centrality))")
      if !parts.isEmpty { lines.append("     " + parts.joined(separator: ", ")) }
      return lines
    }
  }
}

extension ArticleReport {
  var text: String {
    let article = site.corpus.articles[explanation.article].article
    var lines = [article.title?.value ?? article.path]
    lines.append(
      "  "
        + ["Content/\(article.path)", article.source?.value, article.published?.value.iso8601 ?? "undated"]
        .compactMap { $0 }.joined(separator: "  "))
    if let story, let number = explanation.story {
      lines.append("  in the story \(site.headline(of: number))  (\(story.id), /stories/\(story.slug)/)")
    } else {
      lines.append("  excluded by the editor\(exclusion.map { ", \($0.location)" } ?? "")")
    }
    if let other = explanation.comparedAs {
      lines.append("  compared as \(site.path(other)), whose text it has")
    }
    if let copy {
      lines.append(
        "  a copy of \(site.path(copy.original)): shares \(decimal(copy.ownShare)), \(copy.added.count) added, \(copy.cut.count) cut"
      )
    }
    lines += ["", "Its strongest terms"]
    lines.append("  " + explanation.terms.map { "\($0.word) \(decimal($0.weight))" }.joined(separator: ", "))
    if let join = explanation.join {
      lines += ["", "Why it stands in this story"]
      lines += joinLines(join)
    }
    if !explanation.links.isEmpty {
      lines += ["", "Nearest articles of its story"] + site.pairTable(explanation.links, heads: ["article"])
    }
    if !explanation.others.isEmpty {
      lines +=
        ["", "Nearest articles of other stories"] + site.pairTable(explanation.others, heads: ["article"])
    }
    if story != nil {
      lines += ["", "Nearest other stories"]
      lines += site.neighbourLines(
        explanation.neighbours, none: "None shares enough of its strongest words to be compared.")
    }
    if !doubtful.isEmpty { lines += ["", doubtfulHeading, doubtful.text] }
    return lines.joined(separator: "\n")
  }

  private func joinLines(_ join: ArticleJoin) -> [String] {
    switch join.way {
    case .alone: ["  It is alone: no other story is near enough."]
    case .editor: ["  The editor put it here."]
    case .sameText(let other): ["  Its text is that of \(site.path(other))."]
    case .similarity(let mean, let needed):
      [
        "  Joined to \(counted(join.others, "report")) at a mean likeness of \(decimal(mean)); needed was \(decimal(needed))."
      ]
        + (join.link.map {
          ["  Strongest link: \(site.path($0.second)), \(decimal($0.similarity)): \(site.words(of: $0))"]
        } ?? [])
        + (explanation.meanInside.map {
          ["  Mean likeness to all other reports of the story: \(decimal($0))"]
        } ?? [])
    }
  }
}
