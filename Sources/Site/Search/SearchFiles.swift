import Model
import Search
import Workers

/// The static search: its index in files that a page loads as it needs them.
///
/// ```text
/// search/index.json                what there is: the first term of each file of words, the newest day of each list
/// search/words-1f2e3d4c.txt        terms and where they stand; see `InvertedIndex.shards`
/// search/articles-5a6b7c8d.json    headline, address, outlet and day of 64 articles
/// ```
/// Articles are numbered from the newest to the oldest, undated ones last, so a span of days is a span of numbers. Only words that
/// the site publishes are in it: of an article of which only quoted sentences are shown, those alone. O(words).
struct SearchFiles: Sendable {
  /// Bytes of one file of words, about.
  static let wordBytes = 40_000
  static let articlesInList = 64

  private(set) var files: [SearchFile] = []
  /// Bytes of all files together.
  var weight: Int { files.reduce(0) { $0 + $1.size } }

  /// What the next build need not take down again; empty when nothing is remembered.
  private(set) var memory = SearchMemory()

  /// `earlier` is the memory of an earlier build; the files are the same with it and without.
  init(_ index: SiteIndex, jobs: Int, after earlier: SearchMemory = SearchMemory()) {
    let articles = index.corpus.articles
    // Articles are in order of path, so that those of one moment keep their places.
    let moments = articles.map { $0.article.published?.value.seconds ?? Int.min }
    let order = articles.indices.filter { index.storyOfArticle[$0] != nil }
      .sorted { (moments[$1], $0) < (moments[$0], $1) }
    let (taken, lists) = both(jobs: jobs) {
      let (words, memory) = Self.words(of: order, index, jobs: jobs, after: earlier)
      let shards = Self.shards(of: words, memory.order, jobs: jobs, after: earlier)
      return (shards: shards, memory: memory)
    } _: {
      parallelMap(stretches(of: order.count, size: Self.articlesInList), jobs: jobs) {
        Self.list(of: order[$0], index, after: earlier)
      }
    }
    let shards = taken.shards
    memory = taken.memory
    if !memory.order.isEmpty { memory.shards = shards }
    for list in lists {
      if let print = list.fingerprint { memory.lists[print] = list.file }
    }
    var contents: [JSONValue.Member] = [
      .init("version", .integer(1)), .init("articles", .integer(order.count)),
    ]
    contents.append(.init("bodyStart", .integer(Int(DocumentWords.bodyStart))))
    contents.append(.init("inList", .integer(Self.articlesInList)))
    contents.append(
      .init(
        "words",
        .array(
          shards.map { shard in
            .array([
              .string(String(decoding: shard.shard.first, as: UTF8.self)),
              .string(Self.name(of: shard.file)),
            ])
          })))
    contents.append(
      .init(
        "lists",
        .array(
          lists.map { list in
            let day = list.first.flatMap { Self.day($0, of: index) } ?? ""
            return .array([.string(day), .string(Self.name(of: list.file))])
          })))
    for directory in [index.sources, index.sections] {
      let entries = directory.entries.map { JSONValue.array([.string($0.slug), .string($0.name)]) }
      contents.append(.init(directory.folder, .array(entries)))
    }
    let bytes = Array(JSONValue.object(contents).serialised().utf8)
    files = shards.map(\.file) + lists.map(\.file)
    let file = OutputFile(path: "search/index.json", bytes: bytes, origin: searchOrigin)
    files.append(SearchFile(path: file.path, size: bytes.count, file: file))
  }

  /// The index of the documents in this order, of which those that `earlier` has are not read again.
  private static func words(of order: [Int], _ index: SiteIndex, jobs: Int, after earlier: SearchMemory)
    -> (index: InvertedIndex, memory: SearchMemory)
  {
    let fill = { @Sendable (number: Int, words: inout DocumentWords) in
      Self.fill(&words, with: order[number], of: index)
    }
    guard let articles = index.archive.fingerprints?.articles else {
      return (InvertedIndex(documents: order.count, jobs: jobs, fill: fill), SearchMemory())
    }
    let parts = stretches(
      of: parallelMap(order, jobs: jobs) { Self.fingerprint(of: $0, articles[$0], index) })
    let words = parallelMap(parts, jobs: jobs) { part in
      earlier.words[part.fingerprint] ?? IndexedWords(part.documents, fill: fill)
    }
    var memory = SearchMemory()
    memory.order = parts.map(\.fingerprint)
    for (part, words) in zip(parts, words) { memory.words[part.fingerprint] = words }
    return (InvertedIndex(words), memory)
  }

  /// The files of words; those that an earlier build made of the same lines are taken over. `parts` are the fingerprints of the index's
  /// stretches in order, or none.
  private static func shards(
    of index: InvertedIndex, _ parts: [ContentHash], jobs: Int, after earlier: SearchMemory
  ) -> [(shard: SearchShard, file: SearchFile)] {
    let different = zip(parts, earlier.order).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    let changes =
      parts.isEmpty || earlier.shards.isEmpty || different.count > mostCompared
      ? nil : index.changes(since: earlier.order.compactMap { earlier.words[$0] }, in: different)
    let known = Dictionary(
      earlier.shards.map { ($0.shard.first, $0) }, uniquingKeysWith: { first, _ in first })
    return parallelMap(index.shards(size: wordBytes), jobs: jobs) { shard in
      if let changes, let known = known[shard.first], known.file.isAtHand,
        shard.isSame(as: known.shard, changes: changes)
      {
        return (shard: shard, file: known.file.kept)
      }
      return (shard: shard, file: Self.file(index.bytes(of: shard), "words", "txt"))
    }
  }

  /// The file of some articles' rows; the one that an earlier build made of the same, where there is one.
  private static func list(of members: ArraySlice<Int>, _ index: SiteIndex, after earlier: SearchMemory)
    -> (first: Int?, fingerprint: ContentHash?, file: SearchFile)
  {
    let print = fingerprint(ofList: members, index)
    if let print, let known = earlier.lists[print], known.isAtHand {
      return (members.first, print, known.kept)
    }
    let rows = JSONValue.array(members.map { row($0, of: index) })
    return (members.first, print, file(Array(rows.serialised().utf8), "articles", "json"))
  }

  /// All that `row` reads of some articles; nil where nothing is remembered.
  private static func fingerprint(ofList members: ArraySlice<Int>, _ index: SiteIndex) -> ContentHash? {
    guard let prints = index.archive.fingerprints else { return nil }
    var print = Fingerprint("rows")
    print.add(prints.site)
    for number in members {
      print.add(prints.articles[number])
      let article = index.corpus.articles[number].article
      print.add(article.slug)
      print.add(index.copyOfArticle[number] == nil)
      print.add(entry: index.sources[article.source?.value ?? ""])
      print.add(entry: index.sections[article.section?.value ?? ""])
      let story = index.storyOfArticle[number].map { index.archive.digests[$0] }
      print.add(story?.story.articles.count ?? 0)
      print.add(story?.story.slug)
      print.add(story?.headline.text)
    }
    return print.hash
  }

  /// Stretches whose words are compared with those of an earlier build; where more have changed nearly all files have.
  private static let mostCompared = 8

  /// All that `fill` reads of an article.
  private static func fingerprint(of number: Int, _ text: ContentHash, _ index: SiteIndex) -> ContentHash {
    let article = index.corpus.articles[number].article
    var print = Fingerprint("searched")
    print.add(text)
    print.add(entry: index.sources[article.source?.value ?? ""])
    print.add(entry: index.sections[article.section?.value ?? ""])
    if article.republish == .quotes { print.add(index.cited[number]) }
    return print.hash
  }

  private static func fill(_ words: inout DocumentWords, with number: Int, of index: SiteIndex) {
    let analysed = index.corpus.articles[number]
    let article = analysed.article
    if let source = index.sources[article.source?.value ?? ""] { words.add(tag: "source:\(source.slug)") }
    if let section = index.sections[article.section?.value ?? ""] {
      words.add(tag: "section:\(section.slug)")
    }
    if let title = article.title?.value { words.addHeadline(title, analysed.titleTokens[...]) }
    let shown =
      article.republish == .full ? Array(analysed.sentences.indices) : index.cited[number]
    for sentence in shown.map({ analysed.sentences[$0] }) {
      words.addSentence(article.blocks[sentence.block].text, analysed.tokens[sentence.tokens])
    }
  }

  /// Address, headline, its language and whether that runs from right to left, day, day in words, outlet, whether it is a copy, what a reader may hide it by; and of
  /// a story of several articles its address, headline and language.
  private static func row(_ number: Int, of index: SiteIndex) -> JSONValue {
    let article = index.corpus.articles[number].article
    let language = article.language.value
    let date = article.published.map { index.wording.date(of: $0.value) }
    var row: [JSONValue] = [
      .string(percentEncoded(article.slug)), .string(titleOfArticle(number, in: index.corpus)),
      .string(language.description), .integer(language.isRightToLeft ? 1 : 0),
      .string(date?.description ?? ""), .string(date.map { index.wording.day($0) } ?? ""),
      .string(article.source?.value ?? ""), .integer(index.copyOfArticle[number] == nil ? 0 : 1),
      .string(index.keys(section: article.section?.value, source: article.source?.value)),
    ]
    if let story = index.storyOfArticle[number].map({ index.archive.digests[$0] }),
      story.story.articles.count > 1
    {
      row += [.string(percentEncoded(story.story.slug)), .string(story.headline.text)]
    }
    return .array(row)
  }

  private static func day(_ number: Int, of index: SiteIndex) -> String? {
    index.corpus.articles[number].article.published.map { index.wording.date(of: $0.value).description }
  }

  private static let folder = "search/"

  /// A file under a name made from its bytes.
  private static func file(_ bytes: [UInt8], _ kind: String, _ type: String) -> SearchFile {
    let path = "\(folder)\(kind)-\(ContentHash(bytes).description.prefix(12)).\(type)"
    return SearchFile(
      path: path, size: bytes.count, file: OutputFile(path: path, bytes: bytes, origin: searchOrigin))
  }

  private static func name(of file: SearchFile) -> String { String(file.path.dropFirst(folder.count)) }
}

/// What diagnostics say that the files of the search come from.
let searchOrigin = "the search index"
