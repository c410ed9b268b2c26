import Model

/// Writes an article's blocks as HTML for its page.
///
/// ```swift
/// let renderer = BlockRenderer()
/// renderer.html(of: blocks, marks: [SentenceMark(block: 0, range: 0..<12, id: "s1")])
/// // <p><span id="s1" class="s">It is raining</span></p>
/// ```
/// Everything is escaped and every element closed, whatever the blocks hold: markup comes from their kinds, never
/// from their text. Blocks that are not kept are left out; give marks of blocks that are. Headings start at
/// `headingLevel` and never skip a level, so that a page's `h1` stays its headline. O(n).
package struct BlockRenderer: Sendable {
  /// The level of the article's highest heading on the page.
  package var headingLevel: Int
  /// The target of a link on this page, or nil for words without a link.
  package var link: @Sendable (String) -> String?
  /// A picture of this site, or nil to show its words only. Never a remote one.
  package var picture: @Sendable (String) -> ShownPicture?

  package init(
    headingLevel: Int = 2, link: @escaping @Sendable (String) -> String? = { $0 },
    picture: @escaping @Sendable (String) -> ShownPicture? = { _ in nil }
  ) {
    self.headingLevel = max(1, min(6, headingLevel))
    self.link = link
    self.picture = picture
  }

  /// The HTML of the kept blocks, a line for each element, without a final line end.
  package func html(of blocks: [Block], marks: [SentenceMark] = []) -> String {
    var marksOfBlock = [[SentenceMark]](repeating: [], count: blocks.count)
    for mark in marks where blocks.indices.contains(mark.block) { marksOfBlock[mark.block].append(mark) }
    var levels = HeadingLevels(blocks: blocks, first: headingLevel)
    var open = OpenContainers()
    var html = HTMLWriter()
    html.reserve(blocks.reduce(0) { $0 + $1.text.utf8.count + 32 } + marks.count * 96)
    for (i, block) in blocks.enumerated() where block.isKept {
      let isShown: Bool = if case .raw = block.kind { false } else { true }
      guard isShown else { continue }
      open.move(to: block.containers, in: &html)
      let marks = marksOfBlock[i].sorted { $0.range.lowerBound < $1.range.lowerBound }
      if !html.isEmpty, !html.ends(with: "\n"), !html.ends(with: "<li>") { html.write("\n") }
      write(block, marks: marks, levels: &levels, to: &html)
    }
    open.move(to: [], in: &html)
    return html.text
  }

  private func write(
    _ block: Block, marks: [SentenceMark], levels: inout HeadingLevels, to html: inout HTMLWriter
  ) {
    func inline(from opening: String, to closing: String) {
      html.write(opening)
      var inline = InlineHTML(block, link: link)
      inline.write(marks, to: &html)
      html.write(closing)
    }
    switch block.kind {
    case .paragraph: isBare(block) ? inline(from: "", to: "") : inline(from: "<p>", to: "</p>")
    case .tableRow: inline(from: "<p>", to: "</p>")
    case .caption: inline(from: "<p class=\"caption\">", to: "</p>")
    case .heading(let level):
      let level = levels.shown(for: level)
      html.write("<h\(level)>")
      inline(from: "", to: "")
      html.write("</h\(level)>")
    case .code(let info):
      let name = info.split(whereSeparator: { $0.isWhitespace }).first.map(String.init) ?? ""
      let language = name.isEmpty ? "" : " class=\"language-\(escapedHTML(name))\""
      html.write("<pre><code\(language)>\(escapedHTML(block.text))</code></pre>")
    case .figure(let source, let caption, let credit):
      if let picture = picture(source) {
        html.write(picture.html(alternative: block.text, caption: caption, credit: credit))
      } else if !block.text.isEmpty, !isOfAnotherHost(source) {
        html.write("<p class=\"caption\">\(escapedHTML(block.text))</p>")
      }
    case .thematicBreak: html.write("<hr>")
    case .raw: break
    }
  }

  /// Whether the block is the text of an item of a tight list, which has no paragraph tags.
  private func isBare(_ block: Block) -> Bool {
    guard case .item = block.containers.last, block.containers.count > 1,
      case .list(_, _, let isTight) = block.containers[block.containers.count - 2]
    else { return false }
    return isTight
  }
}

/// Shifts heading levels so that the highest is as asked and none is skipped on the way down.
private struct HeadingLevels {
  let first: Int
  private var highest: Int
  private var previous: Int

  init(blocks: [Block], first: Int) {
    self.first = first
    previous = first - 1
    highest = 6
    for block in blocks where block.isKept {
      if case .heading(let level) = block.kind { highest = min(highest, level) }
    }
  }

  mutating func shown(for level: Int) -> Int {
    let shifted = max(first, first + level - highest)
    previous = min(6, shifted, previous + 1)
    return previous
  }
}

/// The quotations, lists and items that are open in the HTML.
private struct OpenContainers {
  private var stack: [Container] = []

  /// Closes what the next block does not stand in, and opens what it does.
  mutating func move(to containers: [Container], in html: inout HTMLWriter) {
    var shared = 0
    while shared < stack.count, shared < containers.count, stack[shared] == containers[shared] { shared += 1 }
    while stack.count > shared {
      switch stack.removeLast() {
      case .quote: html.write("\n</blockquote>")
      case .list(_, let start, _): html.write(start == nil ? "\n</ul>" : "\n</ol>")
      case .item: html.write("</li>")
      }
    }
    for container in containers[shared...] {
      if !html.isEmpty, !html.ends(with: "\n") { html.write("\n") }
      switch container {
      case .quote: html.write("<blockquote>")
      case .list(_, nil, _): html.write("<ul>")
      case .list(_, 1?, _): html.write("<ol>")
      case .list(_, let start?, _): html.write("<ol start=\"\(start)\">")
      case .item: html.write("<li>")
      }
      stack.append(container)
    }
  }
}
