import Language
import Model

/// Puts a page's blocks together out of its texts, white space collapsed as browsers do.
///
/// The page's bytes are followed beside the text, since the tree has character references undone: so `caf&eacute;` has a
/// place. A text that cannot be followed to its end has none at all: a place for half of it would be wrong for the rest.
struct BlockWriter {
  private enum Space: Equatable {
    case none
    /// Byte of the page; -1 when unknown.
    case space(Int)
    case lineBreak
  }

  private(set) var blocks: [PageBlock] = []
  private var open: PageBlock?
  private var text: [UInt8] = []
  private var isPlaced = true
  private var pending = Space.none

  var isOpen: Bool { open != nil }

  mutating func begin(_ block: PageBlock) { open = block }

  /// Two line breaks in a row end a paragraph; one is white space.
  mutating func breakLine() {
    if pending == .lineBreak {
      flush()
    } else if open != nil {
      pending = .lineBreak
    }
  }

  mutating func flush() {
    if var block = open, text.contains(where: { $0 > 32 && $0 != 0xC2 && $0 != 0xA0 }) {
      block.text = String(decoding: text, as: UTF8.self)
      if !isPlaced { block.segments = [] }
      blocks.append(block)
    }
    open = nil
    text.removeAll(keepingCapacity: true)
    isPlaced = true
    pending = .none
  }

  /// Adds the bytes of one text.
  ///
  /// - Parameters:
  ///   - bytes: the text, its character references undone.
  ///   - place: where in the page the text begins; -1 when unknown.
  ///   - page: the page's own bytes.
  ///   - style: of the run that the text belongs to.
  ///   - link: number of the link around it.
  ///   - isLink: whether there is one.
  ///   - opening: makes the block that the text's first letter begins, when none is open.
  mutating func append(
    _ bytes: UTF8Bytes, from place: Int, of page: UTF8Bytes, style: InlineRun.Style, link: Int, isLink: Bool,
    opening: () -> PageBlock
  ) {
    var at = place
    var i = 0
    var first = -1
    while i < bytes.count {
      if isSpaceByte(bytes[i]) {
        if open != nil, pending == .none { pending = .space(at) }
        while i < bytes.count, isSpaceByte(bytes[i]) {
          if at >= 0 { at = placeAfterSpace(at, of: page) }
          i += 1
        }
        continue
      }
      if open == nil { open = opening() }
      writeSpace()
      if first < 0 { first = text.count }
      let begin = text.count
      i = copy(bytes, from: i, at: &at, of: page)
      if isLink { open?.linkLength += text.count - begin }
    }
    if first >= 0, !style.isEmpty || link >= 0 { addRun(first..<text.count, style: style, link: link) }
  }

  private mutating func writeSpace() {
    switch pending {
    case .none: return
    case .lineBreak: text.append(10)
    case .space(let place):
      if place >= 0 { addSegment(place, width: 0) }
      text.append(32)
    }
    pending = .none
  }

  /// Copies bytes up to the next white space, or up to where the page is written in another way. The next byte.
  private mutating func copy(_ bytes: UTF8Bytes, from start: Int, at: inout Int, of page: UTF8Bytes) -> Int {
    var i = start
    guard at >= 0, at < page.count else {
      at = -1
      isPlaced = false
      while i < bytes.count, !isSpaceByte(bytes[i]) { i += 1 }
      text.append(contentsOf: UTF8Bytes(rebasing: bytes[start..<i]))
      return i
    }
    let ampersand = UInt8(ascii: "&")
    var end = at
    while i < bytes.count, end < page.count, bytes[i] == page[end], bytes[i] != ampersand,
      !isSpaceByte(bytes[i])
    {
      i += 1
      end += 1
    }
    if i > start {
      addSegment(at, width: 0)
      text.append(contentsOf: UTF8Bytes(rebasing: bytes[start..<i]))
      at = end
    } else if page[at] == ampersand, let reference = reference(in: page, at: at, bytes, i) {
      addSegment(at, width: reference.width)
      i += reference.length
      text.append(contentsOf: UTF8Bytes(rebasing: bytes[start..<i]))
      at += reference.width
    } else if page[at] == bytes[i] {
      addSegment(at, width: 0)
      text.append(bytes[i])
      at += 1
      i += 1
    } else {
      at = placeAfterMarkup(at, of: page)
    }
    return i
  }

  private mutating func addSegment(_ file: Int, width: Int) {
    if let last = open?.segments.last, last.width == 0, width == 0, last.file + text.count - last.text == file
    {
      return
    }
    open?.segments.append(OriginMap.Segment(text: text.count, file: file, width: width))
  }

  private mutating func addRun(_ range: Range<Int>, style: InlineRun.Style, link: Int) {
    if let last = open?.runs.last, last.style == style, last.link == link,
      last.range.upperBound >= range.lowerBound - 1
    {
      open?.runs.removeLast()
      open?.runs.append(
        PageBlock.Run(range: last.range.lowerBound..<range.upperBound, style: style, link: link))
    } else {
      open?.runs.append(PageBlock.Run(range: range, style: style, link: link))
    }
  }
}

/// The place after one byte of white space: a line end may be two bytes of the page. -1 when the page has something else.
private func placeAfterSpace(_ at: Int, of page: UTF8Bytes) -> Int {
  guard at < page.count, isSpaceByte(page[at]) else { return -1 }
  return at + (page[at] == 13 && at + 1 < page.count && page[at + 1] == 10 ? 2 : 1)
}

/// The place after a tag or comment that gave the tree nothing, such as an end tag without its element; -1 when there is none.
private func placeAfterMarkup(_ at: Int, of page: UTF8Bytes) -> Int {
  guard page[at] == UInt8(ascii: "<"), at + 1 < page.count,
    page[at + 1] == UInt8(ascii: "/") || page[at + 1] == UInt8(ascii: "!"),
    let end = page[at...].prefix(1024).firstIndex(of: UInt8(ascii: ">"))
  else { return -1 }
  return end + 1
}

/// How long a character reference is in the page, and how many bytes of the text it stands for.
private func reference(
  in page: UTF8Bytes, at start: Int, _ text: UTF8Bytes, _ i: Int
) -> (width: Int, length: Int)? {
  var end = start + 1
  while end < page.count, end - start < 34, isNameByte(page[end]) { end += 1 }
  let hasSemicolon = end < page.count && page[end] == UInt8(ascii: ";")
  guard end > start + 1 else { return nil }
  if hasSemicolon { end += 1 }
  if text[i] == UInt8(ascii: "&"), !hasSemicolon { return nil }
  var length = 1
  while i + length < text.count, text[i + length] & 0xC0 == 0x80 { length += 1 }
  // A reference that stands for itself, such as `&nosuch;`.
  if text[i...].starts(with: page[start..<end]) { return nil }
  return (end - start, length)
}

@inline(__always)
private func isSpaceByte(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

private func isNameByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    || byte == UInt8(ascii: "#")
}
