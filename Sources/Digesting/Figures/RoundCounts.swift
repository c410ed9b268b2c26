import Model

/// "Dozens", "hundreds", "thousands": counts that only say between which powers of ten a number lies.
///
/// Read only of the dead and injured, where the first reports of a disaster have nothing better.
struct RoundCounts: Sendable {
  private let ranges: [String: ClosedRange<Double>]
  /// What may stand between the count and what is counted: "hundreds of people".
  private let joiner: String?

  /// Nil for a language without such words here.
  init?(language: String) {
    guard let words = RoundCounts.words[language] else { return nil }
    var ranges: [String: ClosedRange<Double>] = [:]
    for (list, range) in zip(words.counts, [24.0...99, 100...999, 1000...9999]) {
      for word in list.split(separator: " ") { ranges[String(word)] = range }
    }
    self.ranges = ranges
    joiner = words.joiner
  }

  /// The text with each such count written as its least number, and what those numbers may mean; nil without any. O(n).
  func numbered(_ text: String) -> (text: String, ranges: [ClosedRange<Double>])? {
    var found: [ClosedRange<Double>] = []
    var pieces: [Substring] = []
    for piece in text.split(separator: " ") {
      if let joiner, piece == joiner, let last = found.last, pieces.last == digits(last) { continue }
      // After a number it is no count of its own: `5 тысяч`.
      let isCounted = pieces.last?.utf8.last?.isPlainDigit == true
      if !isCounted, let range = ranges[lowerCased(String(piece))] {
        found.append(range)
        pieces.append(digits(range))
      } else {
        pieces.append(piece)
      }
    }
    return found.isEmpty ? nil : (pieces.joined(separator: " "), found)
  }

  private func digits(_ range: ClosedRange<Double>) -> Substring { Substring(String(Int(range.lowerBound))) }

  /// By language: words for tens, hundreds and thousands, and the joiner.
  private static let words: [String: (counts: [String], joiner: String?)] = [
    "en": (["dozens scores", "hundreds", "thousands"], "of"),
    "de": (["dutzende", "hunderte", "tausende"], "von"),
    "fr": (["dizaines", "centaines", "milliers"], "de"),
    "es": (["decenas", "cientos centenares", "miles"], "de"),
    "pt": (["dezenas", "centenas", "milhares"], "de"),
    "it": (["decine", "centinaia", "migliaia"], "di"),
    "nl": (["tientallen", "honderden", "duizenden"], nil),
    "sv": (["tiotals dussintals", "hundratals", "tusentals"], nil),
    "ru": (["десятки десятков", "сотни сотен", "тысячи тысяч"], nil),
    "pl": (["dziesiątki", "setki", "tysiące"], nil),
  ]
}
