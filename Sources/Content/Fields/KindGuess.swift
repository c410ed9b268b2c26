import Model

extension ArticleReader {
  /// The kind that front matter gives, or one guessed from section, title or address and shown as guessed.
  func kind(
    _ matter: FrontMatter, article: Article, entry: SourceCatalogue.Entry?, page: PageMetadata?
  ) -> Field<Article.Kind> {
    if let kind = matter.kind { return Field(kind.value, from: kind.origin) }
    if let kind = page?.kind { return kind }
    let folders = article.path.split(separator: "/").dropLast().map { $0.lowercased() }
    let section = article.section?.value.lowercased()
    for name in entry?.opinionSections ?? [] {
      let name = name.lowercased()
      if section == name || folders.contains(name) || folders.contains(slugify(name)) {
        return Field(.opinion, from: .guessed(.opinionSection(name)))
      }
    }
    if let section, let kind = kindOfWord(section) {
      return Field(kind, from: .guessed(.section(section)))
    }
    for folder in folders {
      if let kind = kindOfWord(folder) { return Field(kind, from: .guessed(.folder(folder))) }
    }
    for title in [article.title?.value].compactMap({ $0 }) + (page?.titles ?? []) {
      if let kind = kindOfTitle(title) { return Field(kind, from: .guessed(.title)) }
    }
    if let link = article.link?.value {
      let path = link.lowercased().split(separator: "/").dropFirst(2)
      for part in path.dropLast() {
        if let kind = kindOfWord(String(part)) { return Field(kind, from: .guessed(.address)) }
      }
    }
    return Field(.report, from: .assumed)
  }
}

/// The kind that a section, folder or part of an address names.
func kindOfWord(_ word: String) -> Article.Kind? {
  switch word {
  case "opinion", "opinions", "editorial", "editorials", "op-ed", "oped", "op-eds", "commentary", "comment",
    "columns",
    "columnists", "commentisfree", "letters", "meinung", "kommentar", "tribunes", "opinión",
    "мнение",
    "мнения", "رأي", "آراء", "社説", "评论", "社论":
    .opinion
  case "live", "liveblog", "live-blog", "live-updates", "liveticker": .live
  case "analysis", "analyses", "explainer", "explainers", "analyse": .analysis
  case "press-release", "press-releases", "pressrelease", "press release", "press releases", "releases",
    "prnewswire":
    .release
  default: nil
  }
}

/// The kind that a headline announces in its first or last words.
private func kindOfTitle(_ title: String) -> Article.Kind? {
  let lower = collapsingWhiteSpace(title).lowercased()
  let openings: [(String, Article.Kind)] = [
    ("opinion:", .opinion), ("opinion |", .opinion), ("editorial:", .opinion), ("comment:", .opinion),
    ("commentary:", .opinion), ("letters:", .opinion), ("op-ed:", .opinion), ("kommentar:", .opinion),
    ("رأي:", .opinion), ("社説:", .opinion), ("社説：", .opinion), ("评论：", .opinion),
    ("live:", .live), ("live updates", .live), ("live blog", .live), ("liveblog:", .live),
    ("liveticker:", .live),
    ("as it happened:", .live), ("live |", .live), ("live –", .live), ("live -", .live), ("مباشر:", .live),
    ("analysis:", .analysis), ("analysis |", .analysis), ("explainer:", .analysis), ("explained:", .analysis),
    ("analyse:", .analysis), ("تحليل:", .analysis),
    ("press release:", .release), ("media release:", .release),
  ]
  for (opening, kind) in openings where lower.hasPrefix(opening) { return kind }
  let endings: [(String, Article.Kind)] = [
    (": live updates", .live), (" – live", .live), (" - live", .live), (" – live updates", .live),
    (" | live", .live),
    (" – as it happened", .live), (" - as it happened", .live), (" | opinion", .opinion),
    (" - opinion", .opinion),
    (" | editorial", .opinion), (" | analysis", .analysis), (" – analysis", .analysis),
    (" - analysis", .analysis),
  ]
  for (ending, kind) in endings where lower.hasSuffix(ending) { return kind }
  return nil
}
