import Model
import Testing

@testable import Stories

@Suite("Streams of synthetic news")
struct StreamTests {
  /// Articles of 200 words: three of four from a Zipf vocabulary, the rest from the words of their story. Six of ten stories
  /// have one article; a third of the later articles of a story are reprints with a trimmed end and 4 % other words.
  static func stream(_ count: Int, seed: UInt64) -> (
    drafts: [Draft], story: [String: Int], copies: Set<String>
  ) {
    var random = SplitMix(seed)
    let vocabulary = 20_000
    var cumulated: [Double] = []
    for rank in 1...vocabulary { cumulated.append((cumulated.last ?? 0) + 1 / Double(rank)) }
    func common() -> String {
      let aim = random.unit() * (cumulated.last ?? 1)
      var low = 0
      var high = vocabulary - 1
      while low < high {
        let middle = (low + high) / 2
        if cumulated[middle] < aim { low = middle + 1 } else { high = middle }
      }
      return word(low)
    }
    var drafts: [Draft] = []
    var storyOf: [String: Int] = [:]
    var copies = Set<String>()
    var story = 0
    while drafts.count < count {
      let topic = (0..<30).map { _ in word(300 + random.below(vocabulary - 300)) }
      let day = random.unit() * 30
      var original: [String] = []
      for number in 0..<(random.unit() < 0.6 ? 1 : 2 + random.below(7)) where drafts.count < count {
        var words = (0..<200).map { _ in random.unit() < 0.25 ? topic[random.below(30)] : common() }
        let path = "\(10_000 + drafts.count).txt"
        if number == 0 {
          original = words
        } else if random.unit() < 0.33 {
          words = Array(original.prefix(120 + random.below(80))).map { random.unit() < 0.04 ? common() : $0 }
          copies.insert(path)
        }
        drafts.append(Draft(path, day: day + random.unit() * 2, words.joined(separator: " ") + "."))
        storyOf[path] = story
      }
      story += 1
    }
    return (drafts, storyOf, copies)
  }

  /// A word of letters alone, so that no analysis splits it.
  private static func word(_ number: Int) -> String {
    var number = number + 30
    var letters = "q"
    while number > 0 {
      letters += String(UnicodeScalar(UInt8(97 + number % 26)))
      number /= 26
    }
    return letters + "o"
  }

  @Test(
    "planted stories and reprints are found among six of ten articles that stand alone", arguments: [1, 2])
  func planted(seed: UInt64) {
    let (drafts, storyOf, copies) = Self.stream(500, seed: seed)
    let desk = corpus(drafts)
    let partition = StoryFinder().stories(in: desk)
    var precision = 0.0
    var recall = 0.0
    var sizes: [Int: Int] = [:]
    for number in storyOf.values { sizes[number, default: 0] += 1 }
    for story in partition.stories {
      var counts: [Int: Int] = [:]
      for article in story.articles {
        counts[storyOf[desk.articles[article].article.path] ?? -1, default: 0] += 1
      }
      for (number, count) in counts.sorted(by: { $0.key < $1.key }) {
        precision += Double(count * count) / Double(story.articles.count)
        recall += Double(count * count) / Double(sizes[number] ?? 1)
      }
    }
    #expect(precision / 500 > 0.97)
    #expect(recall / 500 > 0.97)
    let groups = partition.stories.flatMap { $0.copies.flatMap { [$0.article, $0.original] } }
    let found = Set(groups.map { desk.articles[$0].article.path })
    #expect(copies.subtracting(found).count * 100 <= copies.count)
    #expect(partition.stories.flatMap(\.copies).count * 100 <= copies.count * 101)
  }

  @Test("two runs agree to the bit, links and all, whatever the number of workers", arguments: [1, 2, 5])
  func repeatable(jobs: Int) {
    let desk = corpus(Self.stream(300, seed: 3).drafts)
    let one = StoryFinder().findings(in: desk)
    let two = StoryFinder(jobs: jobs).findings(in: desk)
    #expect(one.partition.stories == two.partition.stories)
    #expect(one.partition.doubtful == two.partition.doubtful)
    #expect(one.groupings.map(\.graph.links) == two.groupings.map(\.graph.links))
    #expect(one.groupings.contains { !$0.graph.links.isEmpty })
  }
}
