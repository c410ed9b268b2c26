import Content
import Language
import Model
import Workers

/// Everything under Content, read: configuration, articles, and what was wrong.
package struct LoadedContent: Sendable {
  package var configuration: SiteConfiguration
  /// In order of path; drafts and future articles left out.
  package var articles: [Article]
  package var diagnostics: [Diagnostic]
  /// Bytes of `ledger.jsonl`, when there is one.
  package var ledger: [UInt8]?
  /// Hash of each file of settings, by path.
  package var configurationHashes: [String: String] = [:]
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

  /// O(bytes of all files).
  package func load(_ input: SiteInput) async -> LoadedContent {
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
    if let base = options.baseURL { configuration.settings.baseURL = base.hasSuffix("/") ? base : base + "/" }
    let ledger = optional("ledger.jsonl")
    // The build writes it, so it is no input that could have changed.
    hashes["ledger.jsonl"] = nil

    let reader = ArticleReader(settings: configuration.settings, sources: configuration.sources, root: root)
    let results = parallelMap(input.contentPaths.filter(isArticlePath), jobs: options.jobs) {
      path -> ReadResult in
      do {
        return reader.read(SourceFile(path: path, bytes: try input.read("Content/" + path)))
      } catch {
        return ReadResult(article: nil, diagnostics: [unreadable(path, error)])
      }
    }
    diagnostics += results.flatMap(\.diagnostics)
    var articles = results.compactMap(\.article)
    if !keepsAll {
      articles = articles.filter(isDue)
      diagnostics += checkSlugs(articles, root: root)
    }
    let lines = parallelMap(articles, jobs: options.jobs, ComparableLines.init)
    removeRecurringLines(&articles, lines: lines)
    return LoadedContent(
      configuration: configuration, articles: articles, diagnostics: diagnostics, ledger: ledger,
      configurationHashes: hashes)
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
    worldFault(error, reading: root + "/" + path, .warning, consequence: "It is left out.")
  }
}
