import Model

/// The words of the interface that depend on a number, a date or a list, in the site's language.
///
/// The words themselves stand in `Templates/strings`; here they are filled in.
package struct Wording: Sendable {
  package var zone: TimeZoneRules
  let strings: Strings
  var rules: LocaleRules { strings.rules }

  package init(zone: TimeZoneRules, strings: Strings) {
    self.zone = zone
    self.strings = strings
  }

  /// Words without anything to fill in.
  subscript(_ word: Word) -> String { strings.phrase(word).filled([:]) }

  /// Words with their places filled: `say(.asOf, ["time": "18:00"])`.
  func say(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    strings.phrase(word).filled(values)
  }

  /// Words in the form that a number asks for: `1 report`, `1,204 reports`. The number is `{n}`.
  func count(_ number: Int, _ word: Word) -> String {
    strings.phrase(word, number).filled(["n": grouped(number)])
  }

  /// The same with more to fill in; the number is still `{n}`.
  func count(_ number: Int, _ word: Word, _ first: (String, String), _ second: (String, String) = ("", ""))
    -> String
  {
    strings.phrase(word, number).filled(["n": grouped(number), first.0: first.1, second.0: second.1])
  }

  // MARK: Numbers and lists

  /// Digits in groups: `12,040`.
  func grouped(_ number: Int) -> String { rules.grouped(number) }

  /// A weight or likeness: `0.371`.
  func decimal(_ value: Double) -> String { rules.decimal(Model.decimal(value)) }

  /// A share of 0 to 1: `92 %`. Rounded down, so that only a whole is called 100 %.
  func share(_ value: Double) -> String {
    say(.share, ["n": grouped(Int((max(0, min(1, value)) * 100).rounded(.down)))])
  }

  /// `Harbour Post, North Wire and 3 others`.
  func list(_ names: [String], atMost limit: Int = 4) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    if names.count > limit {
      return count(names.count - limit, .listOthers, ("names", commas(Array(names.prefix(limit)))))
    }
    return commas(names.dropLast()) + self[.listLast] + (names.last ?? "")
  }

  /// `bridge, harbour, tide`.
  func commas(_ names: [String]) -> String { names.joined(separator: self[.listSeparator]) }

  /// A name that cannot disturb the direction of the words around it.
  ///
  /// Names in scripts written from right to left stand between U+2068 and U+2069 (Unicode Bidirectional
  /// Algorithm, isolates) where the interface is not, and others where it is; the rest stay as they are.
  func isolated(_ name: String) -> String {
    let isRightToLeft = name.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
    return isRightToLeft != strings.language.isRightToLeft ? "\u{2068}\(name)\u{2069}" : name
  }

  // MARK: Counts of reports

  /// English, as mail and RSS write them in every language.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// `7 reports · 3 independent · 2 new`.
  func reports(articles: Int, independent: Int, new: Int = 0) -> String {
    var parts: [String] = []
    if articles == independent {
      parts.append(count(articles, articles == 1 ? .reports : .independentReports))
    } else {
      parts = [count(articles, .reports), count(independent, .independentOfThem)]
    }
    if new > 0, new < independent { parts.append(count(new, .newOfThem)) }
    return parts.joined(separator: self[.separator])
  }

  /// `41 articles, 23 independent reports, 14 stories`.
  func counts(_ counts: Edition.Counts) -> String {
    [
      count(counts.articles, .articles), count(counts.independentReports, .independentReports),
      count(counts.stories, .stories),
    ].joined(separator: self[.comma])
  }

  /// What stands behind a sentence: `3 independent reports`, or `Only in Harbour Post`.
  func carried(by independent: Int, outlet: String) -> String {
    independent > 1
      ? count(independent, .independentReports) : say(.onlyIn, ["outlet": isolated(outlet)])
  }

  /// `3 sentences added, 2 cut`; empty when neither is known.
  func changes(added: Int, cut: Int) -> String {
    switch (added, cut) {
    case (0, 0): ""
    case (0, _): count(cut, .sentencesCutCount)
    case (_, 0): count(added, .sentencesAddedCount)
    default: count(added, .sentencesAddedAndCut, ("cut", grouped(cut)))
    }
  }

  func label(_ label: StoryLabel) -> String {
    switch label {
    case .singleSource: self[.labelSingleSource]
    case .opinion: self[.labelOpinion]
    case .live: self[.labelLive]
    case .undated: self[.labelUndated]
    case .updated: self[.labelUpdated]
    case .edited: self[.labelEdited]
    }
  }

  func kind(_ kind: Article.Kind) -> String? {
    switch kind {
    case .report: nil
    case .opinion: self[.labelOpinion]
    case .live: self[.labelLive]
    case .analysis: self[.labelAnalysis]
    case .release: self[.labelRelease]
    }
  }
}
