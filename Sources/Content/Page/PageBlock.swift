import Model

/// A stretch of running text in a page, before anyone has decided whether it belongs to the article.
struct PageBlock {
  enum Shape: Equatable {
    case paragraph
    case heading(Int)
    case item
    case caption
    case code
    /// A row of a table, or one cell of it while the page is read.
    case row
  }

  /// A part of the text with one style, or inside one link.
  struct Run {
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    var style: InlineRun.Style
    /// The `a` element; -1 for none.
    var link: Int
  }

  var shape: Shape
  var text = ""
  var runs: [Run] = []
  var segments: [OriginMap.Segment] = []
  /// Byte of the page at which it begins; -1 when unknown.
  var place: Int
  /// Bytes inside links, white space apart.
  var linkLength = 0
  /// Index of the innermost block element around it.
  var element: Int
  var containers: [Container] = []
  /// Why it is set aside before its text is looked at: it is hidden, or stands in the navigation.
  var aside: String?

  /// Bytes of the text.
  var length: Int { text.utf8.count }
  /// Share of the text that stands inside links.
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

  var isHeading: Bool { if case .heading = shape { true } else { false } }
}
