/// One template as it was found: what it is called, where it stands, and its text.
package struct TemplateFile: Sendable, Hashable {
  /// The name that other templates use: `story`, or `partials/row`.
  package var name: String
  /// As a person would type it, for diagnostics: `Templates/story.mustache`.
  package var displayPath: String
  package var text: String

  package init(name: String, displayPath: String, text: String) {
    self.name = name
    self.displayPath = displayPath
    self.text = text
  }
}
