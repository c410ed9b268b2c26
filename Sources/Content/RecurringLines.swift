import Model

/// The lines of one article that may recur in others, each as a fingerprint, and what decides whether those that do are removed.
package struct ComparableLines: Sendable {
  package struct Line: Sendable {
    package var block: Int
    /// Equal means equal in letters and digits, whatever their case.
    package var key: ContentHash
    /// Bytes of prose.
    package var size: Int
    /// Whether a rule of sources.yaml decided about it.
    package var isRuled: Bool

    package init(block: Int, key: ContentHash, size: Int, isRuled: Bool) {
      self.block = block
      self.key = key
      self.size = size
      self.isRuled = isRuled
    }
  }

  package let lines: [Line]
  /// Bytes of prose of the whole article.
  package let size: Int
  /// From the first block of prose to the last; empty where there is none.
  package let prose: Range<Int>

  package init(lines: [Line] = [], size: Int = 0, prose: Range<Int> = 0..<0) {
    self.lines = lines
    self.size = size
    self.prose = prose
  }

  /// O(n) in the text.
  package init(of article: Article) {
    guard article.source != nil else {
      self.init()
      return
    }
    let blocks = article.blocks
    func size(_ block: Block) -> Int { block.isProse ? block.text.utf8.count : 0 }
    let first = blocks.firstIndex(where: \.isProse) ?? 0
    self.init(
      lines: blocks.enumerated().filter { $1.isKept && isCandidate($1) }.map { number, block in
        Line(
          block: number, key: ContentHash(comparisonBytes(block.text)), size: size(block),
          isRuled: block.rule != nil)
      }, size: blocks.reduce(0) { $0 + size($1) },
      prose: first..<(blocks.lastIndex(where: \.isProse).map { $0 + 1 } ?? first))
  }
}

/// Removes the paragraphs that stand in three or more articles of one source and of no other: an outlet's own
/// furniture, such as its appeal for subscribers.
///
/// Blocks that sources.yaml keeps stay. An article of which a third or more recurs is a version of another, and loses
/// nothing, unless that is one paragraph at its end and what stands before it is its own. `lines` are those of each article. Returns
/// the places of the blocks removed, by article. O(n) in the blocks.
@discardableResult
package func removeRecurringLines(
  _ articles: inout [Article], lines: [ComparableLines]
) -> [Int: [Int]] {
  var removed: [Int: [Int]] = [:]
  struct Seen {
    var source: Int
    var articles: Int
    var last: Int
    var isShared: Bool
  }
  // Most lines stand in one article alone, and are told from others by few bits of their hashes.
  var counts = RoughCounts(capacity: lines.reduce(0) { $0 + $1.lines.count })
  for (n, article) in articles.enumerated() where article.source != nil {
    for line in lines[n].lines { counts.add(line.key) }
  }
  var numbers: [String: Int] = [:]
  var seen: [ContentHash: Seen] = [:]
  for (n, article) in articles.enumerated() {
    guard let name = article.source?.value.lowercased() else { continue }
    let source = numbers[name] ?? numbers.count
    numbers[name] = source
    for line in lines[n].lines where counts.mayHaveThree(of: line.key) {
      mutate(&seen[line.key, default: Seen(source: source, articles: 0, last: -1, isShared: false)]) { line in
        if line.source != source { line.isShared = true }
        if line.last != n { line.articles += 1 }
        line.last = n
      }
    }
  }
  for n in articles.indices {
    let recurring = lines[n].lines.filter { line in
      guard counts.mayHaveThree(of: line.key), let line = seen[line.key] else { return false }
      return line.articles >= 3 && !line.isShared
    }
    if recurring.isEmpty { continue }
    let removable = recurring.filter { !$0.isRuled }
    let share = removable.reduce(0) { $0 + $1.size }
    let whole = lines[n].size
    // A notice at the end of news in brief may be longer than the news.
    let isNotice = recurring.count == 1 && share * 5 <= whole * 4 && lines[n].isLast(removable)
    guard share * 3 < whole || isNotice else { continue }
    let places = removable.map(\.block)
    articles[n] = articles[n].without(recurring: places)
    removed[n] = places
  }
  return removed
}

extension Article {
  /// The article without the blocks at these places, which recur in its source.
  package func without(recurring places: [Int]) -> Article {
    if places.isEmpty { return self }
    var article = self
    article.body = body.changed { blocks in
      var blocks = blocks
      for place in places { blocks[place] = blocks[place].removed("recurs in this source") }
      return blocks
    }
    return article
  }
}

extension ComparableLines {
  /// Whether nothing but what was removed follows the only one of some lines, and prose stands before it.
  fileprivate func isLast(_ removable: [Line]) -> Bool {
    guard removable.count == 1, let only = removable.first?.block else { return false }
    return prose.upperBound <= only + 1 && prose.lowerBound < min(only, prose.upperBound)
  }
}

/// How many keys share their lowest bits, counted to three: no key has been added more often than that.
private struct RoughCounts {
  private var counts: [UInt8]
  private let mask: UInt64

  /// `capacity`: keys that will be added.
  init(capacity: Int) {
    var size = 64
    while size < 4 * capacity { size *= 2 }
    counts = [UInt8](repeating: 0, count: size)
    mask = UInt64(size - 1)
  }

  mutating func add(_ key: ContentHash) {
    let place = Int(key.low & mask)
    if counts[place] < 3 { counts[place] += 1 }
  }

  /// False only where a key was added less than three times.
  func mayHaveThree(of key: ContentHash) -> Bool { counts[Int(key.low & mask)] == 3 }
}

private func mutate<Value>(_ value: inout Value, _ change: (inout Value) -> Void) { change(&value) }

private func isCandidate(_ block: Block) -> Bool {
  switch block.kind {
  case .paragraph, .heading, .tableRow, .caption: block.text.utf8.count >= 4 && block.text.utf8.count <= 2000
  default: false
  }
}
