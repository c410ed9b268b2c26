import Model

/// The counts that each line of a story gives, by which two wordings of one fact are known.
///
/// "About 12,700 members" and "nearly 13,000 workers" count the same; years and numbers under a hundred are too common
/// to tell anything.
struct LineFigures: Sendable {
  /// Apart by no more than this share, two counts are one, rounded.
  static let rounding = 0.03
  static let least = 100.0

  /// By line, ascending, each once.
  let values: [[Double]]

  /// Reads the lines asked for. O(their words).
  init(_ text: StoryText, lines: [Int], in corpus: Corpus) {
    var values = [[Double]](repeating: [], count: text.lines.count)
    for index in lines {
      let citation = text.lines[index].citation
      let tokens = corpus.tokens(of: citation).lazy.filter { $0.traits.contains(.number) }
      guard !tokens.isEmpty else { continue }
      let bytes = corpus.blockText(of: citation).utf8
      for token in tokens {
        let start = bytes.index(bytes.startIndex, offsetBy: Int(token.start))
        let end = bytes.index(start, offsetBy: Int(token.length))
        if let value = LineFigures.count(bytes[start..<end]) { values[index].append(value) }
      }
      sortDistinct(&values[index], from: 0)
    }
    self.values = values
  }

  /// Whether two sentences give the same count, exactly or rounded, and how many counts are exactly the same.
  static func agreements(_ a: [Double], _ b: [Double]) -> (any: Bool, exact: Int) {
    let exact = a.count { b.contains($0) }
    let any = exact > 0 || a.contains { first in b.contains { abs(first - $0) <= rounding * max(first, $0) } }
    return (any, exact)
  }

  /// The count that a word of digits writes: `12,700` and `12.700` are 12700; nil for years, decimals and small ones.
  static func count(_ word: some Collection<UInt8>) -> Double? {
    var value = 0.0
    var isGrouped = false
    var sinceMark = 0
    for byte in word {
      switch byte {
      case 48...57:
        value = value * 10 + Double(byte - 48)
        sinceMark += 1
      case UInt8(ascii: ","), UInt8(ascii: "."):
        guard !isGrouped && sinceMark <= 3 || sinceMark == 3 else { return nil }
        isGrouped = true
        sinceMark = 0
      default: return nil
      }
    }
    guard !isGrouped || sinceMark == 3, value >= least else { return nil }
    return !isGrouped && (1500...2100).contains(value) ? nil : value
  }
}
