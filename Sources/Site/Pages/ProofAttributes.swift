import Model
import Templating

extension Composer {
  /// A part of a sentence that is shown by itself.
  enum SentencePart {
    case quote(String)
    case figure(String)
  }

  /// The attributes that say where a shown text stands, with a space in front: ` data-article="a/flood.md"
  /// data-span="120-184"`; for a part of a sentence its own bytes, and ` data-part="quote"`.
  ///
  /// Whatever shows an article's words stands in an element with these attributes, alone. `verify` reads the page by them.
  func proof(_ citation: Citation, _ part: SentencePart? = nil) -> String {
    guard isValid(citation) else { return "" }
    let sentence = corpus.sentence(citation)
    func span(of text: String) -> String {
      spanAttribute(corpus.articles[citation.article].span(of: text, in: sentence) ?? sentence.span)
    }
    let name = articleAttribute(corpus.articles[citation.article].article.path)
    return switch part {
    case nil: name + spanAttribute(sentence.span)
    case .quote(let text): name + span(of: text) + " data-part=\"quote\""
    case .figure(let text): name + span(of: text) + " data-part=\"figure\""
    }
  }

  func articleAttribute(_ path: String) -> String { " data-article=\"\(escapingHTML(path))\"" }

  /// Bytes of the file, from the first up to but not including the second; empty when the reader could not place them.
  func spanAttribute(_ span: Range<Int>) -> String {
    span.isEmpty ? " data-span=\"\"" : " data-span=\"\(span.lowerBound)-\(span.upperBound)\""
  }
}
