import Model

/// Whether a line is the names of sections: `Home News Sport Weather`.
///
/// One word, or several of which three in four are names that menus carry, or a trail; no closing punctuation.
func isNavigation(_ block: BlockFeatures) -> Bool {
  guard !block.isClosed, block.words <= 24 else { return false }
  if isTrail(block.text) { return true }
  let words = block.lower.split(whereSeparator: { " |/•·›»>&,".contains($0) }).filter { $0 != "and" }
  guard !words.isEmpty else { return false }
  let known = words.count { sectionNames.contains(String($0)) }
  return known == words.count || words.count >= 4 && known * 4 >= words.count * 3
}

/// Whether a line is the way to a page from the front: `Home > Region > Coast`.
private func isTrail(_ line: String) -> Bool {
  let steps = [" > ", " › ", " » ", " / "].map { line.components(of: $0) }.max() ?? 0
  return steps >= 3
}

extension String {
  /// How many parts a mark cuts the text into.
  fileprivate func components(of mark: String) -> Int { ranges(of: mark).count + 1 }
}

/// Whether a line is nothing but buttons that share: `Share on Facebook Share on Twitter`.
func isShareLine(_ line: String) -> Bool {
  guard let first = line.utf8.first(where: { $0 > 0x20 }), "stpSTP".utf8.contains(first),
    line.utf8.count <= 600
  else { return false }
  let line = collapsingWhiteSpace(line)
  guard sharingOpenings.openInAnyCase(line) else { return false }
  let lower = line.lowercased()
  let words = lower.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
  guard (2...40).contains(words.count), ["share", "tweet", "post", "send", "pin"].contains(words[0]) else {
    return false
  }
  return words.contains(where: networks.contains)
    && words.allSatisfy { networks.contains($0) || sharingWords.contains($0) }
}

private let sharingOpenings = Phrases(["share", "tweet", "post", "send", "pin"])
private let networks: Set<String> = [
  "facebook", "twitter", "x", "whatsapp", "linkedin", "telegram", "reddit", "email", "mail", "pinterest",
  "messenger", "bluesky", "threads", "mastodon", "flipboard", "pocket", "tumblr", "weibo", "wechat", "line",
  "instagram", "viber", "vk", "sms",
]

private let sharingWords: Set<String> = [
  "share", "tweet", "post", "send", "pin", "on", "via", "by", "to", "with", "this", "it", "article", "story",
  "page", "print", "copy", "link", "click", "opens", "in", "new", "window", "and", "or",
]

private let sectionNames: Set<String> = [
  "home", "news", "sport", "sports", "weather", "business", "politics", "world", "opinion", "opinions",
  "culture", "tech", "technology", "science", "health", "video", "videos", "live", "menu", "search", "travel",
  "lifestyle", "entertainment", "local", "national", "international", "more", "tv", "radio", "podcasts",
  "sections", "jobs", "money", "markets", "style", "food", "arts", "books", "music", "film", "games",
  "puzzles", "crosswords", "subscribe", "login", "register", "about", "contact", "uk", "us", "europe", "asia",
  "africa", "americas", "environment", "climate", "education", "family", "features", "magazine", "letters",
  "obituaries", "football", "cricket", "economy", "finance", "latest", "trending", "newsletters", "archive",
  "classifieds", "property", "motoring", "celebrity", "fashion", "photos", "pictures", "galleries", "events",
]
