import Model
import Output
import Synchronization
import Workers

/// A file of the cache with the blocks and words of articles, each of which is read when somebody asks for it:
/// ```
/// for each article   8 bytes of length   16 bytes of ContentHash   then   16 bytes of ContentHash of all these
/// the articles, one after another
/// ```
/// What is wrong with it shows when it is read, in the middle of a build: it is noted in `faults`, empty text stands in its place, and the
/// build is made once more without a memory.
final class StoredTexts: Sendable {
  private let folder: CacheFolder
  private let name: String
  private let articles: Int
  let faults: CacheFaults
  private let found = Guarded(Found())

  /// What has been read of the file so far.
  private struct Found: Sendable {
    /// By article; empty when it cannot be read.
    var entries: [Entry]?
    var asked = 0
    /// The whole file, once many have been asked for.
    var all: ArraySlice<UInt8>?
  }

  private struct Entry: Sendable {
    /// In the file's bytes.
    var range: Range<Int>
    var hash: ContentHash
  }

  private static let entrySize = 24
  /// How many are read one by one. Each costs four calls of the system, as much as reading some ten thousand bytes more.
  private static let few = 64

  init(_ folder: CacheFolder, name: String, articles: Int, faults: CacheFaults) {
    self.folder = folder
    self.name = name
    self.articles = articles
    self.faults = faults
  }

  /// By what the pack of their articles was made from.
  static func name(madeFrom hash: ContentHash) -> String { "texts-\(hash).pack" }

  static func isName(_ name: String) -> Bool { name.hasPrefix("texts-") }

  /// A file that holds these. O(bytes).
  static func bytes(of texts: [ArraySlice<UInt8>]) -> [UInt8] {
    var writer = PackWriter()
    for text in texts {
      writer.word(UInt64(text.count))
      writer.hash(text.withUnsafeBytes { ContentHash($0) })
    }
    writer.hash(ContentHash(writer.bytes))
    for text in texts { writer.plain(text) }
    return writer.bytes
  }

  /// The text of the article at a place of the pack; nil when it cannot be read. O(bytes), of the whole file where many are asked for.
  func text(at place: Int) -> ArraySlice<UInt8>? {
    let (entry, all) = found.withLock { found -> (Entry?, ArraySlice<UInt8>?) in
      let entries = found.entries ?? readEntries()
      found.entries = entries
      found.asked += 1
      if found.asked > StoredTexts.few, found.all == nil, case .bytes(let all) = folder.read(name) {
        found.all = all
      }
      return (entries.indices.contains(place) ? entries[place] : nil, found.all)
    }
    guard let entry,
      let bytes = all.map({ $0.dropFirst(entry.range.lowerBound).prefix(entry.range.count) })
        ?? folder.read(name, entry.range)?[...], bytes.withUnsafeBytes({ ContentHash($0) }) == entry.hash
    else { return nil }
    return bytes
  }

  private func readEntries() -> [Entry] {
    let size = articles * StoredTexts.entrySize
    guard let bytes = folder.read(name, 0..<(size + 16)) else { return [] }
    var reader = PackReader(bytes[...])
    var start = size + 16
    var entries: [Entry] = []
    for _ in 0..<articles {
      let (length, hash) = (Int(truncatingIfNeeded: reader.word()), reader.hash())
      guard PackReader.isCount(length) else { return [] }
      entries.append(Entry(range: start..<(start + length), hash: hash))
      start += length
    }
    return ContentHash(Array(bytes[..<size])) == reader.hash() ? entries : []
  }
}

/// Whether something that was found of a cache turned out to be damaged when it was read.
package final class CacheFaults: Sendable {
  private let isNoted = Atomic<Bool>(false)

  init() {}

  var isEmpty: Bool { !isNoted.load(ordering: .acquiring) }

  func note() { isNoted.store(true, ordering: .releasing) }
}

/// The blocks and words of one article in a file of the cache.
final class StoredText: Sendable {
  private let texts: StoredTexts
  private let place: Int
  /// What was read: who needs the words needs the blocks too.
  private let found = Guarded<ArraySlice<UInt8>?>(nil)

  init(_ texts: StoredTexts, at place: Int) {
    self.texts = texts
    self.place = place
  }

  /// As it stands; nil when it cannot be read.
  var bytes: ArraySlice<UInt8>? {
    found.withLock { found in
      if let found { return found }
      let read = texts.text(at: place)
      found = read
      return read
    }
  }

  /// So many blocks, to be read later.
  func body(of blocks: Int, figures: [ArticleBody.Figure]) -> ArticleBody {
    ArticleBody(count: blocks, figures: figures) { [self] in
      if let read = read([Block].self, \.blocks), read.count == blocks { return read }
      texts.faults.note()
      return Array(repeating: Block(kind: .paragraph, text: ""), count: blocks)
    }
  }

  /// So many sentences and words of an article, numbered by so many terms, to be read later.
  func words(of article: Article, sentences: Int, words: Int, terms: Int) -> ArticleWords {
    ArticleWords(sentenceCount: sentences, wordCount: words) { [self] in
      if let read = read(ArticleWords.Lists.self, \.words), read.sentences.count == sentences,
        read.tokens.count == words,
        read.isSound(in: article, terms: terms)
      {
        return read
      }
      texts.faults.note()
      let nothing = Sentence(block: 0, range: 0..<0, span: 0..<0, tokens: 0..<0)
      return ArticleWords.Lists(sentences: Array(repeating: nothing, count: sentences))
    }
  }

  private func read<Part: Packable>(_: Part.Type, _ part: (PackedText) -> ArraySlice<UInt8>) -> Part? {
    guard let bytes else { return nil }
    var reader = PackReader(bytes)
    let text: PackedText = reader.value()
    guard !reader.isDamaged, reader.isAtEnd else { return nil }
    var inner = PackReader(part(text))
    let read: Part = inner.value()
    return inner.isDamaged || !inner.isAtEnd ? nil : read
  }
}

/// The blocks and the words of an article as bytes.
struct PackedText: Packable {
  let blocks: ArraySlice<UInt8>
  let words: ArraySlice<UInt8>

  init(_ blocks: [Block], _ words: ArticleWords.Lists) {
    func bytes(_ value: some Packable) -> ArraySlice<UInt8> {
      var writer = PackWriter()
      writer.value(value)
      return writer.bytes[...]
    }
    self.blocks = bytes(blocks)
    self.words = bytes(words)
  }

  var bytes: ArraySlice<UInt8> {
    var writer = PackWriter()
    writer.value(self)
    return writer.bytes[...]
  }

  func pack(into writer: inout PackWriter) {
    writer.raw(blocks)
    writer.raw(words)
  }

  init(from reader: inout PackReader) { (blocks, words) = (reader.slice(), reader.slice()) }
}

extension [Block]: Packable {
  func pack(into writer: inout PackWriter) { writer.values(self) }
  init(from reader: inout PackReader) { self = reader.values() }
}
