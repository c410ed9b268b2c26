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
    let line = features.words <= 45 ? trimmingMarks(features.lower) : ""
    if isClock(text) || isFurniturePhrase(line, features) || isShareLine(text) || isInvitation(line, features)
      || isBeforeText && body.blocks[i].kind == .paragraph && isNavigation(features)
      || !isBeforeText && features.words <= 8 && !features.isClosed && newsletterWords.standsIn(line)
    {
      body.remove(i, "page furniture")
    } else if features.isClosed, features.words >= 8 {
      isBeforeText = false
    }
  }
}

/// Whether a block is a time of day alone, as live reports have above each entry: `08:15`, `8.15 pm`, `08:15 Uhr`.
private func isClock(_ text: String) -> Bool {
  guard text.utf8.count <= 12, let first = text.utf8.first, (48...57).contains(first) else { return false }
  let word = lowerCased(collapsingWhiteSpace(text))
  let time = word.prefix { !$0.isLetter && $0 != " " }
  let parts = time.split(whereSeparator: { $0 == ":" || $0 == "." }).map(String.init)
  guard parts.count >= 2, parts.allSatisfy({ $0.count == 2 || $0.count == 1 && $0 == parts[0] }),
    parts.allSatisfy({ Int($0).map { (0...59).contains($0) } ?? false })
  else { return false }
  let rest = word.dropFirst(time.count).filter { $0 != " " && $0 != "." }
  return rest.isEmpty && time.contains(":") || ["am", "pm", "uhr", "gmt", "utc", "cet", "h"].contains(rest)
}

/// Whether a short block is one of the phrases that pages put around articles. `text` is its words in lower case.
private func isFurniturePhrase(_ text: String, _ block: BlockFeatures) -> Bool {
  guard block.words <= 24 else { return false }
  if furnitureLines.contains(text) { return true }
  if block.words <= 14, furnitureOpenings.open(text) { return true }
  if block.words <= 10, !block.isClosed, furnitureLabels.open(text) { return true }
  return reservedRights.contains { text.endsWithBytes(of: $0) }
    || text.holds(UInt8(ascii: ".")) && text.contains("all rights reserved.")
}

private let reservedRights = [
  "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
  "todos os direitos reservados", "tutti i diritti riservati", "alle rechten voorbehouden",
  "все права защищены",
  "جميع الحقوق محفوظة", "כל הזכויות שמורות", "सर्वाधिकार सुरक्षित", "版权所有", "版權所有", "všechna práva vyhrazena",
  "με επιφύλαξη παντός δικαιώματος",
]

/// A line without marks and white space at the ends, but with brackets and ©.
private func trimmingMarks(_ line: String) -> String {
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ":", "!", ">", "»", "…", "*", "|", "-", "–", "—", "►", "→", "▶", "_": true
    default: false
    }
  }
  let isPlain = { (byte: UInt8?) in byte.map { (97...122).contains($0) } ?? true }
  if isPlain(line.utf8.first), isPlain(line.utf8.last) { return line }
  var rest = line.unicodeScalars[...]
  while let first = rest.first, isMark(first) { rest.removeFirst() }
  while let last = rest.last, isMark(last) { rest.removeLast() }
  return String(rest)
}

/// Whether a block asks the reader to follow accounts or to take a newsletter: `Follow Harbour Post on Facebook and X.`
///
/// The words alone prove nothing, since reports speak of newsletters too: it must address the reader or begin with the
/// request, and quote nobody.
private func isInvitation(_ text: String, _ block: BlockFeatures) -> Bool {
  guard block.words <= 45 else { return false }
  let follows = followOpenings.open(text)
  let asks =
    follows && block.words <= 30 && networkNames.standsIn(text)
    || newsletterWords.standsIn(text)
      && (follows || requestOpenings.open(text) || readerWords.standsIn(text))
  return asks && !quotationMarks.standsIn(text)
}

private let quotationMarks = PhraseSearch(["\"", "“", "«", "「"])
private let followOpenings = Phrases([
  "follow ", "find us", "like us", "join us", "connect with", "folgen sie", "suivez", "abonnez", "síguenos",
  "sigue ",
  "siga ", "segui ", "seguici", "volg ", "подпис", "следите", "читайте нас", "تابعوا", "تابعونا", "تابعنا",
  "עקבו", "फॉलो",
  "扫码", "掃碼", "关注",
  "關注", "フォロー", "팔로우", "ακολουθήστε", "sledujte", "ติดตาม", "takip ", "śledź", "följ ", "følg ",
])
private let requestOpenings = Phrases([
  "sign up", "signup", "subscribe", "get ", "receive ", "register", "abonnieren", "jetzt abonnieren",
  "melden sie",
  "inscrivez", "recevez", "suscríb", "assine", "inscreva", "receba", "iscriviti", "abbonati", "schrijf",
  "подпис",
  "اشترك", "הירשמו", "הרשמו", "सब्सक्राइब", "订阅", "訂閱", "購読", "登録", "구독", "εγγραφείτε", "přihlaste", "สมัคร",
  "abone ",
  "zapisz się", "prenumerera",
])
private let networkNames = PhraseSearch([
  "facebook", "twitter", "instagram", "youtube", "telegram", "whatsapp", "linkedin", "tiktok", "mastodon",
  "bluesky",
  "threads", "weibo", "вконтакте", "телеграм", "телеграмм", "فيسبوك", "تويتر", "واتساب", "تلغرام", "פייסבוק",
  "טוויטר", "फेसबुक", "ट्विटर", "व्हाट्सएप", "微博", "微信", "ツイッター", "フェイスブック", "페이스북", "เฟซบุ๊ก", "ทวิตเตอร์", "google news",
])
private let newsletterWords = PhraseSearch([
  "newsletter", "inbox", "rundbrief", "lettre d'information", "infolettre", "boletín", "рассылк", "النشرة",
  "نشرتنا",
  "ניוזלטר",
  "न्यूज़लेटर", "न्यूजलेटर", "电子报", "電子報", "邮件", "メールマガジン", "メルマガ", "뉴스레터", "ενημερωτικό δελτίο", "จดหมายข่าว",
  "nyhetsbrev", "nieuwsbrief", "biuletyn",
  "push notification", "breaking news alerts",
])
/// Whether a line in lower case speaks of a newsletter, or begins by asking to subscribe.
func namesNewsletter(_ line: String) -> Bool { newsletterWords.standsIn(line) || requestOpenings.open(line) }

private let readerWords = PhraseSearch([
  "your", "you ", "ihre", "ihr postfach", "sie ", "votre", "vous", "tu correo", "su correo", "seu e-mail",
  "você", "tua",
  "ваш", "вам", "بريدك", "שלך", "आपके", "您", "你", "あなた", "σας", "vaš", "คุณ", "din ",
])
