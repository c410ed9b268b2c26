/// One article as read from one file, before any analysis.
///
/// A reference to fields that copies of it share: a copy costs one count of references, not one for each field, and a change a copy of
/// all of them.
package struct Article: Sendable {
  @usableFromInline var storage: Storage

  package enum Format: String, Sendable { case markdown, text, html }

  package enum Kind: String, Sendable, CaseIterable { case report, opinion, live, analysis, release }

  package enum Republish: String, Sendable, CaseIterable { case full, quotes }

  package struct Image: Sendable, Hashable {
    /// Relative to Content.
    package var path: String
    package var alternative: String
    package var credit: String?
    /// Line of the front matter that names it, 0 when unknown.
    package var line: Int

    package init(path: String, alternative: String, credit: String? = nil, line: Int = 0) {
      self.line = line
      self.path = path
      self.alternative = alternative
      self.credit = credit
    }
  }

  package init(
    path: String, format: Format, contentHash: ContentHash, language: Field<LanguageTag>, slug: String
  ) {
    storage = Storage(
      Fields(path: path, format: format, contentHash: contentHash, language: language, slug: slug))
  }
}

/// A value and where it was found.
package struct Field<Value: Sendable>: Sendable {
  package var value: Value
  package var origin: FieldOrigin

  package init(_ value: Value, from origin: FieldOrigin) {
    self.value = value
    self.origin = origin
  }
}

extension Field: Equatable where Value: Equatable {}

/// Where a field's value came from; `inspect` prints it.
package enum FieldOrigin: Sendable, Hashable {
  /// A key of the front matter, at a line of the file.
  case frontMatter(key: String, line: Int)
  /// A line of the text, such as a byline or a date line.
  case textLine(Int)
  /// An element of a saved page, such as `og:title` or `<title>`.
  case markup(String)
  case folder
  case fileName
  case linkHost
  /// A setting in site.yaml or sources.yaml.
  case setting(String)
  case detected
  /// Taken from what the text looks like; shown as guessed.
  case guessed(Evidence)
  case assumed

  /// What a kind was guessed from.
  package enum Evidence: Sendable, Hashable, CustomStringConvertible {
    case section(String)
    /// A section that sources.yaml lists as opinion.
    case opinionSection(String)
    case folder(String)
    case title
    case address

    package var description: String {
      switch self {
      case .section(let name): "section \(name)"
      case .opinionSection(let name): "section \(name), sources.yaml"
      case .folder(let name): "folder \(name)"
      case .title: "title"
      case .address: "address"
      }
    }
  }
}

extension FieldOrigin: CustomStringConvertible {
  package var description: String {
    switch self {
    case .frontMatter(let key, let line): "front matter `\(key)`, line \(line)"
    case .textLine(let line): "line \(line)"
    case .markup(let name): name
    case .folder: "name of the folder"
    case .fileName: "name of the file"
    case .linkHost: "host of the link"
    case .setting(let name): name
    case .detected: "detected"
    case .guessed(let evidence): "guessed from \(evidence)"
    case .assumed: "default"
    }
  }

  package var isGuess: Bool { if case .guessed = self { true } else { false } }
}
