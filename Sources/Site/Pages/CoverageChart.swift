import Model
import Templating

extension Composer {
  /// The chart of who reported when; nil when there are not two dated articles at different times.
  func coverage(_ story: Story) -> CoverageView? {
    let dated = story.articles.filter { corpus.articles[$0].article.published != nil }
    let times = dated.compactMap { corpus.articles[$0].article.published?.value.seconds }
    guard let first = times.min(), let last = times.max(), first < last else { return nil }
    var chart = CoverageChart(
      first: first, last: last, isMirrored: index.language.isRightToLeft)
    for article in dated {
      guard let moment = corpus.articles[article].article.published?.value else { continue }
      chart.add(
        article: article, outlet: outlet(article), seconds: moment.seconds,
        original: index.copyOfArticle[article]?.original)
    }
    return CoverageView(
      chart: chart.svg(
        from: wording.moment(Timestamp(seconds: first)), to: wording.moment(Timestamp(seconds: last))),
      rows: dated.map { row($0) }, hasCopies: chart.hasCopies)
  }
}

/// One lane for each outlet, a dot for each article at its time: filled for its own reporting,
/// hollow for a copy, joined by a line to its original.
///
/// Places along the lane are percentages, so that dots and words keep their size at any width.
struct CoverageChart {
  private struct Dot {
    var article: Int
    var lane: Int
    var seconds: Int
    var original: Int?
  }

  private let first: Int
  private let last: Int
  /// Whether time runs to the left, as lines of the page do.
  private let isMirrored: Bool
  private var lanes: [String] = []
  private var dots: [Dot] = []

  init(first: Int, last: Int, isMirrored: Bool = false) {
    self.isMirrored = isMirrored
    self.first = first
    self.last = last
  }

  var hasCopies: Bool { dots.contains { $0.original != nil } }

  mutating func add(article: Int, outlet: String, seconds: Int, original: Int?) {
    let lane = lanes.firstIndex(of: outlet) ?? lanes.count
    if lane == lanes.count { lanes.append(outlet) }
    dots.append(Dot(article: article, lane: lane, seconds: seconds, original: original))
  }

  private func x(_ dot: Dot) -> String {
    // 2 to 98, in tenths, so that no dot is cut at the edge.
    let along = 20 + (dot.seconds - first) * 960 / max(1, last - first)
    let tenths = isMirrored ? 1000 - along : along
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func y(_ dot: Dot) -> Int { dot.lane * 40 + 28 }

  func svg(from: String, to: String) -> String {
    let height = lanes.count * 40 + 28
    // A drawing runs from left to right, so the words of one that is mirrored bring their own direction.
    let (from, to) = isMirrored ? ("\u{2068}\(from)\u{2069}", "\u{2068}\(to)\u{2069}") : (from, to)
    // Words stand at the edge where lines begin, or with their end at the edge where they end.
    let (start, end) =
      isMirrored
      ? (" end\" x=\"100%\"", "\" x=\"0\"") : ("\" x=\"0\"", " end\" x=\"100%\"")
    var text =
      "<svg class=\"chart\" width=\"100%\" height=\"\(height)\" aria-hidden=\"true\" focusable=\"false\">"
    for (lane, outlet) in lanes.enumerated() {
      let y = lane * 40 + 28
      text += "<line class=\"lane\" x1=\"0\" y1=\"\(y)\" x2=\"100%\" y2=\"\(y)\"/>"
      text += "<text class=\"outlet\(start) y=\"\(y - 12)\">\(escapingHTML(outlet))</text>"
    }
    for dot in dots {
      guard let original = dots.first(where: { $0.article == dot.original }) else { continue }
      text +=
        "<line class=\"tie\" x1=\"\(x(original))\" y1=\"\(y(original))\" x2=\"\(x(dot))\" y2=\"\(y(dot))\"/>"
    }
    for dot in dots {
      text +=
        "<circle class=\"\(dot.original == nil ? "own" : "copy")\" cx=\"\(x(dot))\" cy=\"\(y(dot))\" r=\"5\"/>"
    }
    text += "<text class=\"axis\(start) y=\"\(height - 4)\">\(escapingHTML(from))</text>"
    text += "<text class=\"axis\(end) y=\"\(height - 4)\">\(escapingHTML(to))</text></svg>"
    return text
  }
}
