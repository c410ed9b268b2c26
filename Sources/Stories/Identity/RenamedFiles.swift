import Model

/// Files that were renamed or moved keep their story: the ledger knows them by a fingerprint of their bytes.
extension Ledger {
  /// Gives an entry the new path of a file that is gone from where it was and stands, byte for byte the same, where no file
  /// was. `known` are the articles of all entries. O(articles).
  mutating func followRenamedFiles(in corpus: Corpus, known: Set<String>) {
    var present = Set<String>()
    var arrivals: [String: [String]] = [:]
    for article in corpus.articles {
      let path = article.article.path
      present.insert(path)
      if !known.contains(path) { arrivals[Ledger.mark(of: article.article), default: []].append(path) }
    }
    if arrivals.isEmpty { return }
    // Of equal files the first by path goes to the first that is gone.
    for mark in arrivals.keys { arrivals[mark]?.sort(by: { utf8Precedes($1, $0) }) }
    for entry in ordered {
      for path in entry.articles where !present.contains(path) {
        guard let mark = entry.marks[path], let arrival = arrivals[mark]?.popLast() else { continue }
        entries[entry.id]?.articles.append(arrival)
        entries[entry.id]?.marks[arrival] = mark
      }
      entries[entry.id]?.articles.sort(by: utf8Precedes)
    }
  }

  /// Remembers the fingerprint of every article in the entry of its story.
  mutating func markFiles(of corpus: Corpus) {
    var marks: [String: String] = [:]
    for article in corpus.articles { marks[article.article.path] = Ledger.mark(of: article.article) }
    for id in Array(entries.keys) {
      guard let entry = entries[id], entry.redirectsTo == nil else { continue }
      for path in entry.articles {
        // Most have not changed, and then nothing of the ledger is copied.
        if let mark = marks[path], entry.marks[path] != mark { entries[id]?.marks[path] = mark }
      }
    }
  }

  static func mark(of article: Article) -> String { article.contentHash.shortDescription }
}
