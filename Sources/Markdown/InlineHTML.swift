import Model

/// The HTML of one block's text: styles and links inside, sentences marked.
///
/// A sentence's `span` is always the outer element: a style or link that runs over the end of a sentence is
/// closed before it and opened again after, so the elements nest whatever the ranges are.
struct InlineHTML {
  private let source: String
  private let length: Int
  private let runs: [InlineRun]
  private let link: (String) -> String?
  private var nextRun = 0

  init(_ block: Block, link: @escaping (String) -> String?) {
    source = block.text
    length = block.text.utf8.count
    runs = block.inlines
    self.link = link
  }

  /// Writes all of the block's text.
  mutating func write(_ marks: [SentenceMark], to html: inout HTMLWriter) {
    var position = 0
    for mark in marks where mark.range.lowerBound >= position && mark.range.upperBound <= length {
      write(position..<mark.range.lowerBound, to: &html)
      html.write("<span id=\"")
      html.escape(mark.id)
      html.write(mark.isCited ? "\" class=\"s cited\"" : "\" class=\"s\"")
      html.write(mark.attributes)
      html.write(">")
      write(mark.range, to: &html)
      html.write("</span>")
      html.write(mark.tail)
      position = mark.range.upperBound
    }
    write(position..<length, to: &html)
  }

  /// Writes a stretch of text that ascends from call to call.
  private mutating func write(_ range: Range<Int>, to html: inout HTMLWriter) {
    var position = range.lowerBound
    while position < range.upperBound {
      while nextRun < runs.count, runs[nextRun].range.upperBound <= position { nextRun += 1 }
      guard nextRun < runs.count, runs[nextRun].range.lowerBound < range.upperBound else {
        html.escape(source, position..<range.upperBound)
        return
      }
      let run = runs[nextRun]
      if run.range.lowerBound > position {
        html.escape(source, position..<run.range.lowerBound)
        position = run.range.lowerBound
      }
      let end = min(run.range.upperBound, range.upperBound)
      write(run, position..<end, to: &html)
      position = end
    }
  }

  private func write(_ run: InlineRun, _ range: Range<Int>, to html: inout HTMLWriter) {
    if run.style.contains(.hardBreak) {
      html.write("<br>\n")
      return
    }
    var closing: [String] = []
    if let target = run.link.flatMap(safeLink).flatMap(link) {
      html.write("<a href=\"")
      html.escape(target)
      html.write(isExternalLink(target) ? "\" rel=\"nofollow noopener\">" : "\">")
      closing.append("</a>")
    }
    if run.style.contains(.strong) {
      html.write("<strong>")
      closing.append("</strong>")
    }
    if run.style.contains(.emphasis) {
      html.write("<em>")
      closing.append("</em>")
    }
    if run.style.contains(.code) {
      html.write("<code>")
      closing.append("</code>")
    }
    html.escape(source, range)
    for tag in closing.reversed() { html.write(tag) }
  }
}
