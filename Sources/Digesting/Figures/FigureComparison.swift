import Model

/// Finds what independent reports count differently.
///
/// Two figures are of one thing when kind and unit agree, they stand in different reports, and the words
/// around them agree: 3 shared context stems and a Jaccard coefficient of .25, two for casualties.
/// They differ when over 2 % and less than tenfold apart after conversion (80 miles are 130 km). Abstains when a report itself gives
/// several values for the same thing.
struct FigureComparison: Sendable {
  static let tolerance = 0.02
  static let widest = 10.0
  static let jaccard = 0.25
  static let sharedStems = 3
  static let contextBytes = 70
  static let shown = 8
  /// Only the first sentences of a report are read for figures.
  static let positions = 25

  let corpus: Corpus
  let text: StoryText

  private struct Entry {
    var figure: FoundFigure
    var line: Int
    var report: Int
    var shown: String
    var context: [Int32]
    /// Said to be aimed at or expected: not to be held against what is, nor one against the other.
    var outlook: String?
  }

  /// Disputes with most reports first. O(figures squared within a kind).
  func disputes() -> [FigureDispute] {
    let finder = FigureFinder(language: text.language.primary)
    var kinds: [FigureKind: [Entry]] = [:]
    var order: [FigureKind] = []
    for (index, line) in text.lines.enumerated() where line.position < FigureComparison.positions {
      if [.opinion, .live].contains(line.kind) || !line.shape.isBalanced { continue }
      let article = corpus.articles[line.citation.article]
      let sentence = article.sentences[line.citation.sentence]
      let raw = article.rawText(of: sentence)
      guard line.shape.digits > 0 || text.language.primary == "en" else { continue }
      let shown = collapsingWhiteSpace(raw)
      for figure in finder.figures(in: shown) {
        let context = context(of: figure, in: article, sentence: sentence, line: line)
        if kinds[figure.kind] == nil { order.append(figure.kind) }
        kinds[figure.kind, default: []].append(
          Entry(
            figure: figure, line: index, report: line.report, shown: slice(shown, figure.text),
            context: context, outlook: outlook(before: figure, in: shown)))
      }
    }
    var disputes: [FigureDispute] = []
    for kind in order {
      disputes += self.disputes(among: Array((kinds[kind] ?? []).prefix(200)), kind: kind)
    }
    return Array(
      disputes.enumerated().sorted { a, b in
        a.element.values.count != b.element.values.count
          ? a.element.values.count > b.element.values.count : a.offset < b.offset
      }.map(\.element).prefix(FigureComparison.shown))
  }

  private func disputes(among entries: [Entry], kind: FigureKind) -> [FigureDispute] {
    var groups: [[Entry]] = []
    for entry in entries {
      if let place = groups.firstIndex(where: { group in group.contains { isSameThing($0, entry, kind) } }) {
        groups[place].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.compactMap { group in
      var values: [Entry] = []
      for report in Set(group.map(\.report)).sorted() {
        let own = group.filter { $0.report == report }
        // Two values in one report: it tells of two things, or of a change. Which one is meant is unsure.
        guard let first = own.first, own.allSatisfy({ !differs($0.figure.value, first.figure.value) }) else {
          continue
        }
        values.append(first)
      }
      // Ten times as many are hardly the same thing.
      let amounts = values.map(\.figure.value)
      guard (amounts.max() ?? 0) <= FigureComparison.widest * (amounts.min() ?? 0) else { return nil }
      guard values.count >= 2, let first = values.first,
        values.contains(where: { differs($0.figure.value, first.figure.value) })
      else { return nil }
      return FigureDispute(
        subject: first.figure.subject,
        values: values.map {
          FigureDispute.Value(
            citation: text.lines[$0.line].citation, text: $0.shown, value: $0.figure.value, report: $0.report)
        })
    }
  }

  private func differs(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) > FigureComparison.tolerance * max(abs(a), abs(b))
  }

  /// "its target of 2 per cent" is `aim`, "expects inflation to fall to 2.1" `forecast`: by the eight words before.
  private func outlook(before figure: FoundFigure, in text: String) -> String? {
    let before = plainWords(slice(text, 0..<figure.text.lowerBound)).words.suffix(8)
    return before.reversed().lazy.compactMap { FigureComparison.outlooks[$0.lower] }.first
  }

  private static let outlooks: [String: String] = [
    "target": "aim", "targets": "aim", "goal": "aim", "aim": "aim", "aims": "aim",
    "expects": "forecast", "expected": "forecast", "expect": "forecast", "forecast": "forecast",
    "forecasts": "forecast", "predicts": "forecast", "predicted": "forecast", "projected": "forecast",
  ]

  private func isSameThing(_ a: Entry, _ b: Entry, _ kind: FigureKind) -> Bool {
    guard a.outlook == b.outlook else { return false }
    let shared = sharedCount(a.context[...], b.context[...])
    let either = a.context.count + b.context.count - shared
    let needed: Int
    switch kind {
    case .killed, .injured, .missing, .displaced, .arrested: needed = 2
    default: needed = FigureComparison.sharedStems
    }
    return shared >= needed && Double(shared) >= FigureComparison.jaccard * Double(max(1, either))
  }

  /// Content stems within 70 bytes of the figure; the figure and its unit left out.
  private func context(
    of figure: FoundFigure, in article: AnalysedArticle, sentence: Sentence, line: StoryText.Line
  ) -> [Int32] {
    // Offsets of tokens count in the block; collapsing moves them by a few bytes at most.
    let low = sentence.range.lowerBound + figure.text.lowerBound - FigureComparison.contextBytes
    let high = sentence.range.lowerBound + figure.text.upperBound + FigureComparison.contextBytes
    var stems: [Int32] = []
    let block = article.article.blocks[sentence.block].text
    for token in article.tokens[sentence.tokens] where token.isContent && !token.traits.contains(.number) {
      let start = Int(token.start)
      guard start >= low, start <= high, let number = text.number(ofTerm: token.term) else { continue }
      // The unit agrees already: "people killed" says nothing of where and when.
      let word = slice(block, start..<(start + Int(token.length))).lowercased()
      if FigureKind.states[word] != nil || FigureKind.people.contains(word)
        || FigureKind.kilometres[word] != nil
      {
        continue
      }
      stems.append(number)
    }
    sortDistinct(&stems, from: 0)
    return stems
  }
}
