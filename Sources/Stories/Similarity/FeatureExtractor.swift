import Model

/// Turns articles into counted features: the stems of body and headline, and the names in them.
///
/// A stem weighs 1 + ln tf of the first `bodyWords` words, with an extra for the lead and for the headline. A name is a run of up to
/// `nameWords` capitalised words; a sentence opener alone is none, and its last word is a name too, so that "Kim Jong Un" meets "Kim". In a script
/// without capitals the stems stand alone. Stems keep their term's number, names follow after them.
struct FeatureExtractor {
  private let settings: StorySettings
  private let firstName: Int32
  private var entries: [UInt64] = []
  private(set) var names = NameTable()
  private(set) var rows = SparseRows()
  /// Running words looked at, over all articles.
  private(set) var wordCount = 0

  init(settings: StorySettings, terms: Int) {
    self.settings = settings
    firstName = Int32(terms)
  }

  /// Places where a feature can stand, as the lowest bits of an entry.
  private enum Place: UInt64 { case body, lead, title }

  /// Adds a row for the article. O(n log n) in the words looked at.
  mutating func append(_ article: AnalysedArticle) {
    entries.removeAll(keepingCapacity: true)
    let end = min(settings.bodyWords, article.tokens.count)
    wordCount += end
    for i in 0..<end where article.tokens[i].isContent {
      add(article.tokens[i].term.rawValue, i < settings.leadWords ? .lead : .body)
    }
    for token in article.titleTokens where token.isContent { add(token.term.rawValue, .title) }
    addNames(in: article.tokens[..<end], isTitle: false)
    addNames(in: article.titleTokens[...], isTitle: true)
    entries.sort()
    var i = 0
    while i < entries.count {
      let feature = entries[i] >> 2
      var body = 0
      var isLead = false
      var isTitle = false
      while i < entries.count, entries[i] >> 2 == feature {
        switch entries[i] & 3 {
        case Place.title.rawValue: isTitle = true
        case Place.lead.rawValue:
          isLead = true
          body += 1
        default: body += 1
        }
        i += 1
      }
      let isName = feature >= UInt64(firstName)
      var weight = body == 0 ? 0 : 1 + naturalLogarithm(Double(body))
      if isLead, !isName { weight += settings.leadWeight }
      if isTitle { weight += isName ? 1 : settings.titleWeight }
      rows.append(Int32(feature), Float(weight))
    }
    rows.endRow()
  }

  private mutating func add(_ feature: Int32, _ place: Place) {
    entries.append(UInt64(UInt32(bitPattern: feature)) << 2 | place.rawValue)
  }

  private mutating func addNames(in tokens: ArraySlice<Token>, isTitle: Bool) {
    // In a headline that capitalises every word, capitals say nothing.
    if isTitle {
      let content = tokens.filter(\.isContent)
      if content.count(where: { $0.traits.contains(.capitalised) }) * 5 > content.count * 3 { return }
    }
    var run: [Int32] = []
    var startsSentence = false
    var i = tokens.startIndex
    while i <= tokens.endIndex {
      let token = i < tokens.endIndex ? tokens[i] : nil
      let isPart =
        token.map { $0.traits.contains(.capitalised) && $0.isContent && !$0.traits.contains(.number) }
        ?? false
      let isBreak = token.map { $0.traits.contains(.opener) || $0.traits.contains(.afterPunctuation) } ?? true
      if (!isPart || isBreak || run.count == settings.nameWords) && !run.isEmpty {
        if !(run.count == 1 && startsSentence) { add(name: run[...], isTitle: isTitle) }
        run.removeAll(keepingCapacity: true)
      }
      if isPart, let token {
        if run.isEmpty { startsSentence = token.traits.contains(.opener) }
        run.append(token.term.rawValue)
      }
      i += 1
    }
  }

  private mutating func add(name: ArraySlice<Int32>, isTitle: Bool) {
    add(firstName + Int32(names.intern(name)), isTitle ? .title : .body)
    if name.count > 1 { add(firstName + Int32(names.intern(name.suffix(1))), isTitle ? .title : .body) }
  }
}
