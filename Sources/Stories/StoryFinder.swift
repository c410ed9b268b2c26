import Language
import Model
import Workers

/// Finds which articles of a corpus tell of one event.
///
/// Stories never cross languages. Near-linear in the number of articles; the result is the same to the bit for the same
/// articles, and its ids are provisional until `Ledger.assign`.
package struct StoryFinder: Sendable {
  let settings: StorySettings
  let sources: SourceCatalogue
  let jobs: Int

  /// `jobs`: workers, on which nothing depends but the time it takes.
  package init(
    settings: StorySettings = StorySettings(), sources: SourceCatalogue = SourceCatalogue(), jobs: Int = 1
  ) {
    self.settings = settings
    self.sources = sources
    self.jobs = jobs
  }

  package func stories(in corpus: Corpus) -> StoryPartition { findings(in: corpus).partition }

  /// The stories, and the numbers that made them for who asks why. `known` is what an earlier build left of the texts.
  package func findings(in corpus: Corpus, known: KnownTexts = KnownTexts()) -> StoryFindings {
    var groupings: [StoryGrouping] = []
    let evidence = AgencyEvidence(corpus, sources: sources)
    let assembler = StoryAssembler(
      corpus: corpus, sources: sources, settings: settings, evidence: evidence, known: known)
    let features = FeatureOrder(corpus.terms, assembler.linker.reader.words)
    var texts = FoundTexts(of: known)
    var stories: [Story] = []
    var doubtful: [StoryGrouping.NearJoin] = []
    for (language, articles) in articlesByLanguage(corpus) {
      let grouping = StoryGrouping(
        articles, in: corpus, order: features, assembler.linker, found: &texts,
        share: wordShares(of: language), jobs: jobs)
      groupings.append(grouping)
      var firstOfThread: [Int: String] = [:]
      var found = parallelMap(Array(grouping.stories.indices), jobs: jobs) { number in
        assembler.story(
          of: grouping.stories[number].flatMap { grouping.members[$0] }, language: language,
          copies: grouping.copies[number])
      }
      for story in found { texts.add(story.copies, of: known) }
      // A thread is named after its earliest story.
      let order = order(of: found, in: corpus, jobs: jobs)
      for number in order where firstOfThread[grouping.threads[number]] == nil {
        firstOfThread[grouping.threads[number]] = "t" + found[number].id.dropFirst()
      }
      for number in found.indices { found[number].thread = firstOfThread[grouping.threads[number]] ?? "" }
      stories += found
      doubtful += grouping.doubtful(terms: corpus.terms)
    }
    doubtful.sort {
      $0.nearness != $1.nearness
        ? $0.nearness > $1.nearness : ($0.join.first, $0.join.second) < ($1.join.first, $1.join.second)
    }
    let partition = StoryPartition(
      stories: orderedStories(stories, in: corpus, jobs: jobs),
      doubtful: doubtful.prefix(settings.doubtfulLimit).map(\.join))
    return StoryFindings(partition: partition, groupings: groupings, settings: settings, texts: texts)
  }
}

/// The stories of a corpus with the numbers that made them.
package struct StoryFindings: Sendable {
  package let partition: StoryPartition
  /// One for each language.
  let groupings: [StoryGrouping]
  let settings: StorySettings
  /// What the next build need not find again.
  package let texts: FoundTexts
}

/// The articles of each language, languages in order of tag. O(n).
func articlesByLanguage(_ corpus: Corpus) -> [(language: LanguageTag, articles: [Int])] {
  var groups: [String: (language: LanguageTag, articles: [Int])] = [:]
  for i in corpus.articles.indices {
    let tag = corpus.articles[i].article.language.value
    let primary = tag.primary
    groups[primary, default: (LanguageTag(primary) ?? tag, [])].articles.append(i)
  }
  return groups.sorted { utf8Precedes($0.key, $1.key) }.map(\.value)
}

/// By language, then by the first article's place in the corpus.
func orderedStories(_ stories: [Story], in corpus: Corpus, jobs: Int = 1) -> [Story] {
  let order = order(of: stories, in: corpus, jobs: jobs).map { stories[$0] }
  let byLanguage = Dictionary(grouping: order, by: \.language.description)
  return byLanguage.keys.sorted(by: utf8Precedes).flatMap { byLanguage[$0] ?? [] }
}

/// The numbers of stories in order of first article: by time, those without a date last, then by path. O(n log n).
func order(of stories: [Story], in corpus: Corpus, jobs: Int = 1) -> [Int] {
  // Times are looked up once and numbers sorted: a story is large, and its articles lie far from each other.
  let times = parallelMap(stories, jobs: jobs) { story in
    story.articles.first.map { corpus.articles[$0].article.published?.value.seconds ?? Int.max }
  }
  return stories.indices.sorted { a, b in
    if let x = times[a], let y = times[b], x != y { return x < y }
    return precedes(stories[a], stories[b], in: corpus)
  }
}

/// Whether a story's first article comes before another's: by time, those without a date last, then by path.
func precedes(_ a: Story, _ b: Story, in corpus: Corpus) -> Bool {
  guard let x = a.articles.first, let y = b.articles.first else { return !a.articles.isEmpty }
  return articlePrecedes(x, y, in: corpus)
}

func articlePrecedes(_ a: Int, _ b: Int, in corpus: Corpus) -> Bool {
  // Read in place: a copy of an article counts its references.
  let articles = corpus.articles
  switch (articles[a].article.published?.value.seconds, articles[b].article.published?.value.seconds) {
  case (let s?, let t?) where s != t: return s < t
  case (.some, nil): return true
  case (nil, .some): return false
  default: return utf8Precedes(articles[a].article.path, articles[b].article.path)
  }
}
