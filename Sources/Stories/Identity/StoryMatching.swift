import Model

/// Which entry of a ledger each story of a partition goes on from: the one with whose own articles it shares most.
///
/// Most stories have the articles of one entry, and that entry's articles are in no other story: these two belong together whatever
/// the rest does. What is left is compared pair by pair. O(articles), and O(k log k) in the pairs that are left.
struct StoryMatching {
  /// By story the place of its entry, -1 while it has none.
  private(set) var entryOfStory: [Int]
  /// By article its story, -1 for none.
  let storyOfArticle: [Int]
  /// Stories that share articles with entries of stories that are there, where more than one pair is possible.
  private(set) var overlaps: [Overlap] = []

  /// A story and an entry that have articles in common.
  struct Overlap {
    var entry: Int
    var story: Int
    var count = 0
    /// Those of the shared articles that did not come from a story that was merged into this one.
    var own = 0
    /// Whether the article that the id was made from is in the story.
    var hasFounder = false
  }

  private let ledger: Ledger
  private let files: FileNumbers
  private let stories: [Story]
  private let corpus: Corpus
  private var isTaken: [Bool]
  /// Articles that came to an entry with another that leads to it: entry above, article below.
  private let merged: Set<UInt64>

  /// `order` are the stories by first article, which settles what nothing else does.
  init(_ stories: [Story], order: [Int], ledger: Ledger, files: FileNumbers, corpus: Corpus) {
    self.ledger = ledger
    self.files = files
    self.stories = stories
    self.corpus = corpus
    entryOfStory = [Int](repeating: -1, count: stories.count)
    isTaken = [Bool](repeating: false, count: ledger.entries.count)
    var storyOf = [Int](repeating: -1, count: corpus.articles.count)
    for story in stories.indices { for article in stories[story].articles { storyOf[article] = story } }
    storyOfArticle = storyOf
    var merged = Set<UInt64>()
    for entry in ledger.entries.indices {
      guard let target = ledger.entries[entry].redirectsTo.flatMap(ledger.place) else { continue }
      for article in files[entry] where article >= 0 { merged.insert(key(target, Int(article))) }
    }
    self.merged = merged

    let live = ledger.entries.indices.filter { ledger.entries[$0].redirectsTo == nil }
    overlaps = overlaps(with: takeLonePairs(live))
    match(overlaps, order: order)
    preferEarlierBuilds()
    let gone = ledger.entries.indices.filter { ledger.entries[$0].redirectsTo != nil }
    let left = gone.flatMap { entry in sharedPairs(of: entry).filter { entryOfStory[$0.story] < 0 } }
    match(overlaps(with: left), order: order)
  }

  private typealias Pair = (story: Int, entry: Int, article: Int)

  /// An entry's articles that are in stories.
  private func sharedPairs(of entry: Int) -> [Pair] {
    files[entry].compactMap { article in
      guard article >= 0, storyOfArticle[Int(article)] >= 0 else { return nil }
      return (storyOfArticle[Int(article)], entry, Int(article))
    }
  }

  /// Gives each other the stories and entries that share articles with nothing else; the pairs of the rest.
  private mutating func takeLonePairs(_ live: [Int]) -> [Pair] {
    // The one counterpart so far, -1 for none, -2 for several.
    var entryOf = [Int](repeating: -1, count: stories.count)
    var storyOf = [Int](repeating: -1, count: isTaken.count)
    for entry in live {
      for article in files[entry] where article >= 0 && storyOfArticle[Int(article)] >= 0 {
        let story = storyOfArticle[Int(article)]
        entryOf[story] = entryOf[story] == -1 || entryOf[story] == entry ? entry : -2
        storyOf[entry] = storyOf[entry] == -1 || storyOf[entry] == story ? story : -2
      }
    }
    for story in stories.indices where entryOf[story] >= 0 && storyOf[entryOf[story]] == story {
      entryOfStory[story] = entryOf[story]
      isTaken[entryOf[story]] = true
    }
    return live.filter { !isTaken[$0] && storyOf[$0] != -1 }.flatMap(sharedPairs)
  }

  /// What stories and entries have in common, by story, then by entry.
  private func overlaps(with pairs: [Pair]) -> [Overlap] {
    var overlaps: [Overlap] = []
    for pair in pairs.sorted(by: { ($0.story, $0.entry, $0.article) < ($1.story, $1.entry, $1.article) }) {
      if overlaps.last?.story != pair.story || overlaps.last?.entry != pair.entry {
        let id = ledger.entries[pair.entry].id
        let hasFounder = stories[pair.story].articles.contains {
          Ledger.id(from: corpus.articles[$0].article.path) == id
        }
        overlaps.append(Overlap(entry: pair.entry, story: pair.story, hasFounder: hasFounder))
      }
      overlaps[overlaps.count - 1].count += 1
      if !merged.contains(key(pair.entry, pair.article)) { overlaps[overlaps.count - 1].own += 1 }
    }
    return overlaps
  }

  /// Pairs entries with stories, the largest overlap first; each is used once.
  private mutating func match(_ overlaps: [Overlap], order: [Int]) {
    if overlaps.isEmpty { return }
    var rank = [Int](repeating: 0, count: order.count)
    for (place, story) in order.enumerated() { rank[story] = place }
    let ordered = overlaps.sorted { a, b in
      if a.own != b.own { return a.own > b.own }
      if a.count != b.count { return a.count > b.count }
      if a.hasFounder != b.hasFounder { return a.hasFounder }
      if a.entry != b.entry { return ledger.entries[a.entry].isOlder(than: ledger.entries[b.entry]) }
      return rank[a.story] < rank[b.story]
    }
    for overlap in ordered where entryOfStory[overlap.story] < 0 && !isTaken[overlap.entry] {
      isTaken[overlap.entry] = true
      entryOfStory[overlap.story] = overlap.entry
    }
  }

  /// Gives a story that became one of several the id that an earlier build gave, when nothing else is left of that id's story.
  private mutating func preferEarlierBuilds() {
    var storiesOf: [Int: [Int]] = [:]
    for overlap in overlaps where !isTaken[overlap.entry] {
      storiesOf[overlap.entry, default: []].append(overlap.story)
    }
    let lost = storiesOf.keys.sorted { ledger.entries[$0].isOlder(than: ledger.entries[$1]) }
    for entry in lost {
      guard let story = storiesOf[entry]?.first, storiesOf[entry]?.count == 1, entryOfStory[story] >= 0,
        ledger.entries[entry].isFromEarlierBuild(than: ledger.entries[entryOfStory[story]])
      else { continue }
      entryOfStory[story] = entry
    }
  }
}

private func key(_ entry: Int, _ article: Int) -> UInt64 { UInt64(entry) << 32 | UInt64(article) }
