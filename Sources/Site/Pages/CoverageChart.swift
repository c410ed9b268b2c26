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
      chart: chart.html(from: label(first, beside: last), to: label(last, beside: first)),
      rows: dated.map { row($0) }, hasCopies: chart.hasCopies)
  }
}

extension Composer {
  /// The clock alone when both ends of the chart are of one day.
  private func label(_ seconds: Int, beside other: Int) -> String {
    let (moment, other) = (Timestamp(seconds: seconds), Timestamp(seconds: other))
    return wording.date(of: moment) == wording.date(of: other)
      ? wording.clock(moment) : wording.moment(moment)
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

  /// Heights are in `rem`, so that lanes grow with the text between them.
  private func y(_ lane: Int, raisedBy raise: Int = 0) -> String { rem(lane * 250 + 175 - raise) }

  private func rem(_ hundredths: Int) -> String {
    let part = hundredths % 100
    return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)rem"
  }

  /// The drawing, and under it when it begins and ends.
  ///
  /// Names of outlets stand over the ties, so that none is struck through, and one that is too long for a narrow page ends in
  /// dots. First and last time are text of the page, which goes to a second line where one has no room for both.
  func html(from: String, to: String) -> String {
    var text =
      "<svg class=\"chart\" width=\"100%\" height=\"\(rem(lanes.count * 250 + 50))\" aria-hidden=\"true\" focusable=\"false\">"
    for lane in lanes.indices {
      text += "<line class=\"lane\" x1=\"0\" y1=\"\(y(lane))\" x2=\"100%\" y2=\"\(y(lane))\"/>"
    }
    for dot in dots {
      guard let original = dots.first(where: { $0.article == dot.original }) else { continue }
      text += "<line class=\"tie\" x1=\"\(x(original))\" y1=\"\(y(original.lane))\""
      text += " x2=\"\(x(dot))\" y2=\"\(y(dot.lane))\"/>"
    }
    for (lane, outlet) in lanes.enumerated() {
      text +=
        "<foreignObject class=\"outlet\" x=\"0\" y=\"\(y(lane, raisedBy: 165))\" width=\"100%\" height=\"1.25rem\">"
      text += "<span>\(escapingHTML(outlet))</span></foreignObject>"
    }
    for dot in dots {
      let kind = dot.original == nil ? "own" : "copy"
      text += "<circle class=\"\(kind)\" cx=\"\(x(dot))\" cy=\"\(y(dot.lane))\" r=\"5\"/>"
    }
    return text + "</svg>\n<p class=\"axis\" aria-hidden=\"true\"><span>\(escapingHTML(from))</span>"
      + " <span>\(escapingHTML(to))</span></p>"
  }
}
