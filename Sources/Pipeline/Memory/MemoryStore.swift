import Language
import Model
import Output
import Search
import Stories
import Workers

/// Keeps a `BuildMemory` in a site's cache folder between two runs of the program.
///
/// Articles and digests stand in packs of about 150, so that one changed article rewrites two packs. Each thing is kept under a hash of
/// all that it was made from, so packs of different builds may stand side by side.
package struct MemoryStore: Sendable {
  package var folder: CacheFolder
  package var jobs: Int

  package init(folder: CacheFolder, jobs: Int) {
    self.folder = folder
    self.jobs = max(1, jobs)
  }

  /// What the last build left. A damaged pack is left out and told of: what it held is made anew. O(bytes).
  package func load() -> (memory: BuildMemory, diagnostics: [Diagnostic]) {
    let parts = parallelMap(folder.names(), jobs: jobs) { name -> Part in
      switch folder.read(name) {
      case .nothing: return Part()
      case .damaged: return Part(isDamaged: true)
      case .bytes(let bytes): return Part(name: name, bytes)
      }
    }
    var memory = BuildMemory()
    memory.articles.reserveCapacity(parts.reduce(0) { $0 + $1.articles.count })
    memory.digests.reserveCapacity(parts.reduce(0) { $0 + $1.digests.count })
    if let terms = parts.lazy.compactMap(\.terms).first { memory.terms = terms }
    let prints = TermPrints(memory.terms.table)
    for part in parts {
      // Packs of a build may stand beside the terms of one that numbered them anew.
      let isNumbered = part.numbering.map { prints.print(of: $0.count) == $0.print } ?? true
      for (path, article) in part.articles {
        memory.articles[path] = isNumbered ? article : article.withoutWords
      }
      for (print, digest) in part.digests { memory.digests[print] = digest }
      if !part.pages.isEmpty { memory.pages = part.pages }
      for (print, words) in part.search { memory.search.words[print] = words }
      if let copies = part.copies { memory.copies = copies }
      if let files = part.searchFiles { memory.search.take(files) }
      for (evidence, print) in part.explanations { memory.explanations[evidence] = print }
    }
    // Packs of two builds may stand side by side: a stamp is worth something only beside the bytes that it was taken of.
    for part in parts {
      for (path, content, stamp) in part.stamps {
        guard let place = memory.articles.index(forKey: path),
          memory.articles.values[place].content == content
        else { continue }
        memory.articles.values[place].stamp = stamp
      }
    }
    guard parts.contains(where: \.isDamaged) else { return (memory, []) }
    let note = Diagnostic(
      .note, "cache/damaged",
      "What the last build left for this one is damaged, so that part of it is made anew.",
      at: SourceLocation(path: CacheFolder.name))
    return (memory, [note])
  }

  /// Leaves a build's memory for the next run; packs of which nothing has changed since `earlier` stay as they are. O(bytes changed).
  ///
  /// `settle` notes how the pages stand on disk. It may wait for the disk's clock: all else is made ready meanwhile.
  package func save(
    _ memory: BuildMemory, after earlier: BuildMemory,
    settle: @escaping @Sendable (inout BuildMemory) -> Void = { _ in }
  ) throws(OutputError) {
    let count = MemoryStore.packs(for: memory.articles.count)
    let present = Set(folder.names())
    let ((pieces, kept), (pages, stamps)) = both(jobs: jobs) {
      changedPieces(of: memory, after: earlier, count, present)
    } _: {
      var settled = memory
      settle(&settled)
      return (pageBytes(settled), stampBytes(memory))
    }
    let all =
      pieces + [
        CacheFolder.Piece("pages.pack") { pages }, CacheFolder.Piece("stamps.pack") { stamps },
      ]
    try folder.update(all, keeping: kept)
  }

  /// The packs that are not there yet, and the names of those that are.
  private func changedPieces(
    of memory: BuildMemory, after earlier: BuildMemory, _ count: Int, _ present: Set<String>
  ) -> (pieces: [CacheFolder.Piece], kept: Set<String>) {
    let (before, now) = both(jobs: jobs) {
      MemoryStore.packs(for: earlier.articles.count) == count ? Packs(earlier, count) : Packs()
    } _: {
      Packs(memory, count)
    }
    var pieces: [CacheFolder.Piece] = []
    var kept = Set<String>()
    // First of all: no pack's words are ever numbered by terms that are not there.
    let terms = "terms.pack"
    if memory.terms.isSame(as: earlier.terms), present.contains(terms) {
      kept.insert(terms)
    } else {
      pieces.append(CacheFolder.Piece(terms) { termBytes(memory) })
    }
    let numbering = Numbering(memory.terms.table)
    for (number, pack) in now.packs.enumerated() {
      let name = "\(pack.kind)-\(number % count + 1)-of-\(count).pack"
      if before.packs.indices.contains(number), before.packs[number].hash == pack.hash, present.contains(name)
      {
        kept.insert(name)
      } else {
        pieces.append(CacheFolder.Piece(name) { pack.bytes(of: memory, numbering) })
      }
    }
    for print in memory.search.words.keys.sorted(by: { ($0.high, $0.low) < ($1.high, $1.low) }) {
      let name = "search-\(print).pack"
      if present.contains(name), earlier.search.words[print] != nil {
        kept.insert(name)
      } else {
        pieces.append(CacheFolder.Piece(name) { searchBytes(print, memory) })
      }
    }
    pieces.append(CacheFolder.Piece("copies.pack") { copyBytes(memory) })
    pieces.append(CacheFolder.Piece("files-of-search.pack") { searchFileBytes(memory) })
    pieces.append(CacheFolder.Piece("explanations.pack") { explanationBytes(memory) })
    return (pieces, kept)
  }

  /// A power of two, so that it changes seldom.
  static func packs(for articles: Int) -> Int {
    var count = 1
    while count < 64, articles > count * 150 { count *= 2 }
    return count
  }
}

/// What one file of the cache holds.
private struct Part: Sendable {
  var articles: [(String, RememberedArticle)] = []
  /// Of its articles' words.
  var numbering: Numbering?
  var terms: KnownTerms?
  var digests: [(ContentHash, RememberedDigest)] = []
  var pages: [RememberedPage] = []
  var stamps: [(String, ContentHash, FileStamp)] = []
  var search: [(ContentHash, IndexedWords)] = []
  var copies: CopyMemory?
  var searchFiles: SearchMemory?
  var explanations: [(ContentHash, ContentHash)] = []
  var isDamaged = false

  init(isDamaged: Bool = false) { self.isDamaged = isDamaged }

  init(name: String, _ bytes: ArraySlice<UInt8>) {
    var reader = PackReader(bytes)
    switch name.prefix(while: { $0 != "-" && $0 != "." }) {
    case "articles":
      let numbers = Numbering(count: reader.count(), print: reader.hash())
      numbering = numbers
      articles = reader.list { ($0.text(), $0.value()) }
      if !articles.allSatisfy({ $0.1.words?.isSound(terms: numbers.count) ?? true }) { reader.fail() }
    case "terms": terms = reader.value() as KnownTerms
    case "digests": digests = reader.list { ($0.hash(), $0.value()) }
    case "pages":
      pages = reader.values()
      if !zip(pages, pages.dropFirst()).allSatisfy({ utf8Precedes($0.path, $1.path) }) { reader.fail() }
    case "files": searchFiles = SearchMemory(filesFrom: &reader)
    case "explanations": explanations = reader.list { ($0.hash(), $0.hash()) }
    case "copies": copies = reader.value() as CopyMemory
    case "search": search = [(reader.hash(), reader.value())]
    case "stamps": stamps = reader.list { ($0.text(), $0.hash(), $0.value()) }
    default: return
    }
    if reader.isDamaged || !reader.isAtEnd { self = Part(isDamaged: true) }
  }
}

/// The articles and digests of a memory, shared out to packs.
private struct Packs: Sendable {
  struct Pack: Sendable {
    var kind: String
    /// Articles' paths, or digests' fingerprints.
    var paths: [String] = []
    var prints: [ContentHash] = []
    /// Of what they hold.
    var hash = ContentHash("")

    func bytes(of memory: BuildMemory, _ numbering: Numbering) -> [UInt8] {
      var writer = PackWriter()
      if kind == "articles" {
        writer.count(numbering.count)
        writer.hash(numbering.print)
        writer.list(paths.compactMap { path in memory.articles[path].map { (path, $0) } }) {
          $0.text($1.0)
          $0.value($1.1)
        }
      } else {
        writer.list(prints.compactMap { print in memory.digests[print].map { (print, $0) } }) {
          $0.hash($1.0)
          $0.value($1.1)
        }
      }
      return writer.bytes
    }
  }

  /// First those of articles, then as many of digests.
  var packs: [Pack] = []

  init() {}

  init(_ memory: BuildMemory, _ count: Int) {
    packs = [Pack](repeating: Pack(kind: "articles"), count: count)
    packs += [Pack](repeating: Pack(kind: "digests"), count: count)
    // A power of two many packs, chosen by the lowest bits of a hash.
    for path in memory.articles.keys {
      packs[Int(ContentHash(path).low & UInt64(count - 1))].paths.append(path)
    }
    for (print, digest) in memory.digests {
      // By the story, so that what changes in one story stays in one pack.
      let place = Int(ContentHash(digest.digest.story.id).low & UInt64(count - 1))
      packs[count + place].prints.append(print)
    }
    for number in packs.indices {
      packs[number].paths.sort(by: utf8Precedes)
      packs[number].prints.sort { ($0.high, $0.low) < ($1.high, $1.low) }
      var print = Fingerprint(packs[number].kind)
      print.add(memory.terms.origin)
      for path in packs[number].paths {
        guard let article = memory.articles[path] else { continue }
        print.add(path)
        print.add(article.content)
        print.add(article.settings)
        print.add(article.analysed)
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

private func termBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  writer.value(memory.terms)
  return writer.bytes
}

private func pageBytes(_ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  writer.values(memory.pages)
  return writer.bytes
}

private func searchBytes(_ print: ContentHash, _ memory: BuildMemory) -> [UInt8] {
  var writer = PackWriter()
  writer.hash(print)
  if let words = memory.search.words[print] { writer.value(words) }
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
  let paths = memory.articles.compactMap { path, article in article.stamp == nil ? nil : path }
  writer.list(paths.sorted(by: utf8Precedes)) { writer, path in
    guard let article = memory.articles[path], let stamp = article.stamp else { return }
    writer.text(path)
    writer.hash(article.content)
    writer.value(stamp)
  }
  return writer.bytes
}
