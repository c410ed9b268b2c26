import Model

/// The lines of one article that may recur in others, each as a fingerprint.
///
/// Equal means equal in letters and digits, whatever their case. O(n) in the text.
package struct ComparableLines: Sendable {
  package private(set) var lines: [(block: Int, key: ContentHash)] = []

  package init(lines: [(block: Int, key: ContentHash)]) { self.lines = lines }

  package init(of article: Article) {
    guard article.source != nil else { return }
    for (i, block) in article.blocks.enumerated() where block.isKept && isCandidate(block) {
      lines.append((i, ContentHash(comparisonBytes(block.text))))
    }
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
    for (_, key) in lines[n].lines { counts.add(key) }
  }
  var numbers: [String: Int] = [:]
  var seen: [ContentHash: Seen] = [:]
  for (n, article) in articles.enumerated() {
    guard let name = article.source?.value.lowercased() else { continue }
    let source = numbers[name] ?? numbers.count
    numbers[name] = source
    for (_, key) in lines[n].lines where counts.mayHaveThree(of: key) {
      mutate(&seen[key, default: Seen(source: source, articles: 0, last: -1, isShared: false)]) { line in
        if line.source != source { line.isShared = true }
        if line.last != n { line.articles += 1 }
        line.last = n
      }
    }
  }
  for n in articles.indices {
    let recurring = lines[n].lines.filter { _, key in
      guard counts.mayHaveThree(of: key), let line = seen[key] else { return false }
      return line.articles >= 3 && !line.isShared
    }
    if recurring.isEmpty { continue }
    let removable = recurring.map(\.block).filter { articles[n].blocks[$0].rule == nil }
    let size = { (blocks: [Block]) in blocks.reduce(0) { $0 + ($1.isProse ? $1.text.utf8.count : 0) } }
    let share = size(removable.map { articles[n].blocks[$0] })
    let whole = size(articles[n].blocks)
    // A notice at the end of news in brief may be longer than the news.
    let isNotice = recurring.count == 1 && share * 5 <= whole * 4 && stands(removable, atEndOf: articles[n])
    guard share * 3 < whole || isNotice else { continue }
    articles[n] = articles[n].without(recurring: removable)
    removed[n] = removable
  }
  return removed
}

extension Article {
  /// The article without the blocks at these places, which recur in its source.
  package func without(recurring places: [Int]) -> Article {
    if places.isEmpty { return self }
    var (article, blocks) = (self, blocks)
    for place in places { blocks[place] = blocks[place].removed("recurs in this source") }
    article.blocks = blocks
    return article
  }
}

/// Whether nothing but what was removed follows the only one of some blocks, and prose stands before it.
private func stands(_ removable: [Int], atEndOf article: Article) -> Bool {
  guard removable.count == 1, let only = removable.first else { return false }
  return !article.blocks[(only + 1)...].contains(where: \.isProse)
    && article.blocks[..<only].contains(where: \.isProse)
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
