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
  /// Hash of each file of settings, by path.
  package var configurationHashes: [String: String] = [:]
  /// Of the settings that articles were read with.
  var settings = ContentHash("")
  /// By article: all that the stages after reading see of it. Like `files` for a later build alone: empty where none remembers.
  var fingerprints: [ContentHash] = []
  /// By article: by what copies of its text are found, where that is known.
  var prints: [TextPrint?] = []
  /// By article: places of the blocks that recur in its source.
  var removed: [Int: [Int]] = [:]
  /// Every file of an article as it was read, by path.
  var files: [String: RememberedArticle] = [:]
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

  /// O(bytes of all files); of those that are not in `memory`, where the input tells files that have not changed.
  package func load(_ input: SiteInput, after memory: BuildMemory? = nil) async -> LoadedContent {
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
      configurationHashes: hashes)
    content.settings = fingerprint(of: content, options: options, root: root)
    readArticles(into: &content, input, after: memory)
    return content
  }

  /// Reads every article that is not known to be as it was, and cleans them together.
  private func readArticles(into content: inout LoadedContent, _ input: SiteInput, after memory: BuildMemory?)
  {
    let settings = content.settings
    let reader = ArticleReader(
      settings: content.configuration.settings, sources: content.configuration.sources, root: root)
    let paths = input.contentPaths.filter(isArticlePath)
    let files = parallelMap(paths, jobs: options.jobs) { path -> ReadFile in
      let known = memory?.articles[path].flatMap { $0.settings == settings ? $0 : nil }
      let stamp = input.stamp("Content/" + path)
      if let known, let stamp, known.stamp == stamp { return .read(known) }
      do {
        let bytes = try input.read("Content/" + path)
        let hash = ContentHash(bytes)
        if var known, known.content == hash {
          known.stamp = stamp
          return .read(known)
        }
        let file = SourceFile(path: path, bytes: bytes)
        let result = provable(reader.read(file), of: file, root: root)
        return .read(
          RememberedArticle(
            stamp: stamp, content: hash, settings: settings, result: result,
            lines: result.article.map(ComparableLines.init)))
      } catch {
        return .refused(unreadable(path, error))
      }
    }
    var articles: [Article] = []
    var lines: [ComparableLines] = []
    articles.reserveCapacity(paths.count)
    lines.reserveCapacity(paths.count)
    if memory != nil { content.files.reserveCapacity(paths.count) }
    for (path, file) in zip(paths, files) {
      switch file {
      case .refused(let diagnostic):
        content.diagnostics.append(diagnostic)
        content.aside.insert(path)
      case .read(let file):
        content.diagnostics += file.result.diagnostics
        if memory != nil { content.files[path] = file }
        guard let article = file.result.article, keepsAll || isDue(article) else {
          content.aside.insert(path)
          continue
        }
        articles.append(article)
        lines.append(file.lines ?? ComparableLines(of: article))
      }
    }
    let (read, readLines) = (articles, lines)
    let (clean, faults) = both(jobs: options.jobs) {
      var articles = read
      let removed = removeRecurringLines(&articles, lines: readLines)
      return (articles: articles, removed: removed)
    } _: {
      keepsAll ? [] : checkSlugs(read, root: root)
    }
    content.diagnostics += faults
    content.removed = clean.removed
    content.articles = clean.articles
    if memory == nil { return }
    content.fingerprints = clean.articles.enumerated().map { number, article in
      content.files[article.path].map {
        fingerprint(of: $0, path: article.path, without: clean.removed[number] ?? [])
      } ?? article.contentHash
    }
  }

  /// What came of one file.
  private enum ReadFile: Sendable {
    case read(RememberedArticle)
    case refused(Diagnostic)
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
