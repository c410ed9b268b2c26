import Model

/// What is known of one language's words as they are written: found once for each distinct spelling.
///
/// English text repeats its words so much that folding and stemming run for about one word in thirty.
struct WordCache {
  /// At most so many spellings are kept; then the cache starts anew, so that a hostile stream of unique words cannot
  /// eat memory.
  static let limit = 400_000

  struct Word {
    /// Its stem's number in the vocabulary.
    var stem: Int32
    /// What it looks like and whether it is a function word, as bits of `Token.Traits`.
    var bits: UInt16
  }

  private var spellings = ByteTable()
  private var known: [Word] = []
  private var folder: WordFolder
  private let stemmer: Stemmer
  private let frequencies: BackgroundFrequencies?

  init(language: LanguageTag) {
    folder = WordFolder(language: language)
    stemmer = Stemmer(language: language)
    frequencies = BackgroundFrequencies.table(for: language)
  }

  /// A word as it stands in a text; its stem is added to `vocabulary` when it is new. O(length).
  mutating func word(_ bytes: UTF8Bytes, vocabulary: inout ByteTable) -> Word {
    let (index, isNew) = spellings.insert(bytes)
    if isNew { known.append(read(bytes, vocabulary: &vocabulary)) }
    return known[index]
  }

  private mutating func read(_ bytes: UTF8Bytes, vocabulary: inout ByteTable) -> Word {
    folder.fold(bytes, 0..<bytes.count)
    let isNumber = folder.isNumber
    var bits = folder.bits
    let stem = folder.withFolded { word in
      if frequencies?.isStopWord(key: tableKey(word)) ?? false { bits |= TraitBits.stopWord }
      return isNumber
        ? vocabulary.insert(word).index : stemmer.withStem(of: word) { vocabulary.insert($0).index }
    }
    return Word(stem: Int32(stem), bits: bits)
  }

  var isFull: Bool { spellings.count >= WordCache.limit }

  /// Forgets all words.
  mutating func clear() {
    spellings = ByteTable()
    known = []
  }
}
