import Model

/// What came of one file.
package struct ReadResult: Sendable {
  /// Nil when the file is left out (empty, binary, all boilerplate: a warning) or wrong (an error).
  package var article: Article?
  package var diagnostics: [Diagnostic]

  package init(article: Article?, diagnostics: [Diagnostic] = []) {
    self.article = article
    self.diagnostics = diagnostics
  }
}
