/// A number in a sentence: `2,000`, `1.5 million`, `forty-two`, `12 000`.
struct ReadNumber: Sendable, Hashable {
  var value: Double
  /// Places in the words of the sentence.
  var words: Range<Int>
  /// The words in front of it that say how exact it is: "at least".
  var hedge: Range<Int>?
  var precision: NumberWords.Hedge?
  /// One end of "10 to 15", which is no figure by itself.
  var isRangeEnd = false
}

/// Reads numbers in words and digits.
struct NumberReader: Sendable {
  let language: String
  let words: NumberWords

  init(language: String) {
    self.language = language
    words = NumberWords.of(language)
  }

  /// Numbers of a sentence in order. O(words).
  func numbers(in sentence: [PlainWord]) -> [ReadNumber] {
    var found: [ReadNumber] = []
    var place = 0
    while place < sentence.count {
      // Most words are passed over without being copied.
      guard sentence[place].isNumber || words.openings.mayOpen(sentence[place].lower),
        var value = value(of: sentence[place])
      else {
        place += 1
        continue
      }
      let first = place
      var end = place + 1
      // "12 000": groups of three digits set apart by a space.
      while end < sentence.count, sentence[end].isJoined, isGroup(sentence[end].text),
        sentence[first].text.utf8.count <= 3, sentence[first].isNumber,
        !["en", "zh", "hi"].contains(language)
      {
        value = value * 1000 + (Double(sentence[end].text) ?? 0)
        end += 1
      }
      while end < sentence.count, sentence[end].isJoined, let power = words.powers[sentence[end].lower] {
        value *= power
        end += 1
      }
      let (hedge, precision) = hedge(before: first, sentence)
      found.append(ReadNumber(value: value, words: first..<end, hedge: hedge, precision: precision))
      place = end
    }
    markRanges(&found, sentence)
    return found
  }

  /// "10 to 15", "between 18,000 and 20,000", "5–6": two ends of what nobody knows.
  private func markRanges(_ found: inout [ReadNumber], _ sentence: [PlainWord]) {
    for i in found.indices.dropLast() {
      let (end, next) = (found[i].words.upperBound, found[i + 1].words.lowerBound)
      let isDash = end == next && ["–", "—", "-"].contains(sentence[next].gap)
      let isWord =
        next == end + 1 && sentence[end].isJoined && sentence[next].isJoined
        && NumberReader.rangeWords.contains(sentence[end].lower)
      if isDash || isWord {
        found[i].isRangeEnd = true
        found[i + 1].isRangeEnd = true
      }
    }
  }

  /// The value of a word that begins with a digit, or as a number's name does.
  private func value(of word: PlainWord) -> Double? {
    if word.isNumber { return digits(word.text) }
    if let value = words.small[word.lower] { return value >= 2 ? Double(value) : nil }
    guard language == "en", word.lower.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = word.lower.split(separator: "-")
    if parts.count == 2, let tens = words.small[String(parts[0])], tens >= 20,
      let ones = words.small[String(parts[1])],
      ones < 10
    {
      return Double(tens + ones)
    }
    return nil
  }

  private func isGroup(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// `2,000`, `1.5`, `1.500,25` by the language's marks, `12,34,567` as in India; nil for `9/11`, `A380`, `3rd`.
  private func digits(_ text: String) -> Double? {
    var whole = 0.0
    var fraction = 0.0
    var scale = 0.0
    var groups: [Int] = [0]
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
        groups[groups.count - 1] += 1
        if scale > 0 {
          fraction += digit * scale
          scale /= 10
        } else {
          whole = whole * 10 + digit
        }
      } else if scalar == "." || scalar == "," || scalar == "٫" || scalar == "٬" {
        guard scale == 0 else { return nil }
        let isDecimal = scalar == "٫" || scalar != "٬" && (scalar == ",") == words.commaDecimals
        if isDecimal { scale = 0.1 } else { groups.append(0) }
      } else {
        return nil
      }
    }
    // Groups after a thousands mark have three digits, in India two but for the last; else the mark was not one.
    if groups.count > 1 {
      let inner = groups.dropFirst().dropLast()
      guard groups[groups.count - 1] == 3, inner.allSatisfy({ $0 == 3 }) || inner.allSatisfy({ $0 == 2 }),
        groups[0] <= 3
      else { return nil }
    }
    return whole + fraction
  }

  private func hedge(before first: Int, _ sentence: [PlainWord]) -> (Range<Int>?, NumberWords.Hedge?) {
    for length in [3, 2, 1] where first >= length {
      let range = (first - length)..<first
      guard let hedge = words.hedges[sentence[range].map(\.lower)],
        sentence[(first - length + 1)...first].allSatisfy({ $0.gap.allSatisfy { "$€£¥₹".contains($0) } })
      else { continue }
      return (range, hedge)
    }
    return (nil, nil)
  }

  private static let rangeWords: Set<String> = [
    "to", "and", "or", "bis", "und", "oder", "à", "et", "ou", "a", "y", "o", "e", "tot", "en", "до", "и",
    "έως", "και",
    "إلى", "से", "עד",
  ]
}
