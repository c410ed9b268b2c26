import Language
import Markdown
import Model

/// Reads one file into an article: fields, where each came from, and blocks kept and removed.
///
/// ```swift
/// let reader = ArticleReader(settings: settings, sources: sources)
/// let result = reader.read(SourceFile(path: "harbour-post/flood.md", bytes: bytes))
/// ```
/// Pure: the same bytes under the same path and settings give the same article. One reader serves any
/// number of threads. O(n) in the bytes.
package struct ArticleReader: Sendable {
  let settings: SiteSettings
  let sources: SourceCatalogue
  let root: String
  let isRaw: Bool
  let forcedLanguage: LanguageTag?
  let agencies: Agencies
  let detector: LanguageDetector

  /// - Parameters:
  ///   - settings: the site's zone, language and defaults.
  ///   - sources: outlets by name, with their own rules.
  ///   - root: what diagnostics write in front of paths; empty for none.
  ///   - isRaw: nothing is removed or found in the text; every paragraph is kept as it stands.
  ///   - forcedLanguage: wins over all that the file says.
  package init(
    settings: SiteSettings, sources: SourceCatalogue, root: String = "Content", isRaw: Bool = false,
    forcedLanguage: LanguageTag? = nil
  ) {
    self.settings = settings
    self.sources = sources
    self.root = root
    self.isRaw = isRaw
    self.forcedLanguage = forcedLanguage
    agencies = Agencies(sources: sources)
    detector = LanguageDetector()
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - file: the article, or a page or text that may hold one.
  ///   - charset: what a server said of the encoding of a page.
  package func read(_ file: SourceFile, charset: String? = nil) -> ReadResult {
    let shown = root.isEmpty ? file.path : "\(root)/\(file.path)"
    if let problem = tooLong(file, shown: shown) { return ReadResult(article: nil, diagnostics: [problem]) }
    let source = SourceText(path: shown, bytes: file.bytes)
    switch file.fileExtension {
    case "html", "htm": return readPage(file, source, charset: charset)
    case "md", "markdown": return readText(file, source, format: .markdown)
    default: return readText(file, source, format: .text)
    }
  }

  private func readText(_ file: SourceFile, _ source: SourceText, format: Article.Format) -> ReadResult {
    if let problem = unreadable(source) { return ReadResult(article: nil, diagnostics: [problem]) }
    let range = FrontMatterRange(in: source)
    if range.isUnterminated {
      let problem = source.diagnostic(
        .error, "front-matter/unterminated", "The front matter is never closed.", line: 1, length: 3,
        help: "End it with a line `---`.")
      return ReadResult(article: nil, diagnostics: [problem])
    }
    var matter = FrontMatter()
    if let yaml = range.yaml { matter = FrontMatter(source: source, range: yaml, zone: settings.timeZone) }
    let diagnostics = matter.diagnostics
    if diagnostics.hasErrors { return ReadResult(article: nil, diagnostics: diagnostics) }

    let blocks =
      switch format {
      case .markdown: MarkdownParser().blocks(of: file.bytes, from: range.body, line: range.bodyLine)
      default: TextReader(source: source, isRaw: isRaw).blocks(from: range.body)
      }
    var body = ReadBody(blocks: blocks, givenTitle: matter.title?.value)
    let entry = sourceField(matter, path: file.path, page: nil).flatMap { sources[$0.value] }
    if isRaw {
      for i in body.blocks.indices where body.blocks[i].kind != .raw { body.blocks[i].isKept = true }
    } else {
      applyRules(of: entry, to: &body) { _ in (nil, nil) }
      Cleaner(agencies: agencies, zone: settings.timeZone).clean(&body, findsHeadings: format == .text)
    }
    return assemble(
      file, source, format: format, matter: matter, body: body, page: nil, diagnostics: diagnostics)
  }

  /// Puts the article together, or says that there is none in the file.
  func assemble(
    _ file: SourceFile, _ source: SourceText, format: Article.Format, matter: FrontMatter, body: ReadBody,
    page: PageMetadata?, diagnostics: [Diagnostic]
  ) -> ReadResult {
    var diagnostics = diagnostics
    let hasText = body.blocks.contains { $0.isProse && $0.text.utf8.contains { $0 > 32 } }
    // A pasted text may be menus alone; Markdown is what someone wrote.
    let isArticle = hasText && (format != .text || isRaw || body.blocks.contains(where: holdsSentence))
    guard isArticle else {
      let reasons = Set(body.blocks.compactMap(\.reason)).sorted().joined(separator: ", ")
      let why =
        body.blocks.isEmpty
        ? "It has no text."
        : hasText
          ? "No line of it is a sentence." : "All of its text was removed: \(reasons)."
      diagnostics.append(
        source.diagnostic(
          .warning, body.blocks.isEmpty ? "content/empty" : "content/no-article",
          "The file holds no article. \(why)",
          help: "It is left out; write at least one paragraph, or see `broadsheet inspect \(source.path)`."))
      return ReadResult(article: nil, diagnostics: diagnostics)
    }
    var article = Article(
      path: file.path, format: format, contentHash: ContentHash(file.bytes),
      language: Field(.undetermined, from: .assumed),
      slug: matter.slug.map(\.value).flatMap { $0.isEmpty ? nil : $0 } ?? articleSlug(ofPath: file.path))
    article.blocks = body.blocks
    article.credits = body.credits
    setFields(of: &article, matter: matter, body: body, page: page)
    return ReadResult(article: article, diagnostics: diagnostics)
  }
}

/// Whether a block is running text: five words that close as a sentence does, or twelve words.
private func holdsSentence(_ block: Block) -> Bool {
  guard block.isProse else { return false }
  let features = BlockFeatures(block.text)
  return features.words >= (features.isClosed ? 5 : 12)
}

/// `a/flood.md` without `.md`.
func pathWithoutExtension(_ path: String) -> String {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  let name = path.utf8[(slash.map { path.utf8.index(after: $0) } ?? path.startIndex)...]
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return path }
  return String(path[..<dot])
}
