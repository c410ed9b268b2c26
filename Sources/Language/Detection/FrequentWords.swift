/// What frequent words alone say on the language of a text.
///
/// Every listed word is worth `cap` to the language that has it most, less to others by how much
/// rarer it is there, and nothing where it is not listed. That is `DetectionScore` with the letters
/// left out: enough for a text of a few lines, at one look-up a word.
struct FrequentWords {
  private var gains: [Int]
  private var known: [Int]
  private let languages: [DetectionLanguage]
  private(set) var words = 0

  init(_ languages: [DetectionLanguage]) {
    self.languages = languages
    gains = languages.map { -$0.handicap }
    known = [Int](repeating: 0, count: languages.count)
  }

  mutating func add(_ key: UInt32, _ table: DetectionTable) {
    words += 1
    var least = Int.max
    let bytes = table.bytes
    guard let range = table.words.range(of: key, in: bytes) else { return }
    for i in range { least = min(least, table.words.posting(i, in: bytes).cost) }
    for i in range {
      let (language, cost) = table.words.posting(i, in: bytes)
      gains[language] += max(0, DetectionScore.cap - (cost - least))
      known[language] += 1
    }
  }

  /// The language that leads beyond doubt: 40 nats after 40 words, 10 within its family.
  ///
  /// Two words in five at least stand in its list, as they do not in a text of a language that is not known.
  var winner: Int? {
    guard words >= 40, var best = gains.indices.first else { return nil }
    for i in gains.indices where gains[i] > gains[best] { best = i }
    guard known[best] * 5 >= words * 2 else { return nil }
    let family = languages[best].family
    for i in gains.indices where i != best {
      let isRelative = family != 0 && languages[i].family == family
      if gains[best] - gains[i] < (isRelative ? 160 : 640) { return nil }
    }
    return best
  }
  /// Whether the words are of no language that is known: too few of them stand in any list.
  var isHopeless: Bool { words >= 60 && known.allSatisfy { $0 * 100 < words * DetectionScore.leastKnown } }
}
