import Model

extension ArticleReader {
  func readPage(_ file: SourceFile, _ source: SourceText) -> ReadResult {
    ReadResult(article: nil, diagnostics: [])
  }
}
