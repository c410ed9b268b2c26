import Content
import Language
import Model
import Output
import Search
import Stories
import Workers

/// What a build leaves for the next one, so that only what has changed is done again.
///
/// ```swift
/// var build = await builder.build(input, after: BuildMemory())
/// build = await builder.build(input, after: build.memory)   // byte for byte what a build without memory gives
/// ```
/// Everything in it is kept under a hash of all that it was made from, so nothing ever has to be taken out by hand: what does
/// not fit is not found. It holds what the last build used and nothing older.
package struct BuildMemory: Sendable {
  /// In order of path.
  var articles: [RememberedArticle] = []
  var terms = KnownTerms()
  /// By the fingerprint of all that went into them.
  var digests: [ContentHash: RememberedDigest] = [:]
  /// What came of comparing texts.
  var copies = CopyMemory()
  /// The words of articles for the search.
  var search = SearchMemory()
  /// What pages show of the stories' explanations, by what these were worked out from.
  var explanations: [ContentHash: ContentHash] = [:]
  /// Of the texts that are read when somebody asks for them.
  var faults: CacheFaults?
  /// In order of path; none while `standing` has them.
  var pages: [RememberedPage] = []
  /// The pages, of which somebody still finds out how they stand in the output folder.
  var standing: Begun<[RememberedPage]>?
  /// By the name of a pack of the cache: the hash of what the pack was made from that stands there.
  var packs: [String: ContentHash] = [:]

  package init() {}

  /// Whether a text that somebody asked for could not be read: what came of it is worth nothing.
  package var isDamaged: Bool { faults.map { !$0.isEmpty } ?? false }

  /// Takes in what was found of the articles' texts. `files` are the places of the articles' files. O(articles).
  mutating func remember(_ texts: FoundTexts, files: [Int], known: [TextPrint?]) {
    copies = texts.memory
    for (number, print) in texts.prints.enumerated() where known[number] == nil {
      articles[files[number]].print = print
    }
    for (number, counts) in texts.counts { articles[files[number]].counts = counts }
  }

  /// The articles, for somebody who changes them where they are. None are left.
  mutating func takeArticles() -> [RememberedArticle] {
    var taken: [RememberedArticle] = []
    swap(&taken, &articles)
    return taken
  }

  /// The memory for a build that takes articles and pages out of it; all else is left.
  package mutating func handOver() -> BuildMemory {
    let taken = self
    (articles, pages, standing) = ([], [], nil)
    return taken
  }
}

/// The terms that number the words of articles, from one build to the next: what is new is numbered on from there.
struct KnownTerms: Sendable {
  var table = TermTable()
  /// The numbers of its terms, where a build has looked them up.
  var stems: ByteTable?
  /// How many terms there were when each was some article's.
  private(set) var inUse = 0
  /// Tells these numbers from those of terms that were numbered anew: the hash of the terms when each was some article's.
  private(set) var origin = ContentHash("")

  init() {}

  /// Terms each of which is some article's. O(bytes).
  init(inUse table: TermTable) {
    self.table = table
    inUse = table.count
    origin = TermPrints(table).print(of: inUse) ?? origin
  }

  /// Terms that were kept, of which the first were some article's when they were numbered.
  init(table: TermTable, inUse: Int, origin: ContentHash) {
    self.table = table
    self.inUse = inUse
    self.origin = origin
  }

  /// Looks the numbers up, where that has not been done. O(terms).
  mutating func lookUp() {
    if stems == nil, table.count > 0 { stems = JointNumbering([table]).stems }
  }

  /// Whether more of so many are some earlier article's than are one's of now.
  func isWorn(_ count: Int) -> Bool { count > 2 * inUse + 50_000 }
}

/// A file of Content, read, and its sentences and words.
struct RememberedArticle: HasPath, Sendable {
  /// Under Content.
  let path: String
  /// How the file was found; nil when it was too fresh to tell a further change by that.
  var stamp: FileStamp?
  /// Of the file's bytes.
  var content: ContentHash
  /// Of the settings that it was read with.
  var settings: ContentHash
  private let reading: Reading
  var result: ReadResult { reading.result }
  var lines: ComparableLines? { reading.lines }
  /// Places of the blocks that were removed because they recur in its source.
  var removed: [Int] = []
  /// Its fingerprint when it was analysed: of what was read less the lines that recur in its source.
  var analysed: ContentHash?
  /// Numbered by `BuildMemory.terms`, and shared with the corpus that has them.
  var words: AnalysedArticle?
  /// Where its blocks and words stand in the cache; nil when they do not stand there as they are.
  var text: StoredText?
  /// By what copies of those words are found.
  var print: TextPrint?
  /// The terms of those words as stories count them.
  var counts: TermCounts?

  /// What was read, kept once: it is large to copy.
  private final class Reading: Sendable {
    let result: ReadResult
    let lines: ComparableLines?

    init(_ result: ReadResult, _ lines: ComparableLines?) {
      self.result = result
      self.lines = lines
    }
  }

  /// As it was read, where the numbers of its words are not known any more.
  var withoutWords: RememberedArticle {
    var read = self
    (read.words, read.analysed, read.print, read.counts) = (nil, nil, nil, nil)
    read.text = nil
    return read
  }

  init(
    path: String, stamp: FileStamp?, content: ContentHash, settings: ContentHash, result: ReadResult,
    lines: ComparableLines?
  ) {
    self.path = path
    self.stamp = stamp
    self.content = content
    self.settings = settings
    reading = Reading(result, lines)
  }
}

struct RememberedDigest: Sendable {
  /// The story's articles as they were numbered.
  var articles: [Int]
  var digest: StoryDigest

  /// The digest where the articles have these numbers.
  func digest(numbered articles: [Int]) -> StoryDigest {
    if articles == self.articles { return digest }
    let numbers = Dictionary(zip(self.articles, articles), uniquingKeysWith: { first, _ in first })
    return digest.renumbered { numbers[$0] ?? $0 }
  }
}

/// A page that was made and proved.
struct RememberedPage: HasPath, Sendable {
  /// In the site.
  var path: String
  var fingerprint: ContentHash
  /// Nil when it was read from the cache, which has no pages.
  var file: OutputFile?
  /// Its size and hash, and how it stands in the output folder; nil before it was written there.
  var written: (size: Int, hash: ContentHash)?
  var stamp: FileStamp?
  /// Whether it stands in the output folder as it was written there, so that nobody needs its bytes.
  var isStanding = false
  /// Whether it need not be made again where its fingerprint is the same.
  var isAtHand: Bool { file != nil || isStanding && written != nil }

  var record: FileRecord? { written.map { FileRecord(path: path, size: $0.size, hash: $0.hash) } }
}

/// One of many that stand in order of path.
protocol HasPath {
  var path: String { get }
}

extension Array where Element: HasPath {
  /// Where those with some paths are, which are in order as these are; nil where there is none. O(n).
  func places(of paths: some Sequence<String>) -> [Int?] {
    var next = startIndex
    return paths.map { path in
      while next < endIndex, utf8Precedes(self[next].path, path) { next += 1 }
      return next < endIndex && !utf8Precedes(path, self[next].path) ? next : nil
    }
  }
}
