import Content
import Language
import Model

/// Turns the bytes of a feed, a list of feeds or a page into what they offer.
struct DocumentReader: Sendable {
  let options: ImportOptions
  private let feeds: FeedReader
  private let pages: ArticleReader

  init(options: ImportOptions) {
    self.options = options
    feeds = FeedReader(zone: options.settings.timeZone)
    pages = ArticleReader(settings: options.settings, sources: options.sources, root: "")
  }

  /// A document as it is found.
  struct Document: Sendable {
    var bytes: [UInt8]
    /// How diagnostics name it.
    var shown: String
    /// Its path below the folder that is imported, or its name: an article may take its outlet from it.
    var path: String
    /// Where it stood on the web.
    var address: String?
    var charset: String?
    /// The name that a list of feeds gives it.
    var title: String?
    /// Whether something that must be a feed is wanted: a page then leads to the feed that it names.
    var wantsFeed = false
  }

  enum Outcome: Sendable {
    case offer(Offer)
    /// It is a page without an article of its own, or where a feed was wanted: this is the feed that it names.
    case feed(at: String, page: Offer)
  }

  func read(_ document: Document) -> Outcome {
    let ending = SourceFile(path: document.path, bytes: []).fileExtension
    if ["md", "markdown", "txt"].contains(ending), document.address == nil {
      return .offer(page(document, ending: ending))
    }
    let result = feeds.read(
      document.bytes, shown: document.shown, address: document.address, charset: document.charset)
    var offer = Offer()
    offer.diagnostics = result.diagnostics
    switch result.document {
    case .feed(let feed):
      let outlet = options.sourceName ?? outletName(title: feed.title ?? document.title, link: feed.link)
      offer.candidates = feed.entries.map { entry in
        var candidate = Candidate(entry, shown: document.shown, outlet: outlet)
        if let name = options.sourceName { candidate.source = name }
        if candidate.source == nil { candidate.source = outletName(title: nil, link: candidate.webLink) }
        candidate.locatePictures(from: candidate.webLink ?? document.address)
        return named(candidate)
      }
      dropSharedIDs(in: &offer, shown: document.shown)
      let bare = offer.candidates.count { !$0.hasText }
      if bare > 0, !options.isFull {
        offer.diagnostics.append(
          Diagnostic(
            .note, "import/no-text",
            bare == 1 ? "One entry has no text." : "\(bare) entries have no text.",
            at: SourceLocation(path: document.shown), help: "Read the text from their pages with `--full`."))
      }
      if feed.entries.isEmpty {
        offer.diagnostics.append(
          Diagnostic(
            .note, "import/no-entries", "The feed has no entries.", at: SourceLocation(path: document.shown)))
      }
    case .outline(let list):
      offer.members = list.map { feed in
        Offer.Member(source: source(of: feed.address, in: document), title: feed.title)
      }
    case .page: return readPage(document)
    case .unknown: offer.diagnostics.append(unknown(document))
    }
    return .offer(offer)
  }

  /// An id that entries with other links and titles have too tells nothing: they go by their links.
  private func dropSharedIDs(in offer: inout Offer, shown: String) {
    var first: [String: Candidate] = [:]
    var shared = Set<String>()
    for candidate in offer.candidates {
      guard let id = candidate.id else { continue }
      guard let other = first[id] else {
        first[id] = candidate
        continue
      }
      if let link = candidate.webLink, let known = other.webLink, link != known,
        candidate.title != other.title
      {
        shared.insert(id)
      }
    }
    guard let id = shared.min() else { return }
    for i in offer.candidates.indices where offer.candidates[i].id.map(shared.contains) == true {
      offer.candidates[i].id = nil
    }
    offer.diagnostics.append(
      Diagnostic(
        .warning, "import/shared-id",
        "Different entries have the same id \(quoted(id)); they are told by their links.",
        at: SourceLocation(path: shown), help: "Tell the publisher of the feed."))
  }

  /// The article of a page, or the feed that it leads to.
  private func readPage(_ document: Document) -> Outcome {
    var page = page(document, ending: "html")
    // A saved page leads to the web only when it is asked to.
    if document.address == nil, !page.candidates.isEmpty { return .offer(page) }
    let links = feeds.links(of: document.bytes, address: document.address, charset: document.charset)
    guard let feed = links.feeds.first(where: { addressScheme($0) != nil }) else { return .offer(page) }
    if document.address == nil {
      if let last = page.diagnostics.indices.last {
        page.diagnostics[last].help = "It names the feed \(feed); import that."
      }
      return .offer(page)
    }
    let isList = links.listsArticles || isFront(document)
    return document.wantsFeed || page.candidates.isEmpty || isList
      ? .feed(at: feed, page: page) : .offer(page)
  }

  /// Whether an address names a site rather than a page of it.
  private func isFront(_ document: Document) -> Bool {
    document.address.map { !namesPage(comparableAddress($0)) } ?? false
  }

  /// A list's feed: an address, or a file beside a list that is a file itself.
  private func source(of target: String, in document: Document) -> ImportSource {
    let source = ImportSource(target) { _ in false }
    guard case .file(let path) = source, document.address == nil, isPlainPath(path),
      let slash = document.shown.lastIndex(of: "/")
    else { return source }
    return .file(String(document.shown[...slash]) + path)
  }

  /// A page or text as the one article that it is.
  func page(_ document: Document, ending: String) -> Offer {
    var bytes = document.bytes
    if ending == "html", let charset = document.charset, String(validating: bytes, as: UTF8.self) == nil,
      let text = decodedText(bytes, charset: charset)
    {
      bytes = text
    }
    let stem = pathWithoutEnding(document.path)
    let result = pages.read(SourceFile(path: "\(stem).\(ending)", bytes: bytes))
    var offer = Offer()
    offer.diagnostics = result.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.location?.path = document.shown
      return diagnostic
    }
    guard let article = result.article else {
      // What was asked for by name and gives nothing is an error.
      offer.diagnostics = [unknown(document)]
      return offer
    }
    var candidate = Candidate(article, shown: document.shown)
    if let link = candidate.link, let address = document.address {
      candidate.link = resolvedAddress(link, against: address)
    }
    candidate.link = candidate.link ?? document.address
    candidate.locatePictures(from: document.address ?? candidate.webLink)
    if let name = options.sourceName { candidate.source = name }
    if candidate.source == nil { candidate.source = outletName(title: nil, link: candidate.webLink) }
    offer.candidates = [named(candidate)]
    return offer
  }

  /// The candidate with its outlet spelt as sources.yaml has it.
  private func named(_ candidate: Candidate) -> Candidate {
    var candidate = candidate
    candidate.source = candidate.source.map { options.sources[$0]?.name ?? $0 }
    return candidate
  }

  private func unknown(_ document: Document) -> Diagnostic {
    let isEmpty = !document.bytes.contains { $0 > 32 }
    return Diagnostic(
      .error, "import/nothing-found",
      isEmpty ? "There is nothing in it." : "It is neither a feed nor a page with an article.",
      at: SourceLocation(path: document.shown),
      help: "Name a feed (RSS, Atom, JSON Feed), a list of feeds (OPML), or a page that holds one article.")
  }
}

/// `a/flood.html` without `.html`; an address's last part for one of the web.
private func pathWithoutEnding(_ path: String) -> String {
  let parts = path.split(separator: "/")
  guard let name = parts.last, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
    return path.isEmpty ? "page" : path
  }
  return String(path.dropLast(name.distance(from: dot, to: name.endIndex)))
}
