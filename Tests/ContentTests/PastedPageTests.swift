import Model
import Testing

@testable import Content

/// A page as it is pasted: each line of it, with `+` in front of what is the article's text.
private struct PastedPage: Sendable, CustomTestStringConvertible {
  var language: String
  var title: String
  var authors: [String]
  var published: String?
  var lines: String

  var testDescription: String { language }
  var text: String {
    lines.split(separator: "\n").map { $0.hasPrefix("+ ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
  }
  var kept: [String] {
    lines.split(separator: "\n").filter { $0.hasPrefix("+ ") }.map { String($0.dropFirst(2)) }
  }
}

@Test("Of a pasted page the article's sentences stay, and nothing else", arguments: pages)
private func pasted(page: PastedPage) throws {
  let article = try #require(read(page.text, path: "a.txt").article)
  #expect(article.title?.value == page.title)
  #expect(article.authors.map(\.value) == page.authors)
  #expect(article.published?.value.iso8601 == page.published)
  #expect(article.blocks.filter(\.isKept).map(\.text) == page.kept)
}

private let pages = [
  PastedPage(
    language: "English", title: "Harbour bridge closed after crack found in main cable",
    authors: ["Ellen Marsh", "Tom Ridley"], published: "2024-03-04T09:15Z",
    lines: """
      Skip to content
      News
      Advertisement
      Harbour bridge closed after crack found in main cable
      By Ellen Marsh and Tom Ridley
      Harbour Courier
      Published 4 March 2024, 09:15 GMT
      Updated 2 hours ago
      Share
      Facebook icon Twitter icon Email icon Copy link icon
      + The harbour bridge was closed to all traffic on Monday after engineers found a crack in one of its main cables.
      A view of the harbour bridge, March 4, 2024. REUTERS/Jane Doe
      + Council leader Mark Fenn said the closure would last at least six weeks.
      Sign up for our morning newsletter
      Get the day's headlines delivered to your inbox.
      Enter your email
      By signing up you agree to our terms and privacy policy.
      + About 14,000 vehicles cross the bridge each day, and ferries will carry foot passengers from Tuesday.
      You might be interested in:
      Why bridges have names
      Image source, Getty Images
      Image caption, Drivers queued for two hours on Monday morning
      Advertisement
      + The crack was seen during a routine inspection on Sunday night, the operator said.
      + Nobody was hurt.
      Related Topics
      Port Ellis
      Bridges
      Reporting by Jane Doe; Editing by John Roe
      © 2024 Harbour Courier Ltd. All rights reserved.
      """),
  PastedPage(
    language: "German", title: "Zwei Tote bei Brand in Lagerhalle", authors: ["Karin Holt"],
    published: "2024-03-04T08:12Z",
    lines: """
      Startseite > Regional > Küste
      Anzeige
      Zwei Tote bei Brand in Lagerhalle
      Von Karin Holt, Küstenbote
      04.03.2024, 08:12 Uhr
      Teilen
      + Bei einem Brand in einer Lagerhalle am Hafen sind in der Nacht zum Montag zwei Menschen ums Leben gekommen.
      Foto: Daniel Ried/dpa
      + Die Feuerwehr war mit 120 Kräften im Einsatz, wie ein Sprecher mitteilte.
      Newsletter abonnieren
      Die wichtigsten Nachrichten am Morgen. Jetzt kostenlos anmelden!
      + Die Ursache ist noch unklar. Die Polizei schätzt den Schaden auf drei Millionen Euro.
      Mehr zum Thema
      Der Hafen im Wandel
      Alle Rechte vorbehalten
      """),
  PastedPage(
    language: "French", title: "Grève des bus à Nantes : un trajet sur deux supprimé lundi",
    authors: ["Claire Dumas", "AFP"], published: "2024-03-04T07:30Z",
    lines: """
      Accueil
      Société
      Publicité
      Grève des bus à Nantes : un trajet sur deux supprimé lundi
      Par Claire Dumas avec AFP
      Publié le 4 mars 2024 à 7h30, mis à jour le 4 mars 2024 à 9h10
      Temps de lecture : 2 min.
      Partager sur Facebook
      Réservé aux abonnés
      + La moitié des bus ne circulait pas lundi matin à Nantes en raison d'une grève des conducteurs.
      Un bus à l'arrêt au dépôt de Nantes, le 4 mars 2024. ANNE LEROY / AFP
      + Les syndicats demandent une hausse des salaires de 5 %.
      Inscrivez-vous à notre newsletter
      + La direction propose une prime de 300 euros. Une nouvelle réunion est prévue mardi.
      À lire aussi
      Vos réactions (12)
      Tous droits réservés
      """),
  PastedPage(
    language: "Spanish", title: "El incendio de Monteclaro obliga a evacuar a 800 vecinos",
    authors: ["Ana Ruiz"],
    published: "2024-03-04T10:22+01:00",
    lines: """
      Ir al contenido
      Publicidad
      El incendio de Monteclaro obliga a evacuar a 800 vecinos
      Ana Ruiz
      El Diario del Valle
      Monteclaro - 04 MAR 2024 - 10:22 CET
      Compartir en WhatsApp
      + Unos 800 vecinos de Monteclaro fueron evacuados la noche del domingo por un incendio forestal que avanza.
      Un bombero trabaja en la extinción del incendio de Monteclaro. / EFE
      + El alcalde, Luis Ortega, pidió calma.
      Suscríbete a nuestro boletín
      Recibe cada mañana las noticias más importantes.
      + El fuego comenzó a las 18.00 junto a la carretera, según los bomberos.
      Con información de EFE
      Archivado en
      Incendios
      """),
  PastedPage(
    language: "Japanese", title: "大雨で南橋が通行止め、住民300人が避難", authors: [], published: "2024-03-04T10:15Z",
    lines: """
      ホーム
      広告
      大雨で南橋が通行止め、住民300人が避難
      2024年3月4日 10時15分
      シェアする
      + 大雨の影響で4日午前、南橋が通行止めとなり、住民約300人が避難した。
      通行止めとなった南橋（4日、共同）
      + 市の佐藤健市長は記者会見で「けが人は確認されていない」と述べた。
      あわせて読みたい
      メールマガジンに登録する
      + 気象台は、雨は水曜日まで続くとみている。
      （共同）
      無断転載を禁じます
      """),
  PastedPage(
    language: "Arabic", title: "إغلاق ميناء النور بعد عاصفة قوية", authors: ["سامي الحداد"],
    published: "2024-03-04",
    lines: """
      الرئيسية
      إعلان
      إغلاق ميناء النور بعد عاصفة قوية
      كتب: سامي الحداد
      4 مارس 2024
      شارك
      + أغلقت السلطات ميناء النور يوم الاثنين بعد عاصفة قوية ألحقت أضرارا بثلاث سفن.
      سفينة متضررة في ميناء النور يوم الاثنين. تصوير: رويترز
      + وقال مدير الميناء خالد منصور إن الإغلاق سيستمر ثلاثة أيام على الأقل.
      اشترك في النشرة البريدية
      + ولم ترد تقارير عن سقوط قتلى، لكن عشرة بحارة أصيبوا بجروح طفيفة.
      جميع الحقوق محفوظة
      """),
]

@Test(
  "Datelines that close without a dash are cut",
  arguments: [
    (
      "СЕВЕРСК, 4 марта. /ТАСС/. ",
      "Мост через реку закрыт из-за паводка, сообщили в городской администрации."
    ),
    (
      "СЕВЕРСК, 4 марта — Интерфакс. ",
      "Мост через реку закрыт из-за паводка, сообщили в администрации города."
    ),
    (
      "Monteclaro (EFE).- ",
      "Unos 800 vecinos fueron evacuados la noche del domingo por un incendio forestal."
    ),
    ("रामपुर, 4 मार्च (भाषा)। ", "नदी का जलस्तर बढ़ने के कारण सोमवार को रामपुर का पुराना पुल बंद कर दिया गया।"),
    ("新华社南河3月4日电（记者李明）", "受暴雨影响，南河大桥4日上午关闭，三百名居民已经转移。"),
    ("【南市＝山田太郎】", "大雨の影響で4日午前、南橋が通行止めとなり、住民約300人が避難した。"),
  ])
func datelinesWithoutDash(dateline: String, text: String) {
  let blocks = read("\(dateline)\(text)\n\n\(text) 2.", path: "a.txt").article?.blocks ?? []
  #expect(blocks.first?.reason == "dateline")
  #expect(blocks.dropFirst().first?.text == text)
}

@Test(
  "What only looks like such a dateline stays",
  arguments: [
    "THE BRIDGE and/or the tunnel will be closed on Monday. Nobody knows for how long it will be, the council said.",
    "The council met on 4 March (Monday). It will meet again in May, and then the bridge will be on its list.",
    "A/B tests of the new signs began in March. They will go on until the end of the year, the council said.",
  ])
func noDateline(text: String) {
  let blocks = read("\(text)\n\n\(text) Two.", path: "a.txt").article?.blocks ?? []
  #expect(blocks.first?.text == text)
}

@Test("A text that shows no sign of a page keeps its short lines")
func shortLinesStay() {
  let text = """
    Rain
    Nobody in the valley had seen so much of it in one night, and the old bridge was the first to go.

    On the second day
    The boats came, and forty families were brought to the school hall, wrapped in blankets and tired.

    Fin
    """
  let blocks = read(text, path: "a.txt").article?.blocks ?? []
  #expect(blocks.filter { $0.reason != "title" }.allSatisfy { $0.isKept })
}
