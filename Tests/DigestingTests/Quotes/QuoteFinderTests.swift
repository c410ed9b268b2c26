import Model
import Testing

@testable import Digesting

/// A text, the quotation expected first in it, and its speaker ("-": not stated).
struct QuoteCase: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  var quote: String
  var speaker: String

  init(_ language: String, _ text: String, _ quote: String, _ speaker: String) {
    self.language = language
    self.text = text
    self.quote = quote
    self.speaker = speaker
  }

  var testDescription: String { "\(language): \(quote)" }
}

@Test(
  "a quotation and the speaker that its article states",
  arguments: [
    QuoteCase(
      "en", "“We will rebuild it by spring,” said Ada Holm.", "We will rebuild it by spring", "Ada Holm"),
    QuoteCase(
      "en", "“We will rebuild it by spring,” Ada Holm said on Monday.", "We will rebuild it by spring",
      "Ada Holm"),
    QuoteCase(
      "en", "\"We will rebuild it by spring,\" Mayor Ada Holm told reporters.",
      "We will rebuild it by spring", "Ada Holm"),
    QuoteCase(
      "en", "Ada Holm, the mayor of Orsa, said: “We will rebuild it by spring.”",
      "We will rebuild it by spring.", "Ada Holm"),
    QuoteCase(
      "en", "According to Ada Holm, the town “will rebuild it by spring”.", "will rebuild it by spring",
      "Ada Holm"),
    QuoteCase(
      "en", "“We will rebuild it by spring,” said Orsa council spokesperson Jon Berg, a former teacher.",
      "We will rebuild it by spring", "Jon Berg"),
    QuoteCase(
      "en", "Ada Holm spoke first.\n“We will rebuild it by spring,” the police said.",
      "We will rebuild it by spring", "police"),
    QuoteCase(
      "en", "The work starts soon, Ada Holm said. “We will rebuild it by spring,” she added.",
      "We will rebuild it by spring", "Ada Holm"),
    QuoteCase(
      "en", "Mayor Ada Holm visited the site. “We will rebuild it by spring,” Holm said.",
      "We will rebuild it by spring", "Ada Holm"),
    QuoteCase(
      "en", "“We will rebuild it,” Ada Holm said. “Nobody will be left behind here.”", "We will rebuild it",
      "Ada Holm"),
    QuoteCase(
      "en", "A banner read “Give us our old bridge back” in red letters.", "Give us our old bridge back", "-"),
    // Each quotation is of the speaker of its own clause.
    QuoteCase(
      "en", "Ada Holm called it “the best day of her life”, while Jon Berg said it was “a very bad deal”.",
      "the best day of her life", "Ada Holm"),
    QuoteCase(
      "en", "Ada Holm said the price was fair, while Jon Berg called it “a very bad deal for us”.",
      "a very bad deal for us", "Jon Berg"),
    QuoteCase(
      "de", "Ada Holm sagte am Montag zu, während Jon Berg von „einem sehr schlechten Tag“ sprach.",
      "einem sehr schlechten Tag", "Jon Berg"),
    QuoteCase(
      "es", "Ada Holm dijo que sí, mientras Jon Berg afirmó que era «un día muy malo».", "un día muy malo",
      "Jon Berg"),
    QuoteCase(
      "fr", "Ada Holm a dit oui, tandis que Jon Berg a déclaré que c'était « un très mauvais jour ».",
      "un très mauvais jour", "Jon Berg"),
    QuoteCase(
      "nl", "Ada Holm zei ja, terwijl Jon Berg zei dat het „een heel slechte dag” was.",
      "een heel slechte dag",
      "Jon Berg"),
    // Whom somebody writes to does not speak.
    QuoteCase(
      "es", "«Asumo toda la culpa de esto», escribió en una carta al alcalde Jon Berg.",
      "Asumo toda la culpa de esto", "-"),
    QuoteCase(
      "en", "In a message to Jon Berg, the owner of the mill wrote: “I take the blame for this.”",
      "I take the blame for this.", "-"),
    QuoteCase(
      "pt", "«Estamos diante de um dia muito mau», disse a prefeita, Ada Holm.",
      "Estamos diante de um dia muito mau", "Ada Holm"),
    QuoteCase(
      "en", "Ada Holm said no, while North Korean state media said they would “meet and have a talk”.",
      "meet and have a talk", "-"),
    // Somebody who belongs to a person is another.
    QuoteCase(
      "en", "“We heard nothing all night,” said a neighbour of Jon Berg.", "We heard nothing all night", "-"),
    QuoteCase(
      "de", "„Wir haben nichts davon gehört“, klagte eine Nachbarin von Jon Berg.",
      "Wir haben nichts davon gehört", "-"),
    QuoteCase(
      "en", "“We heard nothing all night,” said Ada Holm's brother, Luke.", "We heard nothing all night", "-"),
    QuoteCase(
      "en", "Ada Holm and Jon Berg said that they were “very sorry for this”.", "very sorry for this", "-"),
    // A person of an organisation is not the organisation, and a word before a name is no part of it.
    QuoteCase(
      "en", "Ada Holm of the Natural History Museum in Orsa called the count “a castle built on sand”.",
      "a castle built on sand", "Ada Holm"),
    QuoteCase(
      "en", "For Ada Holm, head of the museum, it is a painful parting: “It is right and it hurts.”",
      "It is right and it hurts.", "Ada Holm"),
    QuoteCase(
      "en", "The Department for Transport said it was “very sorry for this”.", "very sorry for this",
      "Department for Transport"),
    QuoteCase(
      "en", "“We heard nothing all night,” Ada Holm (Lab), told the Post.", "We heard nothing all night",
      "Ada Holm"),
    QuoteCase("ja", "近くに住む佐々木良子さん（71）は「家が大きく揺れました」と話した。", "家が大きく揺れました", "佐々木良子"),
    QuoteCase("en", "“We will rebuild it by spring.”", "We will rebuild it by spring.", "-"),
    QuoteCase(
      "en", "‘We will rebuild it by spring,’ said Ada Holm.", "We will rebuild it by spring", "Ada Holm"),
    QuoteCase(
      "en", "Ada Holm said: 'We don't know the workers' names yet.'", "We don't know the workers' names yet.",
      "Ada Holm"),
    QuoteCase(
      "en", "Mayor Ada Holm spoke. “We will rebuild it by spring,” the mayor said.",
      "We will rebuild it by spring",
      "Ada Holm"),
    QuoteCase(
      "en", "Jon Berg met Ada Holm. A neighbour heard it fall. “It sounded like a very long train,” he said.",
      "It sounded like a very long train", "-"),
    QuoteCase(
      "en", "Mr Holm spoke to Ms Berg. “We will rebuild it by spring,” she said.",
      "We will rebuild it by spring",
      "-"),
    QuoteCase(
      "en", "Engineer Jon Berg of the Vell River Board said: “The wall has been wet for years.”",
      "The wall has been wet for years.", "Jon Berg"),
    QuoteCase(
      "en", "Ada Holm of Lunde College said the wall was safe. “You could drive a lorry over it,” she said.",
      "You could drive a lorry over it", "Ada Holm"),
    QuoteCase(
      "en", "Jon Berg of the fire service in Orsa said: “The wall has been wet for years.”",
      "The wall has been wet for years.", "Jon Berg"),
    QuoteCase(
      "en", "“We will rebuild it by spring,” Commander Ada Holm told reporters.",
      "We will rebuild it by spring", "Ada Holm"),
    QuoteCase(
      "it", "La dottoressa Ada Holm dell'Istituto di Orsa ha detto: «Il muro è bagnato da anni».",
      "Il muro è bagnato da anni", "Ada Holm"),
    QuoteCase(
      "it", "Secondo il sindaco, Dario Lotti, «il muro è bagnato da anni».", "il muro è bagnato da anni",
      "Dario Lotti"),
    QuoteCase(
      "es", "Según la alcaldesa, Ada Ríos, «el muro está mojado desde hace años».",
      "el muro está mojado desde hace años", "Ada Ríos"),
    QuoteCase(
      "es", "«El muro está mojado desde hace años», declaró ante el juez, según su abogada, Ada Ríos.",
      "El muro está mojado desde hace años", "-"),
    QuoteCase(
      "ru", "Инженер Ада Холм из института Орсы заявила: «Стена сырая уже много лет».",
      "Стена сырая уже много лет", "Ада Холм"),
    QuoteCase(
      "ar", "وقالت سلمى حداد من بلدية المدينة: «الجدار مبلل منذ سنوات طويلة».", "الجدار مبلل منذ سنوات طويلة",
      "سلمى حداد"),
    QuoteCase(
      "hi", "नगर परिषद की मीरा जोशी ने कहा, “दीवार कई वर्षों से गीली है।”", "दीवार कई वर्षों से गीली है।", "मीरा जोशी"),
    QuoteCase(
      "he", "\"הקיר רטוב כבר שנים רבות\", הסבירה דנה כהן מעיריית אורסה.", "הקיר רטוב כבר שנים רבות",
      "דנה כהן"),
    QuoteCase(
      "tr", "Belediye Başkanı Deniz Kaya, “Duvar yıllardır ıslak duruyor” dedi.",
      "Duvar yıllardır ıslak duruyor",
      "Deniz Kaya"),
    QuoteCase(
      "tr", "“Duvar yıllardır ıslak duruyor” diyen Deniz Kaya köprüyü kapattı.",
      "Duvar yıllardır ıslak duruyor",
      "Deniz Kaya"),
    QuoteCase(
      "fr", "Ada Holm a visité le pont. « Nous le reconstruirons au printemps », a-t-elle ajouté.",
      "Nous le reconstruirons au printemps", "Ada Holm"),
    QuoteCase("ja", "佐藤市長は「一日も早い復旧を目指す」と述べた。", "一日も早い復旧を目指す", "佐藤市長"),
    QuoteCase(
      "nl", "‘Wij bouwen de brug weer op’, zei Kees de Boer.", "Wij bouwen de brug weer op", "Kees de Boer"),
    QuoteCase(
      "de", "„Wir bauen sie bis zum Frühjahr wieder auf“, sagte Bürgermeisterin Ada Holm.",
      "Wir bauen sie bis zum Frühjahr wieder auf", "Ada Holm"),
    QuoteCase(
      "fr", "« Nous la reconstruirons au printemps », a déclaré Ada Holm.",
      "Nous la reconstruirons au printemps", "Ada Holm"),
    QuoteCase(
      "es", "«La reconstruiremos antes de primavera», dijo Ada Holm.",
      "La reconstruiremos antes de primavera", "Ada Holm"),
    QuoteCase(
      "ru", "«Мы восстановим мост к весне», сказала Ада Холм.", "Мы восстановим мост к весне", "Ада Холм"),
    QuoteCase(
      "el", "«Θα την ξαναχτίσουμε ως την άνοιξη», δήλωσε η Άντα Χολμ.", "Θα την ξαναχτίσουμε ως την άνοιξη",
      "Άντα Χολμ"),
    QuoteCase("zh", "市长李明说：“我们明年春天一定重建大桥。”", "我们明年春天一定重建大桥。", "李明"),
    QuoteCase("hi", "महापौर आदा होल्म ने कहा, “हम वसंत तक पुल फिर बनाएँगे।”", "हम वसंत तक पुल फिर बनाएँगे।", "महापौर आदा होल्म"),
    QuoteCase(
      "ar", "قال سامي حداد: «سنعيد بناء الجسر قبل الربيع».", "سنعيد بناء الجسر قبل الربيع", "سامي حداد"),
  ])
func quote(test: QuoteCase) throws {
  let room = Newsroom(language: test.language, [.init("A", test.text)])
  let article = room.corpus.articles[0]
  let found = QuoteFinder(language: article.article.language.value).quotes(in: article)
  let first = try #require(found.first)
  #expect(first.text == test.quote)
  #expect(first.speaker ?? "-" == test.speaker)
  #expect(article.text(of: article.sentences[first.sentence]).contains(first.text))
}

@Test(
  "words in doubt and broken marks are no quotations",
  arguments: [
    "The so-called “old bridge” fell.", "He said “we will rebuild it by spring.",
    "The 5\" pipe broke near the bridge.", "No marks here.",
    "The workers' union met the drivers' union today.",
    "Her book “The Long Way Down Again” sold well.", "The “Get the Old Bridge Back” campaign went on.",
  ])
func noQuote(text: String) {
  let room = Newsroom([.init("A", text)])
  #expect(QuoteFinder(language: .english).quotes(in: room.corpus.articles[0]).isEmpty)
}

@Test("the same quotation in several reports stands once, with its wordings")
func grouping() throws {
  let room = Newsroom([
    .init("A", "“We will rebuild the old bridge by spring,” said Ada Holm."),
    .init("B", "Holm promised: “We will rebuild the old bridge by the spring.”"),
    .init("C", "“The water took everything we owned,” said Jon Berg."),
  ])
  let groups = QuoteGrouping(corpus: room.corpus, dropped: []).quotes(of: room.story)
  #expect(groups.count == 2)
  let first = try #require(groups.first)
  #expect(first.variants.map(\.report) == [0, 1])
  #expect(first.speaker == "Ada Holm")
  for variant in groups.flatMap(\.variants) { #expect(room.line(variant.citation).contains(variant.text)) }
}

@Test("a quotation that two reports give to two speakers has none")
func disputedSpeaker() {
  let room = Newsroom([
    .init("A", "“We will rebuild the old bridge by spring,” said Ada Holm."),
    .init("B", "“We will rebuild the old bridge by spring,” said Jon Berg."),
  ])
  #expect(QuoteGrouping(corpus: room.corpus, dropped: []).quotes(of: room.story).map(\.speaker) == [nil])
}
