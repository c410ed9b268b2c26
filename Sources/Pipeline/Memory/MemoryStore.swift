import Language
import Model
import Output
import Search
import Stories
import Workers

/// Keeps a `BuildMemory` in a site's cache folder between two runs of the program.
///
/// Articles stand in packs of about 128 neighbours by path, cut where the paths themselves say so, and digests in packs chosen by their
/// story: one changed article rewrites two packs. Blocks and words of a pack's articles stand in a file beside it, `StoredTexts`. Each
/// thing is kept under a hash of all that it was made from, so packs of different builds may stand side by side.
package struct MemoryStore: Sendable {
  package var folder: CacheFolder
  package var jobs: Int

  package init(folder: CacheFolder, jobs: Int) {
    self.folder = folder
    self.jobs = max(1, jobs)
  }

  /// What the last build left, and which of its pages stand in an output folder. A damaged pack is left out and told of: what it held
  /// is made anew. O(bytes).
  package func load(standingIn output: String? = nil) -> (memory: BuildMemory, diagnostics: [Diagnostic]) {
    let names = Set(folder.names())
    let faults = CacheFaults()
    let parts = parallelMap(names.filter { !StoredTexts.isName($0) }.sorted(), jobs: jobs) { name -> Part in
      switch folder.read(name) {
      case .nothing: return Part()
      case .damaged: return Part(isDamaged: true)
      case .bytes(let bytes):
        return Part(name: name, bytes) { made, articles in
          let texts = StoredTexts.name(madeFrom: made)
          return names.contains(texts)
            ? StoredTexts(folder, name: texts, articles: articles, faults: faults) : nil
        }
      }
    }
    // Packs of a build may stand beside the terms of one that numbered them anew.
    let terms = parts.lazy.compactMap(\.terms).first ?? KnownTerms()
    let prints = TermPrints(terms.table)
    let read = parts.map { part in
      part.numbering.map { prints.print(of: $0.count) == $0.print } ?? true ? part : part.withoutWords
    }
    let (articles, others) = both(jobs: jobs) {
      MemoryStore.articles(of: read)
    } _: {
      var memory = MemoryStore.others(of: read)
      if let output { memory.beginToFindStanding(in: output, jobs: jobs) }
      return memory
    }
    var memory = others
    memory.articles = articles
    memory.terms = terms
    memory.faults = faults
    return (memory, parts.contains(where: \.isDamaged) ? [MemoryStore.damaged] : [])
  }

  /// Says that what was kept is damaged.
  static let damaged = Diagnostic(
    .note, "cache/damaged",
    "What the last build left for this one is damaged, so that part of it is made anew.",
    at: SourceLocation(path: CacheFolder.name))

  /// The articles of all packs, in order of path. O(n) for packs of one build, which do not reach into one another, else O(n log n).
  private static func articles(of parts: [Part]) -> [RememberedArticle] {
    let packs = parts.map(\.articles).filter { !$0.isEmpty }.sorted { utf8Precedes($0[0].path, $1[0].path) }
    var articles: [RememberedArticle] = []
    articles.reserveCapacity(packs.reduce(0) { $0 + $1.count })
    for pack in packs { articles += pack }
    if !zip(articles, articles.dropFirst()).allSatisfy({ utf8Precedes($0.path, $1.path) }) {
      // Packs of two builds may hold one path.
      let found = articles
      articles = []
      for number in OrderedTexts(found.count, { $1.append(contentsOf: found[$0].path.utf8) }).order {
        if let last = articles.last, utf8Equal(last.path, found[number].path) { continue }
        articles.append(found[number])
      }
    }
    // A stamp is worth something only beside the bytes that it was taken of.
    let stamps = parts.flatMap(\.stamps)
    for (place, stamp) in zip(articles.places(of: stamps.lazy.map(\.path)), stamps) {
      if let place, articles[place].content == stamp.content { articles[place].stamp = stamp.stamp }
    }
    return articles
  }

  /// All else that the packs hold.
  private static func others(of parts: [Part]) -> BuildMemory {
    var memory = BuildMemory()
    memory.digests.reserveCapacity(parts.reduce(0) { $0 + $1.digests.count })
    for part in parts {
      if let made = part.madeFrom { memory.packs[part.name] = made }
      for (print, digest) in part.digests { memory.digests[print] = digest }
      if !part.pages.isEmpty { memory.pages = part.pages }
      for (print, words) in part.search { memory.search.words[print] = words }
      if let copies = part.copies { memory.copies = copies }
      if let files = part.searchFiles { memory.search.take(files) }
      for (evidence, print) in part.explanations { memory.explanations[evidence] = print }
    }
    return memory
  }

  /// Leaves a build's memory for the next run; packs that hold what they would hold stay as they are. O(bytes changed).
  ///
  /// `settle` notes how the pages stand on disk. It may wait for the disk's clock: all else is made ready meanwhile.
  package func save(
    _ memory: BuildMemory,
    settle: @escaping @Sendable (inout BuildMemory) -> Void = { _ in }
  ) throws(OutputError) {
    let ((pieces, kept), (pages, stamps)) = both(jobs: jobs) {
      changedPieces(of: memory)
    } _: {
      var settled = memory
      settle(&settled)
      return (pageBytes(settled), stampBytes(memory))
    }
    let all =
      pieces + [
        CacheFolder.Piece("pages.pack") { pages }, CacheFolder.Piece("stamps.pack") { stamps },
      ]
    try folder.update(all, keeping: kept, jobs: jobs)
  }

  /// The packs that are not there yet, and the names of those that are.
  private func changedPieces(of memory: BuildMemory) -> (pieces: [CacheFolder.Piece], kept: Set<String>) {
    let present = Set(folder.names())
    var pieces: [CacheFolder.Piece] = []
    var kept = Set<String>()
    func keep(
      _ name: String, madeFrom hash: ContentHash, _ write: @escaping @Sendable (inout PackWriter) -> Void
    ) {
      if memory.packs[name] == hash, present.contains(name) {
        kept.insert(name)
      } else {
        pieces.append(
          CacheFolder.Piece(name) {
            var writer = PackWriter()
            writer.hash(hash)
            write(&writer)
            return writer.bytes
          })
      }
    }
    let numbering = Numbering(memory.terms.table)
    // First of all, for a build that is killed here: packs are worth something only beside the terms that number their words.
    keep("terms.pack", madeFrom: numbering.print) { $0.value(memory.terms) }
    for pack in Packs(memory).packs {
      if pack.kind == "articles" {
        let texts = StoredTexts.name(madeFrom: pack.hash)
        if memory.packs[pack.name] == pack.hash, present.contains(texts) {
          kept.insert(texts)
        } else {
          pieces.append(CacheFolder.Piece(texts) { pack.texts(memory) })
        }
      }
      keep(pack.name, madeFrom: pack.hash) { pack.write(memory, numbering, to: &$0) }
    }
    for print in memory.search.words.keys.sorted(by: { ($0.high, $0.low) < ($1.high, $1.low) }) {
      keep("search-\(print).pack", madeFrom: print) {
        if let words = memory.search.words[print] { $0.value(words) }
      }
    }
    pieces.append(CacheFolder.Piece("copies.pack") { copyBytes(memory) })
    pieces.append(CacheFolder.Piece("files-of-search.pack") { searchFileBytes(memory) })
    pieces.append(CacheFolder.Piece("explanations.pack") { explanationBytes(memory) })
    return (pieces, kept)
  }
}

/// What one file of the cache holds.
private struct Part: Sendable {
  var name = ""
  /// The hash of what the pack was made from, of those that are kept by that.
  var madeFrom: ContentHash?
  var articles: [RememberedArticle] = []
  /// Of its articles' words.
  var numbering: Numbering?
  var terms: KnownTerms?
  var digests: [(ContentHash, RememberedDigest)] = []
  var pages: [RememberedPage] = []
  /// In order of path.
  var stamps: [(path: String, content: ContentHash, stamp: FileStamp)] = []
  var search: [(ContentHash, IndexedWords)] = []
  var copies: CopyMemory?
  var searchFiles: SearchMemory?
  var explanations: [(ContentHash, ContentHash)] = []
  var isDamaged = false

  /// The same where the numbers of its words are not known: it has to be written anew.
  var withoutWords: Part {
    var part = self
    part.articles = articles.map(\.withoutWords)
    part.madeFrom = nil
    return part
  }

  init(isDamaged: Bool = false) { self.isDamaged = isDamaged }

  /// `texts` gives the file with the texts of so many articles, by what their pack was made from.
  init(
    name: String, _ bytes: ArraySlice<UInt8>,
    texts: (_ madeFrom: ContentHash, _ articles: Int) -> StoredTexts?
  ) {
    self.name = name
    var reader = PackReader(bytes)
    let kind = name.prefix { $0 != "-" && $0 != "." }
    if ["articles", "digests", "search", "terms"].contains(kind) { madeFrom = reader.hash() }
    switch kind {
    case "articles":
      let numbers = Numbering(count: reader.count(), print: reader.hash())
      numbering = numbers
      reader.termCount = numbers.count
      let count = reader.count()
      if PackReader.isCount(count), let madeFrom, let texts = texts(madeFrom, count) {
        for place in 0..<count where !reader.isDamaged {
          articles.append(RememberedArticle(from: &reader, StoredText(texts, at: place)))
        }
      } else {
        reader.fail()
      }
    case "terms": terms = reader.value() as KnownTerms
    case "digests": digests = reader.list { ($0.hash(), $0.value()) }
    case "pages":
      pages = reader.values()
      if !zip(pages, pages.dropFirst()).allSatisfy({ utf8Precedes($0.path, $1.path) }) { reader.fail() }
    case "files": searchFiles = SearchMemory(filesFrom: &reader)
    case "explanations": explanations = reader.list { ($0.hash(), $0.hash()) }
    case "copies": copies = reader.value() as CopyMemory
    case "search": if let madeFrom { search = [(madeFrom, reader.value())] }
    case "stamps":
      stamps = reader.list { ($0.text(), $0.hash(), $0.value()) }
      if !zip(stamps, stamps.dropFirst()).allSatisfy({ utf8Precedes($0.path, $1.path) }) { reader.fail() }
    default: return
    }
    if reader.isDamaged || !reader.isAtEnd { self = Part(isDamaged: true) }
  }
}

/// The articles and digests of a memory, shared out to packs.
private struct Packs: Sendable {
  struct Pack: Sendable {
    var name: String
    var kind: String
    /// Places of articles, or digests' fingerprints.
    var articles: [Int] = []
    var prints: [ContentHash] = []
    /// Of what they hold.
    var hash = ContentHash("")

    func write(_ memory: BuildMemory, _ numbering: Numbering, to writer: inout PackWriter) {
      if kind == "articles" {
        writer.count(numbering.count)
        writer.hash(numbering.print)
        writer.list(articles) { memory.articles[$1].pack(into: &$0) }
      } else {
        writer.list(prints.compactMap { print in memory.digests[print].map { (print, $0) } }) {
          $0.hash($1.0)
          $0.value($1.1)
        }
      }
    }

    /// The bytes of the file with its articles' texts.
    func texts(_ memory: BuildMemory) -> [UInt8] {
      let texts = articles.compactMap { memory.articles[$0].packedText() }
      // What cannot be read is not kept as if it were empty: a file without texts is found damaged.
      guard texts.count == articles.count, !memory.isDamaged else { return [] }
      return StoredTexts.bytes(of: texts)
    }
  }

  private(set) var packs: [Pack] = []

  init(_ memory: BuildMemory) {
    // Neighbours by path are read one after another by all that follows, so they are to lie side by side in memory.
    let paths = memory.articles.map { ContentHash($0.path) }
    for (articles, _) in stretches(of: paths) {
      let name = "articles-\(paths[articles.lowerBound]).pack"
      packs.append(Pack(name: name, kind: "articles", articles: Array(articles)))
    }
    // A power of two many packs, so that it changes seldom, chosen by the lowest bits of a hash.
    var count = 1
    while count < 64, memory.digests.count > count * 64 { count *= 2 }
    let first = packs.count
    packs += (1...count).map { Pack(name: "digests-\($0)-of-\(count).pack", kind: "digests") }
    for (print, digest) in memory.digests {
      // By the story, so that what changes in one story stays in one pack.
      let place = Int(ContentHash(digest.digest.story.id).low & UInt64(count - 1))
      packs[first + place].prints.append(print)
    }
    for number in packs.indices {
      packs[number].prints.sort { ($0.high, $0.low) < ($1.high, $1.low) }
      var print = Fingerprint(packs[number].kind)
      print.add(memory.terms.origin)
      for place in packs[number].articles {
        print.add(memory.articles[place].path)
        print.add(memory.articles[place].content)
        print.add(memory.articles[place].settings)
        print.add(memory.articles[place].analysed)
      }
      for digest in packs[number].prints { print.add(digest) }
      packs[number].hash = print.hash
    }
  }
}

/// By how many first terms of the memory's the words of a pack are numbered, and their hash.
private struct Numbering: Sendable {
  var count: Int
  var print: ContentHash

  init(count: Int, print: ContentHash) {
    self.count = count
    self.print = print
  }

  /// By all terms of a table. O(bytes).
  init(_ table: TermTable) {
    count = table.count
    print = TermPrints(table).print(of: count) ?? ContentHash("")
  }
}

private func pageBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  writer.values(memory.pages)
  return writer.bytes
}

private func searchFileBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  memory.search.packFiles(into: &writer)
  return writer.bytes
}

private func copyBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  writer.value(memory.copies)
  return writer.bytes
}

private func explanationBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  let evidence = memory.explanations.keys.sorted { ($0.high, $0.low) < ($1.high, $1.low) }
  writer.list(evidence) { writer, evidence in
    writer.hash(evidence)
    writer.hash(memory.explanations[evidence] ?? evidence)
  }
  return writer.bytes
}

private func stampBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  writer.list(memory.articles.indices.filter { memory.articles[$0].stamp != nil }) { writer, place in
    guard let stamp = memory.articles[place].stamp else { return }
    writer.text(memory.articles[place].path)
    writer.hash(memory.articles[place].content)
    writer.value(stamp)
  }
  return writer.bytes
}
