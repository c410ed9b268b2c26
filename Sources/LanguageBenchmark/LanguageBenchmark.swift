import CICU
import Language
import Model
import Output

/// Times the language stage on one core, for `make bench`: not part of what is installed.
///
/// `language-benchmark FILE`: paragraphs of English parted by blank lines. Prints two lines, `stage` and `icu`, each with
/// megabytes a second (10^6 bytes): the median of five passes.
@main
struct LanguageBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { return print("usage: language-benchmark FILE") }
    let bytes = try readFile(CommandLine.arguments[1])
    let articles = articles(in: String(decoding: bytes, as: UTF8.self))
    print("stage \(speed(of: bytes.count) { stage(articles) })")
    print("icu \(speed(of: bytes.count) { icu(articles) })")
  }

  /// Articles of ten paragraphs.
  private static func articles(in text: String) -> [Article] {
    let paragraphs = text.split(separator: "\n\n").map(String.init)
    return stride(from: 0, to: paragraphs.count, by: 10).map { start in
      var article = Article(
        path: "\(start).md", format: .markdown, contentHash: ContentHash([]),
        language: Field(LanguageTag("en") ?? .undetermined, from: .assumed), slug: "")
      article.blocks = paragraphs[start..<min(start + 10, paragraphs.count)].map {
        Block(kind: .paragraph, text: $0)
      }
      return article
    }
  }

  /// Sentences, words and stems as the site uses them.
  private static func stage(_ articles: [Article]) -> Int {
    let analyser = ArticleAnalyser()
    return articles.reduce(0) { $0 + analyser.analyse($1).tokens.count }
  }

  /// ICU's own sentence and word iterators over the same paragraphs: no repairs, no stems.
  private static func icu(_ articles: [Article]) -> Int {
    guard let sentences = icu_sentences_open(), let words = icu_words_open() else { return 0 }
    defer {
      icu_words_close(sentences)
      icu_words_close(words)
    }
    var count = 0
    for article in articles {
      for block in article.blocks {
        var text = block.text
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { characters in
            for iterator in [sentences, words] {
              guard icu_words_start(iterator, characters.baseAddress, Int64(characters.count)) else {
                continue
              }
              while icu_words_next(iterator) >= 0 { count += 1 }
            }
          }
        }
      }
    }
    return count
  }

  /// Megabytes a second with one decimal.
  private static func speed(of bytes: Int, _ pass: () -> Int) -> Double {
    var found = 0
    let durations = (0..<5).map { _ in ContinuousClock().measure { found = max(found, pass()) } }.sorted()
    let median = durations[2] / .seconds(1)
    return found == 0 ? 0 : (Double(bytes) / 1e5 / median).rounded() / 10
  }
}
