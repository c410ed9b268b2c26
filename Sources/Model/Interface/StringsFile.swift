/// A file of interface strings as it was read: `strings/de.yaml`.
package struct StringsFile: Sendable {
  /// The language that the file's name says.
  package var language: LanguageTag
  /// As a person would type it: `Templates/strings/de.yaml`.
  package var path: String
  /// In the order of the file; no key stands twice.
  package var entries: [StringEntry]

  package init(language: LanguageTag, path: String, entries: [StringEntry]) {
    self.language = language
    self.path = path
    self.entries = entries
  }
}

/// One key of a strings file, with its words.
package struct StringEntry: Sendable {
  package var key: String
  package var location: SourceLocation
  /// The key's line.
  package var excerpt: String?
  package var forms: [StringForm]
  /// Whether forms are given by plural category.
  package var isPlural: Bool

  package init(
    key: String, location: SourceLocation, excerpt: String?, forms: [StringForm], isPlural: Bool
  ) {
    self.key = key
    self.location = location
    self.excerpt = excerpt
    self.forms = forms
    self.isPlural = isPlural
  }

  /// A diagnostic at the key.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, "strings/\(name)", message, at: location, excerpt: excerpt,
      length: key.unicodeScalars.count, help: help)
  }
}

/// The words of one plural category, or of all.
package struct StringForm: Sendable {
  package var category: PluralCategory
  package var text: String
  package var location: SourceLocation
  /// The line that the words begin on.
  package var excerpt: String?

  package init(category: PluralCategory, text: String, location: SourceLocation, excerpt: String?) {
    self.category = category
    self.text = text
    self.location = location
    self.excerpt = excerpt
  }

  /// A diagnostic at the words.
  package func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity, "strings/\(name)", message, at: location, excerpt: excerpt, help: help)
  }
}
