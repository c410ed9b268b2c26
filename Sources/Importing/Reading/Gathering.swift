import Content
import Model
import Output

/// Fetches and reads what sources offer, several at a time, and gives it in their order.
struct Gathering: Sendable {
  let options: ImportOptions
  let client: WebClient
  /// What servers said the last time.
  let feeds: [String: FeedRecord]
  let standardInput: @Sendable () -> [UInt8]
  let progress: @Sendable (ImportProgress) -> Void

  /// Requests under way to all hosts together.
  private static let most = 8

  private let reader: DocumentReader

  init(
    options: ImportOptions, client: WebClient, feeds: [String: FeedRecord],
    standardInput: @escaping @Sendable () -> [UInt8], progress: @escaping @Sendable (ImportProgress) -> Void
  ) {
    self.options = options
    self.client = client
    self.feeds = feeds
    self.standardInput = standardInput
    self.progress = progress
    reader = DocumentReader(options: options)
  }

  /// What the sources offer, in order; the feeds of a list where the list stands.
  func offers(of sources: [ImportSource]) async -> [Offer] {
    var units: [Unit] = []
    var diagnostics: [Diagnostic] = []
    for source in sources {
      if case .folder(let path) = source {
        units += files(in: path, diagnostics: &diagnostics)
      } else {
        units.append(Unit(source: source))
      }
    }
    var offers = [Offer]()
    if !diagnostics.isEmpty {
      var offer = Offer()
      offer.diagnostics = diagnostics
      offers.append(offer)
    }
    for offer in await read(units, noun: "feeds") {
      offers.append(offer)
      let members = offer.members.map { Unit(source: $0.source, title: $0.title, isMember: true) }
      if !members.isEmpty { offers += await read(members, noun: "feeds") }
    }
    return offers
  }

  /// One document to read.
  private struct Unit: Sendable {
    var source: ImportSource
    var title: String?
    /// Below the folder that is imported.
    var path: String?
    /// Whether a list of feeds names it: one of many that cannot be read is a warning.
    var isMember = false
  }

  private func read(_ units: [Unit], noun: String) async -> [Offer] {
    await inOrder(units, noun: noun) { await offer(of: $0) }
  }

  /// Works on some items at a time; results in the items' order.
  private func inOrder<Item: Sendable, Value: Sendable>(
    _ items: [Item], noun: String, _ work: @escaping @Sendable (Item) async -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      var results = [Value?](repeating: nil, count: items.count)
      var next = 0
      var done = 0
      func add() {
        guard next < items.count else { return }
        let (n, item) = (next, items[next])
        group.addTask { (n, await work(item)) }
        next += 1
      }
      for _ in 0..<Gathering.most { add() }
      while let (n, value) = await group.next() {
        results[n] = value
        done += 1
        progress(ImportProgress(done: done, total: items.count, noun: noun))
        add()
      }
      return results.compactMap { $0 }
    }
  }

  private func offer(of unit: Unit) async -> Offer {
    var offer: Offer
    switch unit.source {
    case .standardInput:
      offer = local(standardInput(), shown: "standard input", path: "standard-input", unit)
    case .file(let path):
      do throws(OutputError) {
        offer = local(
          try readFile(path, limit: 64 << 20), shown: path, path: unit.path ?? fileName(path), unit)
      } catch {
        offer = Offer(failure: error.diagnostic())
      }
    case .folder(let path):
      offer = Offer(failure: OutputError(.read, path, reason: "it is a folder").diagnostic())
    case .web(let address): offer = await web(address, unit)
    }
    if unit.isMember || unit.path != nil {
      for i in offer.diagnostics.indices where offer.diagnostics[i].severity == .error {
        offer.diagnostics[i].severity = .warning
      }
    }
    return offer
  }

  private func local(_ bytes: [UInt8], shown: String, path: String, _ unit: Unit) -> Offer {
    let document = DocumentReader.Document(bytes: bytes, shown: shown, path: path, title: unit.title)
    switch reader.read(document) {
    case .offer(let offer), .feed(_, let offer): return offer
    }
  }

  private func web(_ address: String, _ unit: Unit, depth: Int = 0) async -> Offer {
    // A dry run shows every entry, so it needs the feed itself.
    let known = options.isDryRun || options.isForced || options.since != nil ? nil : feeds[address]
    let record = known?.isFull == options.isFull ? known : nil
    switch await client.get(address, etag: record?.etag, modified: record?.modified) {
    case .unchanged:
      var offer = Offer()
      offer.isUnchanged = true
      offer.feed = record
      return offer
    case .failed(let reason, let help):
      return Offer(failure: failure(address, reason, help: help))
    case .found(let found):
      let document = DocumentReader.Document(
        bytes: found.bytes, shown: address, path: "page", address: found.address, charset: found.charset,
        title: unit.title, wantsFeed: unit.isMember && depth == 0)
      switch reader.read(document) {
      case .offer(var offer):
        offer.feed = FeedRecord(
          address: address, etag: found.etag, modified: found.modified, isFull: options.isFull)
        if found.etag == nil, found.modified == nil || !offer.diagnostics.isEmpty { offer.feed = nil }
        return offer
      case .feed(let next, let page):
        if depth > 0 { return page }
        let offer = await web(next, unit, depth: depth + 1)
        return offer.candidates.isEmpty && !page.candidates.isEmpty ? page : offer
      }
    }
  }

  private func failure(_ address: String, _ reason: String, help: String) -> Diagnostic {
    Diagnostic(
      .error, "import/cannot-fetch", "Cannot fetch this address: \(reason).",
      at: SourceLocation(path: address),
      help: help)
  }

  /// Feeds, lists and pages in a folder, in order of their paths.
  private func files(in folder: String, diagnostics: inout [Diagnostic]) -> [Unit] {
    let root = canonicalPath(folder)
    let target = canonicalPath(options.folder)
    if root == target || root.hasPrefix(target + "/") || target.hasPrefix(root + "/") {
      diagnostics.append(
        Diagnostic(
          .error, "import/own-folder",
          "Articles cannot be imported from this folder: they would be written into it, or are there already.",
          at: SourceLocation(path: folder), help: "Name another folder, or another target with `--into`."))
      return []
    }
    let listing = FolderReader(root: folder).scan()
    diagnostics += listing.diagnostics
    let endings: Set<String> = [
      "xml", "rss", "rdf", "atom", "json", "opml", "html", "htm", "xhtml", "md", "markdown", "txt",
    ]
    let units = listing.entries.filter {
      endings.contains(SourceFile(path: $0.path, bytes: []).fileExtension)
    }
    .map { Unit(source: .file("\(folder)/\($0.path)"), path: $0.path) }
    if units.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, "import/nothing-found", "There is no feed and no page in this folder.",
          at: SourceLocation(path: folder),
          help: "Put files there whose names end in .xml, .rss, .atom, .json, .opml, .html, .md or .txt."))
    }
    return units
  }
}

extension Gathering {
  /// Reads the pages of entries that need them, and gives why some could not be, by offer and entry.
  func readPages(of offers: inout [Offer], planner: Planner) async -> [Int: [Int: String]] {
    var wanted: [(offer: Int, entry: Int, candidate: Candidate)] = []
    for (n, offer) in offers.enumerated() {
      let ids = Set(offer.candidates.compactMap(\.id))
      for (i, candidate) in offer.candidates.enumerated() {
        let isPage = candidate.id == nil && offer.candidates.count == 1 && candidate.link == candidate.shown
        if !isPage, planner.needsPage(candidate, ids: ids, isFull: options.isFull) {
          wanted.append((n, i, candidate))
        }
      }
    }
    var failures: [Int: [Int: String]] = [:]
    let results = await inOrder(wanted, noun: "pages") { await page(of: $0.candidate) }
    for (want, result) in zip(wanted, results) {
      switch result {
      case .success(let candidate): offers[want.offer].candidates[want.entry] = candidate
      case .failure(let problem):
        failures[want.offer, default: [:]][want.entry] = problem.reason
        offers[want.offer].diagnostics.append(problem.diagnostic)
      }
    }
    return failures
  }

  private struct PageProblem: Error {
    var reason: String
    var diagnostic: Diagnostic
  }

  /// The entry with the text of its page, when that is the longer one.
  private func page(of candidate: Candidate) async -> Result<Candidate, PageProblem> {
    guard let link = candidate.webLink else { return .success(candidate) }
    func problem(_ reason: String, _ help: String) -> Result<Candidate, PageProblem> {
      .failure(
        PageProblem(
          reason: reason,
          diagnostic: Diagnostic(
            .warning, "import/cannot-fetch", "Cannot read the page of this entry: \(reason).",
            at: SourceLocation(path: link), help: help)))
    }
    switch await client.get(link) {
    case .unchanged: return problem("the server sent nothing", "Try again later.")
    case .failed(let reason, let help): return problem(reason, help)
    case .found(let found):
      let document = DocumentReader.Document(
        bytes: found.bytes, shown: link, path: "page", address: found.address, charset: found.charset)
      guard let page = reader.page(document, ending: "html").candidates.first else {
        return problem(
          "no article was found on it", "See what is on it with `broadsheet inspect` on the saved page.")
      }
      var full = candidate
      full.entryPrint = candidate.fingerprint
      full.isFull = true
      if page.text.utf8.count > candidate.text.utf8.count { full.blocks = page.blocks }
      full.title = candidate.title ?? page.title
      full.published = candidate.published ?? page.published
      full.updated = candidate.updated ?? page.updated
      if full.authors.isEmpty { full.authors = page.authors }
      full.language = candidate.language ?? page.language
      full.section = candidate.section ?? page.section
      return .success(full)
    }
  }
}

private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
