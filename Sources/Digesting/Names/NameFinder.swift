import Model

/// The people, places and organisations that a story names, by capitals.
///
/// A name is a run of capitalised words; the first word of a sentence counts only where the run goes on or
/// the word is capitalised elsewhere too. Scripts without capitals give none: what is unsure is left out.
struct NameFinder: Sendable {
  static let shown = 24
  static let longest = 5
  static let mentions = 40

  let corpus: Corpus
  let text: StoryText

  private struct Found {
    var words: [TermID]
    var shown: String
    var mentions: [Citation]
    var reports: Set<Int>
    var firstLine: Int
  }

  /// Names of most reports first. O(words).
  func names() -> [NameEntry] {
    guard !["ar", "he", "hi", "zh", "ja", "th", "fa", "ur", "ko"].contains(text.language.primary) else {
      return []
    }
    let inside = terms {
      $0.traits.contains(.capitalised) && $0.traits.isDisjoint(with: [.opener, .afterPunctuation])
    }
    // What also stands in small letters is a common word: "police", "house".
    let plain = terms { !$0.traits.contains(.capitalised) }
    var found: [[TermID]: Found] = [:]
    var order: [[TermID]] = []
    for (index, line) in text.lines.enumerated() where ![.opinion, .live].contains(line.kind) {
      guard line.shape.capitals * 2 < line.shape.letters else { continue }
      let article = corpus.articles[line.citation.article]
      for run in runs(
        in: article, sentence: article.sentences[line.citation.sentence], inside: inside, plain: plain)
      {
        let words = article.tokens[run].map(\.term)
        if found[words] == nil {
          order.append(words)
          found[words] = Found(
            words: words, shown: shown(run, in: article, line: line), mentions: [], reports: [],
            firstLine: index)
        }
        if found[words]?.mentions.last != line.citation { found[words]?.mentions.append(line.citation) }
        found[words]?.reports.insert(line.report)
      }
    }
    return join(order.compactMap { found[$0] })
  }

  /// Terms of the words that a rule picks.
  private func terms(where picks: (Token) -> Bool) -> Set<TermID> {
    var result: Set<TermID> = []
    for line in text.lines {
      let article = corpus.articles[line.citation.article]
      for token in article.tokens[article.sentences[line.citation.sentence].tokens] where picks(token) {
        result.insert(token.term)
      }
    }
    return result
  }

  private func runs(
    in article: AnalysedArticle, sentence: Sentence, inside: Set<TermID>, plain: Set<TermID>
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    let words = SpeechWords.of(text.language.primary)
    let block = article.article.blocks[sentence.block].text
    func close(_ end: Int) {
      guard var first = start else { return }
      start = nil
      // "President Ada Holm" and "Cabinet Premier Ada Holm" are Ada Holm; "The Harbour" keeps no article.
      while first < end, isLooseWord(article.tokens[first], in: block) { first += 1 }
      if (first..<end).allSatisfy({ words?.titles.contains(word(article.tokens[$0], in: block)) == true }) {
        return
      }
      if let title = (first..<end).last(where: {
        words?.isTitle(word(article.tokens[$0], in: block), before: end - 1 - $0) == true
      }), title < end - 1 {
        first = title + 1
      }
      guard first < end, end - first <= NameFinder.longest else { return }
      let lone = article.tokens[first]
      if end - first == 1 {
        if lone.traits.contains(.opener) && !inside.contains(lone.term) || lone.length < 3 { return }
        if text.language.primary == "de" || plain.contains(lone.term) { return }
      } else if lone.traits.contains(.opener), !inside.contains(lone.term) {
        // The opener may be any word: "Thousands Ada Holm" does not happen, "Meanwhile Ada Holm" does.
        first += 1
        if end - first == 1, text.language.primary == "de" || plain.contains(article.tokens[first].term) {
          return
        }
      }
      if (first..<end).contains(where: { isCalendar(word(article.tokens[$0], in: block)) }) { return }
      if end - first == 1, end < sentence.tokens.upperBound, isAdjective(article.tokens[first], in: block),
        !article.tokens[end].traits.contains(.capitalised), article.tokens[end].isContent,
        !article.tokens[end].traits.contains(.afterPunctuation)
      {
        return
      }
      runs.append(first..<end)
    }
    for place in sentence.tokens {
      let token = article.tokens[place]
      let isName = token.traits.contains(.capitalised) && !token.traits.contains(.number)
      if token.traits.contains(.afterPunctuation) { close(place) }
      if isName {
        if start == nil { start = place }
        if endsName(token, in: block) { close(place + 1) }
      } else {
        close(place)
      }
    }
    close(sentence.tokens.upperBound)
    return runs
  }

  /// Articles in front of a name, and a sentence's first word that is a function word.
  private func isLooseWord(_ token: Token, in block: String) -> Bool {
    guard token.traits.contains(.stopWord) else { return false }
    return token.traits.contains(.opener)
      || SpeechWords.of(text.language.primary)?.determiners.contains(word(token, in: block)) == true
  }

  /// "Russian", "Western": describe what follows, in English.
  private func isAdjective(_ token: Token, in block: String) -> Bool {
    guard text.language.primary == "en" else { return false }
    let word = word(token, in: block)
    return ["ian", "ean", "ese", "ish", "ern", "rab", "eli", "ist", "ench", "utch", "can", "atic"].contains {
      word.hasSuffix($0)
    }
  }

  private func isCalendar(_ word: String) -> Bool {
    guard let words = CalendarWords.of(text.language.primary) else { return false }
    return words.months[word] != nil || words.weekdays[word] != nil
  }

  private func word(_ token: Token, in block: String) -> String {
    slice(block, Int(token.start)..<(Int(token.start) + Int(token.length))).lowercased()
  }

  /// A possessive ends a name: "Russia's Vladimir Putin" is two.
  private func endsName(_ token: Token, in block: String) -> Bool {
    let end = Int(token.start) + Int(token.length)
    let utf8 = Array(slice(block, Int(token.start)..<min(end + 4, block.utf8.count)).utf8)
    let text = String(decoding: utf8, as: UTF8.self)
    let word = String(
      text.prefix { isLetter($0.unicodeScalars.first ?? " ") || $0 == "'" || $0 == "’" || $0 == "-" })
    return word.hasSuffix("'s") || word.hasSuffix("’s")
  }

  private func shown(_ run: Range<Int>, in article: AnalysedArticle, line: StoryText.Line) -> String {
    let sentence = article.sentences[line.citation.sentence]
    let block = article.article.blocks[sentence.block].text
    let (first, last) = (article.tokens[run.lowerBound], article.tokens[run.upperBound - 1])
    var name = collapsingWhiteSpace(slice(block, Int(first.start)..<(Int(last.start) + Int(last.length))))
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
    return name
  }

  /// Joins a short name to the one longer name that it can mean, then ranks.
  private func join(_ found: [Found]) -> [NameEntry] {
    var names = found
    var aliases = [[String]](repeating: [], count: names.count)
    var gone: Set<Int> = []
    for index in names.indices where names[index].words.count == 1 {
      let word = names[index].words[0]
      let longer = names.indices.filter { other in
        names[other].words.count >= 2
          && (names[other].shown.hasSuffix(names[index].shown)
            || names[other].shown.hasPrefix(names[index].shown))
          && (names[other].words.last == word
            || names[other].words.first == word && names[other].words.count == 3)
          && (names[other].reports.count >= 2 || text.reportCount == 1)
      }
      let ranked = longer.sorted {
        names[$0].mentions.count != names[$1].mentions.count
          ? names[$0].mentions.count > names[$1].mentions.count : $0 < $1
      }
      guard let target = ranked.first else { continue }
      if ranked.count > 1, names[ranked[1]].mentions.count * 2 > names[target].mentions.count { continue }
      aliases[target].append(names[index].shown)
      names[target].mentions += names[index].mentions
      names[target].reports.formUnion(names[index].reports)
      gone.insert(index)
    }
    let kept = names.indices.filter { index in
      !gone.contains(index)
        && (names[index].reports.count >= 2 || names[index].mentions.count >= 3
          || text.reportCount == 1 && names[index].words.count >= 2)
    }
    let ranked = kept.sorted { a, b in
      if names[a].reports.count != names[b].reports.count {
        return names[a].reports.count > names[b].reports.count
      }
      if names[a].mentions.count != names[b].mentions.count {
        return names[a].mentions.count > names[b].mentions.count
      }
      return names[a].firstLine != names[b].firstLine ? names[a].firstLine < names[b].firstLine : a < b
    }
    return ranked.prefix(NameFinder.shown).map { index in
      var mentions: [Citation] = []
      for mention in names[index].mentions.sorted(by: {
        ($0.article, $0.sentence) < ($1.article, $1.sentence)
      })
      where mentions.last != mention {
        mentions.append(mention)
      }
      return NameEntry(
        name: names[index].shown, aliases: aliases[index],
        mentions: Array(mentions.prefix(NameFinder.mentions)),
        reports: names[index].reports.count)
    }
  }
}
