import Model
import Workers

/// What pages need to know of each other, worked out once and then only read.
final class SiteIndex: Sendable {
  let archive: Archive
  let wording: Wording
  /// The language of the interface.
  let language: LanguageTag
  /// The language that site.yaml names; the interface has another when nobody has words in it.
  let siteLanguage: LanguageTag
  let stylesheets: [String]
  let scripts: [String]
  /// Pictures of articles by path under Content.
  let pictures: [String: Picture]
  /// Index of the digest that holds each article; nil for articles left out of all stories.
  let storyOfArticle: [Int?]
  /// The link that makes each article a copy.
  let copyOfArticle: [CopyLink?]
  /// What feeds tell of, in their order.
  let tellings: Tellings
  /// Sentences of each article that some page cites, ascending.
  let cited: [[Int]]
  let sources: Directory
  let sections: Directory
  let topics: Directory
  let names: Directory
  /// Affairs of two stories or more; members are digest indices, oldest first.
  let threads: Directory
  /// Most frequent section of each story.
  let sectionOfStory: [String?]
  let parts = ComposedParts()
  var corpus: Corpus { archive.corpus }
  var newest: Edition? { archive.editions.last }

  init(
    _ archive: Archive, strings: Strings, stylesheets: [String], scripts: [String],
    pictures: [Picture] = [], jobs: Int = 1
  ) {
    self.archive = archive
    self.stylesheets = stylesheets
    self.scripts = scripts
    self.pictures = Dictionary(pictures.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    language = strings.language
    siteLanguage = archive.settings.language ?? .english
    wording = Wording(zone: archive.settings.timeZone, strings: strings)
    let (stories, gathered) = both(jobs: jobs) {
      PlacesOfStories(archive)
    } _: {
      (cited: citedSentences(archive), directories: StoryDirectories(archive))
    }
    storyOfArticle = stories.ofArticle
    copyOfArticle = stories.copyOfArticle
    sectionOfStory = stories.sections
    tellings = stories.tellings
    sources = stories.sources
    cited = gathered.cited
    sections = gathered.directories.sections
    topics = gathered.directories.topics
    names = gathered.directories.names
    threads = gathered.directories.threads
  }
}

/// Where each article is told, and by whom.
private struct PlacesOfStories: Sendable {
  var ofArticle: [Int?]
  var copyOfArticle: [CopyLink?]
  var sections: [String?] = []
  var tellings: Tellings
  var sources: Directory

  init(_ archive: Archive) {
    let articles = archive.corpus.articles
    var ofArticle = [Int?](repeating: nil, count: articles.count)
    copyOfArticle = [CopyLink?](repeating: nil, count: articles.count)
    for (index, digest) in archive.digests.enumerated() {
      for article in digest.story.articles where articles.indices.contains(article) {
        ofArticle[article] = index
      }
      for copy in digest.story.copies where articles.indices.contains(copy.article) {
        copyOfArticle[copy.article] = copy
      }
      sections.append(mainSection(of: digest.story, in: articles))
    }
    self.ofArticle = ofArticle
    tellings = Tellings(archive, storyOfArticle: ofArticle)
    sources = Directory(
      folder: "sources",
      members: articles.indices.filter { ofArticle[$0] != nil }.compactMap { index in
        articles[index].article.source.map { ($0.value, index) }
      })
  }
}

/// What gathers stories.
private struct StoryDirectories: Sendable {
  var sections: Directory
  var topics: Directory
  var names: Directory
  var threads: Directory

  init(_ archive: Archive) {
    let articles = archive.corpus.articles
    var sectionMembers: [(String, Int)] = []
    var topicMembers: [(String, Int)] = []
    var nameMembers: [(String, Int)] = []
    var threadMembers: [(String, Int)] = []
    for (index, digest) in archive.digests.enumerated() {
      for article in digest.story.articles where articles.indices.contains(article) {
        if let section = articles[article].article.section { sectionMembers.append((section.value, index)) }
        for topic in articles[article].article.topics { topicMembers.append((topic, index)) }
      }
      for name in digest.names { nameMembers.append((name.name, index)) }
    }
    let published = archive.digests.map { $0.firstPublished?.seconds ?? Int.max }
    for index in published.indices.sorted(by: { (published[$0], $0) < (published[$1], $1) }) {
      threadMembers.append((archive.digests[index].story.thread, index))
    }
    sections = Directory(folder: "sections", members: sectionMembers)
    topics = Directory(folder: "topics", members: topicMembers)
    names = Directory(folder: "names", members: nameMembers, atLeast: 2)
    threads = Directory(folder: "threads", members: threadMembers, atLeast: 2)
  }
}

extension SiteIndex {
  /// What a reader may hide a row by: `source:harbour-post section:world`. A story that several outlets report has no source here.
  func keys(section: String?, source: String?) -> String {
    [source.flatMap { key("source", sources, $0) }, section.flatMap { key("section", sections, $0) }]
      .compactMap { $0 }.joined(separator: " ")
  }

  func key(_ kind: String, _ directory: Directory, _ name: String) -> String? {
    directory[name].map { "\(kind):\($0.slug)" }
  }
}

/// The section that most of a story's articles stand in; of equals the first by bytes.
private func mainSection(of story: Story, in articles: [AnalysedArticle]) -> String? {
  if story.articles.count == 1, let only = story.articles.first, articles.indices.contains(only) {
    return articles[only].article.section?.value
  }
  var counts: [String: Int] = [:]
  for index in story.articles where articles.indices.contains(index) {
    if let section = articles[index].article.section?.value { counts[section, default: 0] += 1 }
  }
  return counts.sorted { $0.value != $1.value ? $0.value > $1.value : utf8Precedes($0.key, $1.key) }.first?
    .key
}

/// Every sentence that a story page or an edition shows, by article. Mentions of names are links, not citations.
private func citedSentences(_ archive: Archive) -> [[Int]] {
  // By article where its sentences begin among those of all, and whether each of these is cited.
  var starts = [0]
  starts.reserveCapacity(archive.corpus.articles.count + 1)
  for article in archive.corpus.articles {
    starts.append(starts[starts.count - 1] + article.words.sentenceCount)
  }
  var isCited = [Bool](repeating: false, count: starts[starts.count - 1])
  func add(_ citation: Citation) {
    guard citation.article >= 0, citation.article + 1 < starts.count, citation.sentence >= 0,
      starts[citation.article] + citation.sentence < starts[citation.article + 1]
    else { return }
    isCited[starts[citation.article] + citation.sentence] = true
  }
  func add(_ digest: StoryDigest) {
    for sentence in digest.summary {
      add(sentence.citation)
      for support in sentence.support { add(support) }
    }
    for fact in digest.facts {
      add(fact.citation)
      for statement in fact.statements.values { add(statement) }
    }
    for dispute in digest.figures { for value in dispute.values { add(value.citation) } }
    for quote in digest.quotes { for variant in quote.variants { add(variant.citation) } }
    for entry in digest.timeline { add(entry.citation) }
    if let article = digest.headline.article, let sentence = digest.headline.sentence {
      add(Citation(article: article, sentence: sentence))
    }
  }
  for digest in archive.digests { add(digest) }
  for edition in archive.editions {
    for entry in edition.stories { add(entry.digest) }
    for entry in edition.singles { add(entry.digest) }
  }
  return zip(starts, starts.dropFirst()).map { start, end in
    (start..<end).filter { isCited[$0] }.map { $0 - start }
  }
}
