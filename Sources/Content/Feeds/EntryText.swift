import Markdown
import Model

/// A piece of text in a feed: HTML, or plain.
struct EntryText {
  let text: String
  let isMarkup: Bool
  /// Against which links inside are resolved.
  let base: String?

  init(_ text: String, isMarkup: Bool, base: String?) {
    self.text = text
    self.isMarkup = isMarkup
    self.base = base
  }

  /// The text as one line: tags taken away, references undone once; nil when nothing is left.
  ///
  /// Feeds write `&` in a title as `&amp;` once or twice, so a second layer of references is undone. Not where that
  /// would give tags: a title such as `How &lt;p&gt; works` speaks of them, and stays as it is.
  var title: String? {
    let plain = isMarkup ? withoutTags(text) : text
    let undone = undoneReferences(plain)
    let title = collapsingWhiteSpace(!holdsMarkup(plain) && holdsMarkup(undone) ? plain : undone)
    return title.isEmpty ? nil : title
  }

  /// The text as blocks. Frames and scripts are left out, and pictures without words beneath them. O(n).
  var blocks: [Block] { isMarkup ? markupBlocks : plainBlocks }

  /// Paragraphs between blank lines.
  private var plainBlocks: [Block] {
    var blocks: [Block] = []
    var lines: [Substring] = []
    func close() {
      let text = collapsingWhiteSpace(undoneReferences(lines.joined(separator: " ")))
      if !text.isEmpty { blocks.append(Block(kind: .paragraph, text: text)) }
      lines = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.utf8.allSatisfy({ $0 <= 32 }) { close() } else { lines.append(line) }
    }
    close()
    return blocks
  }

  private var markupBlocks: [Block] {
    let page = DecodedPage(bytes: Array("<!DOCTYPE html><body>\(text)".utf8), isVerbatim: false)
    guard let tree = PageTree(page.bytes) else { return [] }
    let reader = PageBlockReader(tree, page: page, base: base, givesPlaces: false)
    let figures = figures(of: reader)
    return reader.blocks.enumerated().compactMap { place, block in
      let kind: Block.Kind
      switch block.shape {
      case .paragraph, .item: kind = .paragraph
      case .heading(let level): kind = .heading(level: level)
      case .code: kind = .code(info: "")
      case .row: kind = .tableRow
      // What stands under a picture is nothing without it.
      case .caption: return figures[place]
      }
      return Block(
        kind: kind, text: block.text, inlines: reader.inlines(of: block), containers: block.containers)
    }
  }
}

extension EntryText {
  /// The pictures that have words beneath them, each by the place of its first caption.
  private func figures(of reader: PageBlockReader) -> [Int: Block] {
    let captions = reader.blocks.enumerated().filter { $0.element.shape == .caption }
    if captions.isEmpty { return [:] }
    let words = captions.map { place, block in
      PageFigures.Words(place: place, element: block.element, text: block.text, isCaption: true)
    }
    let texts = reader.blocks.filter { $0.shape != .caption }.map(\.element)
    let figures = PageFigures(reader.tree, texts: texts, base: base, agencies: Agencies())
    return Dictionary(uniqueKeysWithValues: figures.grouped(words))
  }
}

/// Whether a text has a tag or comment of HTML in it: `<p>`, `</b>`, `<br/>`, `<a href=...>`.
func holdsMarkup(_ text: String) -> Bool { !markupRanges(Array(text.utf8), stopsAtFirst: true).isEmpty }

/// The text without its tags and comments; a space stands where a block or line ended.
private func withoutTags(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var start = 0
  for (range, isBlock) in markupRanges(bytes, stopsAtFirst: false) {
    result += bytes[start..<range.lowerBound]
    if isBlock { result.append(32) }
    start = range.upperBound
  }
  result += bytes[start...]
  return String(decoding: result, as: UTF8.self)
}

/// The text with `&amp;`, `&#8217;`, `&eacute;` and the like undone once.
private func undoneReferences(_ text: String) -> String {
  var references = XMLReferences()
  return references.decoded(Array(text.utf8)[...])
}

/// Where tags and comments of HTML stand; an element that HTML does not know is text. O(n).
private func markupRanges(_ bytes: [UInt8], stopsAtFirst: Bool) -> [(range: Range<Int>, isBlock: Bool)] {
  var found: [(range: Range<Int>, isBlock: Bool)] = []
  var i = 0
  while let start = bytes[i...].firstIndex(of: UInt8(ascii: "<")) {
    i = start + 1
    let isComment = bytes[start...].starts(with: Array("<!--".utf8))
    var name = bytes[(start + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix {
      (97...122).contains($0 | 32) || (48...57).contains($0)
    }
    name = name.prefix(16)
    let tag = String(decoding: name, as: UTF8.self).lowercased()
    let after = name.endIndex < bytes.count ? bytes[name.endIndex] : 0
    let isTag = after <= 32 && after > 0 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
    guard
      isComment
        || isTag && (inlineElements.contains(tag) || isBlockElement(tag) || otherElements.contains(tag)),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { continue }
    found.append((start..<(end + 1), isBlockElement(tag) || tag == "br"))
    if stopsAtFirst { return found }
    i = end + 1
  }
  return found
}

private let inlineElements: Set<String> = [
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
  "kbd",
  "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  "time",
]
private let otherElements: Set<String> = [
  "br", "img", "iframe", "script", "style", "object", "embed", "audio", "video", "source", "picture", "svg",
  "button", "input", "noscript", "label", "ruby", "rt", "rp",
]
