import Language
import Model
import Stories
import Testing

@testable import Digesting

/// A made-up story from a seed: some reports of one event, with what makes summaries go wrong planted in them.
///
/// Each report opens with the event in a wording of its own, then mixes facts that several reports tell, each in its
/// own words, with sentences that lean on the one before, lone quotations, questions, opinion and furniture.
struct GeneratedStory: Sendable, CustomTestStringConvertible {
  /// Sentences of one kind that no summary may hold.
  enum Trap: String, Sendable, CaseIterable {
    case leaning, loneQuote, unnamedSpeaker, question, pointingBack
  }

  let seed: UInt64
  private(set) var reports: [String] = []
  /// The planted sentences, as written.
  private(set) var traps: [String: Trap] = [:]
  /// Which fact a sentence tells.
  private(set) var facts: [String: Int] = [:]
  private(set) var opinion: Set<String> = []

  var testDescription: String { "story \(seed)" }

  private var state: UInt64

  /// SplitMix64 (Steele, Lea and Flood, 2014): the same stories on every machine.
  private mutating func draw(_ count: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(count))
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[draw(list.count)] }

  init(seed: UInt64) {
    self.seed = seed
    state = seed
    let town = pick(["Orsa", "Velmar", "Tarnby", "Castle Hythe", "Lindau Bay"])
    let first = pick(["Ada", "Marta", "Jonas", "Peter", "Ilse"])
    let last = pick(["Holm", "Quist", "Brandt", "Okoro", "Sandvall"])
    let toll = 100 + draw(900)
    let day = pick(["Monday", "Tuesday", "Thursday", "Saturday"])
    let scene = GeneratedStory.scenes[draw(GeneratedStory.scenes.count)]
    func fill(_ template: String) -> String {
      template.replacing("{town}", with: town).replacing("{full}", with: "\(first) \(last)")
        .replacing("{last}", with: last).replacing("{toll}", with: "\(toll)")
        .replacing("{round}", with: "\((toll + 5) / 10 * 10)").replacing("{day}", with: day)
    }
    for report in 0..<(2 + draw(4)) {
      var sentences: [String] = []
      for (fact, wordings) in ([scene.lead] + scene.facts).enumerated() where fact == 0 || draw(3) > 0 {
        let text = fill(wordings[(report + draw(2)) % wordings.count])
        facts[text] = fact
        sentences.append(text)
        guard draw(2) == 0 else { continue }
        let (trap, template) = pick(GeneratedStory.traps)
        let planted = fill(template)
        traps[planted] = trap
        sentences.append(planted)
      }
      if draw(4) == 0 { sentences.append("Share this story | Subscribe to our newsletter | Follow us") }
      reports.append(sentences.joined(separator: "\n"))
    }
    let comment = fill(GeneratedStory.comment)
    for sentence in comment.split(separator: "\n") { opinion.insert(String(sentence)) }
    if draw(2) == 0 { reports.append(comment) }
  }

  /// The story as the program reads it. The comment, where there is one, is an opinion piece and comes last.
  func room() -> (corpus: Corpus, story: Story) {
    DigestingTests.story(of: reports, language: .english, from: Newsroom.start, every: 7_200) { text in
      opinion.contains(where: text.hasPrefix)
    }
  }

  private struct Scene {
    var lead: [String]
    /// Each fact in several wordings.
    var facts: [[String]]
  }

  private static let scenes = [
    Scene(
      lead: [
        "A dam above the town of {town} broke on {day} night and water flooded the old quarter.",
        "Water flooded the old quarter of {town} when a dam above the town broke on {day} night.",
        "The old quarter of {town} stood under water on {day} after a dam above the town gave way.",
      ],
      facts: [
        [
          "At least {toll} people spent the night in the sports hall of a school, mayor {full} said.",
          "About {round} people slept in the sports hall of the school, according to mayor {full}.",
        ],
        [
          "Engineers of the power company Vellkraft had warned in March that the dam needed urgent repairs.",
          "A report of March, written by engineers of Vellkraft, called for urgent repairs of the dam.",
        ],
        [
          "Prosecutors in {town} opened an inquiry into the owners of the dam.",
          "An inquiry into the owners of the dam was opened by prosecutors in {town}.",
        ],
        [
          "The army sent two helicopters and sixty soldiers to the valley.",
          "Sixty soldiers came to the valley.",
        ],
        ["Mayor {full} asked the government in the capital for emergency money."],
      ]),
    Scene(
      lead: [
        "Workers of the railways in {town} walked out on {day} in a dispute over pay.",
        "A dispute over pay brought the trains around {town} to a halt on {day}.",
        "Trains stood still in {town} on {day} because railway workers had walked out over pay.",
      ],
      facts: [
        [
          "The union of railway workers, led by {full}, asks for a rise of 8 per cent.",
          "Union leader {full} wants the railways to raise pay by 8 per cent.",
        ],
        [
          "About {toll} trains were cancelled before noon, the operator Norrail said.",
          "Norrail, the operator, cancelled nearly {round} trains in the morning.",
        ],
        [
          "Norrail has offered 5 per cent and one free day a year.",
          "An offer of 5 per cent and one free day came from Norrail in the spring.",
        ],
        ["Buses carried nurses and doctors to the two hospitals of {town}."],
        ["Talks between the union and Norrail are to begin again next week."],
      ]),
    Scene(
      lead: [
        "A court in {town} sentenced the banker {full} to six years in prison on {day} for fraud.",
        "Banker {full} was sent to prison for six years on {day} by a court in {town}.",
      ],
      facts: [
        [
          "More than {toll} savers had lost their money when the bank of {full} failed.",
          "The failure of the bank cost some {round} savers their money, the court of {town} found.",
        ],
        [
          "Prosecutors had demanded nine years and a fine of 2 million crowns.",
          "The prosecution had wanted nine years in prison and a fine of 2 million crowns.",
        ],
        ["Lawyers for {full} announced an appeal to the supreme court."],
        ["The bank collapsed in 2019 after false figures in its books came to light."],
      ]),
  ]

  private static let traps: [(Trap, String)] = [
    (.leaning, "He had never seen anything like it in all his years in the town."),
    (.leaning, "She promised to visit every family before the end of the month."),
    (.leaning, "They waited for hours in the cold until somebody brought blankets."),
    (.leaning, "But nobody had read the warning that lay on the desk of the office."),
    (.leaning, "However, the owners of the building refused to pay for any of the damage."),
    (.leaning, "Meanwhile, shops in the main street closed their doors before noon."),
    (.leaning, "The company declined to comment on the questions of reporters at the gate."),
    (.leaning, "This was the third case of the kind within a single year in the valley."),
    (.leaning, "As a result, prices in the market rose for the second time this autumn."),
    (.loneQuote, "“Nobody told us anything until it was far too late for most of us.”"),
    (.unnamedSpeaker, "“We heard a noise like thunder and ran as fast as we could,” he said."),
    (.unnamedSpeaker, "Nothing at all had been done about the problem for ten long years, she said."),
    (.question, "Why did nobody in the town hall listen to the people who knew better?"),
    (.pointingBack, "A member of the council had spoken against that plan during the winter."),
    (.pointingBack, "An old treaty between the two countries forbids any work on the river."),
    (.pointingBack, "In a speech on the radio, she promised to find the money for new houses."),
  ]

  private static let comment = """
    The council of {town} must at last take the blame for what happened here this week.
    Every citizen of {town} deserves leaders who read the reports that they are sent.
    Shame is too small a word for the long sleep of the offices of {town}.
    """
}
