import CCmark
import Model

/// Collects the text of one paragraph or heading while it follows the same marks in the file.
///
/// cmark gives the meaning, the file gives the places: every event of the tree says which marks stand next in
/// the source (`*` for an emphasis that opens, `](target)` for a link that closes), so each
/// byte of text finds its own byte.
struct LeafReader {
  private(set) var text = ""
  private(set) var runs: [InlineRun] = []
  private(set) var segments: [OriginMap.Segment] = []
  private var cursor: SourceCursor
  private var length = 0
  private var strong = 0
  private var emphasis = 0
  private var links: [String?] = []
  private var autolinks: [Bool] = []
  private var images: [String] = []
  /// Pictures that stand in no other's alternative text, each with that text's bytes.
  private var pictures: [(source: String, credit: String, text: Range<Int>)] = []
  private var hasOther = false
  /// The place of a space at the edge of a code span. It is no code, and yet parts the words on both sides.
  private var outerSpace: Int?
  /// Whether all of the text was found in the file.
  private(set) var isPlaced = true

  init(bytes: [UInt8], range: Range<Int>, quoteDepth: Int, kind: Block.Kind) {
    cursor = SourceCursor(bytes: bytes, range: range, quoteDepth: quoteDepth)
    if case .heading = kind { cursor.skipHeadingMark() }
  }

  /// The pictures when the paragraph is nothing but pictures, else none.
  var onlyPictures: [(source: String, credit: String, text: Range<Int>)] { hasOther ? [] : pictures }

  /// The picture that opens the paragraph, and the caption, when nothing stands beneath it but emphasised words.
  var captionedPicture: (source: String, credit: String, text: Range<Int>, caption: Range<Int>)? {
    guard pictures.count == 1, let picture = pictures.first, picture.text.lowerBound == 0 else { return nil }
    let start = picture.text.upperBound + 1
    guard start < length, text.utf8.dropFirst(start - 1).first == 10 else { return nil }
    var end = start
    for run in runs where run.style.contains(.emphasis) && run.range.upperBound > start {
      guard run.range.lowerBound <= end else { return nil }
      end = run.range.upperBound
    }
    return end == length ? (picture.source, picture.credit, picture.text, start..<length) : nil
  }

  mutating func visit(_ node: OpaquePointer, isEntering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: append(literal: node, isCode: false)
    case CMARK_NODE_CODE:
      outerSpace = cursor.skipCodeOpening(content: string(cmark_node_get_literal(node))) ?? outerSpace
      append(literal: node, isCode: true)
      outerSpace = cursor.skipCodeClosing()
    case CMARK_NODE_SOFTBREAK: lineBreak(isHard: false)
    case CMARK_NODE_LINEBREAK: lineBreak(isHard: true)
    case CMARK_NODE_HTML_INLINE:
      hasOther = true
      cursor.skip(literal: string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH:
      emphasis += isEntering ? 1 : -1
      cursor.skipDelimiters(1)
    case CMARK_NODE_STRONG:
      strong += isEntering ? 1 : -1
      cursor.skipDelimiters(2)
    case CMARK_NODE_LINK:
      if isEntering {
        links.append(safeLink(string(cmark_node_get_url(node))))
        autolinks.append(cursor.openLink())
      } else {
        _ = links.popLast()
        cursor.closeLink(isAutolink: autolinks.popLast() ?? false)
      }
    case CMARK_NODE_IMAGE:
      if isEntering {
        let source = string(cmark_node_get_url(node))
        let credit = string(cmark_node_get_title(node))
        if images.isEmpty { pictures.append((source, credit, length..<length)) }
        images.append(source)
        cursor.openImage()
      } else {
        _ = images.popLast()
        if images.isEmpty, let picture = pictures.popLast() {
          pictures.append((picture.source, picture.credit, picture.text.lowerBound..<length))
        }
        cursor.closeLink(isAutolink: false)
      }
    default: break
    }
  }

  private mutating func append(literal node: OpaquePointer, isCode: Bool) {
    let literal = string(cmark_node_get_literal(node))
    guard !literal.isEmpty else { return }
    if let place = outerSpace, let last = text.utf8.last, last > 0x20,
      literal.utf8.first.map({ $0 > 0x20 }) ?? false
    {
      add(SourceCursor.Piece(text: 0, file: place, width: 0), at: length)
      extend(with: " ", isCode: false, isHardBreak: false)
    }
    outerSpace = nil
    if images.isEmpty && literal.utf8.contains(where: { $0 > 0x20 }) { hasOther = true }
    let pieces = cursor.match(Array(literal.utf8), isCode: isCode)
    if pieces.isEmpty, literal.utf8.contains(where: { $0 > 0x20 }) { isPlaced = false }
    for piece in pieces { add(piece, at: length) }
    extend(with: literal, isCode: isCode, isHardBreak: false)
  }

  private mutating func lineBreak(isHard: Bool) {
    outerSpace = nil
    if let place = cursor.skipLineEnd() {
      add(SourceCursor.Piece(text: 0, file: place, width: 0), at: length)
    }
    extend(with: "\n", isCode: false, isHardBreak: isHard)
  }

  /// Adds a stretch of the map unless it goes on where the last one ends.
  private mutating func add(_ piece: SourceCursor.Piece, at base: Int) {
    let start = base + piece.text
    if let last = segments.last, last.width == 0, piece.width == 0,
      last.file + start - last.text == piece.file
    {
      return
    }
    segments.append(OriginMap.Segment(text: start, file: piece.file, width: piece.width))
  }

  private mutating func extend(with literal: String, isCode: Bool, isHardBreak: Bool) {
    text += literal
    let start = length
    length += literal.utf8.count
    var style: InlineRun.Style = []
    if emphasis > 0 { style.insert(.emphasis) }
    if strong > 0 { style.insert(.strong) }
    if isCode { style.insert(.code) }
    if isHardBreak { style = .hardBreak }
    let link = links.last ?? nil
    guard !style.isEmpty || link != nil else { return }
    if let last = runs.last, last.style == style, last.link == link, last.range.upperBound == start,
      !isHardBreak
    {
      runs[runs.count - 1].range = last.range.lowerBound..<length
    } else {
      runs.append(InlineRun(range: start..<length, style: style, link: isHardBreak ? nil : link))
    }
  }
}
