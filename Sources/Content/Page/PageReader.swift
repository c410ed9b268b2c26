import Model

extension ArticleReader {
  /// Reads a saved page: what its head says, and the text that is the article.
  func readPage(_ file: SourceFile, _ source: SourceText) -> ReadResult {
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
    guard let page = decodePage(file.bytes) else {
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
    let blocks = PageBlockReader(tree, page: page).blocks
    let chosen = isRaw ? blocks.map { ($0, nil) } : MainText(tree: tree, blocks: blocks).select()
    var body = ReadBody(
      blocks: chosen.map { block(from: $0.0, reason: $0.1) }, givenTitle: metadata.title?.value)
    if !isRaw {
      let entry = sourceField(FrontMatter(), path: file.path, page: metadata).flatMap { sources[$0.value] }
      Cleaner(agencies: agencies, zone: settings.timeZone).clean(&body, entry: entry, findsHeadings: false)
    }
    return assemble(
      file, source, format: .html, matter: FrontMatter(), body: body, page: metadata, diagnostics: [])
  }

  private func block(from block: PageBlock, reason: String?) -> Block {
    let kind: Block.Kind =
      switch block.shape {
      case .paragraph, .item: .paragraph
      case .heading(let level): .heading(level: level)
      case .caption: .caption
      case .code: .code(info: "")
      case .row: .tableRow
      }
    var made = Block(
      kind: kind, text: block.text, inlines: block.inlines, containers: block.containers,
      origin: OriginMap(segments: block.segments, line: block.line))
    if let reason { made = made.removed(reason) }
    if reason == nil, kind == .caption, !isRaw { made = made.removed("caption") }
    return made
  }
}
