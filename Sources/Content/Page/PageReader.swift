import Model

extension ArticleReader {
  /// Reads a saved page: what its head says, and the text that is the article.
  func readPage(_ file: SourceFile, _ source: SourceText, charset: String?) -> ReadResult {
    func leftOut(_ name: String, _ message: String, _ help: String) -> ReadResult {
      ReadResult(
        article: nil,
        diagnostics: [
          source.diagnostic(.warning, "content/\(name)", message, help: "It is left out; \(help)")
        ])
    }
    guard file.bytes.contains(where: { $0 > 32 }) else {
      return leftOut("empty", "The file is empty.", "write the article into it, or delete it.")
    }
    guard let page = decodePage(file.bytes, charset: charset) else {
      let name = charset ?? declaredCharset(file.bytes) ?? "unknown"
      return leftOut(
        "charset", "The page is written in \(quoted(name)), which is not read.", "save it as UTF-8.")
    }
    if page.isVerbatim, file.bytes.withUnsafeBytes({ $0.holds(0) }) {
      return leftOut("binary", "The file is not a page: it holds zero bytes.", "move it out of Content.")
    }
    guard let tree = PageTree(page.bytes) else {
      return leftOut(
        "too-deep", "The page nests its elements too deeply.", "save it from a browser's reading view.")
    }
    var metadata = PageMetadata(tree, zone: settings.timeZone)
    let choice = PageChoice(
      tree, page: page, metadata: metadata, agencies: agencies, isRaw: isRaw)
    let lines = page.isVerbatim ? source : SourceText(path: source.path, bytes: page.bytes)
    if !isRaw { choice.completeFromLines(&metadata, lines: lines, zone: settings.timeZone) }
    var body = ReadBody(blocks: choice.blocks(lines: lines), givenTitle: metadata.title?.value)
    if !isRaw {
      let entry = sourceField(FrontMatter(), path: file.path, page: metadata).flatMap { sources[$0.value] }
      let classes = choice.classRules(of: entry)
      applyRules(of: entry, to: &body) { classes($0) }
      Cleaner(agencies: agencies, zone: settings.timeZone).clean(&body, findsHeadings: false)
    }
    return assemble(
      file, source, format: .html, matter: FrontMatter(), body: body, page: metadata,
      diagnostics: isRaw ? [] : cutNotice(metadata, body, source))
  }

  /// A note on a page whose text is for subscribers and stops early.
  private func cutNotice(_ metadata: PageMetadata, _ body: ReadBody, _ source: SourceText) -> [Diagnostic] {
    guard let paywall = metadata.paywall else { return [] }
    let text = body.blocks.filter(\.isProse)
    let length = text.reduce(0) { $0 + $1.text.utf8.count }
    guard length < 1500 || text.last.map({ $0.text.hasSuffix("…") || $0.text.hasSuffix("...") }) == true
    else { return [] }
    return [
      source.diagnostic(
        .note, "content/paywall",
        "The page says that it is for subscribers (\(paywall.origin)); its text may be cut.",
        help: "Save the page while you are signed in, or write `draft: true` to leave it out.")
    ]
  }
}
