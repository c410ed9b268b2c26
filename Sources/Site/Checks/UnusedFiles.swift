import Model

/// Warnings of files in Templates that nothing uses: a template with a name that no page asks for, a style sheet or script
/// that does not stand where it is published.
func unused(_ own: [SourceFile], builtIn: [SourceFile], used: Set<String>, root: String) -> [Diagnostic] {
  let known = builtIn.map(\.path).filter { $0.hasSuffix(".mustache") }
  return own.compactMap { file in
    func warning(_ message: String, help: String) -> Diagnostic {
      Diagnostic(
        .warning, "templates/unused", message, at: SourceLocation(path: "\(root)/\(file.path)"), help: help)
    }
    switch file.fileExtension {
    case "mustache":
      let name = String(file.path.dropLast(".mustache".count))
      if used.contains(name) || known.contains(file.path) { return nil }
      let near = nearestName(to: file.path, among: known)
      return warning(
        "No page uses the template `\(file.path)`.",
        help: near.map { "Did you mean `\($0)`?" } ?? "Include it with `{{>\(name)}}`, or take it away.")
    case "css", "js":
      if file.path.hasPrefix("assets/") || file.path == "epub.css" { return nil }
      return warning(
        "The file `\(file.path)` is not published.", help: "Move it to \(root)/assets/, whose files are.")
    default: return nil
    }
  }
}
