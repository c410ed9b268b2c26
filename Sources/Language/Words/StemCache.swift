import Model

/// Stems of one language, found once for each distinct word.
///
/// English text repeats its words so much that the stemmer runs for about one word in fifty.
struct StemCache {
  /// At most so many distinct words are kept; then the cache starts anew, so that a hostile
  /// stream of unique words cannot eat memory.
  static let limit = 400_000

  private var words = ByteTable()
  /// By word: twice its stem's number, plus one for a function word. One look instead of two.
  private var found: [Int32] = []
  private let stemmer: Stemmer
  private let frequencies: BackgroundFrequencies?

  init(language: LanguageTag) {
    stemmer = Stemmer(language: language)
    frequencies = BackgroundFrequencies.table(for: language)
  }

  /// The number of a folded word's stem in `vocabulary`, and whether the word is a function word.
  mutating func stem(
    of folder: inout WordFolder, vocabulary: inout ByteTable
  ) -> (stem: Int, isStop: Bool) {
    let (index, isNew) = folder.withFolded { words.insert($0) }
    if isNew {
      let isNumber = folder.isNumber
      let known = folder.withFolded { word in
        let stem =
          isNumber
          ? vocabulary.insert(word).index : stemmer.withStem(of: word) { vocabulary.insert($0).index }
        let isStop = frequencies?.isStopWord(key: tableKey(word)) ?? false
        return Int32(stem) << 1 | (isStop ? 1 : 0)
      }
      found.append(known)
    }
    return (Int(found[index] >> 1), found[index] & 1 != 0)
  }

  var isFull: Bool { words.count >= StemCache.limit }

  /// Forgets all words.
  mutating func clear() {
    words = ByteTable()
    found = []
  }
}
