import Content
import Language
import Model
import Output
import Stories
import Workers

/// Everything under Content, read: configuration, articles, and what was wrong.
package struct LoadedContent: Sendable {
  package var configuration: SiteConfiguration
  /// In order of path; drafts and future articles left out.
  package var articles: [Article]
  /// Paths of the others: drafts, later ones, files that hold none.
  var aside: Set<String> = []
  package var diagnostics: [Diagnostic]
  /// Bytes of `ledger.jsonl`, when there is one.
  package var ledger: [UInt8]?
  /// Hash of each file that the site depends on, by path.
  package var inputHashes: [String: String] = [:]
  /// Of the settings that articles were read with.
  var settings = ContentHash("")
  /// By article: all that the stages after reading see of it. Like `files` for a later build alone: empty where none remembers.
  var fingerprints: [ContentHash] = []
  /// By article: by what copies of its text are found, where that is known.
  var prints: [TextPrint?] = []
  /// The terms of the articles as an earlier build counted them, by place of the article.
  var counts: [TermCounts?] = []
  /// By article: places of the blocks that recur in its source.
  var removed: [Int: [Int]] = [:]
  /// Every file of an article as it was read, in order of path.
  var files: [RememberedArticle] = []
  /// By article: the place of its file among these.
  var fileOfArticle: [Int] = []
}

/// Reads a site's Content: settings first, then every article, in parallel.
package struct ContentLoader: Sendable {
  package var options: BuildOptions
  /// What diagnostics call the folder: `Content`.
  package var root: String
  /// Whether a folder of articles alone is read, without drafts and dates being looked at.
  package var keepsAll = false

  package init(options: BuildOptions, root: String = "Content") {
    self.options = options
    self.root = root
  }

  /// O(bytes of all files); of those that are not among the `known`, where the input tells files that have not changed.
  package func load(_ input: SiteInput) -> LoadedContent { load(input, after: nil) }

  /// The same after an earlier build that read files `known`, in order of path; nothing is kept for a later one where they are nil.
  func load(_ input: SiteInput, after known: consuming [RememberedArticle]?) -> LoadedContent {
    var content = settings(of: input)
    readArticles(into: &content, input, after: known)
    return content
  }

  /// All but the articles.
  func settings(of input: SiteInput) -> LoadedContent {
    var diagnostics = input.diagnostics
    var hashes: [String: String] = [:]
    func optional(_ name: String) -> [UInt8]? {
      guard input.contentPaths.contains(name) else { return nil }
      do {
        let bytes = try input.read("Content/" + name)
        hashes[name] = ContentHash(bytes).description
        return bytes
      } catch {
        // Going on without them would publish another site, or give every story a new identity.
        diagnostics.append(
          worldFault(error, reading: root + "/" + name, .error, consequence: "The site depends on it."))
        return nil
      }
    }
    var configuration = readConfiguration(
      site: optional("site.yaml"), sources: optional("sources.yaml"), editor: optional("editor.yaml"),
      zone: input.zone, root: root)
    diagnostics += configuration.diagnostics
    if let base = options.baseURL.flatMap(siteAddress) { configuration.settings.baseURL = base }
    let ledger = optional("ledger.jsonl")
    // The build writes it, so it is no input that could have changed.
    hashes["ledger.jsonl"] = nil

    var content = LoadedContent(
      configuration: configuration, articles: [], diagnostics: diagnostics, ledger: ledger,
      inputHashes: hashes)
    content.settings = fingerprint(of: content, options: options, root: root)
    return content
  }

  /// Reads every article that is not known to be as it was, and cleans them together. Files that are `known` are kept where they are
  /// when nobody else holds them.
  func readArticles(
    into content: inout LoadedContent, _ input: SiteInput, after known: consuming [RememberedArticle]?
  ) {
    let isKept = known != nil
    let paths = input.contentPaths.filter(isArticlePath)
    var files = known ?? []
    let (found, places) = found(paths, in: files, input, content)
    let isInPlace = files.count == paths.count && !places.contains(nil) && !found.contains(where: \.isRefused)
    let before = isInPlace ? [] : files
    if !isInPlace {
      files = []
      files.reserveCapacity(paths.count)
    }
    var articles: [Article] = []
    var lines: [ComparableLines] = []
    articles.reserveCapacity(paths.count)
    lines.reserveCapacity(paths.count)
    content.fileOfArticle.reserveCapacity(paths.count)
    var number = 0
    for (path, (found, place)) in zip(paths, zip(found, places)) {
      switch found {
      case .refused(let diagnostic):
        content.diagnostics.append(diagnostic)
        content.aside.insert(path)
        continue
      case .known(let stamp):
        if !isInPlace, let place { files.append(before[place]) }
        files[number].stamp = stamp
      case .read(let file): if isInPlace { files[number] = file } else { files.append(file) }
      }
      let result = files[number].result
      if !result.diagnostics.isEmpty { content.diagnostics += result.diagnostics }
      if let article = result.article, keepsAll || isDue(article) {
        articles.append(article)
        lines.append(files[number].lines ?? ComparableLines(of: article))
        content.fileOfArticle.append(number)
      } else {
        content.aside.insert(path)
      }
      number += 1
    }
    let (read, readLines, hashes) = (articles, lines, content.inputHashes)
    let (clean, (faults, allHashes)) = both(jobs: options.jobs) {
      var articles = read
      let removed = removeRecurringLines(&articles, lines: readLines)
      return (articles: articles, removed: removed)
    } _: {
      keepsAll ? ([], hashes) : (checkSlugs(read, root: root), hashesByPath(read, and: hashes))
    }
    content.diagnostics += faults
    content.removed = clean.removed
    content.articles = clean.articles
    content.inputHashes = allHashes
    guard isKept else {
      content.fileOfArticle = []
      return
    }
    content.fingerprints = zip(content.fileOfArticle, clean.articles.indices).map { file, number in
      fingerprint(
        ofArticle: files[file].path, files[file].content, settings: files[file].settings,
        without: clean.removed[number] ?? [])
    }
    content.files = files
  }

  /// What comes of each file, and where it is among those that are known.
  private func found(
    _ paths: [String], in known: [RememberedArticle], _ input: SiteInput, _ content: LoadedContent
  ) -> (found: [FoundFile], places: [Int?]) {
    let settings = content.settings
    let reader = ArticleReader(
      settings: content.configuration.settings, sources: content.configuration.sources, root: root)
    let places = known.places(of: paths)
    let found = parallelMap(Array(paths.indices), jobs: options.jobs) { number -> FoundFile in
      let path = paths[number]
      let stamp = input.stamp("Content/" + path)
      let place = places[number].flatMap { known[$0].settings == settings ? $0 : nil }
      if let place, let stamp, known[place].stamp == stamp { return .known(stamp) }
      do {
        let bytes = try input.read("Content/" + path)
        let hash = ContentHash(bytes)
        if let place, known[place].content == hash { return .known(stamp) }
        let file = SourceFile(path: path, bytes: bytes)
        let result = provable(reader.read(file), of: file, root: root)
        return .read(
          RememberedArticle(
            path: path, stamp: stamp, content: hash, settings: settings, result: result,
            lines: result.article.map(ComparableLines.init)))
      } catch {
        return .refused(unreadable(path, error))
      }
    }
    return (found, places)
  }

  /// What came of one file. Small, since nearly all are known.
  private enum FoundFile: Sendable {
    case known(FileStamp?)
    indirect case read(RememberedArticle)
    indirect case refused(Diagnostic)

    var isRefused: Bool { if case .refused = self { true } else { false } }
  }

  /// Whether an article belongs in this build: no draft, not in the future, not after the edition.
  private func isDue(_ article: Article) -> Bool {
    if article.isDraft, !options.includesDrafts { return false }
    if let edition = options.edition, let published = article.published?.value, published.date > edition {
      return false
    }
    if options.includesFuture { return true }
    if let after = article.publishAfter, after > options.now { return false }
    if let published = article.published?.value, published > options.now { return false }
    return true
  }

  private func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    let isFatal = (error as? OutputError)?.hidesContent == true
    return worldFault(
      error, reading: root + "/" + path, isFatal ? .error : .warning,
      consequence: isFatal ? "The site would not be whole without it." : "It is left out.")
  }
}

/// The hash of each article's file, and others.
private func hashesByPath(_ articles: [Article], and others: [String: String]) -> [String: String] {
  var hashes = others
  hashes.reserveCapacity(articles.count + others.count)
  for article in articles { hashes[article.path] = article.contentHash.description }
  return hashes
}
