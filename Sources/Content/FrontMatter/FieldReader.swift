import Model
import Yams

/// Reads one value of the front matter, or says what is wrong with it.
struct FieldReader {
  let document: YAMLDocument
  let name: String
  let key: Node
  let node: Node
  let zone: TimeZoneRules
  var diagnostics: [Diagnostic] = []

  init(document: YAMLDocument, name: String, key: Node, node: Node, zone: TimeZoneRules) {
    self.document = document
    self.name = name
    self.key = key
    self.node = node
    self.zone = zone
  }

  func entry<Value>(_ value: Value) -> FrontMatter.Entry<Value> {
    FrontMatter.Entry(value: value, key: name, line: document.line(of: key))
  }

  /// The value as trimmed text; nil for an empty one. Numbers and `no` are the text that was written.
  mutating func scalar(expecting what: String, example: String) -> String? {
    guard case .scalar(let scalar) = node else {
      wrongType("`\(name)` must be \(what), not \(described(node)).", help: "Write `\(name): \(example)`.")
      return nil
    }
    let text = collapsingWhiteSpace(scalar.string)
    let isNull = scalar.style == .plain && (text == "~" || text == "null")
    return text.isEmpty || isNull ? nil : text
  }

  mutating func text() -> FrontMatter.Entry<String>? {
    scalar(expecting: "one text", example: "some words").map(entry)
  }

  /// A text, or the first of a list of texts.
  mutating func firstText() -> FrontMatter.Entry<String>? {
    if case .sequence = node { return list(splitsCommas: false)?.value.first.map(entry) }
    return text()
  }

  /// A list of texts, or one text, which is a list of one or is cut at its commas.
  mutating func list(splitsCommas: Bool) -> FrontMatter.Entry<[String]>? {
    switch node {
    case .scalar:
      guard let text = scalar(expecting: "a text or a list", example: "some words") else { return nil }
      guard splitsCommas else { return entry([text]) }
      let parts = text.split(whereSeparator: { $0 == "," || $0 == "、" || $0 == "،" }).map {
        collapsingWhiteSpace($0)
      }
      return entry(unique(parts))
    case .sequence(let sequence):
      var parts: [String] = []
      for item in sequence.prefix(1000) {
        guard case .scalar(let scalar) = item else {
          wrongType(
            "Each of `\(name)` must be a text, not \(described(item)).", at: item,
            help: "Write `\(name): [first, second]`.")
          return nil
        }
        parts.append(collapsingWhiteSpace(scalar.string))
      }
      return entry(unique(parts))
    default:
      wrongType(
        "`\(name)` must be a text or a list, not \(described(node)).",
        help: "Write `\(name): [first, second]`.")
      return nil
    }
  }

  private func unique(_ parts: [String]) -> [String] {
    var seen = Set<String>()
    return parts.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  mutating func timestamp() -> FrontMatter.Entry<Timestamp>? {
    guard let text = scalar(expecting: "a date", example: "2023-09-12T18:05:00+01:00") else { return nil }
    if let value = Timestamp(written: text, zone: zone) { return entry(value) }
    wrong(
      "date", "`\(name)` is no date that can be read: \(quoted(text)).",
      help: "Write it as `2023-09-12` or `2023-09-12T18:05:00+01:00`.")
    return nil
  }

  mutating func boolean() -> FrontMatter.Entry<Bool>? {
    guard let text = scalar(expecting: "`true` or `false`", example: "true") else { return nil }
    if case .scalar(let scalar) = node, scalar.style == .plain {
      if ["true", "True", "TRUE"].contains(text) { return entry(true) }
      if ["false", "False", "FALSE"].contains(text) { return entry(false) }
    }
    wrongType("`\(name)` must be `true` or `false`, not \(quoted(text)).", help: "Write `\(name): true`.")
    return nil
  }

  mutating func integer() -> FrontMatter.Entry<Int>? {
    guard let text = scalar(expecting: "a whole number", example: "10") else { return nil }
    if let value = Int(text), abs(value) <= 1_000_000 { return entry(value) }
    wrongType("`\(name)` must be a whole number, not \(quoted(text)).", help: "Write `\(name): 10`.")
    return nil
  }

  mutating func language() -> FrontMatter.Entry<LanguageTag>? {
    guard let text = scalar(expecting: "a language tag", example: "en") else { return nil }
    if let value = LanguageTag(text), (2...3).contains(value.primary.count) { return entry(value) }
    wrong(
      "language", "\(quoted(text)) is no language tag.", help: "Write a BCP 47 tag such as `en` or `pt-BR`.")
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>() -> FrontMatter.Entry<Choice>?
  where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    guard let text = scalar(expecting: "one of \(list)", example: names[0]) else { return nil }
    if let value = Choice(rawValue: text.lowercased()) { return entry(value) }
    let near = nearestName(to: text, among: names).map { "Did you mean `\($0)`?" }
    wrong(
      "unknown-value", "`\(name)` must be one of \(list), not \(quoted(text)).",
      help: near ?? "Write one of \(list).")
    return nil
  }

  /// Says that the value is of the wrong type.
  mutating func wrongType(_ message: String, at place: Node? = nil, help: String) {
    diagnostics.append(document.diagnostic(.error, "wrong-type", message, at: place ?? node, help: help))
  }

  mutating func wrong(
    _ name: String, _ message: String, severity: Diagnostic.Severity = .error, help: String
  ) {
    diagnostics.append(document.diagnostic(severity, name, message, at: node, help: help))
  }
}

/// The kind of a node in plain words.
func described(_ node: Node) -> String {
  switch node {
  case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : quoted(scalar.string)
  case .mapping: "a map"
  case .sequence: "a list"
  case .alias: "an alias"
  }
}

/// A value as diagnostics show it: in quotation marks, cut to a readable length.
package func quoted(_ text: String) -> String {
  let short = collapsingWhiteSpace(text)
  return short.unicodeScalars.count > 60 ? "“\(short.prefix(60))…”" : "“\(short)”"
}
