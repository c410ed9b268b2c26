import Model

/// Says of each block of a page whether it belongs to the article, and why it does not.
///
/// Inside the article's element all text stays that nothing speaks against: the names of elements, links that make up a
/// line, a place before the headline or after the last sentence. O(n) in blocks, times the depth.
struct MainText {
  private var evidence: PageEvidence
  /// The site that the page belongs to: links that leave it are the author's.
  private let site: String?
  private let blocks: [PageBlock]
  private let traits: [BlockTraits]

  /// - Parameters:
  ///   - tree: the page.
  ///   - blocks: all text of it.
  ///   - isTitle: which blocks repeat the page's title.
  ///   - site: the site that the page belongs to.
  init(tree: PageTree, blocks: [PageBlock], isTitle: [Bool], site: String?) {
    evidence = PageEvidence(tree: tree, blocks: blocks, isTitle: isTitle)
    self.blocks = blocks
    self.site = site
    traits = evidence.traits
  }

  /// For each block nil, or why it is no part of the article.
  mutating func reasons() -> [String?] {
    let top = evidence.mainElement()
    var reasons: [String?] = blocks.map { $0.aside ?? "outside the article" }
    let end = Int(evidence.tree.nodes[top].end)
    let inside = blocks.indices.filter {
      blocks[$0].aside == nil && blocks[$0].element >= top && blocks[$0].element < end
    }
    for i in inside { reasons[i] = evidence.reason(against: i, below: top) }
    let isGood = inside.map { reasons[$0] == nil && traits[$0].isText }
    guard let first = isGood.firstIndex(of: true), let last = isGood.lastIndex(of: true) else {
      for i in inside where reasons[i] == nil { reasons[i] = "page furniture" }
      return reasons
    }
    let start = headline(inside, isGood)
    let lists = linkLists(inside)
    for (n, i) in inside.enumerated() where reasons[i] == nil {
      if let start, n < start {
        reasons[i] = "before the headline"
      } else if lists.contains(list(around: i)) {
        reasons[i] = "list of links"
      } else if !isGood[n], !traits[i].isHeading {
        let goesOn = n > 0 && reasons[inside[n - 1]] == nil && !traits[inside[n - 1]].isHeading
        reasons[i] = reason(
          against: i, isInside: first <= n && n <= last, goesOn: goesOn, distance: n - last,
          isEarly: n < first - 3)
      }
    }
    removeHeadings(inside, from: start, &reasons)
    removeLabels(inside, &reasons)
    return reasons
  }

  /// Why a block that is no running text goes; nil when it stays.
  ///
  /// - Parameters:
  ///   - isInside: it stands between the first and the last running text.
  ///   - goesOn: the block before it stays and is no heading.
  ///   - distance: how many blocks after the last running text it stands.
  ///   - isEarly: it stands well before the first running text.
  private func reason(against i: Int, isInside: Bool, goesOn: Bool, distance: Int, isEarly: Bool) -> String? {
    let density = traits[i].linkDensity
    switch blocks[i].shape {
    case .code: return nil
    case .caption: return "caption"
    case .row: return density < 0.5 && !isEarly ? nil : "list of links"
    default: break
    }
    if density < 0.4 {
      if isInside || goesOn && (1...3).contains(distance) && density < 0.1 { return nil }
      return blocks[i].shape == .item && distance > 0 && density < 0.2 && goesOn ? nil : "page furniture"
    }
    guard isInside else { return "list of links" }
    return traits[i].isClosed && traits[i].words >= 12 || leaves(i) ? nil : "list of links"
  }

  /// The place inside of the heading that repeats the title and has most of the text behind it.
  private func headline(_ inside: [Int], _ isGood: [Bool]) -> Int? {
    let lengths = zip(inside, isGood).map { $1 ? traits[$0].length : 0 }
    let total = lengths.reduce(0, +)
    var before = 0
    var found: Int?
    for (n, i) in inside.enumerated() {
      if traits[i].isTitle, total - before > 2 * before { found = n }
      before += lengths[n]
    }
    return found
  }

  /// Lists of two items and more that are headlines with links into the same site.
  private func linkLists(_ inside: [Int]) -> Set<Int> {
    var items: [Int: (all: Int, links: Int, plain: Int)] = [:]
    for i in inside where blocks[i].shape == .item {
      let list = list(around: i)
      var count = items[list] ?? (0, 0, 0)
      count.all += 1
      if traits[i].linkDensity < 0.1 { count.plain += 1 }
      if traits[i].linkDensity >= 0.2, traits[i].length < 200, !endsWithStop(blocks[i].text), !leaves(i) {
        count.links += 1
      }
      items[list] = count
    }
    return Set(
      items.filter { $0.value.all >= 2 && $0.value.plain == 0 && $0.value.links * 10 >= $0.value.all * 7 }
        .keys)
  }

  /// The list that an item stands in; -1 for what is no item.
  private func list(around i: Int) -> Int {
    guard blocks[i].shape == .item else { return -1 }
    return evidence.tree.ancestors(of: blocks[i].element).first {
      let tag = evidence.tree.nodes[$0].tag
      return tag == .ul || tag == .ol || tag == .dl
    } ?? -1
  }

  /// Whether half of a block's links lead to other sites.
  private func leaves(_ i: Int) -> Bool {
    let tree = evidence.tree
    let element = blocks[i].element
    var links = 0
    var others = 0
    for node in element..<max(element + 1, Int(tree.nodes[element].end)) where tree.nodes[node].tag == .a {
      links += 1
      if let target = tree.value(.href, of: node).flatMap(siteOfAddress), target != site { others += 1 }
    }
    return links > 0 && others * 2 >= links
  }

  /// A heading needs text of its own below it, and no link for its words.
  private func removeHeadings(_ inside: [Int], from start: Int?, _ reasons: inout [String?]) {
    for (n, i) in inside.enumerated().reversed() where reasons[i] == nil && traits[i].isHeading {
      if n == start { continue }
      if traits[i].linkDensity > 0.6, !leaves(i) {
        reasons[i] = "list of links"
        continue
      }
      var isFollowed = false
      for j in inside[(n + 1)...].prefix(4) {
        guard reasons[j] == nil else { continue }
        isFollowed = !traits[j].isHeading || level(j) > level(i)
        break
      }
      if !isFollowed { reasons[i] = "page furniture" }
    }
  }

  private func level(_ i: Int) -> Int { if case .heading(let level) = blocks[i].shape { level } else { 7 } }

  /// A short line in front of a list of links is its label.
  private func removeLabels(_ inside: [Int], _ reasons: inout [String?]) {
    for (n, i) in inside.enumerated().dropLast() where reasons[i] == nil && blocks[i].shape == .paragraph {
      let next = inside[n + 1]
      guard !traits[i].isClosed, traits[i].words <= 10, let reason = reasons[next] else { continue }
      if blocks[next].shape == .item || reason == ElementNames.Part.related.rawValue { reasons[i] = reason }
    }
  }
}

/// Whether a text ends with a full stop, unlike a headline that asks.
private func endsWithStop(_ text: String) -> Bool {
  let last = text.unicodeScalars.reversed().first { !"\"”’»)] ".unicodeScalars.contains($0) }
  return last.map { ".。।۔".unicodeScalars.contains($0) } ?? false
}

/// The site of an address: `example.org` of `https://www.example.org/x`, `example.co.uk` of `https://news.example.co.uk`.
func siteOfAddress(_ address: String) -> String? {
  guard let host = urlHost(address) else { return nil }
  let labels = host.split(separator: ".")
  let isNational =
    labels.count > 2 && labels[labels.count - 1].count == 2 && labels[labels.count - 2].count <= 3
  return labels.suffix(isNational ? 3 : 2).joined(separator: ".")
}
