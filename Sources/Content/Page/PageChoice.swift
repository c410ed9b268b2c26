import Model

/// A page's blocks with what was decided of each.
struct PageChoice {
  private let reader: PageBlockReader
  private let isTitle: [Bool]
  /// For each block nil, or why it is no part of the article.
  private let reasons: [String?]
  /// By the place of the first caption beneath a picture, the figure that it stands for.
  private let figures: [Int: Block]
  /// Paragraphs of JSON-LD that stand in for a text which the page does not hold.
  private let linked: [Block]

  /// Chooses again with what is hidden when hardly anything is found in sight.
  init(
    _ tree: PageTree, page: DecodedPage, metadata: PageMetadata, agencies: Agencies, isRaw: Bool
  ) {
    let titles = PageTitles(metadata.titles, site: metadata.source?.value)
    let site = metadata.link.flatMap { siteOfAddress($0.value) }
    func choose(showsHidden: Bool) -> (
      reader: PageBlockReader, isTitle: [Bool], reasons: [String?], length: Int
    ) {
      let reader = PageBlockReader(
        tree, page: page, base: metadata.link?.value, readsAsides: !isRaw, showsHidden: showsHidden)
      let isTitle = titles.marks(reader.blocks)
      if isRaw { return (reader, isTitle, reader.blocks.map { _ in nil }, Int.max) }
      var text = MainText(tree: tree, blocks: reader.blocks, isTitle: isTitle, site: site)
      let reasons = text.reasons()
      let length = zip(reader.blocks, reasons).reduce(0) { $0 + ($1.1 == nil ? $1.0.length : 0) }
      return (reader, isTitle, reasons, length)
    }
    var chosen = choose(showsHidden: false)
    if chosen.length < 250 {
      let other = choose(showsHidden: true)
      if other.length > 2 * chosen.length, other.length > 250 { chosen = other }
    }
    let body = metadata.body ?? ""
    let isFuller = body.utf8.count > 600 && chosen.length < body.utf8.count / 2 && !holdsMarkup(body)
    linked = isFuller ? PageChoice.paragraphs(of: body, in: page, tree) : []
    (reader, isTitle) = (chosen.reader, chosen.isTitle)
    reasons = isFuller ? chosen.reasons.map { $0 ?? "shorter than in JSON-LD" } : chosen.reasons
    figures = PageChoice.figures(
      chosen.reader, reasons: chosen.reasons, base: metadata.link?.value, agencies: agencies)
  }

  /// The paragraphs of a text of JSON-LD, each with its place in the script.
  private static func paragraphs(of body: String, in page: DecodedPage, _ tree: PageTree) -> [Block] {
    let texts = body.split(whereSeparator: \.isNewline).map { collapsingWhiteSpace($0) }.filter {
      !$0.isEmpty
    }
    let found = LinkedText(body, in: page.bytes, scripts: tree.linkedData.map(\.place))
    let places = found?.places(of: texts) ?? texts.map { _ in [] }
    return zip(texts, places).map { text, segments in
      Block(kind: .paragraph, text: text, origin: OriginMap(segments: segments))
    }
  }

  private static func figures(
    _ reader: PageBlockReader, reasons: [String?], base: String?, agencies: Agencies
  ) -> [Int: Block] {
    guard reasons.contains("caption") else { return [:] }
    let words = reader.blocks.indices.filter { reasons[$0] != nil && reader.blocks[$0].aside == nil }.map {
      PageFigures.Words(
        place: $0, element: reader.blocks[$0].element, text: reader.blocks[$0].text,
        isCaption: reasons[$0] == "caption")
    }
    let texts = reader.blocks.indices.filter { reasons[$0] == nil }.map { reader.blocks[$0].element }
    let figures = PageFigures(reader.tree, texts: texts, base: base, agencies: agencies)
    return Dictionary(
      uniqueKeysWithValues: figures.grouped(words))
  }

  func blocks(lines: SourceText) -> [Block] {
    zip(reader.blocks, reasons).enumerated().map { place, entry in
      let line = entry.0.place < 0 ? 0 : lines.line(at: entry.0.place)
      guard var figure = figures[place] else { return made(from: entry.0, reason: entry.1, line: line) }
      figure.origin.line = line
      figure.containers = entry.0.containers
      return figure
    }
      + linked.map { block in
        var block = block
        block.origin.line = block.origin.fileOffset(of: 0).map(lines.line) ?? 0
        return block
      }
  }

  private func made(from block: PageBlock, reason: String?, line: Int) -> Block {
    let kind: Block.Kind =
      switch block.shape {
      case .paragraph, .item: .paragraph
      case .heading(let level): .heading(level: level)
      case .caption: .caption
      case .code: .code(info: "")
      case .row: .tableRow
      }
    let made = Block(
      kind: reason == "caption" ? .caption : kind, text: block.text,
      inlines: reason == nil ? reader.inlines(of: block) : [], containers: block.containers,
      origin: OriginMap(segments: block.segments, line: line))
    return reason.map(made.removed) ?? made
  }

  /// For each block the rules of an outlet that name a CSS class around it. O(n) in the nodes, times the rules.
  func classRules(of entry: SourceCatalogue.Entry?) -> (Int) -> (keep: TextRule?, remove: TextRule?) {
    let keep = marked(entry?.keep ?? [])
    let remove = marked(entry?.remove ?? [])
    guard !keep.isEmpty || !remove.isEmpty else { return { _ in (nil, nil) } }
    let (blocks, tree) = (reader.blocks, reader.tree)
    return { i in
      guard i < blocks.count else { return (nil, nil) }
      var found: (keep: TextRule?, remove: TextRule?)
      for element in tree.ancestors(of: blocks[i].element) {
        found.keep = found.keep ?? keep[element]
        found.remove = found.remove ?? remove[element]
      }
      return found
    }
  }

  /// The elements that have a class which a rule names.
  private func marked(_ rules: [TextRule]) -> [Int: TextRule] {
    var marked: [Int: TextRule] = [:]
    for case .cssClass(let name) in rules {
      for i in reader.tree.nodes.indices where marked[i] == nil && !reader.tree.nodes[i].isText {
        let classes = reader.tree.value(.class, of: i)?.split(whereSeparator: \.isWhitespace) ?? []
        if classes.contains(where: { $0 == name }) { marked[i] = .cssClass(name) }
      }
    }
    return marked
  }

  /// Fills date and authors that the head does not give from the lines around the headline.
  func completeFromLines(_ metadata: inout PageMetadata, lines: SourceText, zone: TimeZoneRules) {
    guard metadata.published == nil || metadata.authors.isEmpty else { return }
    for i in linesAtHeadline() {
      let block = reader.blocks[i]
      let origin = FieldOrigin.textLine(block.place < 0 ? 0 : lines.line(at: block.place))
      for (date, isUpdate) in datesInLine(block.text, zone: zone) {
        if isUpdate {
          metadata.updated = metadata.updated ?? Field(date, from: origin)
        } else {
          metadata.published = metadata.published ?? Field(date, from: origin)
        }
      }
      if metadata.authors.isEmpty,
        let name = nameInLine(block.text, isByline: reasons[i] == "about the author")
      {
        metadata.authors = [Field(name, from: origin)]
      }
    }
  }

  /// Short lines a little before the headline, and from there to the first running text.
  private func linesAtHeadline() -> [Int] {
    guard let start = isTitle.firstIndex(of: true) ?? reasons.firstIndex(where: { $0 == nil }) else {
      return []
    }
    let strange: Set<String> = ["comments", "related links", "another article", "hidden", "footer"]
    var lines: [Int] = []
    for i in max(0, start - 8)..<min(reader.blocks.count, start + 14) {
      let block = reader.blocks[i]
      if i > start, reasons[i] == nil, block.length > 160 { break }
      let isText = reasons[i] == nil && endsSentence(block.text)
      if block.length <= 120, !isText, !isTitle[i], reasons[i].map(strange.contains) != true {
        lines.append(i)
      }
    }
    // What follows the headline is nearer to it than what stands before.
    return lines.filter { $0 > start } + lines.filter { $0 < start }.reversed()
  }
}
