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
    if file.bytes.count > 16_777_216 {
      return leftOut("too-long", "The file is longer than 16 MB.", "save the page without its pictures.")
    }
    guard let page = decodePage(file.bytes, charset: charset) else {
      let name = declaredCharset(file.bytes) ?? "unknown"
      return leftOut(
        "charset", "The page is written in \(quoted(name)), which is not read.", "save it as UTF-8.")
    }
    if page.isVerbatim, file.bytes.contains(0) {
      return leftOut("binary", "The file is not a page: it holds zero bytes.", "move it out of Content.")
    }
    guard let tree = PageTree(page.bytes) else {
      return leftOut(
        "too-deep", "The page nests its elements too deeply.", "save it from a browser's reading view.")
    }
    let metadata = PageMetadata(tree, zone: settings.timeZone)
    let reader = PageBlockReader(tree, page: page, base: metadata.link?.value, readsAsides: !isRaw)
    let reasons = isRaw ? reader.blocks.map { _ in nil } : reasons(for: reader, metadata)
    let lines = page.isVerbatim ? source : SourceText(path: source.path, bytes: page.bytes)
    let blocks = zip(reader.blocks, reasons).map { block, reason in
      made(from: block, reason: reason, line: block.place < 0 ? 0 : lines.line(at: block.place), reader)
    }
    var body = ReadBody(blocks: blocks, givenTitle: metadata.title?.value)
    if !isRaw {
      let entry = sourceField(FrontMatter(), path: file.path, page: metadata).flatMap { sources[$0.value] }
      Cleaner(agencies: agencies, zone: settings.timeZone).clean(&body, entry: entry, findsHeadings: false)
    }
    return assemble(
      file, source, format: .html, matter: FrontMatter(), body: body, page: metadata, diagnostics: [])
  }

  private func reasons(for reader: PageBlockReader, _ metadata: PageMetadata) -> [String?] {
    let titles = PageTitles(metadata.titles, site: metadata.source?.value)
    var text = MainText(
      tree: reader.tree, blocks: reader.blocks, titles: titles,
      site: metadata.link.flatMap { siteOfAddress($0.value) })
    return text.reasons()
  }

  private func made(from block: PageBlock, reason: String?, line: Int, _ reader: PageBlockReader) -> Block {
    let kind: Block.Kind =
      switch block.shape {
      case .paragraph, .item: .paragraph
      case .heading(let level): .heading(level: level)
      case .caption: .caption
      case .code: .code(info: "")
      case .row: .tableRow
      }
    let reason = reason ?? (kind == .caption && !isRaw ? "caption" : nil)
    let made = Block(
      kind: reason == "caption" ? .caption : kind, text: block.text,
      inlines: reason == nil ? reader.inlines(of: block) : [], containers: block.containers,
      origin: OriginMap(segments: block.segments, line: line))
    return reason.map(made.removed) ?? made
  }
}
