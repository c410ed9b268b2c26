import Model

/// Files that were renamed or moved keep their story: the ledger knows them by a fingerprint of their bytes.
extension Ledger {
  /// Gives an entry the new path of a file that is gone from where it was and stands, byte for byte the same, where no file
  /// was. Whether any has; `files` are the files of all entries. O(articles).
  mutating func followRenamedFiles(in corpus: Corpus, _ files: FileNumbers) -> Bool {
    var arrivals: [FileMark: [String]] = [:]
    for number in corpus.articles.indices where !files.isKnown[number] {
      arrivals[corpus.mark(of: number), default: []]
        .append(corpus.articles[number].article.path)
    }
    if arrivals.isEmpty { return false }
    // Of equal files the first by path goes to the first that is gone.
    for mark in arrivals.keys { arrivals[mark]?.sort(by: { utf8Precedes($1, $0) }) }
    var followed = false
    for entry in entries.indices {
      let numbers = files[entry]
      for (place, number) in zip(entries[entry].files.indices, numbers) where number < 0 {
        guard let mark = entries[entry].files[place].mark, let arrival = arrivals[mark]?.popLast() else {
          continue
        }
        entries[entry].files.append(LedgerEntry.File(path: arrival, mark: mark))
        followed = true
      }
      if entries[entry].files.count > numbers.count {
        entries[entry].files.sort { utf8Precedes($0.path, $1.path) }
      }
    }
    return followed
  }
}
