import Model

/// Removes menus, icon lists, invitations to share and other parts of a page around the article.
///
/// Features and repetition come first (see `repetition(in:)`). Phrases count only in short blocks, lines of
/// section names only in front of the text.
func removeFurniture(_ body: inout ReadBody) {
  var isBeforeText = true
  for i in body.blocks.indices where body.blocks[i].isKept {
    switch body.blocks[i].kind {
    case .paragraph, .heading, .tableRow: break
    default: continue
    }
    let text = body.blocks[i].text
    if let reason = repetition(in: text) {
      // A date may stand in front of the icons, and the article's first words never do.
      body.remove(i, reason)
      continue
    }
    guard text.utf8.count < 400 else {
      isBeforeText = false
      continue
    }
    let features = BlockFeatures(text)
    if isFurniturePhrase(features) || isShareLine(text)
      || isBeforeText && body.blocks[i].kind == .paragraph && isNavigation(features)
    {
      body.remove(i, "page furniture")
    } else if features.isClosed, features.words >= 8 {
      isBeforeText = false
    }
  }
}

/// Whether a short block is one of the phrases that pages put around articles.
private func isFurniturePhrase(_ block: BlockFeatures) -> Bool {
  guard block.words <= 24 else { return false }
  let text = trimmingMarks(block.lower)
  if wholeLines.contains(text) { return true }
  if block.words <= 14, shortOpenings.open(text) { return true }
  if block.words <= 10, !block.isClosed, labels.open(text) { return true }
  return text.endsWithBytes(of: "all rights reserved")
    || text.holds(UInt8(ascii: ".")) && text.contains("all rights reserved.")
}

/// A line without marks and white space at the ends, but with brackets and ©.
private func trimmingMarks(_ line: String) -> String {
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ":", "!", ">", "»", "…", "*", "|", "-", "–", "—", "►", "→", "▶", "_": true
    default: false
    }
  }
  var rest = line.unicodeScalars[...]
  while let first = rest.first, isMark(first) { rest.removeFirst() }
  while let last = rest.last, isMark(last) { rest.removeLast() }
  return String(rest)
}

private let wholeLines: Set<String> = [
  "advertisement", "advertisements", "advert", "ad", "anzeige", "publicité", "publicidad", "реклама", "إعلان",
  "広告",
  "read more", "more", "share", "share this", "share this article", "share this story", "share this page",
  "print",
  "print this", "email", "email this", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "instagram",
  "telegram",
  "copy link", "link copied", "save", "comments", "comment", "no comments", "leave a comment", "related",
  "related articles", "related stories", "related news", "related topics", "related content",
  "more on this story",
  "more from", "most read", "most popular", "trending", "trending now", "recommended", "recommended for you",
  "you may also like", "you might also like", "editor's picks", "editors' picks", "don't miss", "top stories",
  "latest news", "more news", "read next", "up next", "watch now", "skip to content", "skip to main content",
  "menu",
  "search", "home", "subscribe", "subscribe now", "sign up", "sign in", "log in", "login", "register",
  "newsletter",
  "loading", "close", "cancel", "back to top", "tags", "topics", "story continues", "continue reading",
  "story continues below", "article continues below", "story continues below advertisement",
  "article continues after advertisement", "weiterlesen", "mehr lesen", "lire la suite", "leer más",
  "ler mais",
  "читать далее", "читайте также", "اقرأ أيضا", "اقرأ المزيد", "続きを読む", "延伸阅读", "相关新闻", "see also",
]

private let shortOpenings = Phrases([
  "read more", "read also", "also read", "read next", "read the full", "also see", "sign up for",
  "sign up to",
  "subscribe to", "follow us", "follow @", "like us on", "join us on", "share this", "click here", "tap here",
  "download our app", "download the app", "get the latest", "get our",
  "this article was originally published",
  "this story was originally published", "this story has been published from", "advertisement", "lire aussi",
  "lesen sie auch", "lea también", "leia também", "please enable javascript", "enable javascript",
  "we use cookies",
  "this site uses cookies", "accept cookies", "your browser does not support", "thank you for reading",
  "support our journalism", "for more stories", "for the latest",
])

private let labels = Phrases([
  "related:", "read:", "watch:", "tags:", "topics:", "filed under", "posted in", "more:", "see also:",
  "listen:",
  "more on:", "see more", "view comments", "show comments", "in this article",
])
