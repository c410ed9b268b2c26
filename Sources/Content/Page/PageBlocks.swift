import Language
import Model

/// Cuts a page into blocks at the borders of its block elements.
struct PageBlockReader {
  let tree: PageTree
  /// Where the page stands; relative links lead nowhere without it.
  let base: String?
  private(set) var blocks: [PageBlock] = []

  /// - Parameters:
  ///   - tree: the page's elements.
  ///   - page: the page's bytes, for the places of blocks.
  ///   - base: where the page stands; relative links lead nowhere without it.
  ///   - readsAsides: what is hidden, or stands in menus and footers, is given too, as set aside.
  ///   - showsHidden: what is out of sight is given as if it were not.
  ///   - givesPlaces: whether anyone asks where in the page the text stands.
  init(
    _ tree: PageTree, page: DecodedPage, base: String? = nil, readsAsides: Bool = false,
    showsHidden: Bool = false, givesPlaces: Bool = true
  ) {
    self.tree = tree
    self.base = base
    let cells = tree.withBytes { text in
      page.bytes.withUnsafeBufferPointer { source in
        read(
          text, source, givesPlaces: givesPlaces, readsAsides: readsAsides,
          showsHidden: showsHidden)
      }
    }
    blocks = joiningRows(cells, of: tree)
  }

  /// The marked parts of a block's text, links that lead somewhere among them.
  func inlines(of block: PageBlock) -> [InlineRun] {
    block.runs.compactMap { run in
      let target =
        run.link < 0
        ? nil : tree.value(.href, of: run.link).flatMap { absoluteURL(resolvedAddress($0, against: base)) }
      guard target != nil || !run.style.isEmpty else { return nil }
      return InlineRun(range: run.range, style: run.style, link: target)
    }
  }

  /// O(n) in nodes and bytes.
  private func read(
    _ text: UTF8Bytes, _ source: UTF8Bytes, givesPlaces: Bool, readsAsides: Bool, showsHidden: Bool
  )
    -> [PageBlock]
  {
    var writer = BlockWriter()
    var stack: [Int] = []
    var links: [Int] = []
    var emphasis = 0
    var strong = 0
    /// The end of what is set aside, and why it is.
    var asideEnd = 0
    var aside: String?
    var i = 0
    while i < tree.nodes.count {
      while let last = stack.last, tree.nodes[last].end <= i {
        stack.removeLast()
        switch tree.nodes[last].tag {
        case .a: _ = links.popLast()
        case .em, .i: emphasis -= 1
        case .strong, .b: strong -= 1
        case let tag: if blockElements.contains(tag) { writer.flush() }
        }
      }
      if i >= asideEnd { aside = nil }
      let node = tree.nodes[i]
      if node.isText {
        let style = style(isEmphasised: emphasis > 0, isStrong: strong > 0)
        let place = givesPlaces ? Int(node.offset) : -1
        writer.append(
          UTF8Bytes(rebasing: text[tree.range(ofText: i)]), from: place, of: source, style: style,
          link: links.last ?? -1, isLink: !links.isEmpty, opening: { opening(at: i, aside: aside) })
        i += 1
        continue
      }
      let isBlock = blockElements.contains(node.tag)
      if silentElements.contains(node.tag) {
        if isBlock { writer.flush() }
        i = Int(node.end)
        continue
      }
      if aside == nil, let reason = asideReason(of: i, in: tree, showsHidden: showsHidden) {
        guard readsAsides, isBlock else {
          i = Int(node.end)
          continue
        }
        aside = reason
        asideEnd = Int(node.end)
      }
      if isBlock { writer.flush() }
      switch node.tag {
      case .br: writer.breakLine()
      case .a: links.append(i)
      case .em, .i: emphasis += 1
      case .strong, .b: strong += 1
      default: break
      }
      stack.append(i)
      i += 1
    }
    writer.flush()
    return writer.blocks
  }

  /// By its bits: a set put together out of another module's options costs as much as the text it is for.
  private func style(isEmphasised: Bool, isStrong: Bool) -> InlineRun.Style {
    InlineRun.Style(
      rawValue: (isEmphasised ? InlineRun.Style.emphasis.rawValue : 0)
        | (isStrong ? InlineRun.Style.strong.rawValue : 0))
  }

  private func opening(at index: Int, aside: String?) -> PageBlock {
    var element = Int(tree.nodes[index].parent)
    while element > 0, !blockElements.contains(tree.nodes[element].tag) {
      element = Int(tree.nodes[element].parent)
    }
    element = max(0, element)
    return PageBlock(
      shape: shape(of: element), place: Int(tree.nodes[index].offset), element: element,
      containers: containers(of: element), aside: aside)
  }

  private func shape(of element: Int) -> PageBlock.Shape {
    var i = element
    while i > 0 {
      let tag = tree.nodes[i].tag
      if let level = tag.headingLevel { return .heading(level) }
      switch tag {
      case .figcaption, .caption, .figure: return .caption
      case .pre: return .code
      case .li, .dd, .dt: return .item
      case .td, .th: return .row
      case .article, .main, .body, .section: return .paragraph
      default: i = Int(tree.nodes[i].parent)
      }
    }
    return .paragraph
  }

  /// Quotations and lists around an element, outermost first, by the places of their elements.
  private func containers(of element: Int) -> [Container] {
    var found: [Container] = []
    var i = element
    while i > 0, found.count < 16 {
      let parent = Int(tree.nodes[i].parent)
      switch tree.nodes[i].tag {
      case .blockquote: found.append(.quote(id: i))
      case .li:
        if parent >= 0, tree.nodes[parent].tag == .ul || tree.nodes[parent].tag == .ol {
          found.append(.item(id: i))
        }
      case .ul: if case .item = found.last { found.append(.list(id: i, start: nil, isTight: true)) }
      case .ol:
        if case .item = found.last {
          found.append(.list(id: i, start: tree.value(.start, of: i).flatMap { Int($0) } ?? 1, isTight: true))
        }
      default: break
      }
      i = parent
    }
    // A list cut off at the depth limit must not leave its item alone.
    if case .item = found.last { found.removeLast() }
    return found.reversed()
  }
}
