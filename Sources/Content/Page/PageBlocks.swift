import Model

/// A stretch of running text in a page, before anyone has decided whether it belongs to the article.
struct PageBlock {
  enum Shape: Equatable {
    case paragraph
    case heading(Int)
    case item
    case caption
    case code
    case row
  }

  var shape: Shape
  var text = ""
  var inlines: [InlineRun] = []
  var segments: [OriginMap.Segment] = []
  /// Whether every word of it was found in the file.
  var isPlaced = true
  var line = 0
  /// Letters inside links.
  var linkLength = 0
  /// Index of the innermost block element around it.
  var element: Int
  var containers: [Container] = []

  var length: Int { text.utf8.count }
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// Cuts a page into blocks at the borders of its block elements, white space collapsed as browsers do.
struct PageBlockReader {
  let tree: PageTree
  let page: DecodedPage
  /// Where the page stands; relative links lead nowhere without it.
  let base: String?
  private(set) var blocks: [PageBlock] = []
  private var open: PageBlock?
  private var length = 0
  private var pendingSpace: Int?

  init(_ tree: PageTree, page: DecodedPage, base: String? = nil) {
    self.tree = tree
    self.base = base
    self.page = page
    read()
  }

  private mutating func read() {
    var i = 0
    var stack: [(index: Int, end: Int)] = []
    var links: [String?] = []
    var emphasis = 0
    var strong = 0
    func leave(_ index: Int) {
      switch tree.nodes[index].name {
      case "a": _ = links.popLast()
      case "em", "i": emphasis -= 1
      case "strong", "b": strong -= 1
      default: break
      }
    }
    while i < tree.nodes.count {
      while let last = stack.last, last.end <= i {
        stack.removeLast()
        leave(last.index)
        if isBlockElement(tree.nodes[last.index].name) { flush() }
      }
      let node = tree.nodes[i]
      if node.isText {
        var style: InlineRun.Style = []
        if emphasis > 0 { style.insert(.emphasis) }
        if strong > 0 { style.insert(.strong) }
        append(node, at: i, style: style, link: links.last ?? nil, isLink: !links.isEmpty)
        i += 1
        continue
      }
      if isSkipped(node) {
        i = node.end
        continue
      }
      if isBlockElement(node.name) { flush() }
      if node.name == "br" {
        lineBreak(at: node)
        i += 1
        continue
      }
      switch node.name {
      case "a": links.append(node.attributes["href"])
      case "em", "i": emphasis += 1
      case "strong", "b": strong += 1
      default: break
      }
      stack.append((i, node.end))
      i += 1
    }
    flush()
  }

  /// Two line breaks in a row end a paragraph; one is white space.
  private mutating func lineBreak(at node: PageTree.Node) {
    if open?.text.hasSuffix("\n") == true || (pendingSpace == -2) {
      flush()
    } else if open != nil {
      pendingSpace = -2
    }
  }

  private mutating func append(
    _ node: PageTree.Node, at index: Int, style: InlineRun.Style, link: String?, isLink: Bool
  ) {
    let pieces = TextPieces(node.text, in: page, from: node.offset)
    for piece in pieces.pieces {
      if piece.isSpace {
        if open != nil, pendingSpace == nil { pendingSpace = piece.file ?? -1 }
        continue
      }
      if open == nil {
        let element = blockElement(around: index)
        open = PageBlock(
          shape: shape(of: element), line: node.line, element: element, containers: containers(of: element))
        length = 0
      }
      if let space = pendingSpace {
        open?.text += space == -2 ? "\n" : " "
        if space >= 0 { addSegment(length, space, width: 0) }
        length += 1
        pendingSpace = nil
      }
      if let file = piece.file {
        addSegment(length, file, width: piece.width)
      } else {
        open?.isPlaced = false
      }
      open?.text += piece.text
      let size = piece.text.utf8.count
      addRun(length..<(length + size), style: style, link: link)
      if isLink { open?.linkLength += size }
      length += size
    }
  }

  private mutating func addSegment(_ text: Int, _ file: Int, width: Int) {
    if let last = open?.segments.last, last.width == 0, width == 0, last.file + text - last.text == file {
      return
    }
    open?.segments.append(OriginMap.Segment(text: text, file: file, width: width))
  }

  private mutating func addRun(_ range: Range<Int>, style: InlineRun.Style, link: String?) {
    let target = link.flatMap { pageLink(resolvedAddress($0, against: base)) }
    guard !style.isEmpty || target != nil else { return }
    if let last = open?.inlines.last, last.style == style, last.link == target,
      last.range.upperBound >= range.lowerBound - 1
    {
      open?.inlines.removeLast()
      open?.inlines.append(
        InlineRun(range: last.range.lowerBound..<range.upperBound, style: style, link: target))
    } else {
      open?.inlines.append(InlineRun(range: range, style: style, link: target))
    }
  }

  private mutating func flush() {
    pendingSpace = nil
    if var block = open, !block.text.isEmpty {
      // A place for half of it would be a wrong place for the rest.
      if !block.isPlaced { block.segments = [] }
      blocks.append(block)
    }
    open = nil
  }

  private func blockElement(around index: Int) -> Int {
    var i = tree.nodes[index].parent
    while i > 0, !isBlockElement(tree.nodes[i].name) { i = tree.nodes[i].parent }
    return max(0, i)
  }

  private func shape(of element: Int) -> PageBlock.Shape {
    var i = element
    while i > 0 {
      switch tree.nodes[i].name {
      case "h1", "h2", "h3", "h4", "h5", "h6":
        return .heading(Int(tree.nodes[i].name.utf8.last ?? 50) - 48)
      case "figcaption", "caption", "figure": return .caption
      case "pre": return .code
      case "li", "dd", "dt": return .item
      case "td", "th": return .row
      case "article", "main", "body", "section": return .paragraph
      default: i = tree.nodes[i].parent
      }
    }
    return .paragraph
  }

  /// Quotations and lists around an element, outermost first, by the places of their elements.
  private func containers(of element: Int) -> [Container] {
    var found: [Container] = []
    var i = element
    while i > 0, found.count < 16 {
      switch tree.nodes[i].name {
      case "blockquote": found.append(.quote(id: i))
      case "li": if isList(tree.nodes[tree.nodes[i].parent].name) { found.append(.item(id: i)) }
      case "ul": if case .item = found.last { found.append(.list(id: i, start: nil, isTight: true)) }
      case "ol": if case .item = found.last { found.append(.list(id: i, start: 1, isTight: true)) }
      default: break
      }
      i = tree.nodes[i].parent
    }
    // A list cut off at the depth limit must not leave its item alone.
    if case .item = found.last { found.removeLast() }
    return found.reversed()
  }

  private func isList(_ name: String) -> Bool { name == "ul" || name == "ol" }
}

/// An absolute http or https link; others would point to places of another site.
private func pageLink(_ target: String) -> String? { absoluteURL(target) }
