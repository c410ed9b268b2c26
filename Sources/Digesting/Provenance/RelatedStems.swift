import Language
import Model

/// Stems that reports use for one another: "walkout" and "strike", "Dovan" and "Dovani".
///
/// Two stems are related when they are synonyms (`Synonyms`), or else when one is little more than the other's beginning.
/// What is related to one of a family belongs to it.
struct RelatedStems: Sendable {
  /// Letters that two stems must begin with alike, and their share of the longer one.
  static let leastPrefix = 4
  static let prefixShare = 0.7

  /// By stem: the number of its family, its own where nothing in the story is related to it.
  let family: [Int32]
  /// By line: its stems that others are related to, by family.
  private let members: [[Member]]

  private struct Member: Sendable {
    var family: Int32
    var stem: Int32
    var weight: Double
  }

  /// O(words + stems log stems).
  init(_ text: StoryText, _ traits: StemTraits, _ isSource: [Bool], in corpus: Corpus) {
    var family = text.terms.indices.map { Int32($0) }
    func head(_ stem: Int32) -> Int32 {
      var stem = stem
      while family[Int(stem)] != stem { stem = family[Int(stem)] }
      return stem
    }
    func join(_ a: Int32, _ b: Int32) {
      let (first, second) = (head(a), head(b))
      family[Int(max(first, second))] = min(first, second)
    }
    let synonyms = RelatedStems.synonyms[text.language.primary]
    var firstOfSet: [Int32: Int32] = [:]
    var spelled: [(word: [UInt8], stem: Int32)] = []
    for stem in text.terms.indices {
      guard traits.kinds[stem] == .plain || traits.kinds[stem] == .name else { continue }
      let term = text.terms[stem]
      if let number = corpus.terms.withBytes(of: term, { synonyms?.set(ofStem: $0) }) {
        if let other = firstOfSet[number] { join(other, Int32(stem)) }
        firstOfSet[number] = firstOfSet[number] ?? Int32(stem)
      } else {
        spelled.append((corpus.terms.withBytes(of: term) { Array($0) }, Int32(stem)))
      }
    }
    spelled.sort { $0.word.lexicographicallyPrecedes($1.word) }
    for (a, b) in zip(spelled, spelled.dropFirst()) where RelatedStems.beginAlike(a.word, b.word) {
      join(a.stem, b.stem)
    }
    for stem in family.indices { family[stem] = head(Int32(stem)) }
    self.family = family
    var sizes = [Int32](repeating: 0, count: family.count)
    for number in family { sizes[Int(number)] += 1 }
    // As of single stems: a family that stands more than once a report is what the story is about.
    var lines = [Int](repeating: 0, count: family.count)
    var last = [Int](repeating: -1, count: family.count)
    for (index, line) in text.lines.enumerated() {
      for stem in text.stems[line.stems] where last[Int(family[Int(stem)])] != index {
        last[Int(family[Int(stem)])] = index
        lines[Int(family[Int(stem)])] += 1
      }
    }
    members = text.lines.map { line in
      var found: [Member] = []
      for place in line.stems where !isSource[place] {
        let stem = text.stems[place]
        let number = family[Int(stem)]
        if sizes[Int(number)] > 1 {
          let rarity = min(1, Double(text.reportCount) / Double(max(1, lines[Int(number)])))
          found.append(Member(family: number, stem: stem, weight: rarity * traits.weights[Int(stem)]))
        }
      }
      return found.sorted { ($0.family, $0.stem) < ($1.family, $1.stem) }
    }
  }

  /// What the families weigh of which two lines have different stems; 0 for a stem that both have. O(words).
  func shared(_ a: Int, _ b: Int) -> Double {
    let (first, second) = (members[a], members[b])
    var sum = 0.0
    var i = 0
    var j = 0
    while i < first.count && j < second.count {
      let number = first[i].family
      if number < second[j].family {
        i += 1
        continue
      } else if second[j].family < number {
        j += 1
        continue
      }
      let (start, other) = (i, j)
      while i < first.count && first[i].family == number { i += 1 }
      while j < second.count && second[j].family == number { j += 1 }
      let isSame = first[start..<i].contains { one in second[other..<j].contains { $0.stem == one.stem } }
      if !isSame { sum += min(first[start].weight, second[other].weight) }
    }
    return sum
  }

  /// Whether two words are one but for their endings. O(length).
  private static func beginAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var letters = 0
    var end = 0
    while end < a.count && end < b.count && a[end] == b[end] {
      if a[end] & 0xC0 != 0x80 { letters += 1 }
      end += 1
    }
    // A scalar that differs in its last byte is not shared.
    if end < a.count, a[end] & 0xC0 == 0x80 || end < b.count && b[end] & 0xC0 == 0x80 { letters -= 1 }
    guard letters >= leastPrefix else { return false }
    func count(_ word: [UInt8]) -> Int { word.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
    return Double(letters) >= prefixShare * Double(max(count(a), count(b)))
  }

  /// One name for all words of a synonym set: the word itself where it is in none. O(length).
  static func representative(of word: String, language: String) -> String {
    guard let tag = LanguageTag(language),
      let number = synonyms[language]?.set(ofStem: stem(word, language: tag).utf8)
    else { return word }
    return "\(number)"
  }

  private static let synonyms = ByLanguage<Synonyms>(Synonyms.languages) { Synonyms(of: $0) }
}
