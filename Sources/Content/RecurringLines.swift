import Model

/// Removes the paragraphs that stand in three or more articles of one source and of no other: an outlet's own
/// furniture, such as its appeal for subscribers.
///
/// Equal means equal in letters and digits, whatever their case. Blocks that sources.yaml keeps stay. An article of which a
/// third or more recurs is a version of another, and loses nothing. O(n) in the blocks.
package func removeRecurringLines(_ articles: inout [Article], sources: SourceCatalogue) {
  struct Seen {
    var source: String
    var articles: Int
    var last: Int
    var isShared: Bool
  }
  var lines: [ContentHash: Seen] = [:]
  var keys = [[(block: Int, key: ContentHash)]](repeating: [], count: articles.count)
  for (n, article) in articles.enumerated() {
    guard let source = article.source?.value.lowercased() else { continue }
    for (i, block) in article.blocks.enumerated() where block.isKept && isCandidate(block) {
      let key = ContentHash(comparisonKey(block.text))
      keys[n].append((i, key))
      guard var seen = lines[key] else {
        lines[key] = Seen(source: source, articles: 1, last: n, isShared: false)
        continue
      }
      if seen.source != source { seen.isShared = true }
      if seen.last != n { seen.articles += 1 }
      seen.last = n
      lines[key] = seen
    }
  }
  for n in articles.indices {
    let keep = articles[n].source.flatMap { sources[$0.value] }?.keep ?? []
    let recurring = keys[n].filter { pair in
      guard let seen = lines[pair.key], seen.articles >= 3, !seen.isShared else { return false }
      let text = collapsingWhiteSpace(articles[n].blocks[pair.block].text)
      return !keep.contains { text.contains(collapsingWhiteSpace($0)) }
    }
    let size = { (blocks: [Block]) in blocks.reduce(0) { $0 + ($1.isProse ? $1.text.utf8.count : 0) } }
    let share = size(recurring.map { articles[n].blocks[$0.block] })
    guard share * 3 < size(articles[n].blocks) else { continue }
    for (i, _) in recurring { articles[n].blocks[i] = articles[n].blocks[i].removed("recurs in this source") }
  }
}

private func isCandidate(_ block: Block) -> Bool {
  switch block.kind {
  case .paragraph, .heading, .tableRow, .caption: block.text.utf8.count >= 4 && block.text.utf8.count <= 2000
  default: false
  }
}
