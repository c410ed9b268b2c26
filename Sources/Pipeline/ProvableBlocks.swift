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
  var diagnostics = result.diagnostics
  for number in article.blocks.indices where article.blocks[number].isProse {
    let block = article.blocks[number]
    guard block.origin.segments.count != 1, !isProved(block, in: file) else { continue }
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
  let isEmpty = diagnostics.count > result.diagnostics.count && !article.blocks.contains(where: \.isProse)
  return ReadResult(article: isEmpty ? nil : article, diagnostics: diagnostics)
}

private func isProved(_ block: Block, in file: SourceFile) -> Bool {
  guard let span = block.origin.fileSpan(of: 0..<block.text.utf8.count) else { return false }
  let statement = Statement(
    kind: .sentence, article: file.path, place: .bytes(span),
    words: Array(collapsingWhiteSpace(block.text).utf8)[...], isMarkup: false, offset: 0)
  return failures([statement], path: file.path, bytes: file.bytes, decoding: decodedText).isEmpty
}
