import Model

/// The HTML of one block's text: styles and links inside, sentences marked.
///
/// A sentence's `span` is always the outer element: a style or link that runs over the end of a sentence is
/// closed before it and opened again after, so the elements nest whatever the ranges are.
struct InlineHTML {
  private(set) var text = ""
  private let source: String
  private let length: Int
  private let runs: [InlineRun]
  private let link: (String) -> String?
  private var nextRun = 0

  init(block: Block, marks: [SentenceMark], link: @escaping (String) -> String?) {
    source = block.text
    length = block.text.utf8.count
    runs = block.inlines
    self.link = link
    var position = 0
    for mark in marks where mark.range.lowerBound >= position && mark.range.upperBound <= length {
      write(position..<mark.range.lowerBound)
      text +=
        "<span id=\"\(escapedHTML(mark.id))\" class=\"s\(mark.isCited ? " cited" : "")\"\(mark.attributes)>"
      write(mark.range)
      text += "</span>" + mark.tail
      position = mark.range.upperBound
    }
    write(position..<length)
  }

  /// Writes a stretch of text that ascends from call to call.
  private mutating func write(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      while nextRun < runs.count, runs[nextRun].range.upperBound <= position { nextRun += 1 }
      guard nextRun < runs.count, runs[nextRun].range.lowerBound < range.upperBound else {
        escape(position..<range.upperBound)
        return
      }
      let run = runs[nextRun]
      if run.range.lowerBound > position {
        escape(position..<run.range.lowerBound)
        position = run.range.lowerBound
      }
      let end = min(run.range.upperBound, range.upperBound)
      write(run, position..<end)
      position = end
    }
  }

  private mutating func write(_ run: InlineRun, _ range: Range<Int>) {
    if run.style.contains(.hardBreak) {
      text += "<br>\n"
      return
    }
    var closing = ""
    func open(_ tag: String, _ attributes: String = "") {
      text += "<\(tag)\(attributes)>"
      closing = "</\(tag)>" + closing
    }
    if let target = run.link.flatMap(safeLink).flatMap(link) {
      let relation = isExternalLink(target) ? " rel=\"nofollow noopener\"" : ""
      open("a", " href=\"\(escapedHTML(target))\"\(relation)")
    }
    if run.style.contains(.strong) { open("strong") }
    if run.style.contains(.emphasis) { open("em") }
    if run.style.contains(.code) { open("code") }
    escape(range)
    text += closing
  }

  private mutating func escape(_ range: Range<Int>) {
    let utf8 = source.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    escapeHTML(source[start..<end], into: &text)
  }
}
