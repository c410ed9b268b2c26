import Model

/// Which stems of each line say who told it: speaker, role and verb of speech.
///
/// "Fire chief Ida Lund said that the mill was lost" and "Fire chief Ida Lund said that 120 men were at work" share all of
/// these and state two facts.
struct Attribution: Sendable {
  /// How far from its verb a speaker is looked for, in words.
  static let reach = 10

  private enum Part { case verb, role, other }

  /// By place in `StoryText.stems`.
  private(set) var isSource: [Bool]

  /// O(words).
  init(_ text: StoryText, in corpus: Corpus) {
    isSource = [Bool](repeating: false, count: text.stems.count)
    guard let words = AttributionWords.of(text.language.primary) else { return }
    let weekdays = CalendarWords.of(text.language.primary)?.weekdayStems ?? []
    let partOfWord = text.wordTerms.map { term -> Part in
      guard words.openings.mayOpen(term, in: corpus) else { return .other }
      let word = corpus.terms.text(of: term)
      return words.verbs.contains(word) ? .verb : words.roles.contains(word) ? .role : .other
    }
    for line in text.lines {
      let numbers = text.words[line.tokens]
      guard words.order == .topic || numbers.contains(where: { partOfWord[Int($0)] != .other }) else {
        continue
      }
      let article = corpus.articles[line.citation.article]
      let sentence = article.sentences[line.citation.sentence]
      let tokens = Array(article.tokens[sentence.tokens])
      let parts = numbers.map { partOfWord[Int($0)] }
      var marked: Set<Int> = []
      if words.order == .topic { marked.formUnion(topic(article, sentence, tokens)) }
      for place in tokens.indices {
        switch (parts[place], words.order) {
        case (.verb, .aroundVerb):
          let after =
            tokens[place].traits.contains(.afterPunctuation) ? speaker(after: place, tokens, parts) : []
          marked.formUnion([place] + (after.isEmpty ? speaker(before: place, tokens, parts) : after))
        case (.verb, .beforeVerb): marked.formUnion(neighbours(before: place, tokens, count: 5))
        case (.verb, .afterVerb): marked.formUnion(neighbours(after: place, tokens, count: 4))
        case (.role, .aroundVerb):
          // "Mayor Ada Holm".
          let next = place + 1
          if next < tokens.count, tokens[next].traits.contains(.capitalised),
            !tokens[next].traits.contains(.afterPunctuation)
          {
            marked.insert(place)
          }
        default: break
        }
      }
      // "The mayor said on Wednesday" dates what she said, not what she told of.
      for place in tokens.indices where parts[place] == .verb {
        for next in tokens.indices[(place + 1)...].prefix(3)
        where weekdays.contains(corpus.terms.text(of: tokens[next].term)) {
          marked.insert(next)
        }
      }
      for place in marked where tokens[place].isContent {
        guard let stem = text.number(ofTerm: tokens[place].term),
          let index = text.stems[line.stems].firstIndex(of: stem)
        else { continue }
        isSource[index] = true
      }
    }
  }

  /// `Ada Holm said`, `Holm, the mayor of Orsa, said`, `the mayor of Orsa, Ada Holm, said`.
  private func speaker(before verb: Int, _ tokens: [Token], _ parts: [Part]) -> [Int] {
    var found: [Int] = []
    var end = verb
    if tokens[verb].traits.contains(.afterPunctuation) {
      guard let start = start(ofPartBefore: verb, tokens), start > 0 else { return [] }
      found += start..<verb
      end = start
      // Between the commas stands a name: its role precedes it.
      let previous = self.start(ofPartBefore: start, tokens) ?? start
      if tokens[start].traits.contains(.capitalised), parts[previous..<start].contains(.role) {
        return found + (previous..<start)
      }
    }
    var isNamed = false
    for place in tokens.indices[..<end].reversed().prefix(Attribution.reach) {
      if isNamed, tokens[place + 1].traits.contains(.afterPunctuation) { break }
      let isName = tokens[place].traits.contains(.capitalised)
      guard isName || parts[place] == .role || !tokens[place].isContent else { break }
      if isName { isNamed = true }
      found.append(place)
    }
    return found
  }

  /// Where what stands between two marks begins; nil where that is long.
  private func start(ofPartBefore end: Int, _ tokens: [Token]) -> Int? {
    guard end > 0 else { return nil }
    return tokens.indices[..<end].reversed().prefix(Attribution.reach + 4).first {
      $0 == 0 || tokens[$0].traits.contains(.afterPunctuation)
    }
  }

  /// `, said Ada Holm, the mayor`, `, said Ada Holm, who leads the council`.
  private func speaker(after verb: Int, _ tokens: [Token], _ parts: [Part]) -> [Int] {
    let named = Array(
      tokens.indices[(verb + 1)...].prefix(Attribution.reach).prefix { place in
        tokens[place].traits.contains(.capitalised) || parts[place] == .role
          || !tokens[place].isContent && place > verb + 1
      })
    guard let last = named.last else { return [] }
    let start = named.first { $0 > verb + 1 && tokens[$0].traits.contains(.afterPunctuation) } ?? last + 1
    guard start < tokens.count, tokens[start].traits.contains(.afterPunctuation),
      !tokens[start].traits.contains(.capitalised)
    else { return named }
    let more = tokens.indices[start...].prefix(Attribution.reach + 4).prefix {
      $0 == start || !tokens[$0].traits.contains(.afterPunctuation)
    }
    return named + more.filter { !named.contains($0) }
  }

  private func neighbours(before verb: Int, _ tokens: [Token], count: Int) -> [Int] {
    var found = [verb]
    for place in tokens.indices[..<verb].reversed().prefix(count) {
      if tokens[place + 1].traits.contains(.afterPunctuation) { break }
      found.append(place)
    }
    return found
  }

  private func neighbours(after verb: Int, _ tokens: [Token], count: Int) -> [Int] {
    [verb]
      + tokens.indices[(verb + 1)...].prefix(count).prefix {
        !tokens[$0].traits.contains(.afterPunctuation)
      }
  }

  /// Japanese `木村誠市長は「…」と述べた`, `県警によると`: what stands before the first particle of a sentence that reports speech.
  private func topic(_ article: AnalysedArticle, _ sentence: Sentence, _ tokens: [Token]) -> [Int] {
    let text = article.rawText(of: sentence)
    guard AttributionWords.japaneseSpeech.contains(where: text.contains) else { return [] }
    let head = text.prefix(while: { !"はが、「".contains($0) }).utf8.count
    let end = sentence.range.lowerBound + head
    return tokens.indices.filter { Int(tokens[$0].start) < end }
  }
}
