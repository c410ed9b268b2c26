import Content
import Language
import Model
import Verification

/// What was read of a file, without the paragraphs that could not be proved if they were published.
///
/// A reader follows the file's own markup, however it is broken; the proof knows tags and marks by a few rules. Where the two cannot
/// agree the paragraph is left out with a warning, rather than the whole site. Text that stands in the file in one piece is its own
/// proof, and is not looked at. O(bytes of the paragraphs with markup inside).
package func provable(_ result: ReadResult, of file: SourceFile, root: String) -> ReadResult {
  guard var article = result.article else { return result }
  let unproved = unprovedBlocks(of: article, in: file)
  var diagnostics = result.diagnostics
  for number in unproved {
    let block = article.blocks[number]
    article.blocks[number].isKept = false
    article.blocks[number].reason = "cannot be shown in the file"
    diagnostics.append(
      Diagnostic(
        .warning, "content/unprovable",
        "This paragraph is left out: as it would be published it cannot be shown in the file.",
        at: SourceLocation(
          path: root.isEmpty ? file.path : "\(root)/\(file.path)", line: max(1, block.origin.line)),
        help: "Its markup does not end where it should; mend it."))
  }
  let isEmpty = !unproved.isEmpty && !article.blocks.contains(where: \.isProse)
  return ReadResult(article: isEmpty ? nil : article, diagnostics: diagnostics)
}

/// The places of prose blocks whose text cannot be shown in the file, in order. The file is opened once for all of them.
private func unprovedBlocks(of article: Article, in file: SourceFile) -> [Int] {
  var unproved: [Int] = []
  var statements: [Statement] = []
  for (number, block) in article.blocks.enumerated()
  where block.isProse && block.origin.segments.count != 1 {
    guard let span = block.origin.fileSpan(of: 0..<block.text.utf8.count) else {
      unproved.append(number)
      continue
    }
    statements.append(
      Statement(
        kind: .sentence, article: file.path, place: .bytes(span),
        words: Array(collapsingWhiteSpace(block.text).utf8)[...], isMarkup: false, offset: number))
  }
  if statements.isEmpty { return unproved }
  let failed = failures(statements, path: file.path, bytes: file.bytes, decoding: decodedText)
  return (unproved + failed.map(\.statement.offset)).sorted()
}
