import Language
import Model
import Stories
import Testing

@testable import Digesting

/// A story in one language, read by the real analyser: three reports, the last a copy of the first.
struct Fixture: Sendable, CustomTestStringConvertible {
  var language: String
  var reports: [String]
  /// What the summary must tell.
  var tells: [String]
  /// What no summary may open a sentence with.
  var never: [String]

  var testDescription: String { language }

  func room() throws -> (corpus: Corpus, story: Story) {
    let tag = try #require(LanguageTag(language))
    return DigestingTests.story(
      of: reports + [reports[0]], language: tag, from: Newsroom.start + 36_000, every: 600)
  }
}

private let fixtures = [
  Fixture(
    language: "en",
    reports: [
      """
      A dam above the town of Orsa broke on Monday night after a week of heavy rain, and water flooded the old quarter.
      He had never seen anything like it, said one man.
      Mayor Ada Holm said at least 400 people had spent the night in the sports hall of the school.
      Engineers of the power company Vellkraft had warned in March that the dam needed urgent repairs.
      But nobody had closed the road.
      """,
      """
      Water flooded the old quarter of Orsa on Monday night when a dam above the town broke after heavy rain.
      About 400 people spent the night in the sports hall of a school, mayor Ada Holm said.
      Prosecutors opened an inquiry on Tuesday into the owners of the dam, the power company Vellkraft.
      """,
    ], tells: ["Orsa", "dam", "400"], never: ["He ", "But "]),
  Fixture(
    language: "ar",
    reports: [
      """
      انهار سد فوق مدينة السالمية مساء الاثنين بعد أسبوع من الأمطار الغزيرة وغمرت المياه الحي القديم في المدينة.
      وهو لم ير شيئا كهذا من قبل كما قال أحد السكان القدامى في الحي.
      أعلنت رئيسة البلدية سلمى حداد أن أربعمئة شخص على الأقل قضوا الليل في القاعة الرياضية للمدرسة الثانوية.
      حذر مهندسو شركة الكهرباء الوطنية في مارس الماضي من أن السد يحتاج إلى إصلاحات عاجلة قبل موسم الشتاء.
      """,
      """
      غمرت المياه الحي القديم في مدينة السالمية مساء الاثنين عندما انهار سد فوق المدينة بعد أمطار غزيرة.
      فتحت النيابة العامة يوم الثلاثاء تحقيقا مع أصحاب السد في شركة الكهرباء الوطنية بسبب الإهمال.
      """,
    ], tells: ["السالمية", "سد"], never: ["وهو "]),
  Fixture(
    language: "zh",
    reports: [
      """
      连续一周暴雨之后，奥萨市上游的一座水坝星期一夜间突然垮塌，洪水淹没了整个老城区。
      他从来没有见过这样大的洪水和这样多的泥沙冲进街道。
      市长李明表示，至少四百名居民当晚在中学体育馆里过夜，没有人员死亡。
      电力公司的工程师今年三月曾经警告市政府，这座水坝需要马上进行维修。
      """,
      """
      奥萨市老城区星期一夜间被洪水淹没，原因是上游的一座水坝在暴雨之后垮塌。
      检察院星期二对水坝所属的电力公司展开调查，并查封了公司的全部维修记录。
      """,
    ], tells: ["奥萨", "水坝"], never: ["他"]),
  Fixture(
    language: "hi",
    reports: [
      """
      एक सप्ताह की भारी वर्षा के बाद सोमवार रात ओरसा नगर के ऊपर बना बाँध टूट गया और पुराना मोहल्ला पानी में डूब गया।
      उन्होंने पहले कभी ऐसी बाढ़ नहीं देखी थी और न ही इतना कीचड़ गलियों में देखा था।
      महापौर आदा होल्म ने बताया कि कम से कम चार सौ लोगों ने रात विद्यालय के खेल भवन में बिताई।
      """,
      """
      भारी वर्षा के बाद सोमवार रात बाँध टूटने से ओरसा नगर का पुराना मोहल्ला पानी में डूब गया।
      अभियोजकों ने मंगलवार को बाँध की मालिक बिजली कंपनी के विरुद्ध जाँच आरंभ की और उसके कागज़ जब्त किए।
      """,
    ], tells: ["ओरसा", "बाँध"], never: ["उन्होंने"]),
]

@Test(
  "a story in any script is told from its reports' own sentences, copies counted once", arguments: fixtures)
func told(fixture: Fixture) throws {
  let (corpus, story) = try fixture.room()
  #expect(story.articles.count == fixture.reports.count + 1)
  #expect(story.reports.count == fixture.reports.count)
  var settings = SiteSettings()
  settings.summaryWords = 60
  let digest = Digester(settings: settings).digest(story, in: corpus)
  let whole = digest.summary.map(\.text).joined(separator: " ")
  for word in fixture.tells { #expect(whole.contains(word), "\(word) in \(whole)") }
  for sentence in digest.summary {
    #expect(!fixture.never.contains { sentence.text.hasPrefix($0) })
    let article = corpus.articles[sentence.citation.article]
    #expect(article.text(of: article.sentences[sentence.citation.sentence]) == sentence.text)
    #expect(!article.sentences[sentence.citation.sentence].span.isEmpty)
  }
  let flood = try #require(digest.summary.first)
  #expect(flood.reportedBy.count == 2)
}

@Test("no two sentences of a summary pass the redundancy bound", arguments: fixtures)
func redundancy(fixture: Fixture) throws {
  let (corpus, story) = try fixture.room()
  let text = StoryText(story, in: corpus)
  let matching = FactMatching(text, in: corpus)
  let chosen = Summariser().summary(of: text, in: corpus, budget: .words(200), matching: matching)
    .map { text.lines[$0.line] }
  let bound = RedundancyBound()
  for i in chosen.indices {
    for j in chosen.indices where j > i {
      let (a, b) = (chosen[i], chosen[j])
      #expect(
        !bound.excludes(
          stems: text.stems[a.stems], text.stems[b.stems], pairs: text.pairs[a.pairs], text.pairs[b.pairs]))
    }
  }
}

@Test("the reasons of a summary name the pairs that decided, and sum to the gain", arguments: fixtures)
func reasons(fixture: Fixture) throws {
  let (corpus, story) = try fixture.room()
  let summary = Summariser().summary(of: story, in: corpus, budget: .words(60))
  let reasons = Summariser().reasons(of: story, in: corpus, budget: .words(60))
  #expect(Set(reasons.map(\.citation)) == Set(summary.map(\.citation)))
  for reason in reasons {
    #expect(reason.pairs.reduce(reason.opening + reason.centrality) { $0 + $1.weight } <= reason.gain + 1e-9)
    #expect(reason.pairs.allSatisfy { $0.reports >= 1 && $0.reports <= story.reports.count })
  }
}
