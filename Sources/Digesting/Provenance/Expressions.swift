import Language
import Model

/// Finds the expressions of several words in the lines of a story: "left the tracks", "lost their lives".
struct Expressions {
  private let text: StoryText
  private let synonyms: Synonyms?
  /// By word number.
  private let keys: [UInt32]
  private let entries: [Synonyms.Entry]
  /// Expressions are numbered after the stems.
  private var numbers: [UInt32: Int32] = [:]

  /// O(distinct words).
  init(_ text: StoryText, _ synonyms: Synonyms?, in corpus: Corpus) {
    self.text = text
    self.synonyms = synonyms
    let words = synonyms == nil ? [] : text.wordTerms
    keys = words.map { term in corpus.terms.withBytes(of: term) { Synonyms.key(of: $0) } }
    entries = keys.map { synonyms?.entry(ofKey: $0) ?? Synonyms.Entry() }
  }

  /// What the stems of the story stand for by themselves. O(distinct words).
  func conceptsOfStems() -> [[UInt16]] {
    var concepts = [[UInt16]](repeating: [], count: text.terms.count)
    for (entry, stem) in zip(entries, text.stemOfWord) where stem >= 0 {
      concepts[Int(stem)] = entry.concepts
    }
    return concepts
  }

  /// Calls `found` with the number of each expression of a line, its words' numbers and its concepts. O(words of the line).
  mutating func forEach(
    of line: StoryText.Line,
    _ found: (_ expression: Int32, _ words: ArraySlice<Int32>, _ concepts: [UInt16]) -> Void
  ) {
    guard let synonyms else { return }
    for start in line.tokens {
      let lengths = entries[Int(text.words[start])].lengths
      guard lengths != 0 else { continue }
      var key = keys[Int(text.words[start])]
      for length in 2...Synonyms.mostWords {
        let last = start + length - 1
        guard last < line.tokens.upperBound, lengths >> UInt8(length) != 0 else { break }
        key = Synonyms.key(key, then: keys[Int(text.words[last])])
        guard lengths & 1 << UInt8(length) != 0 else { continue }
        let concepts = synonyms.entry(ofKey: key).concepts
        guard !concepts.isEmpty else { continue }
        let number = numbers[key] ?? Int32(text.terms.count + numbers.count)
        numbers[key] = number
        found(number, text.words[start...last], concepts)
      }
    }
  }
}
