import Model

/// Removes menus, icon lists, invitations to share and other parts of a page around the article.
///
/// Features and repetition come first: an icon run says icon or logo three times or more, and a list of
/// labels repeats one trigram over a fifth of its words. Phrases count only in short blocks.
func removeFurniture(_ body: inout ReadBody) {
  for i in body.blocks.indices where body.blocks[i].isKept {
    switch body.blocks[i].kind {
    case .paragraph, .heading, .tableRow: break
    default: continue
    }
    let text = body.blocks[i].text
    if let reason = repetition(in: text) {
      // A date may stand in front of the icons, and the article's first words never do.
      body.remove(i, reason)
    } else if text.utf8.count < 400, isFurniturePhrase(BlockFeatures(text)) {
      body.remove(i, "page furniture")
    }
  }
}

/// Why the words of a block repeat more than any prose does, or nil.
func repetition(in text: String) -> String? {
  let words = asciiWords(text)
  let icons = words.count { ["icon", "icons", "logo"].contains($0) }
  // Prose about logos says the word now and then; a list of icons says it in every few words.
  if icons >= 3, icons * 25 >= words.count { return "icon run" }
  guard words.count >= 30 else { return nil }
  var counts: [String: Int] = [:]
  var most = 0
  for i in 0..<(words.count - 2) {
    let trigram = words[i] + " " + words[i + 1] + " " + words[i + 2]
    let count = counts[trigram, default: 0] + 1
    counts[trigram] = count
    most = max(most, count)
  }
  if most >= 8, most * 15 >= words.count { return "repetition" }
  return nil
}

/// Lower-cased runs of letters; at most 2,000.
private func asciiWords(_ text: String) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 65...90: word.append(byte + 32)
    case 97...122, 0x80...: word.append(byte)
    default:
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      if words.count >= 2000 { return words }
    }
  }
  if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}

/// Whether a short block is one of the phrases that pages put around articles.
private func isFurniturePhrase(_ block: BlockFeatures) -> Bool {
  guard block.words <= 24 else { return false }
  let text = block.lower.trimmingMarks
  if wholeLines.contains(text) { return true }
  if block.words <= 14, shortOpenings.contains(where: text.hasPrefix) { return true }
  if block.words <= 10, !block.isClosed, labels.contains(where: text.hasPrefix) { return true }
  return text.hasSuffix("all rights reserved") || text.contains("all rights reserved.") && block.words <= 24
}

extension String {
  /// Without marks and white space at the ends, but with brackets and ©.
  fileprivate var trimmingMarks: String {
    let marks: String.UnicodeScalarView = " .:!>»…*|-–—►→▶_".unicodeScalars
    var rest = unicodeScalars[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
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

private let shortOpenings: [String] = [
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
]

private let labels: [String] = [
  "related:", "read:", "watch:", "tags:", "topics:", "filed under", "posted in", "more:", "see also:",
  "listen:",
  "more on:", "see more", "view comments", "show comments", "in this article",
]
