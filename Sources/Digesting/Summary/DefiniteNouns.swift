import Model

/// Which lines open with a definite noun that their report has introduced before: `The papers show` after `court papers`.
///
/// Such a noun needs a sentence in front of it, in the summary as in the report, that has the word. It is the noun of the
/// words that follow the article when an earlier sentence of the article has it too; "the government" and the like are
/// known to every reader, and what is told apart at once ("the dam above the city", "the union, Ver.di") is introduced
/// where it stands. The first sentence of a report has introduced nothing yet. Nothing is asked for in languages without
/// a table of articles.
struct DefiniteNouns: Sendable {
  /// By line: the noun that a sentence before it must have.
  private(set) var needed: [TermID?]
  /// By line: those of the nouns needed anywhere that it has.
  private(set) var given: [[TermID]]

  /// Words after the article among which the noun is looked for.
  static let reach = 3

  /// O(words of the story).
  init(_ text: StoryText, in corpus: Corpus) {
    needed = [TermID?](repeating: nil, count: text.lines.count)
    given = [[TermID]](repeating: [], count: text.lines.count)
    guard let table = DefiniteTable.of(text.language.primary) else { return }
    // By word number: the last article that has it as a content word so far.
    var seenIn = [Int](repeating: -1, count: text.stemOfWord.count)
    var article = -1
    for (index, line) in text.lines.enumerated() {
      article = line.citation.article
      if line.position > 0 {
        needed[index] = DefiniteNouns.noun(of: line.citation, in: corpus, table) { place in
          seenIn[Int(text.words[line.tokens.lowerBound + place])] == article
        }
      }
      for (token, word) in zip(corpus.tokens(of: line.citation), text.words[line.tokens])
      where token.isContent { seenIn[Int(word)] = article }
    }
    let nouns = Set(needed.compactMap { $0 })
    guard !nouns.isEmpty else { return }
    for (index, line) in text.lines.enumerated() {
      var own: [TermID] = []
      for token in corpus.tokens(of: line.citation)
      where nouns.contains(token.term) && token.term != needed[index] && !own.contains(token.term) {
        own.append(token.term)
      }
      given[index] = own
    }
  }

  private static func noun(
    of citation: Citation, in corpus: Corpus, _ table: DefiniteTable,
    isSeen: (_ place: Int) -> Bool
  ) -> TermID? {
    let bytes = corpus.blockText(of: citation).utf8
    func key(_ token: Token) -> UInt64 {
      let start = bytes.index(bytes.startIndex, offsetBy: Int(token.start))
      return SentenceWord.key(of: bytes[start..<bytes.index(start, offsetBy: Int(token.length))])
    }
    let tokens = corpus.tokens(of: citation)
    guard let first = tokens.first, table.articles.contains(key(first)) else { return nil }
    let run = tokens.dropFirst().prefix(reach).prefix { token in
      token.isContent && !token.traits.contains(.afterPunctuation) && !table.binders.contains(key(token))
    }
    // "The Ford plant" is told apart by its name.
    if !table.capitalisesNouns, run.contains(where: { $0.traits.contains(.capitalised) }) { return nil }
    if run.contains(where: { table.unique.contains(key($0)) }) { return nil }
    let places = run.indices.filter { place in
      isSeen(place - tokens.startIndex) && !run[place].traits.contains(.number)
        && (!table.capitalisesNouns || run[place].traits.contains(.capitalised))
    }
    guard let place = table.nounComesFirst ? places.first : places.last else { return nil }
    // Told apart at once: "the city of Derna", "the men who", "the union, Ver.di".
    if place + 1 < tokens.endIndex {
      let next = tokens[place + 1]
      if table.binders.contains(key(next)) || next.traits.isSuperset(of: [.afterPunctuation, .capitalised]) {
        return nil
      }
    }
    return run[place].term
  }
}

/// Articles of one language, and nouns that need no introduction.
struct DefiniteTable: Sendable {
  let articles: Set<UInt64>
  /// Words after a noun that tell it apart.
  let binders: Set<UInt64>
  let unique: Set<UInt64>
  /// "Le juge fédéral", where English has "the federal judge".
  let nounComesFirst: Bool
  let capitalisesNouns: Bool

  private init(
    _ articles: String, binders: String, unique: String, nounComesFirst: Bool = false,
    capitalisesNouns: Bool = false
  ) {
    func keys(_ list: String) -> Set<UInt64> {
      Set(pieces(of: list, at: " ").map { SentenceWord.key(of: $0.utf8) })
    }
    self.articles = keys(articles)
    self.binders = keys(binders)
    self.unique = keys(unique)
    self.nounComesFirst = nounComesFirst
    self.capitalisesNouns = capitalisesNouns
  }

  static func of(_ language: String) -> DefiniteTable? { table[language] }

  private static let table = ByLanguage<DefiniteTable>([
    "en": {
      DefiniteTable(
        "the",
        binders:
          "of that who which whose where in at on for between behind from near above against to with by",
        unique: """
          government president prime minister police army military parliament senate house king queen pope church sun moon \
          sea ocean weather world country nation state capital economy public people internet united government's country's \
          nation's world's president's city's white foreign interior defence defense health finance first second third last \
          next same most best worst only number death toll year month week day night morning past latest new
          """)
    },
    "de": {
      DefiniteTable(
        "der die das",
        binders: "von vom des der für zwischen aus in im an am auf gegen über mit zum zur die das den dem",
        unique: """
          regierung präsident präsidentin kanzler bundeskanzler kanzlerin bundesregierung polizei armee parlament bundestag \
          bundesrat könig königin papst kirche sonne mond meer welt land staat hauptstadt wirtschaft menschen internet zahl \
          europäische eu usa
          """, capitalisesNouns: true)
    },
    "fr": {
      DefiniteTable(
        "le la les l", binders: "de du des d qui que dont où entre à au aux en pour contre sur",
        unique: """
          gouvernement président présidente premier première ministre police armée parlement sénat roi reine pape église \
          soleil lune mer monde pays état capitale économie internet nombre bilan deux plupart français
          """, nounComesFirst: true)
    },
    "es": {
      DefiniteTable(
        "el la los las", binders: "de del que quien cuyo cuya entre en para contra por",
        unique: """
          gobierno presidente presidenta primer primera ministro ministra policía ejército parlamento senado congreso rey \
          reina papa iglesia sol luna mar mundo país estado capital economía internet número mayoría
          """, nounComesFirst: true)
    },
    "pt": {
      DefiniteTable(
        "o a os as", binders: "de do da dos das que quem cujo cuja entre em no na para contra",
        unique: """
          governo presidente primeiro primeira ministro ministra polícia exército parlamento senado congresso rei rainha \
          papa igreja sol lua mar mundo país estado capital economia internet número maioria
          """, nounComesFirst: true)
    },
    "it": {
      DefiniteTable(
        "il lo la i gli le l",
        binders: "di del della dei delle dello degli che cui tra fra in nel nella per contro a al alla",
        unique: """
          governo presidente premier primo prima ministro ministra polizia esercito parlamento senato camera re regina papa \
          chiesa sole luna mare mondo paese stato capitale economia internet numero maggior
          """, nounComesFirst: true)
    },
    "nl": {
      DefiniteTable(
        "de het", binders: "van die dat wie waar tussen in op voor tegen uit aan bij met",
        unique: """
          regering president premier minister politie leger parlement kamer tweede eerste koning koningin paus kerk zon maan \
          zee wereld land staat hoofdstad economie internet aantal meeste
          """, nounComesFirst: true)
    },
  ])
}
