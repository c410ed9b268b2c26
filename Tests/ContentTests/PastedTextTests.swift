import Model
import Testing

@testable import Content

private let lead =
  "The river rose by two metres in one night, the council said on Tuesday, and the bridge was closed."
private let more =
  "Nobody was hurt, but forty families spent the morning in the school hall, wrapped in blankets."
private let last =
  "Engineers will look at the piers on Friday, when the water should have gone down by half a metre."

/// Why a line between paragraphs is removed; nil when it stays.
private func reason(_ line: String) -> String? {
  let result = read("\(lead)\n\n\(more)\n\n\(line)\n\n\(last)", path: "a.txt")
  return result.article?.blocks.first { $0.text == line }?.reason
}

@Test(
  "Lines of a page go in every language",
  arguments: [
    "Lesen Sie auch", "Mehr zum Thema: Hochwasser", "Werbung", "Publicité", "Lire aussi : la crue",
    "Publicidad", "Lea también",
    "Publicidade", "Leia também: a cheia", "Leggi anche", "Реклама", "Читайте также", "Поделиться", "إعلان",
    "اقرأ أيضا", "פרסומת",
    "קראו עוד", "विज्ञापन", "यह भी पढ़ें", "广告", "延伸阅读", "広告", "続きを読む", "関連記事", "Διαφήμιση", "Διαβάστε επίσης",
    "Inzerce",
    "Čtěte také", "โฆษณา", "อ่านเพิ่มเติม", "Advertentie", "Annons", "Devamını oku",
    "We use cookies to make this site better for you.", "Wir verwenden Cookies auf dieser Seite.",
    "Follow the Harbour Post on Facebook and Twitter.", "Suivez-nous sur Facebook et Instagram",
    "Subscribe to our newsletter and get the news in your inbox.", "Iscriviti alla newsletter del Corriere",
    "Подписывайтесь на наш канал в Telegram", "تابعونا على فيسبوك وتويتر",
    "Share on Facebook Share on Twitter",
    "Copyright © 2023 Harbour Post. All rights reserved.", "© Harbour Post", "(With inputs from Reuters)",
    "Tous droits réservés", "Alle Rechte vorbehalten.", "جميع الحقوق محفوظة", "版权所有",
    "اشترك في نشرتنا الإخبارية",
    "扫码关注我们的微信公众号", "The north wall after the storm. Photo: Tom Berg/Sea Agency",
    "Le mur nord lundi matin. Photo : Tom Berg", "Стена в понедельник. Фото: Том Берг",
  ])
func furniture(line: String) { #expect(reason(line) != nil) }

@Test(
  "Sentences that speak of such things stay",
  arguments: [
    "The paper said that its newsletter now goes out to two million readers a day.",
    "“Follow me on Facebook,” the mayor said, “and you will see when the bridge opens.”",
    "Like Facebook before it, the company had to answer to the council for its figures.",
    "The ministry asked all sites to say how they use cookies before the end of the year.",
    "Readers may share the map on Facebook, the council said, but the gauge is the one that counts.",
    "Contact with the island was lost at noon, and a boat was sent to look for its people.",
    "The map, courtesy of the museum, shows how the harbour looked before the wall was built.",
    "The board kept one picture: that of the ship which had run against the wall in 1904.",
    "The wall held. Photo by photo, the divers showed the board what the sea had done to it below.",
  ])
func stays(line: String) { #expect(reason(line) == nil) }

@Test(
  "How to reach the author is no news, at the end of a text alone",
  arguments: [
    "Write to Jane Doe at jane.doe@example.org.", "Reach her on Twitter: @janedoe_post.",
    "Jane Doe covers the valley. Contact her by e-mail: jane@example.org",
    "Schreiben Sie an jane@example.org.",
  ])
func authorNotes(line: String) {
  let end = read("\(lead)\n\n\(more)\n\n\(last)\n\n\(more) Again.\n\n\(line)", path: "a.txt").article
  #expect(end?.blocks.last?.reason == "author note")
  let early = read(
    "\(lead)\n\n\(line)\n\n\(more)\n\n\(last)\n\n\(lead) Two.\n\n\(more) Two.\n\n\(last) Two.", path: "a.txt"
  ).article
  #expect(early?.blocks.first { $0.text == line }?.reason != "author note")
}

@Test(
  "Date lines are read in the languages of the feeds",
  arguments: [
    ("Veröffentlicht am 12. September 2023", "2023-09-12"), ("Publié le 12 septembre 2023", "2023-09-12"),
    ("Publicado el 12 de septiembre de 2023", "2023-09-12"), ("Published: 12 September 2023", "2023-09-12"),
    ("Publié le 12 septembre 2023 à 10h15", "2023-09-12T10:15"), ("2023年9月12日 10:15", "2023-09-12T10:15"),
    ("2023년 9월 12일", "2023-09-12"), ("12 سبتمبر 2023", "2023-09-12"),
    ("الثلاثاء ١٢ سبتمبر ٢٠٢٣", "2023-09-12"),
    ("12 Σεπτεμβρίου 2023", "2023-09-12"), ("12. června 2023", "2023-06-12"),
    ("12. července 2023", "2023-07-12"),
    ("12 בספטמבר 2023", "2023-09-12"), ("12 सितंबर 2023", "2023-09-12"),
  ])
func dateLines(line: String, day: String) {
  let article = read("\(line)\n\n\(lead)\n\n\(more)", path: "a.txt").article
  #expect(article?.published?.value.iso8601.hasPrefix(day) == true)
  #expect(article?.blocks.first?.reason == "date line")
}

@Test("What a text says of its author is no news")
func authorDescriptions() {
  let text = "Flood closes bridge\n\nBy Jane Doe\n\n\(lead)\n\n\(more)\n\n\(last)\n\n"
  let note = read(text + "Jane Doe covers the valley for the Harbour Post.", path: "a.txt").article
  #expect(note?.blocks.last?.reason == "author note")
  let news = read(text + "Jane Dorn covers the school with a roof of tin.", path: "a.txt").article
  #expect(news?.blocks.last?.isKept == true)
}
