import Model
import Testing

@testable import Language

/// One text, its sentences parted by ` | `, and the language whose rules cut it.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let language: String
  let marked: String
  var testDescription: String { "\(language): \(marked)" }
}

/// Reads lines `xx<TAB>First. | Second.`; Chinese and Japanese sentences touch each other.
private func cases(_ table: String) -> [SentenceCase] {
  table.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? SentenceCase(language: String(parts[0]), marked: String(parts[1])) : nil
  }
}

@Test("Abbreviations, numbers, quotations and lists of many languages", arguments: cases(sentenceTable))
func sentenceCase(_ item: SentenceCase) throws {
  let tag = try #require(LanguageTag(item.language))
  let touches = ["zh", "ja"].contains(item.language)
  let expected = item.marked.components(separatedBy: touches ? "|" : " | ")
  let text = expected.joined(separator: touches ? "" : " ")
  let bytes = Array(text.utf8)
  let found = SentenceSplitter(language: tag).sentences(in: text)
  #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
}
