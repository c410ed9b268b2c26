import CCmark
import Model

/// Makes blocks out of cmark's events, in reading order.
struct BlockBuilder {
  let source: MarkdownSource
  private(set) var blocks: [Block] = []
  private var containers: [Container] = []
  private var nextContainer = 0
  private var quoteDepth = 0
  private var leaf: LeafReader?

  /// Containers beyond this depth are not shown.
  private static let deepest = 32

  init(source: MarkdownSource) { self.source = source }

  mutating func visit(_ node: OpaquePointer, isEntering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: break
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += isEntering ? 1 : -1
      container(isEntering) { .quote(id: $0) }
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      let isTight = cmark_node_get_list_tight(node) != 0
      container(isEntering) { .list(id: $0, start: start, isTight: isTight) }
    case CMARK_NODE_ITEM: container(isEntering) { .item(id: $0) }
    case CMARK_NODE_PARAGRAPH: text(node, isEntering, kind: .paragraph)
    case CMARK_NODE_HEADING:
      text(node, isEntering, kind: .heading(level: Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_THEMATIC_BREAK: append(Block(kind: .thematicBreak, text: "", origin: origin(of: node)))
    case CMARK_NODE_CODE_BLOCK:
      let info = string(cmark_node_get_fence_info(node))
      append(codeBlock(node, kind: .code(info: info)))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK:
      if isEntering {
        var block = codeBlock(node, kind: .raw)
        block.isKept = false
        block.reason = "raw HTML"
        append(block)
      }
    default: leaf?.visit(node, isEntering: isEntering)
    }
  }

  private mutating func container(_ isEntering: Bool, _ make: (Int) -> Container) {
    if isEntering {
      containers.append(make(nextContainer))
      nextContainer += 1
    } else {
      containers.removeLast()
    }
  }

  private mutating func append(_ block: Block) {
    var block = block
    var shown = containers.prefix(BlockBuilder.deepest)
    if shown.count < containers.count, case .list = shown.last { shown.removeLast() }
    block.containers = Array(shown)
    blocks.append(block)
  }

  private mutating func text(_ node: OpaquePointer, _ isEntering: Bool, kind: Block.Kind) {
    if isEntering {
      let start = source.offset(
        line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
      let end = source.end(ofLine: Int(cmark_node_get_end_line(node)))
      leaf = LeafReader(
        bytes: source.bytes, range: start..<max(start, end), quoteDepth: quoteDepth, kind: kind)
      return
    }
    guard let leaf else { return }
    self.leaf = nil
    var block = Block(
      kind: kind, text: leaf.text, inlines: leaf.runs,
      origin: OriginMap(segments: leaf.segments, line: line(of: node)))
    if !leaf.isPlaced {
      // A sentence that cannot be shown in the file cannot be published.
      block.isKept = false
      block.reason = "cannot be found in the file"
    }
    if kind == .paragraph, !leaf.onlyPictures.isEmpty {
      for picture in leaf.onlyPictures {
        var figure = block.part(picture.text)
        figure.kind = .figure(source: picture.source, caption: "", credit: picture.credit)
        figure.inlines = []
        append(figure)
      }
    } else if kind == .paragraph, let picture = leaf.captionedPicture {
      var figure = block.part(picture.text)
      figure.kind = .figure(
        source: picture.source, caption: collapsingWhiteSpace(block.part(picture.caption).text),
        credit: picture.credit)
      figure.inlines = []
      append(figure)
    } else if kind == .paragraph, let parts = tableParts(of: block) {
      for part in parts { append(part) }
    } else if leaf.text.utf8.contains(where: { $0 > 0x20 }) {
      append(block)
    }
  }

  private func codeBlock(_ node: OpaquePointer, kind: Block.Kind) -> Block {
    Block(kind: kind, text: string(cmark_node_get_literal(node)), origin: origin(of: node))
  }

  private func origin(of node: OpaquePointer) -> OriginMap {
    OriginMap(line: line(of: node))
  }

  private func line(of node: OpaquePointer) -> Int {
    source.firstLine + Int(cmark_node_get_start_line(node)) - 1
  }
}

/// A C string as Swift text; empty for none.
func string(_ pointer: UnsafePointer<CChar>?) -> String {
  guard let pointer else { return "" }
  return String(cString: pointer)
}
