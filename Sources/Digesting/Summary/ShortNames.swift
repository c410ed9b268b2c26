import Model

/// Which lines name a person by a short form, and which give the full name: `Putin` after `President Vladimir Putin`.
///
/// A short form is the last word of a run of capitalised words when it also stands alone, the word before it in the
/// run never does, and most reports that have both give the full one first, as reporters introduce people: `Putin` of
/// `Vladimir Putin`, but not `House` of `the House`, nor `Derna` of the river `Wadi Derna`. Names that put the family
/// first, such as `Kim Jong Un`, are known by the family name. In scripts without capitals, and in German, which writes
/// every noun with one, nothing is known and nothing asked for.
struct ShortNames: Sendable {
  /// By line: names used in short before the line itself gives them in full, and names that it gives in full.
  private(set) var needed: [[TermID]]
  private(set) var given: [[TermID]]

  /// O(words of the story).
  init(_ text: StoryText, in corpus: Corpus) {
    needed = [[TermID]](repeating: [], count: text.lines.count)
    given = needed
    guard !["de", "lb"].contains(text.language.primary) else { return }
    var mentions: [(line: Int, mention: Mention)] = []
    for (index, line) in text.lines.enumerated() {
      for mention in ShortNames.mentions(in: line.citation, of: corpus) {
        mentions.append((index, mention))
      }
    }
    let names = ShortNames.names(in: mentions, of: text)
    guard !names.isEmpty else { return }
    for (line, mention) in mentions {
      switch mention {
      case .alone(let term), .opener(let term):
        if names.contains(term), !given[line].contains(term), !needed[line].contains(term) {
          needed[line].append(term)
        }
      case .full(let last, _, let family):
        for name in [last, family].compactMap({ $0 })
        where names.contains(name) && !given[line].contains(name) {
          given[line].append(name)
        }
      }
    }
  }

  /// The words that name somebody in short.
  private static func names(in mentions: [(line: Int, mention: Mention)], of text: StoryText) -> Set<TermID> {
    var alone: Set<TermID> = []
    var befores: [TermID: Set<TermID>] = [:]
    /// By name: reports that give it in full first, less those that give it in short first and in full later.
    var introductions: [TermID: Int] = [:]
    var order = -1
    var short: Set<TermID> = []
    var full: Set<TermID> = []
    for (line, mention) in mentions {
      if text.lines[line].order != order {
        order = text.lines[line].order
        short = []
        full = []
      }
      switch mention {
      case .alone(let term):
        alone.insert(term)
        if full.contains(term), short.insert(term).inserted { introductions[term, default: 0] += 1 }
        short.insert(term)
      case .opener(let term): short.insert(term)
      case .full(let last, let before, let family):
        befores[last, default: []].insert(before)
        if let family { befores[family, default: []].insert(last) }
        for term in [last, family].compactMap({ $0 }) where full.insert(term).inserted {
          if short.contains(term) { introductions[term, default: 0] -= 1 }
        }
      }
    }
    return Set(
      befores.keys.filter { term in
        alone.contains(term) && introductions[term, default: 0] > 0
          && befores[term]?.contains { !alone.contains($0) } == true
      })
  }

  /// A run of capitalised words.
  private enum Mention {
    case alone(TermID)
    /// The first word of its sentence, which has a capital anyway.
    case opener(TermID)
    /// Its last word, the one before it, and its first where that is a family name.
    case full(last: TermID, before: TermID, family: TermID?)
  }

  private static func mentions(in citation: Citation, of corpus: Corpus) -> [Mention] {
    let bytes = corpus.blockText(of: citation).utf8
    let tokens = corpus.tokens(of: citation)
    var result: [Mention] = []
    var run: [Token] = []
    var isAfterArticle = false
    // The word before a run, when it belongs to none itself.
    var previous: Token?
    func key(_ token: Token) -> UInt64 {
      let start = bytes.index(bytes.startIndex, offsetBy: Int(token.start))
      return SentenceWord.key(of: bytes[start..<bytes.index(start, offsetBy: Int(token.length))])
    }
    func finish() {
      if let last = run.last {
        if run.count == 1 {
          if last.traits.contains(.opener) {
            result.append(.opener(last.term))
          } else if !isAfterArticle {
            result.append(.alone(last.term))
          }
        } else {
          let family = familyNames.contains(key(run[0])) ? run[0].term : nil
          result.append(.full(last: last.term, before: run[run.count - 2].term, family: family))
        }
      }
      run = []
    }
    for token in tokens {
      let isPart =
        token.traits.contains(.capitalised) && token.isContent && !token.traits.contains(.number)
      if let last = run.last,
        !isPart || token.traits.contains(.afterPunctuation)
          || token.start > last.start + UInt32(last.length) + 1
      {
        finish()
      }
      if isPart {
        if run.isEmpty {
          // "Mr Kim" names nobody in full.
          if token.length <= 8, honorifics.contains(key(token)) {
            previous = nil
            continue
          }
          isAfterArticle = previous.map { $0.length <= 4 && articles.contains(key($0)) } ?? false
        }
        run.append(token)
        previous = nil
      } else {
        previous = token
      }
    }
    finish()
    return result
  }

  private static func keys(_ list: String) -> Set<UInt64> {
    Set(pieces(of: list, at: " ").map { SentenceWord.key(of: $0.utf8) })
  }

  private static let articles = keys(
    "the a an la le les el los las il lo i gli de het een o os as un une una uno l um uma")
  private static let honorifics = keys(
    "mr mrs ms miss dr mx m mme mlle sr sra srta dhr mevr sig г-н госпожа pan paní pani")
  private static let familyNames = keys(
    """
    kim lee park choi moon yoon jung kang cho xi li wang zhang chen liu hu wen zhao zhou lin yang huang wu jiang mao \
    deng nguyen tran le pham
    """)
}
