import Language
import Model

/// Removes the lines of a pasted page that are no sentences and stand where none of the text does.
///
/// Three places: between the headline and the first paragraph, where outlets, names and buttons stand; after the last
/// paragraph; and below a line that opens a list of links. Only in a text that shows itself to be a page, by
/// two lines of one that other rules have found. What is closed as a sentence stays, unless it stands after
/// the credits and shares no word with the article. O(n).
func removeLooseLines(_ body: inout ReadBody) {
  guard body.blocks.count(where: isPageLine) >= 2 else { return }
  removeLinkLists(&body)
  let words = ArticleWords(body)
  let prose = body.prose
  guard let first = prose.firstIndex(where: { isParagraph(body.blocks[$0].text, words: 8) }),
    let last = prose.lastIndex(where: { isParagraph(body.blocks[$0].text, words: 5) && !words.isForeign($0) })
  else { return }
  if body.title != nil || body.givenTitle != nil {
    for i in prose[..<first] where isLoose(body.blocks[i], words: 7) { body.remove(i, "page furniture") }
  }
  guard last >= first else { return }
  let credits = body.blocks.lastIndex { $0.reason == "credit line" } ?? body.blocks.count
  for i in prose[(last + 1)...] {
    let isLate = i > credits && words.isForeign(i) && wordCount(body.blocks[i].text) <= 12
    if isLate || isLoose(body.blocks[i], words: 12) { body.remove(i, "page furniture") }
  }
}

/// Whether other rules found a block to be part of the page around the article.
private func isPageLine(_ block: Block) -> Bool {
  switch block.reason {
  case "page furniture", "icon run", "repetition", "date line", "byline", "caption", "credit line": true
  default: false
  }
}

private func isParagraph(_ text: String, words: Int) -> Bool {
  let count = wordCount(text)
  return count >= 14 || count >= words && endsSentence(text)
}

/// Whether a line is short and no sentence; or is a label with a number, such as `Reading time: 2 min.`
private func isLoose(_ block: Block, words: Int) -> Bool {
  let text = block.text
  guard block.containers.isEmpty, wordCount(text) <= words else { return false }
  if let first = text.utf8.first, first == UInt8(ascii: "\"") || text.hasPrefix("“") || text.hasPrefix("«") {
    return false
  }
  return !endsSentence(text)
    || words <= 7 && text.holds(UInt8(ascii: ":")) && text.utf8.contains { (48...57).contains($0) }
}

/// Removes the lines of a form below one that asks to subscribe: few words, none of them the article's, that speak to the reader
/// or are no sentence. O(n).
func removeForms(_ body: inout ReadBody) {
  guard let first = body.blocks.firstIndex(where: opensForm) else { return }
  let words = ArticleWords(body)
  var left = 0
  for i in first..<body.blocks.count {
    let block = body.blocks[i]
    if opensForm(block) {
      left = 4
    } else if left > 0, block.isProse, wordCount(block.text) <= 24, words.isForeign(i), isOfForm(block.text) {
      body.remove(i, "page furniture")
      left -= 1
    } else if block.isKept {
      left = 0
    }
  }
}

private func opensForm(_ block: Block) -> Bool {
  block.reason == "page furniture" && namesNewsletter(lowerCased(block.text))
}

private func isOfForm(_ text: String) -> Bool {
  if !endsSentence(text) { return wordCount(text) <= 12 }
  let lower = lowerCased(text)
  return !["\"", "“", "„", "«", "「"].contains(where: lower.contains)
    && (text.hasSuffix("!") || text.hasSuffix("！") || namesNewsletter(lower) || formWords.standsIn(lower))
}

/// What forms say to the reader.
private let formWords = PhraseSearch([
  "your email", "your inbox", "you agree", "privacy policy", "terms of", "unsubscribe", "log in", "sign in",
  "subscribers",
  "recibe ", "reciba ", "tu correo", "su correo", "por e-mail", "por correo", "suscriptores", "assinantes",
  "votre adresse",
  "vous désabonner", "abonnés", "recevez", "ihre e-mail", "per e-mail", "abonnenten", "abmelden", "на почту",
  "подписчик",
  "بريدك", "आपके इनबॉक्स", "您的邮箱", "メールアドレス",
])

/// Below a label such as `Related`, the titles that it lists.
private func removeLinkLists(_ body: inout ReadBody) {
  var isList = false
  for i in body.blocks.indices {
    let block = body.blocks[i]
    if !block.isKept {
      if block.reason == "page furniture" {
        isList = wordCount(block.text) <= 5 && listLabels.open(lowerCased(block.text))
      }
    } else if opensList(block) {
      body.remove(i, "page furniture")
      isList = true
    } else if isList, block.kind == .paragraph, !endsSentence(block.text), wordCount(block.text) <= 14 {
      body.remove(i, "page furniture")
    } else {
      isList = false
    }
  }
}

/// Whether a line that is kept so far is such a label by its colon: `You may also like:`.
private func opensList(_ block: Block) -> Bool {
  block.kind == .paragraph && wordCount(block.text) <= 6
    && (block.text.hasSuffix(":") || block.text.hasSuffix("："))
    && listLabels.open(lowerCased(block.text))
}

private let listLabels = Phrases([
  "related", "more on", "more from", "more stories", "more news", "read also", "also read", "read next",
  "see also",
  "tags", "topics", "most read", "most popular", "trending", "recommended", "you may", "you might", "up next",
  "archivado en", "etiquetas", "más información", "más noticias", "noticias relacionadas",
  "te puede interesar",
  "lire aussi", "à lire aussi", "sur le même sujet", "les plus lus", "mehr zum thema", "lesen sie auch",
  "das könnte",
  "meistgelesen", "schlagworte", "leia também", "veja também", "mais lidas", "leggi anche", "lees ook",
  "читайте также", "по теме", "материалы по теме", "теги", "اقرأ أيضا", "مواضيع", "यह भी पढ़ें", "ये भी पढ़ें", "संबंधित",
  "延伸阅读", "延伸閱讀", "相关", "相關", "推荐", "関連", "あわせて読みたい", "관련", "διαβάστε", "čtěte také", "související",
])

/// The words of an article's paragraphs, for telling lines that speak of something else.
private struct ArticleWords {
  /// Keys of each kept paragraph, by its place.
  private var keys: [Int: Set<UInt64>] = [:]
  private var paragraphs = Set<Int>()
  /// In how many paragraphs and headlines a key stands.
  private var counts: [UInt64: Int] = [:]

  init(_ body: ReadBody) {
    for (i, block) in body.blocks.enumerated() where block.isProse || block.reason == "title" {
      let own = contentKeys(block.text)
      keys[i] = own
      guard block.reason == "title" || isParagraph(block.text, words: 8) else { continue }
      paragraphs.insert(i)
      for key in own { counts[key, default: 0] += 1 }
    }
  }

  /// Whether a paragraph shares no word with the others.
  func isForeign(_ place: Int) -> Bool {
    let own = paragraphs.contains(place) ? 1 : 0
    return keys[place]?.allSatisfy { counts[$0, default: 0] <= own } ?? false
  }
}
