import Language
import Model

/// What reports use for one another: "walkout" and "strike", "left the tracks" and "derailed", "Dovan" and "Dovani".
///
/// Two expressions are related when they stand for one concept (`Synonyms`), or else when one stem is little more than the
/// other's beginning.
struct RelatedStems: Sendable {
  /// Letters that two stems must begin with alike, and their share of the longer one.
  static let leastPrefix = 4
  static let prefixShare = 0.7

  /// One expression of a line, by one of the relations that it takes part in.
  private struct Member: Sendable {
    /// A concept, or a family of stems that begin alike.
    var relation: Int32
    /// A stem of the story, or an expression of several.
    var expression: Int32
    /// What tells of one thing in a few senses tells less of each.
    var weight: Double
  }

  /// Relations are numbered from 0 to this.
  let relationCount: Int
  /// Of each line what others are related to, by relation: a range of `members` from `starts[line]` to `starts[line + 1]`.
  private let members: [Member]
  private let starts: [Int]

  /// O(words + stems log stems).
  init(_ text: StoryText, _ traits: StemTraits, _ isSource: [Bool], in corpus: Corpus) {
    var numbers = RelationNumbers()
    var expressions = Expressions(text, RelatedStems.synonyms[text.language.primary] ?? nil, in: corpus)
    var spelled: [Spelled] = []
    var ofStem = expressions.conceptsOfStems().enumerated().map { stem, concepts in
      guard [.plain, .name].contains(traits.kinds[stem]) else { return [Int32]() }
      spelled.append(
        Spelled(stem: Int32(stem), opening: corpus.terms.withBytes(of: text.terms[stem]) { opening(of: $0) }))
      return concepts.map { numbers.number(of: $0) }
    }
    var families = [Int32](repeating: -1, count: text.terms.count)
    func withBytes<Result>(_ a: Spelled, _ b: Spelled, _ read: (UTF8Bytes, UTF8Bytes) -> Result) -> Result {
      corpus.terms.withBytes(of: text.terms[Int(a.stem)]) { first in
        corpus.terms.withBytes(of: text.terms[Int(b.stem)]) { read(first, $0) }
      }
    }
    spelled.sort { a, b in
      a.opening != b.opening
        ? a.opening < b.opening : withBytes(a, b) { $0.lexicographicallyPrecedes($1) }
    }
    for (a, b) in zip(spelled, spelled.dropFirst())
    where (a.opening ^ b.opening) >> 32 == 0 && withBytes(a, b, RelatedStems.beginAlike) {
      let (first, second) = (Int(a.stem), Int(b.stem))
      guard ofStem[first].allSatisfy({ !ofStem[second].contains($0) }) else { continue }
      if families[first] < 0 {
        families[first] = numbers.next()
        ofStem[first].append(families[first])
      }
      families[second] = families[first]
      ofStem[second].append(families[second])
    }
    var lines: [[Member]] = []
    lines.reserveCapacity(text.lines.count)
    for line in text.lines {
      var found: [Member] = []
      for place in line.stems where !isSource[place] {
        let stem = text.stems[place]
        let weight = traits.weights[Int(stem)] / Double(ofStem[Int(stem)].count).squareRoot()
        for relation in ofStem[Int(stem)] {
          found.append(Member(relation: relation, expression: stem, weight: weight))
        }
      }
      expressions.forEach(of: line) { expression, words, concepts in
        var weight = RelatedStems.leastWeight
        for word in words {
          let stem = text.stemOfWord[Int(word)]
          guard stem >= 0, let place = line.stems.first(where: { text.stems[$0] == stem }) else { continue }
          if isSource[place] { return }
          weight = max(weight, traits.weights[Int(stem)])
        }
        weight /= Double(concepts.count).squareRoot()
        for concept in concepts {
          found.append(
            Member(relation: numbers.number(of: concept), expression: expression, weight: weight))
        }
      }
      lines.append(found.sorted { ($0.relation, $0.expression) < ($1.relation, $1.expression) })
    }
    // As of single stems: a relation that stands more than once a report is what the story is about.
    var counts = [Int](repeating: 0, count: numbers.count)
    var last = [Int](repeating: -1, count: numbers.count)
    var first = [Int32](repeating: -1, count: numbers.count)
    var isOfMany = [Bool](repeating: false, count: numbers.count)
    for (index, line) in lines.enumerated() {
      for member in line {
        let relation = Int(member.relation)
        if last[relation] != index { counts[relation] += 1 }
        last[relation] = index
        if first[relation] < 0 { first[relation] = member.expression }
        if first[relation] != member.expression { isOfMany[relation] = true }
      }
    }
    var members: [Member] = []
    var starts = [0]
    for line in lines {
      for member in line where isOfMany[Int(member.relation)] {
        let rarity = min(1, Double(text.reportCount) / Double(counts[Int(member.relation)]))
        members.append(
          Member(relation: member.relation, expression: member.expression, weight: rarity * member.weight))
      }
      starts.append(members.count)
    }
    self.members = members
    self.starts = starts
    relationCount = numbers.count
  }

  /// What an expression without a content word weighs.
  private static let leastWeight = 1.0

  /// What the relations weigh through which two lines say one thing in different words; nothing for what both say in the same. O(words).
  func shared(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    var counted: [Int32] = []
    var (i, j) = (starts[a], starts[b])
    let (end, otherEnd) = (starts[a + 1], starts[b + 1])
    while i < end && j < otherEnd {
      let relation = members[i].relation
      if relation < members[j].relation {
        i += 1
        continue
      } else if members[j].relation < relation {
        j += 1
        continue
      }
      let (start, other) = (i, j)
      while i < end && members[i].relation == relation { i += 1 }
      while j < otherEnd && members[j].relation == relation { j += 1 }
      let isSame = members[start..<i].contains { one in
        members[other..<j].contains { $0.expression == one.expression }
      }
      if isSame { continue }
      // One expression in two senses is one expression.
      guard let one = members[start..<i].first(where: { !counted.contains($0.expression) }),
        let two = members[other..<j].first(where: { !counted.contains($0.expression) })
      else { continue }
      counted.append(one.expression)
      counted.append(two.expression)
      sum += min(one.weight, two.weight)
    }
    return sum
  }

  /// The relations of a line, each once, and what they may weigh. O(words).
  func weights(ofLine index: Int) -> [(number: Int32, weight: Double)] {
    var found: [(number: Int32, weight: Double)] = []
    for member in members[starts[index]..<starts[index + 1]] {
      if found.last?.number == member.relation {
        found[found.count - 1].weight = max(found[found.count - 1].weight, member.weight)
      } else {
        found.append((member.relation, member.weight))
      }
    }
    return found
  }

  /// Whether two words are one but for their endings. O(length).
  private static func beginAlike(_ a: UTF8Bytes, _ b: UTF8Bytes) -> Bool {
    var letters = 0
    var end = 0
    while end < a.count && end < b.count && a[end] == b[end] {
      if a[end] & 0xC0 != 0x80 { letters += 1 }
      end += 1
    }
    // A scalar that differs in its last byte is not shared.
    if end < a.count, a[end] & 0xC0 == 0x80 || end < b.count && b[end] & 0xC0 == 0x80 { letters -= 1 }
    guard letters >= leastPrefix else { return false }
    func count(_ word: UTF8Bytes) -> Int { word.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
    return Double(letters) >= prefixShare * Double(max(count(a), count(b)))
  }

  /// One name for all words of the first concept that a word stands for: the word itself where it stands for none. O(length).
  static func representative(of word: String, language: String) -> String {
    guard let tag = LanguageTag(language), let table = synonyms[language] ?? nil,
      let concept = Array(stem(word, language: tag).utf8).withUnsafeBufferPointer({
        table.entry(ofKey: Synonyms.key(of: $0)).concepts.first
      })
    else { return word }
    return "\(concept)"
  }

  static let synonyms = ByLanguage<Synonyms?>(Synonyms.languages) { Synonyms(of: $0) }
}

/// A stem in order of spelling.
private struct Spelled {
  var stem: Int32
  /// Its first eight bytes, the first one highest.
  var opening: UInt64
}

private func opening(of word: UTF8Bytes) -> UInt64 {
  var key: UInt64 = 0
  for place in 0..<8 { key = key << 8 | (place < word.count ? UInt64(word[place]) : 0) }
  return key
}

/// Numbers of the concepts and families that a story has, from 0.
private struct RelationNumbers {
  private(set) var count = 0
  private var ofConcept: [UInt16: Int32] = [:]

  mutating func next() -> Int32 {
    defer { count += 1 }
    return Int32(count)
  }

  mutating func number(of concept: UInt16) -> Int32 {
    if let number = ofConcept[concept] { return number }
    let number = next()
    ofConcept[concept] = number
    return number
  }
}
