import Model

/// The quotations of a story, each once, with the wordings that reports give it.
struct QuoteGrouping: Sendable {
  static let shown = 12
  /// Quotations compared; of a huge story, the first reports' ones.
  static let compared = 240
  /// Share of the shorter quotation's words that stand in the longer, in order.
  static let sameBound = 0.75

  let corpus: Corpus
  let dropped: Set<Citation>
  /// The story's names: a report's "Holm" is another's "Ada Holm".
  var book: NameBook?

  private struct Entry {
    var variant: QuoteGroup.Variant
    var speaker: String?
    var words: [String]
    var place: Int
  }

  /// Groups of most reports first, then as they stand. O(quotes squared), at most `compared`.
  func quotes(of story: Story) -> [QuoteGroup] {
    let finder = QuoteFinder(language: story.language)
    var entries: [Entry] = []
    let copies = story.mereCopies
    for (report, group) in story.reports.enumerated().prefix(StoryText.fullArticles) {
      for article in group.articles.filter({ $0 == group.original || !copies.contains($0) }).prefix(3) {
        let analysed = corpus.articles[article]
        if [.opinion, .live].contains(analysed.article.kind.value) { continue }
        for quote in finder.quotes(in: analysed) {
          let citation = Citation(article: article, sentence: quote.sentence)
          guard !dropped.contains(citation), entries.count < QuoteGrouping.compared else { continue }
          entries.append(
            Entry(
              variant: QuoteGroup.Variant(citation: citation, text: quote.text, report: report),
              speaker: quote.speaker, words: words(quote.text), place: entries.count))
        }
      }
    }
    var groups: [[Entry]] = []
    for entry in entries {
      if let place = groups.firstIndex(where: { group in group.contains { isSame($0, entry) } }) {
        if !groups[place].contains(where: { $0.variant.report == entry.variant.report }) {
          groups[place].append(entry)
        }
      } else {
        groups.append([entry])
      }
    }
    let ranked = groups.sorted { a, b in a.count != b.count ? a.count > b.count : a[0].place < b[0].place }
    return ranked.prefix(QuoteGrouping.shown).map { group in
      QuoteGroup(speaker: speaker(of: group), variants: group.map(\.variant))
    }
  }

  /// The speaker in full; nil where the report says no more than a last name that two people of the story have.
  private func speaker(of entry: Entry) -> String? {
    guard let name = entry.speaker else { return nil }
    guard let book else { return name }
    let full = book.fullForm(of: name)
    guard book.hasNamesake(full) else { return full }
    let citation = entry.variant.citation
    let near = (max(0, citation.sentence - 1)...citation.sentence).map { sentence in
      corpus.text(of: Citation(article: citation.article, sentence: sentence))
    }
    return near.contains { $0.contains(full) } ? full : nil
  }

  /// The fullest form of the name that the reports agree on; nil when they name different speakers.
  private func speaker(of group: [Entry]) -> String? {
    let names = group.compactMap { speaker(of: $0) }
    guard let longest = names.max(by: { $0.utf8.count < $1.utf8.count }),
      let shortest = names.min(by: { $0.utf8.count < $1.utf8.count })
    else { return nil }
    // Without spaces the shorter form is the name, the longer has a role in front: 县长王建国.
    if !longest.contains(" "), !longest.utf8.contains(where: { $0 < 128 }) || longest == shortest {
      return names.allSatisfy { $0.hasSuffix(shortest) } ? shortest : nil
    }
    let parts = Set(longest.lowercased().split(separator: " "))
    let agree = names.allSatisfy { name in
      name.lowercased().split(separator: " ").contains { parts.contains($0) }
    }
    return agree ? longest : nil
  }

  private func words(_ text: String) -> [String] {
    let plain = plainWords(text).words.flatMap { QuoteGrouping.uncontracted($0.lower) }
    // Scripts without spaces: letters.
    if plain.count < 3, text.unicodeScalars.count > 12 {
      return text.unicodeScalars.filter(isLetter).map { String($0) }
    }
    return plain
  }

  /// `we've` is `we have`: reports write down what was said either way.
  private static func uncontracted(_ word: String) -> [String] {
    guard word.contains(where: { $0 == "'" || $0 == "’" }) else { return [word] }
    let plain = word.replacing("’", with: "'")
    if let whole = ["won't": ["will", "not"], "can't": ["can", "not"], "it's": ["it", "is"]][plain] {
      return whole
    }
    for (ending, full) in [
      ("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am"), ("'d", "would"),
    ] where plain.hasSuffix(ending) && plain.utf8.count > ending.utf8.count {
      return [String(plain.dropLast(ending.count)), full]
    }
    let heads: Set<String> = [
      "that's", "he's", "she's", "there's", "what's", "who's", "here's", "let's", "how's",
    ]
    return heads.contains(plain) ? [String(plain.dropLast(2)), "is"] : [plain]
  }

  private func isSame(_ a: Entry, _ b: Entry) -> Bool {
    guard a.variant.report != b.variant.report || a.words == b.words else { return false }
    let (short, long) = a.words.count <= b.words.count ? (a.words, b.words) : (b.words, a.words)
    guard short.count >= 4 else { return short == long }
    let known = Set(long)
    let least = QuoteGrouping.sameBound * Double(short.count)
    guard Double(short.filter(known.contains).count) >= least else { return false }
    return Double(commonSubsequence(short, long)) >= least
  }

  /// Length of the longest common subsequence. O(n m).
  private func commonSubsequence(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      var diagonal = 0
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = word == b[j] ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
