import Model

/// The files of all entries of a ledger as numbers of articles, in two flat arrays.
package struct FileNumbers: Sendable {
  /// Number by path.
  private var articles: [String: Int32]
  private var starts: [Int] = []
  private var numbers: [Int32] = []
  /// By article, whether an entry has it.
  private(set) var isKnown: [Bool]

  /// O(articles).
  package init(of ledger: Ledger, in corpus: Corpus) {
    articles = [:]
    articles.reserveCapacity(corpus.articles.count)
    for number in corpus.articles.indices { articles[corpus.articles[number].article.path] = Int32(number) }
    isKnown = [Bool](repeating: false, count: corpus.articles.count)
    find(ledger)
  }

  /// Looks the files of a ledger up, whose entries have changed. O(files).
  mutating func find(_ ledger: Ledger) {
    for number in isKnown.indices { isKnown[number] = false }
    starts = [0]
    numbers.removeAll(keepingCapacity: true)
    for entry in ledger.entries.indices {
      for file in ledger.entries[entry].files.indices {
        let number = articles[ledger.entries[entry].files[file].path] ?? -1
        numbers.append(number)
        if number >= 0 { isKnown[Int(number)] = true }
      }
      starts.append(numbers.count)
    }
  }

  /// The articles of an entry's files in order, -1 for those that are gone; none for an entry that was added since.
  subscript(entry: Int) -> ArraySlice<Int32> {
    entry + 1 < starts.count ? numbers[starts[entry]..<starts[entry + 1]] : []
  }
}
