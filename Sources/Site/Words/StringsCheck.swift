import Model
import Templating

/// Holds the words of a site's own files against the keys and places of the built-in English ones.
struct StringsCheck {
  /// What may be filled into the words of a key, and whether a number chooses them.
  private struct Reference {
    var places: [String]
    var isCounted: Bool
  }

  private var references: [String: Reference] = [:]
  private let builtIn: Set<String>
  private let used: Set<String>
  var diagnostics: [Diagnostic] = []

  /// A place that may stand for another: Chinese has `{monthNumber}` where English has `{month}`.
  private static let alternatives = [
    "month": "monthNumber", "month1": "monthNumber1", "month2": "monthNumber2",
  ]

  init(_ english: StringsFile, used: Set<String>) {
    self.used = used
    builtIn = Set(english.entries.map(\.key))
    for entry in english.entries { add(entry) }
  }

  private mutating func add(_ entry: StringEntry) {
    var places: [String] = []
    for form in entry.forms {
      for place in Phrase(form.text).places where !places.contains(place) { places.append(place) }
    }
    references[entry.key] = Reference(places: places, isCounted: entry.isPlural)
  }

  /// Keys of the site's own that its templates name are as good as the theme's.
  mutating func addKeys(of file: StringsFile) {
    for entry in file.entries where references[entry.key] == nil && used.contains(entry.key) { add(entry) }
  }

  /// Every key is known, nothing is filled in that is not there, and nothing is left out.
  mutating func check(_ file: StringsFile, _ rules: LocaleRules) {
    for entry in file.entries {
      guard let reference = references[entry.key] else {
        let known = references.keys.sorted(by: utf8Precedes)
        let near = nearestName(to: entry.key, among: known).map { "Did you mean `\($0)`?" }
        diagnostics.append(
          entry.diagnostic(
            .warning, "unknown-key", "Unknown key `\(entry.key)`: no template and no page shows its words.",
            help: near ?? "Take the line away."))
        continue
      }
      if entry.isPlural, !reference.isCounted {
        diagnostics.append(
          entry.diagnostic(
            .error, "wrong-type", "The words of `\(entry.key)` do not depend on a number.",
            help: "Write `\(entry.key): \"...\"`."))
        continue
      }
      for form in entry.forms { check(form, of: entry, reference) }
      checkCategories(of: entry, reference, rules)
    }
  }

  private mutating func check(_ form: StringForm, of entry: StringEntry, _ reference: Reference) {
    let places = Phrase(form.text).places
    let alternatives = reference.places.compactMap { StringsCheck.alternatives[$0] }
    for place in places where !(reference.places + alternatives).contains(place) {
      let near = nearestName(to: place, among: reference.places).map { "Did you mean `{\($0)}`?" }
      let known = reference.places.map { "`{\($0)}`" }.joined(separator: ", ")
      diagnostics.append(
        form.diagnostic(
          .error, "unknown-place", "Nothing is known as `{\(place)}` in `\(entry.key)`.",
          help: near ?? (known.isEmpty ? "Its words have no places to fill." : "Known here: \(known).")))
    }
    for place in reference.places where !places.contains(place) {
      if let other = StringsCheck.alternatives[place], places.contains(other) { continue }
      // "One report", "both reports": such words say the number themselves.
      if place == "n", [.zero, .one, .two].contains(form.category) { continue }
      diagnostics.append(
        form.diagnostic(
          place == Phrase.link ? .error : .warning, "missing-place",
          "The words of `\(entry.key)` leave out `{\(place)}`.",
          help: "Put `{\(place)}` where it belongs in the sentence."))
    }
  }

  private mutating func checkCategories(
    of entry: StringEntry, _ reference: Reference, _ rules: LocaleRules
  ) {
    guard reference.isCounted else { return }
    let given = Set(entry.forms.map(\.category))
    let lacking = rules.plurals.categories.filter { !given.contains($0) }
    guard !lacking.isEmpty else { return }
    let names = lacking.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    diagnostics.append(
      entry.diagnostic(
        lacking.contains(.other) ? .error : .warning, "missing-category",
        "The words of `\(entry.key)` have no form for \(names).",
        help: "The language has \(rules.plurals.categories.map(\.rawValue).joined(separator: ", "))."))
  }

  /// Whether the files of a language, together, have all keys; the rest stays English.
  mutating func complete(_ files: [StringsFile], keys layers: [StringsFile]) {
    let given = Set(files.flatMap { $0.entries.map(\.key) })
    let all = Set(layers.flatMap { $0.entries.map(\.key) }).filter { references[$0] != nil }
    let lacking = all.subtracting(given).sorted(by: utf8Precedes)
    guard let first = lacking.first, let file = files.last else { return }
    let shown = lacking.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let rest = lacking.count > 5 ? " and \(lacking.count - 5) more" : ""
    diagnostics.append(
      Diagnostic(
        .warning, "strings/missing-key",
        "\(lacking.count == 1 ? "One key has" : "\(lacking.count) keys have") no words here and stay English: \(shown)\(rest).",
        at: SourceLocation(path: file.path, line: 1), help: "Add `\(first): \"...\"` and the others."))
  }
}
