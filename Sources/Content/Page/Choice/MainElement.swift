import Language

extension PageEvidence {
  /// Chooses the element of a page that holds the article.
  ///
  /// Paragraphs give points to the elements around them, fewer the farther away, as Readability does (Arc90, 2009;
  /// mozilla/readability): one for being there, one for each comma, up to three for length. Links take points away, and
  /// what stands among comments, related links and the like gives none. The element with most points wins, and grows while
  /// one around it holds a third more. O(n) in blocks, times the depth.
  mutating func mainElement() -> Int {
    var points = [Double](repeating: 0, count: tree.nodes.count)
    for i in blocks.indices { add(i, to: &points) }
    var best = 0
    var most = 0.0
    for element in points.indices where points[element] > 0 {
      let score = points[element] * factor(of: element)
      if score > most { (best, most) = (element, score) }
    }
    return grown(best)
  }

  private mutating func add(_ i: Int, to points: inout [Double]) {
    let block = blocks[i]
    let traits = traits[i]
    guard traits.length >= 25, traits.linkDensity < 0.5, !traits.isHeading, block.shape != .caption,
      reason(against: i, below: 0) == nil
    else { return }
    var score = 1 + Double(min(commas(in: block.text), 6)) + min(3, Double(traits.length) / 100)
    score *= 1 - traits.linkDensity
    if block.shape == .item { score *= 0.5 }
    // Text between the tags of a plain `div` counts for that element too.
    let nodes = tree.nodes
    var element = nodes[block.element].tag == .p ? Int(nodes[block.element].parent) : block.element
    for _ in 0..<5 where element >= 0 {
      points[element] += score
      score *= 0.6
      element = Int(nodes[element].parent)
    }
  }

  private mutating func factor(of element: Int) -> Double {
    let tag = tree.nodes[element].tag
    let weight = names(of: element).weight
    var factor = weight < 0 ? 0.3 : 1 + 0.15 * Double(min(weight, 2))
    if tag == .article || tag == .main || tree.declaresBody(element) { factor *= 1.25 }
    if tag == .body || tag == .html { factor *= 0.8 }
    if let article, element >= article, element < Int(tree.nodes[article].end) { factor *= 1.25 }
    return factor
  }

  /// The element, or one around it while that one adds much text that runs.
  private mutating func grown(_ start: Int) -> Int {
    let nodes = tree.nodes
    guard nodes.indices.contains(start) else { return start }
    var top = start
    var text = length(in: top, from: start)
    var element = Int(nodes[top].parent)
    while element > 0, nodes[element].tag != .html {
      let more = length(in: element, from: start)
      if Double(more) > Double(text) * 1.35, names(of: element).weight >= 0 {
        top = element
        text = more
      }
      element = Int(nodes[element].parent)
    }
    return top
  }

  /// Bytes of long text inside of an element; items of lists count only inside of the element that was found first.
  private mutating func length(in element: Int, from start: Int) -> Int {
    let nodes = tree.nodes
    let inner = start..<max(start + 1, Int(nodes[start].end))
    var sum = 0
    for (i, block) in blocks.enumerated() {
      guard block.element >= element, block.element < Int(nodes[element].end), traits[i].isLong,
        traits[i].isText, block.shape == .paragraph || inner.contains(block.element),
        reason(against: i, below: element) == nil
      else { continue }
      sum += traits[i].length
    }
    return sum
  }
}

/// Commas of any script. O(n).
private func commas(in text: String) -> Int {
  var text = text
  return text.withUTF8 { bytes in
    var count = 0
    for i in bytes.indices {
      let byte = bytes[i]
      if byte == UInt8(ascii: ",") { count += 1 }
      // ， is EF BC 8C, 、 is E3 80 81, ، is D8 8C.
      if byte == 0x8C, i >= 1, bytes[i - 1] == 0xD8 || i >= 2 && bytes[i - 1] == 0xBC && bytes[i - 2] == 0xEF
      {
        count += 1
      }
      if byte == 0x81, i >= 2, bytes[i - 1] == 0x80, bytes[i - 2] == 0xE3 { count += 1 }
    }
    return count
  }
}

extension PageTree {
  /// Whether an element says that it is an article's body (schema.org).
  func declaresBody(_ element: Int) -> Bool {
    bytes(of: .itemprop, of: element) { $0.elementsEqual("articleBody".utf8) } ?? false
  }
}
