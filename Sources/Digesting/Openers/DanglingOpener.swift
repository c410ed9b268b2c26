/// Why a sentence does not stand on its own.
enum Dangling: Sendable, Hashable {
  case pronoun
  case connective
  /// "The company": a role without a name.
  case role
}

/// The first words of a sentence in lower case, as openers are listed.
///
/// `"“But,” he said"` gives `["but", "he", "said"]`. O(words asked for).
func openingWords(_ text: Substring, count: Int) -> [String] {
  withBytes(of: text) { bytes in
    var words: [String] = []
    words.reserveCapacity(count)
    // The word so far in plain letters, lower case; with other ones, as written.
    var word: [UInt8] = []
    var isPlain = true
    var place = 0
    while place < bytes.count, words.count < count {
      let byte = bytes[place]
      if byte.isPlainLetter || byte.isPlainDigit {
        word.append(isPlain && byte &- 65 < 26 ? byte | 32 : byte)
        place += 1
        continue
      }
      let (scalar, length) = bytes.unicodeScalar(at: place)
      if byte >= 128, isLetter(scalar) || isDigit(scalar) || isMark(scalar) {
        isPlain = false
        word.append(contentsOf: bytes[place..<place + length])
      } else if !word.isEmpty, scalar == "'" || scalar == "’" || scalar == "-" {
        word.append(scalar == "-" ? UInt8(ascii: "-") : UInt8(ascii: "'"))
      } else if !word.isEmpty {
        words.append(openingWord(word, isPlain))
        word.removeAll(keepingCapacity: true)
        isPlain = true
      }
      place += length
    }
    if !word.isEmpty, words.count < count { words.append(openingWord(word, isPlain)) }
    return words
  }
}

private func openingWord(_ bytes: [UInt8], _ isPlain: Bool) -> String {
  let word = String(decoding: bytes, as: UTF8.self)
  return isPlain ? word : word.lowercased()
}

extension OpenerWords {
  /// What a sentence's opening lacks, or nil when it stands on its own.
  ///
  /// `He said` lacks a pronoun's person, `This week the council` nothing. O(1).
  func dangling(_ text: Substring, isUnsegmented: Bool) -> Dangling? {
    if isUnsegmented { return danglingPrefix(text) }
    let words = openingWords(text, count: 5)
    guard let first = words.first else { return nil }
    // "Him", "that" and the like before a noun of time stand alone: "This week".
    if words.count > 1, definites.contains(first), times.contains(words[1]) { return nil }
    if determinesNoun(words, text) { return nil }
    if leans(words) { return .pronoun }
    let isArticle = nounsAreCapitalised && definites.contains(first) && isCapitalised(text, word: 1)
    if let leads = leads[first], !isArticle {
      let fitting = leads.filter { words.dropFirst().starts(with: $0.rest) }
      if let lead = fitting.first(where: \.isConnective) ?? fitting.first {
        return lead.isConnective ? .connective : .pronoun
      }
    }
    // "When her health failed": somebody unnamed within the first words of a clause in front.
    if clauseOpeners.contains(first), words[1...].prefix(2).contains(where: persons.contains) {
      return .pronoun
    }
    // "On Monday the company agreed".
    if words.count > 4, clauseOpeners.contains(first), times.contains(words[1]), definites.contains(words[2]),
      roles.contains(words[3]), !bindsNoun(words[4])
    {
      return .role
    }
    if words.count > 2, definites.contains(first) {
      // Italian "Il suo direttore", Portuguese "A sua filha".
      if persons.contains(words[1]), clauseOpeners.isEmpty { return .pronoun }
      if roles.contains(words[1]) && !bindsNoun(words[2]) { return .role }
      if words.count > 3, roles.contains(words[2]), words[1].hasSuffix("-year-old") || words[1] == "two" {
        return .role
      }
      if words[1].hasSuffix("-year-old") { return .role }
      if demonyms.contains(words[1]), isPersonsDeed(words[2...]) || hasComma(text, afterWord: 1) {
        return .role
      }
    }
    return nil
  }

  /// "At the height of it", `Huit d'entre elles`, `Einer von ihnen`, `31 weitere wurden`: a part of what was told before.
  private func leans(_ words: [String]) -> Bool {
    guard words.count > 2 else { return false }
    return words.indices.contains { place in
      guard PartOfBefore.openings.mayOpen(words[place]) else { return false }
      if PartOfBefore.words.contains(words[place]) { return true }
      return place + 1 < words.count
        && PartOfBefore.pairs[words[place]]?.contains(words[place + 1]) == true
    }
  }

  /// Whether the word at a place, counted from 0, begins with a capital.
  private func isCapitalised(_ text: Substring, word place: Int) -> Bool {
    let pieces = text.split(separator: " ", maxSplits: place + 1)
    return pieces.count > place && pieces[place].unicodeScalars.first.map(isCapital) == true
  }

  /// "The Serb won", "The Serb had lost"; but The Australian, a newspaper, "has reported".
  private func isPersonsDeed(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    if predicates.contains(first) { return true }
    let press: Set<String> = [
      "reported", "said", "learned", "learnt", "seen", "obtained", "published", "quoted",
    ]
    return ["has", "had"].contains(first) && words.dropFirst().first.map { !press.contains($0) } ?? false
  }

  /// "The Belarusian, who": whether a comma ends a word, counted from 0.
  func hasComma(_ text: Substring, afterWord place: Int) -> Bool {
    let pieces = text.split(separator: " ", maxSplits: place + 1)
    return pieces.count > place && pieces[place].hasSuffix(",")
  }

  /// A role that is told apart at once needs no antecedent: "The company behind the bridge", "The city of Derry".
  private func bindsNoun(_ word: String) -> Bool {
    [
      "of", "behind", "that", "who", "which", "whose", "between", "led", "accused", "du", "de", "des", "von",
      "der", "di", "del", "van",
    ]
    .contains(word)
  }

  private func danglingPrefix(_ text: Substring) -> Dangling? {
    var prefix = ""
    for scalar in text.unicodeScalars.prefix(6) where isLetter(scalar) || !prefix.isEmpty {
      prefix.unicodeScalars.append(scalar)
      if connectives.contains(prefix) { return .connective }
      if pronouns.contains(prefix) && !isPlainWord(prefix, in: text) { return .pronoun }
    }
    return nil
  }

  /// "该国" needs its country, "其他" and "此次" do not point at a person; "这次" neither, but points back.
  private func isPlainWord(_ prefix: String, in text: Substring) -> Bool {
    prefix == "其" && text.hasPrefix("其他") || prefix == "那" && text.hasPrefix("那么")
  }
}

/// Words that, near the opening of a sentence, name a part of what was told before.
private enum PartOfBefore {
  /// `d'entre elles`, `davon`, `delas`.
  static let words: Set<String> = ["d'entre", "d'elles", "d'eux", "deles", "delas", "ervan"]

  /// By the first of two words: "of it", `von ihnen`, `de ellas`, `31 weitere wurden`, `trois autres sont`.
  static let pairs: [String: Set<String>] = [
    "of": ["it", "them", "this", "that", "these", "those"], "von": ["ihnen", "diesen"],
    "de": ["ellos", "ellas", "estos", "estas"], "di": ["loro", "essi", "esse", "questi", "queste"],
    "van": ["hen", "deze"], "из": ["них"], "z": ["nich"], "av": ["dem", "dessa"],
    "weitere": ["wurden", "sind", "waren", "werden", "haben"],
    "autres": ["sont", "ont", "étaient", "avaient"], "anderen": ["werden", "raakten"],
    "others": ["are", "were", "have", "had", "remain", "remained"],
  ]

  /// Most words are none of these, and are passed over in one look.
  static let openings = WordOpenings(Array(words) + pairs.keys)
}
