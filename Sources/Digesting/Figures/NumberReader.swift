/// A number in a sentence: `2,000`, `1.5 million`, `forty-two`, `12 000`.
struct ReadNumber: Sendable, Hashable {
  var value: Double
  /// Places in the words of the sentence.
  var words: Range<Int>
  /// How exact it claims to be, in front of it: "at least".
  var hedge: Range<Int>?
}

/// Reads numbers in words and digits.
struct NumberReader: Sendable {
  let language: String

  /// Numbers of a sentence in order. O(words).
  func numbers(in words: [PlainWord]) -> [ReadNumber] {
    var found: [ReadNumber] = []
    var place = 0
    while place < words.count {
      guard var value = value(of: words[place]) else {
        place += 1
        continue
      }
      let first = place
      var end = place + 1
      // "12 000": groups of three digits set apart by a space.
      while end < words.count, words[end].isJoined, isGroup(words[end].text),
        words[first].text.utf8.count <= 3,
        words[first].isNumber, language != "en", language != "zh"
      {
        value = value * 1000 + (Double(words[end].text) ?? 0)
        end += 1
      }
      while end < words.count, words[end].isJoined, let power = NumberReader.powers[words[end].lower] {
        value *= power
        end += 1
      }
      found.append(ReadNumber(value: value, words: first..<end, hedge: hedge(before: first, words)))
      place = end
    }
    return found
  }

  private func value(of word: PlainWord) -> Double? {
    if word.isNumber { return digits(word.text) }
    guard language == "en" else { return nil }
    if let value = NumberReader.named[word.lower] { return value }
    let parts = word.lower.split(separator: "-")
    if parts.count == 2, let tens = NumberReader.named[String(parts[0])], tens >= 20,
      let ones = NumberReader.named[String(parts[1])], ones < 10
    {
      return tens + ones
    }
    return nil
  }

  private func isGroup(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// `2,000`, `1.5`, `1.500,25` by the language's marks; nil for `9/11`, `A380`, `3rd`.
  private func digits(_ text: String) -> Double? {
    var whole = 0.0
    var fraction = 0.0
    var scale = 0.0
    var groups: [Int] = [0]
    var lastMark: UInt8 = 0
    let usesComma = NumberReader.commaDecimals.contains(language)
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
        groups[groups.count - 1] += 1
        if scale > 0 {
          fraction += digit * scale
          scale /= 10
        } else {
          whole = whole * 10 + digit
        }
      } else if scalar == "." || scalar == "," {
        guard scale == 0 else { return nil }
        lastMark = scalar == "." ? 46 : 44
        let isDecimal = (scalar == ",") == usesComma
        if isDecimal { scale = 0.1 } else { groups.append(0) }
      } else {
        return nil
      }
    }
    // Groups after a thousands mark have three digits; else the mark was not one.
    if groups.count > 1, groups.dropFirst().contains(where: { $0 != 3 }) {
      return lastMark == 46 || lastMark == 44 ? nil : whole
    }
    return whole + fraction
  }

  private func hedge(before first: Int, _ words: [PlainWord]) -> Range<Int>? {
    for length in [3, 2, 1] where first >= length {
      let range = (first - length)..<first
      let text = words[range].map(\.lower).joined(separator: " ")
      if NumberReader.hedges.contains(text),
        words[(first - length + 1)...first].allSatisfy({ $0.gap.allSatisfy { "$€£".contains($0) } })
      {
        return range
      }
    }
    return nil
  }

  private static let commaDecimals: Set<String> = [
    "de", "fr", "es", "pt", "it", "nl", "ru", "cs", "pl", "el", "uk", "tr", "da", "sv", "nb", "fi",
  ]
  private static let hedges: Set<String> = [
    "at least", "about", "around", "some", "nearly", "almost", "over", "under", "more than", "fewer than",
    "less than",
    "up to", "at most", "roughly", "approximately", "close to", "an estimated", "estimated", "as many as",
    "mindestens", "rund", "etwa", "mehr als", "über", "fast", "knapp", "au moins", "environ", "plus de",
    "près de",
    "al menos", "cerca de", "unos", "unas", "más de", "casi", "pelo menos", "mais de", "almeno", "circa",
    "più di",
    "oltre", "minstens", "ongeveer", "meer dan", "bijna", "около", "более", "не менее", "почти",
  ]
  private static let powers: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9,
    "mn": 1e6,
    "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mille": 1e3, "milliard": 1e9,
    "milliards": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6, "milhão": 1e6, "milhões": 1e6,
    "milione": 1e6,
    "milioni": 1e6, "miljoen": 1e6, "miljard": 1e9, "duizend": 1e3, "тысяч": 1e3, "тысячи": 1e3,
    "миллион": 1e6,
    "миллиона": 1e6, "миллионов": 1e6, "hundred": 100, "dozen": 12,
  ]
  private static let named: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80,
    "ninety": 90,
  ]
}
