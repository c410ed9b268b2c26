import Language
import Model

/// What each content stem of a story is, and how telling.
///
/// w = ln((S + n0) / (s + n0 p)) with S lines in all, s lines that hold the stem, and n0 lines for which a table of the
/// language speaks: p = 1 - (1 - f)^12 is the share of sentences of 12 words that hold a word of frequency f. Without a
/// table a stem counts as rare. So "said" tells little in a story of three sentences, and "Derna" little in one of Derna.
struct StemTraits: Sendable {
  enum Kind: Sendable, Hashable {
    case plain, name, weekday, number, year

    var isNumber: Bool { self == .number || self == .year }
  }

  static let backgroundLines = 30.0
  static let wordsPerLine = 12
  static let unknownFrequency = 1e-5

  /// By local stem number.
  let weights: [Double]
  let kinds: [Kind]
  /// What a number counts: `2,000` and `two thousand` differ, `3` and `three` do not.
  let values: [Double]
  /// Lines that hold each stem.
  let lines: [Int32]

  /// O(stems).
  init(_ text: StoryText, in corpus: Corpus) {
    var counts = [Int32](repeating: 0, count: text.terms.count)
    for line in text.lines { for stem in text.stems[line.stems] { counts[Int(stem)] += 1 } }
    lines = counts
    let language = text.language.primary
    let table = BackgroundFrequencies.table(for: text.language)
    let hasCapitals = language != "de"
    let weekdays = CalendarWords.of(language)?.weekdayStems ?? []
    let small = NumberStems.of(language)
    // Few stems are numbers or days: the others are passed over in one look.
    let telling = WordOpenings(Array(small.keys) + weekdays)
    let total = Double(text.lines.count) + StemTraits.backgroundLines
    var weights = [Double](repeating: 0, count: counts.count)
    var kinds = [Kind](repeating: .plain, count: counts.count)
    var values = [Double](repeating: 0, count: counts.count)
    for stem in counts.indices {
      let term = text.terms[stem]
      let known = corpus.terms.withBytes(of: term) { bytes -> (frequency: Double?, isPlain: Bool) in
        (table?.frequency(ofStem: bytes), bytes.first?.isPlainLetter == true)
      }
      let frequency = known.frequency ?? (table == nil ? StemTraits.unknownFrequency : 0)
      var absence = 1.0
      for _ in 0..<StemTraits.wordsPerLine { absence *= 1 - min(0.5, frequency) }
      weights[stem] = logarithm(total / (Double(counts[stem]) + StemTraits.backgroundLines * (1 - absence)))
      // A word that begins with a letter is a number only if it is listed.
      let word = known.isPlain && !telling.mayOpen(term, in: corpus) ? nil : corpus.terms.text(of: term)
      let counted = word.flatMap { small[$0] }.flatMap { count in count > 1 ? Double(count) : nil }
      if let value = word.flatMap(StemTraits.value) ?? counted {
        values[stem] = value
        kinds[stem] = (1500...2100).contains(value) && value == value.rounded() ? .year : .number
      } else if let word, weekdays.contains(word) {
        kinds[stem] = .weekday
      } else if hasCapitals && text.isName(Int32(stem)) {
        kinds[stem] = .name
      }
    }
    self.weights = weights
    self.kinds = kinds
    self.values = values
  }

  /// The number that a word of digits writes: `12,700` and `12.700` are 12700, `5.6` is 5.6; nil for `g20` and `13th`.
  static func value(of word: String) -> Double? {
    if let first = word.utf8.first, first.isPlainLetter { return nil }
    var groups: [(value: Double, digits: Int)] = [(0, 0)]
    for scalar in word.unicodeScalars {
      if scalar == "," || scalar == "." || scalar == "٬" || scalar == "٫" {
        groups.append((0, 0))
      } else if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
        groups[groups.count - 1].value = groups[groups.count - 1].value * 10 + digit
        groups[groups.count - 1].digits += 1
      } else {
        return nil
      }
    }
    guard groups.allSatisfy({ $0.digits > 0 }) else { return nil }
    if groups.count == 2, groups[1].digits != 3 {
      return groups[0].value + (0..<groups[1].digits).reduce(groups[1].value) { value, _ in value / 10 }
    }
    guard groups.dropFirst().allSatisfy({ $0.digits == 3 }) else { return nil }
    return groups.reduce(0) { $0 * 1000 + $1.value }
  }
}
