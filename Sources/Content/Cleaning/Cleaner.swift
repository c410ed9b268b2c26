import Model

/// Takes away what is not the article, in an order in which each rule sees what the ones before left.
///
/// Nothing is altered: blocks are marked as removed with a reason, or cut in two, of which one is removed.
struct Cleaner: Sendable {
  let agencies: Agencies
  let zone: TimeZoneRules

  /// - Parameters:
  ///   - entry: the outlet's own rules from sources.yaml.
  ///   - findsHeadings: whether short lines may be headings; in Markdown and HTML these are marked.
  func clean(_ body: inout ReadBody, entry: SourceCatalogue.Entry?, findsHeadings: Bool) {
    let keep = (entry?.keep ?? []).map { collapsingWhiteSpace($0) }
    let remove = (entry?.remove ?? []).map { collapsingWhiteSpace($0) }
    var isGuarded = Set<Int>()
    if !keep.isEmpty || !remove.isEmpty {
      for i in body.blocks.indices {
        let text = collapsingWhiteSpace(body.blocks[i].text)
        if keep.contains(where: text.contains) {
          isGuarded.insert(body.blocks[i].origin.line)
        } else if remove.contains(where: text.contains) {
          body.remove(i, "sources.yaml")
        }
      }
    }
    let before = isGuarded.isEmpty ? [] : body.blocks
    removeFurniture(&body)
    findDateLines(&body, zone: zone)
    removeCaptions(&body, agencies: agencies)
    findTitle(&body, agencies: agencies, findsHeadlineLine: findsHeadings)
    findByline(&body, agencies: agencies)
    findDateLines(&body, zone: zone)
    cutDatelines(&body, agencies: agencies)
    removeCredits(&body, agencies: agencies)
    if findsHeadings { findSubheadings(&body) }
    guard !isGuarded.isEmpty else { return }
    body.blocks.removeAll { isGuarded.contains($0.origin.line) && !$0.isKept }
    let kept = Set(body.blocks.filter { isGuarded.contains($0.origin.line) }.map(\.origin.line))
    for block in before where isGuarded.contains(block.origin.line) && !kept.contains(block.origin.line) {
      let place = body.blocks.firstIndex { $0.origin.line > block.origin.line } ?? body.blocks.count
      body.blocks.insert(block, at: place)
    }
  }
}
