import Model

/// Errors for articles that would stand at one address: equal slugs, case aside. Names both files. O(n).
package func checkSlugs(_ articles: [Article], root: String) -> [Diagnostic] {
  var first: [String: Article] = [:]
  var diagnostics: [Diagnostic] = []
  for article in articles.sorted(by: { utf8Precedes($0.path, $1.path) }) {
    let key = article.slug.lowercased()
    guard let other = first[key] else {
      first[key] = article
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
