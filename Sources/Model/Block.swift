/// One leaf of an article: a paragraph, a heading, an item's text, a caption.
///
/// Articles are flat lists of blocks; what a block stands inside of (quotation, list, item) is in
/// `containers`. So no depth of nesting in the input can overflow a stack, and every stage walks
/// an article in one loop.
package struct Block: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// 1 to 6.
    case heading(level: Int)
    /// Preformatted text with its info string.
    case code(info: String)
    case caption
    /// A picture standing alone; `text` is its alternative text. The caption beneath it, and the credit that says whose it is,
    /// may be empty.
    indirect case figure(source: String, caption: String, credit: String)
    case tableRow
    case thematicBreak
    /// Markup that is shown nowhere.
    case raw

    /// The name used by `inspect --json`.
    package var name: String {
      switch self {
      case .paragraph: "paragraph"
      case .heading: "heading"
      case .code: "code"
      case .caption: "caption"
      case .figure: "figure"
      case .tableRow: "tableRow"
      case .thematicBreak: "thematicBreak"
      case .raw: "raw"
      }
    }
  }

  package var kind: Kind
  /// Plain text, as the file has it: markup taken away, nothing else altered. May hold line ends.
  package var text: String
  /// Marked parts of `text`, ascending and not overlapping. Text outside them is plain.
  package var inlines: [InlineRun]
  /// Outermost first.
  package var containers: [Container]
  /// Where the bytes of `text` stand in the file.
  package var origin: OriginMap
  /// Whether the block belongs to the article. Blocks that do not are kept for `inspect`.
  package var isKept: Bool
  /// Why it was removed: `credit line`, `repeated`, `byline`, `title`. Nil when kept.
  package var reason: String?
  /// The rule of sources.yaml that decided, as `inspect` shows it: `keep .note`. Nil when none did.
  package var rule: String?

  package init(
    kind: Kind, text: String, inlines: [InlineRun] = [], containers: [Container] = [],
    origin: OriginMap = OriginMap(), isKept: Bool = true, reason: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.inlines = inlines
    self.containers = containers
    self.origin = origin
    self.isKept = isKept
    self.reason = reason
  }

  /// Whether its sentences may be cited: kept running text, not headings, captions or code.
  @inlinable
  package var isProse: Bool { if case .paragraph = kind { isKept } else { false } }
}

/// Something that holds blocks. Two neighbouring blocks share a container when the values are equal.
package enum Container: Sendable, Hashable {
  case quote(id: Int)
  /// `start` is nil for a bullet list. A tight list's items have no paragraph tags.
  case list(id: Int, start: Int?, isTight: Bool)
  case item(id: Int)
}

/// A part of a block's text with one set of styles.
package struct InlineRun: Sendable, Hashable {
  package struct Style: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let emphasis = Style(rawValue: 1)
    package static let strong = Style(rawValue: 2)
    package static let code = Style(rawValue: 4)
    /// The run is a line end that must stay one.
    package static let hardBreak = Style(rawValue: 8)
  }

  /// UTF-8 offsets in the block's text.
  package var range: Range<Int>
  package var style: Style
  /// Where it links to; only schemes that are safe on a page.
  package var link: String?

  package init(range: Range<Int>, style: Style, link: String? = nil) {
    self.range = range
    self.style = style
    self.link = link
  }
}

/// Maps offsets in a block's text to offsets in its file.
///
/// Text that is a plain slice of the file has one segment; Markdown with markup inside has one
/// for each stretch between marks.
package struct OriginMap: Sendable, Hashable {
  package struct Segment: Sendable, Hashable {
    /// UTF-8 offset in the block's text.
    package var text: Int
    /// Byte offset in the file.
    package var file: Int
    /// Bytes of the file that the whole segment stands for, when they are not its own bytes: 6 for `&quot;`.
    /// 0 for a plain slice.
    package var width: Int

    package init(text: Int, file: Int, width: Int = 0) {
      self.text = text
      self.file = file
      self.width = width
    }
  }

  /// Ascending in both fields.
  package var segments: [Segment]
  /// 1-based line of the file on which the block starts; 0 when unknown.
  package var line: Int

  package init(segments: [Segment] = [], line: Int = 0) {
    self.segments = segments
    self.line = line
  }

  /// A text that stands in the file as it is, from that byte on.
  package init(sliceFrom file: Int, line: Int) {
    self.init(segments: [Segment(text: 0, file: file)], line: line)
  }

  /// The byte in the file at which the text's byte stands. O(log n).
  package func fileOffset(of text: Int) -> Int? {
    guard let segment = segment(holding: text) else { return nil }
    return segment.width > 0 ? segment.file : segment.file + (text - segment.text)
  }

  private func segment(holding text: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? segments[low - 1] : nil
  }

  /// The bytes of the file from the first to the last byte of a non-empty range of text. Markup
  /// between them is inside the span, markup around them is not.
  package func fileSpan(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, let start = fileOffset(of: range.lowerBound),
      let last = segment(holding: range.upperBound - 1)
    else { return nil }
    let end = last.file + (last.width > 0 ? last.width : range.upperBound - last.text)
    return end > start ? start..<end : nil
  }
}
