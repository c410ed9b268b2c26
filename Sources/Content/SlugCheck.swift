import Model

/// Errors for articles that would stand at one address: equal slugs, case aside. Names both files. O(n).
package func checkSlugs(_ articles: [Article], root: String) -> [Diagnostic] {
  if areApart(articles) { return [] }
  var first: [String: Int] = [:]
  first.reserveCapacity(articles.count)
  var diagnostics: [Diagnostic] = []
  // Numbers are sorted rather than articles, which are much larger.
  for number in articles.indices.sorted(by: { utf8Precedes(articles[$0].path, articles[$1].path) }) {
    let article = articles[number]
    let key = article.slug.lowercased()
    guard let other = first[key].map({ articles[$0] }) else {
      first[key] = number
      continue
    }
    let shown = { (path: String) in root.isEmpty ? path : "\(root)/\(path)" }
    diagnostics.append(
      Diagnostic(
        .error, "content/duplicate-slug",
        "Two articles have the address `/articles/\(article.slug)/`: this one and \(shown(other.path)).",
        at: SourceLocation(path: shown(article.path)),
        help: "Give one of them another `slug` in its front matter, or rename it."))
  }
  return diagnostics
}

/// Whether all slugs are plain ASCII and no two of them equal, case aside, as nearly every site's are.
private func areApart(_ articles: [Article]) -> Bool {
  var isPlain = true
  let slugs = OrderedTexts(articles.count) { number, bytes in
    for byte in articles[number].slug.utf8 {
      if byte >= 0x80 { isPlain = false }
      bytes.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
    }
  }
  return isPlain && !slugs.hasNeighbours(where: ==)
}
