import Content
import Language
import Markdown
import Model
import Pipeline
import Verification

/// Reads an article and holds every sentence against the file: what `build` will publish of it can be proved.
func articleFault(_ bytes: [UInt8], _ path: String) -> String? {
  let reader = ArticleReader(settings: SiteSettings(), sources: SourceCatalogue())
  let file = SourceFile(path: path, bytes: bytes)
  let result = provable(reader.read(file), of: file, root: "Content")
  let lines = bytes.count + 2
  for diagnostic in result.diagnostics {
    if let line = diagnostic.location?.line, !(1...lines).contains(line) {
      return "a diagnostic on line \(line): \(diagnostic.identifier)"
    }
    if diagnostic.message.isEmpty { return "a diagnostic without words: \(diagnostic.identifier)" }
  }
  guard let article = result.article else {
    return result.diagnostics.isEmpty ? "no article, and no diagnostic" : nil
  }
  var builder = CorpusBuilder()
  builder.append(ArticleAnalyser().analyse(article))
  let corpus = builder.build()
  guard let analysed = corpus.articles.first else { return "the article is lost" }
  for sentence in analysed.sentences {
    let text = analysed.text(of: sentence)
    if sentence.span.isEmpty { continue }
    // A page that is not UTF-8 has its places in its text as UTF-8.
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if isUTF8, sentence.span.upperBound > bytes.count { return "a sentence beyond the file: \(text)" }
    let statement = Statement(
      kind: .sentence, article: path, place: .bytes(sentence.span), words: Array(text.utf8)[...],
      isMarkup: false, offset: 0)
    if let failure = failures([statement], path: path, bytes: bytes, decoding: decodedText).first {
      return "a sentence that is not proved: “\(text)” at \(sentence.span): \(failure.reason)"
    }
  }
  return markupFault(in: BlockRenderer().html(of: article.blocks))
}
