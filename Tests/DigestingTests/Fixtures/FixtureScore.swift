import Model

@testable import Digesting

/// What was published right and wrong of one kind, and what was missed.
struct Tally: Sendable {
  var right = 0
  var wrong = 0
  var found = 0
  var labelled = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { labelled == 0 ? 1 : Double(found) / Double(labelled) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  static func += (a: inout Tally, b: Tally) {
    a.right += b.right
    a.wrong += b.wrong
    a.found += b.found
    a.labelled += b.labelled
  }
}

/// Holds the digest of one labelled story against its labels.
struct FixtureScore {
  enum Kind: String, CaseIterable { case quotes, speakers, figures, dates, facts, aliases, names }

  let fixture: LabelledStory
  let corpus: Corpus
  let digest: StoryDigest
  private(set) var tallies: [Kind: Tally] = [:]
  /// One line for each thing wrong or missed.
  private(set) var notes: [String] = []

  init(_ fixture: LabelledStory) {
    self.fixture = fixture
    let (corpus, story) = fixture.read()
    self.corpus = corpus
    digest = Digester(settings: SiteSettings()).digest(story, in: corpus)
    if story.reports.count != fixture.reports.count { notes.append("reports \(story.reports.count)") }
    for kind in Kind.allCases { tallies[kind] = Tally() }
    scoreQuotes()
    scoreFigures()
    scoreDates()
    scoreFacts()
    scoreNames()
  }

  private mutating func note(_ kind: Kind, _ isWrong: Bool, _ text: String) {
    notes.append("\(fixture.name) \(isWrong ? "WRONG" : "missed") \(kind.rawValue): \(text)")
  }

  // MARK: Quotes

  private func bare(_ text: String) -> String {
    var scalars = text.unicodeScalars.map { $0 == "’" ? "'" : $0 }
    func isMark(_ scalar: Unicode.Scalar) -> Bool { !isLetter(scalar) && !isDigit(scalar) }
    while let last = scalars.last, isMark(last) { scalars.removeLast() }
    while let first = scalars.first, isMark(first) { scalars.removeFirst() }
    return String(String.UnicodeScalarView(scalars))
  }

  private func label(of text: String) -> Int? {
    fixture.quotes.firstIndex { $0.variants.contains { bare($0) == bare(text) } }
  }

  private func isAccepted(_ speaker: String, _ accepted: [String]) -> Bool {
    accepted.contains(speaker)
      || fixture.names.contains { $0.contains(speaker) && !Set($0).isDisjoint(with: accepted) }
  }

  private mutating func scoreQuotes() {
    var found = Set<Int>()
    var spoken = Set<Int>()
    for group in digest.quotes {
      for variant in group.variants {
        if let place = label(of: variant.text) {
          tallies[.quotes]?.right += 1
          found.insert(place)
        } else {
          tallies[.quotes]?.wrong += 1
          note(.quotes, true, variant.text)
        }
      }
      guard let speaker = group.speaker else { continue }
      let places = group.variants.compactMap { label(of: $0.text) }
      if let place = places.first, isAccepted(speaker, fixture.quotes[place].speakers) {
        tallies[.speakers]?.right += 1
        spoken.insert(place)
      } else {
        tallies[.speakers]?.wrong += 1
        note(.speakers, true, "\(speaker): \(group.variants[0].text)")
      }
      if Set(places).count > 1 { note(.quotes, true, "joined: \(group.variants.map(\.text))") }
    }
    for (place, quote) in fixture.quotes.enumerated() {
      tallies[.quotes]?.labelled += 1
      if found.contains(place) {
        tallies[.quotes]?.found += 1
      } else {
        note(.quotes, false, quote.variants[0])
      }
      guard !quote.speakers.isEmpty else { continue }
      tallies[.speakers]?.labelled += 1
      if spoken.contains(place) {
        tallies[.speakers]?.found += 1
      } else {
        note(.speakers, false, "\(quote.speakers[0]): \(quote.variants[0])")
      }
    }
  }

  // MARK: Figures

  private mutating func scoreFigures() {
    var found = Set<Int>()
    for dispute in digest.figures {
      let values = dispute.values.map(\.value)
      let place = fixture.figures.firstIndex { figure in
        values.allSatisfy { value in figure.contains { abs($0 - value) <= 0.01 * abs(value) } }
      }
      if let place {
        tallies[.figures]?.right += 1
        found.insert(place)
      } else {
        tallies[.figures]?.wrong += 1
        note(.figures, true, "\(dispute.subject): \(dispute.values.map(\.text))")
      }
    }
    tallies[.figures]?.labelled = fixture.figures.count
    tallies[.figures]?.found = found.count
    for (place, figure) in fixture.figures.enumerated() where !found.contains(place) {
      note(.figures, false, "\(figure)")
    }
  }

  // MARK: Sentences

  private func mark(of citation: Citation) -> LabelledStory.Mark? {
    let sentence = corpus.articles[citation.article].sentences[citation.sentence]
    return fixture.marks[
      LabelledStory.Place(
        report: citation.article, block: sentence.block, offset: sentence.range.lowerBound)]
  }

  private func words(_ citation: Citation) -> String {
    let article = corpus.articles[citation.article]
    return article.text(of: article.sentences[citation.sentence])
  }

  private mutating func scoreDates() {
    var found = Set<String>()
    for entry in digest.timeline {
      let shown = entry.end.map { "\(entry.date)/\($0)" } ?? "\(entry.date)"
      if mark(of: entry.citation)?.dates.contains(shown) == true {
        tallies[.dates]?.right += 1
        found.insert(shown)
      } else {
        tallies[.dates]?.wrong += 1
        note(.dates, true, "\(shown): \(entry.text)")
      }
    }
    let labelled = Set(fixture.marks.values.map(\.dates).filter { !$0.isEmpty })
    for dates in labelled.sorted(by: { $0[0] < $1[0] }) {
      tallies[.dates]?.labelled += 1
      if found.isDisjoint(with: dates) {
        note(.dates, false, dates.joined(separator: ","))
      } else {
        tallies[.dates]?.found += 1
      }
    }
  }

  private func quotes(in text: String) -> [Int] {
    fixture.quotes.indices.filter { place in
      fixture.quotes[place].variants.contains { bare(text).contains(bare($0)) }
    }
  }

  /// Whether two sentences give different values of what the labels say is counted differently: 14 dead are not 17 dead,
  /// though both sentences carry the mark of the flood.
  private func countDifferently(_ a: Citation, _ b: Citation) -> Bool {
    func values(_ citation: Citation) -> [Double] {
      let language = fixture.language.primary
      return ["zh", "ja"].contains(language)
        ? UnspacedFigureFinder().figures(in: words(citation)).map(\.value)
        : FigureFinder(language: language).figures(in: words(citation)).map(\.value)
    }
    let (first, second) = (values(a), values(b))
    return fixture.figures.contains { figure in
      func given(_ values: [Double]) -> Set<Int> {
        Set(figure.indices.filter { i in values.contains { abs($0 - figure[i]) <= 0.01 * abs($0) } })
      }
      let (mine, theirs) = (given(first), given(second))
      return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
    }
  }

  /// Whether the labels say that two sentences tell one fact.
  func isWanted(_ a: Citation, _ b: Citation) -> Bool {
    !Set(mark(of: a)?.facts ?? []).isDisjoint(with: mark(of: b)?.facts ?? []) && !countDifferently(a, b)
  }

  private mutating func scoreFacts() {
    var wanted = Set<[Citation]>()
    let cited = corpus.articles.indices.flatMap { article in
      corpus.articles[article].sentences.indices.map { Citation(article: article, sentence: $0) }
    }
    func order(_ a: Citation, _ b: Citation) -> [Citation] {
      (a.article, a.sentence) < (b.article, b.sentence) ? [a, b] : [b, a]
    }
    for (index, first) in cited.enumerated() {
      for second in cited[(index + 1)...] where second.article != first.article {
        if isWanted(first, second) { wanted.insert(order(first, second)) }
      }
    }
    var found = Set<[Citation]>()
    for fact in digest.facts {
      let statements = fact.statements.keys.sorted().compactMap { fact.statements[$0] }
      for (index, first) in statements.enumerated() {
        for second in statements[(index + 1)...] { found.insert(order(first, second)) }
      }
    }
    for pair in found.sorted(by: { ($0[0].article, $0[0].sentence) < ($1[0].article, $1[0].sentence) }) {
      if wanted.contains(pair) {
        tallies[.facts]?.right += 1
      } else if let quote = quotes(in: words(pair[0])).first, quotes(in: words(pair[1])).contains(quote) {
        // That somebody said it is a fact as well; the labels do not ask for it.
        continue
      } else {
        tallies[.facts]?.wrong += 1
        note(.facts, true, pair.map(words).joined(separator: " ~ "))
      }
    }
    tallies[.facts]?.labelled = wanted.count
    tallies[.facts]?.found = wanted.intersection(found).count
    for pair in wanted.subtracting(found).sorted(by: { words($0[0]) < words($1[0]) }) {
      note(.facts, false, pair.map(words).joined(separator: " ~ "))
    }
  }

  // MARK: Names

  private mutating func scoreNames() {
    var found = Set<String>()
    var joined = Set<String>()
    for entry in digest.names {
      guard let label = fixture.names.first(where: { !Set($0).isDisjoint(with: [entry.name]) }) else {
        tallies[.names]?.wrong += 1
        note(.names, true, "\(entry.name) \(entry.aliases)")
        tallies[.aliases]?.wrong += entry.aliases.count
        continue
      }
      tallies[.names]?.right += 1
      found.insert(label[0])
      for alias in entry.aliases {
        if label.contains(alias) {
          tallies[.aliases]?.right += 1
          joined.insert(alias)
        } else {
          tallies[.aliases]?.wrong += 1
          note(.aliases, true, "\(entry.name) = \(alias)")
        }
      }
    }
    for label in fixture.names {
      tallies[.names]?.labelled += 1
      if found.contains(label[0]) { tallies[.names]?.found += 1 } else { note(.names, false, label[0]) }
      guard label.count > 1 else { continue }
      // One short form found says that the two are joined: titles before it are no form of their own.
      tallies[.aliases]?.labelled += 1
      if label.dropFirst().contains(where: joined.contains) {
        tallies[.aliases]?.found += 1
      } else {
        note(.aliases, false, label.joined(separator: " = "))
      }
    }
  }
}
