import Model

/// Marks the blocks that an outlet's own rules in `sources.yaml` keep or remove. What is kept by a rule stays whatever
/// else is found; of two rules the one that keeps wins. O(n) in the text, times the rules.
///
/// - Parameters:
///   - entry: what `sources.yaml` says of the outlet.
///   - body: the blocks as they were read.
///   - classes: for each block, the rules that were met by the CSS classes around it.
func applyRules(
  of entry: SourceCatalogue.Entry?, to body: inout ReadBody,
  classes: (Int) -> (keep: TextRule?, remove: TextRule?)
) {
  guard let entry, !entry.keep.isEmpty || !entry.remove.isEmpty else { return }
  for i in body.blocks.indices {
    let text = collapsingWhiteSpace(body.blocks[i].text)
    let named = classes(i)
    if let rule = named.keep ?? entry.keep.first(where: { $0.matches(text) }) {
      body.blocks[i].isKept = true
      body.blocks[i].reason = nil
      body.blocks[i].rule = "keep \(rule)"
    } else if let rule = named.remove ?? entry.remove.first(where: { $0.matches(text) }) {
      body.remove(i, "sources.yaml")
      body.blocks[i].rule = "remove \(rule)"
    }
  }
}
