import Model

/// Chooses the part of a page that holds the article.
///
/// Paragraphs give points to the elements around them, fewer the farther away, as Readability does (Arc90, 2009;
/// mozilla/readability): one for being there, one for each comma, up to three for length. Links and the names
/// of classes take points away. The element with most points wins, and grows while its parent holds as much.
struct MainText {
  private let tree: PageTree
  private let blocks: [PageBlock]
  /// Bytes of paragraphs without links that stand in elements before each one.
  private var closedBefore: [Int]

  init(tree: PageTree, blocks: [PageBlock]) {
    self.tree = tree
    self.blocks = blocks
    closedBefore = [Int](repeating: 0, count: tree.nodes.count + 1)
    for block in blocks where block.length >= 80 && block.linkDensity < 0.25 && block.shape == .paragraph {
      closedBefore[block.element + 1] += block.length
    }
    for i in closedBefore.indices.dropFirst() { closedBefore[i] += closedBefore[i - 1] }
  }

  /// Blocks of the article and blocks inside its element that are none, with the reason.
  func select() -> [(block: PageBlock, reason: String?)] {
    let top = topElement()
    let range = top..<max(top + 1, tree.nodes.indices.contains(top) ? tree.nodes[top].end : 0)
    let inside = blocks.filter { range.contains($0.element) }
    let isGood = inside.map { reason(against: $0, below: top) == nil && isRunningText($0) }
    return inside.enumerated().map { i, block in
      if let reason = reason(against: block, below: top) { return (block, reason) }
      if isRunningText(block) { return (block, nil) }
      switch block.shape {
      case .heading:
        // A heading needs text of its own below it.
        let next = inside.indices.first { $0 > i && !isShort(inside[$0]) }
        let isFollowed = next.map { isGood[$0] && $0 - i <= 3 } ?? false
        return (block, isFollowed || i == 0 ? nil : "page furniture")
      case .item, .row:
        return (block, block.linkDensity < 0.3 && isNear(i, isGood) ? nil : "list of links")
      case .caption: return (block, nil)
      case .code: return (block, nil)
      case .paragraph: return (block, block.linkDensity < 0.4 && isNear(i, isGood) ? nil : "page furniture")
      }
    }
  }

  private func isShort(_ block: PageBlock) -> Bool { if case .heading = block.shape { true } else { false } }

  private func isNear(_ i: Int, _ isGood: [Bool]) -> Bool {
    let low = max(0, i - 3)
    let high = min(isGood.count, i + 4)
    return isGood[low..<i].contains(true) && isGood[i..<high].contains(true)
  }

  private func isRunningText(_ block: PageBlock) -> Bool {
    switch block.shape {
    case .heading, .caption: return false
    case .item: return block.linkDensity < 0.4 && block.length >= 60
    default: break
    }
    let words = wordCount(block.text)
    let isClosed = endsSentence(block.text)
    return block.linkDensity < 0.5 && (isClosed ? words >= 4 : words >= 12)
  }

  /// Why a block inside the article's element does not belong to it, by the names of the elements between.
  private func reason(against block: PageBlock, below top: Int) -> String? {
    var i = block.element
    while i > top {
      if nameWeight(tree.nodes[i]) < 0, !holdsMuch(i, of: top) { return "page furniture" }
      i = tree.nodes[i].parent
    }
    return nil
  }

  /// Whether an element with a bad name holds so much of the text that the name must be wrong.
  private func holdsMuch(_ element: Int, of top: Int) -> Bool {
    Double(closedLength(in: element)) > 0.4 * Double(max(200, closedLength(in: top)))
  }

  private func closedLength(in element: Int) -> Int {
    closedBefore[tree.nodes[element].end] - closedBefore[element]
  }

  private func topElement() -> Int {
    var points: [Int: Double] = [:]
    for block in blocks where block.length >= 25 && block.linkDensity < 0.5 {
      switch block.shape {
      case .paragraph, .item, .row, .code: break
      default: continue
      }
      let commas = block.text.utf8.count { $0 == UInt8(ascii: ",") }
      var score = 1 + Double(min(commas, 6)) + min(3, Double(block.length) / 100)
      score *= 1 - block.linkDensity
      if block.shape == .item { score *= 0.5 }
      // Text between the tags of a plain `div` counts for that element too.
      var i = tree.nodes[block.element].name == "p" ? tree.nodes[block.element].parent : block.element
      var share = 1.0
      for _ in 0..<5 where i >= 0 {
        points[i, default: 0] += score * share
        share *= 0.6
        i = tree.nodes[i].parent
      }
    }
    var best = 0
    var most = -1.0
    for i in points.keys.sorted() {
      guard var score = points[i] else { continue }
      let node = tree.nodes[i]
      let weight = nameWeight(node)
      score *= weight < 0 ? 0.3 : 1 + 0.15 * Double(min(weight, 2))
      if node.name == "article" || node.attributes["itemprop"] == "articleBody" || node.name == "main" {
        score *= 1.25
      }
      if node.name == "body" || node.name == "html" { score *= 0.8 }
      if score > most { (best, most) = (i, score) }
    }
    return grown(best)
  }

  /// The element, or one above it while that one adds much text that runs.
  private func grown(_ start: Int) -> Int {
    var top = start
    var text = runningLength(in: top)
    var i = tree.nodes.indices.contains(top) ? tree.nodes[top].parent : -1
    while i > 0, tree.nodes[i].name != "html" {
      let more = runningLength(in: i)
      if Double(more) > Double(text) * 1.35, nameWeight(tree.nodes[i]) >= 0 {
        top = i
        text = more
      }
      i = tree.nodes[i].parent
    }
    return top
  }

  private func runningLength(in top: Int) -> Int {
    let range = top..<tree.nodes[top].end
    return blocks.reduce(0) { sum, block in
      guard range.contains(block.element), isRunningText(block), block.length >= 80, block.linkDensity < 0.25,
        block.shape == .paragraph, reason(against: block, below: top) == nil
      else { return sum }
      return sum + block.length
    }
  }
}
