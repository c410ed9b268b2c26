/// A template as a tree of its tags, with the place of each. Text between tags is left out:
/// the tree is for checking, rendering is the library's.
indirect enum TemplateNode: Sendable {
  case variable(TagName, isRaw: Bool)
  /// `{{#name}}`, or `{{^name}}` when inverted.
  case section(TagName, isInverted: Bool, [TemplateNode])
  case partial(TagName)
  /// `{{<name}}` with the blocks it overrides.
  case parent(TagName, [TemplateNode])
  /// `{{$name}}`: a block, defined inside a parent, expanded elsewhere.
  case block(TagName, [TemplateNode])
}

/// A name in a tag and where it stands.
package struct TagName: Sendable, Hashable {
  package var text: String
  /// UTF-8 offset of its first byte in the template's text.
  package var offset: Int

  package init(text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// Whether it names words of the interface: `strings.skip`.
  var isPhrase: Bool { text.hasPrefix(PhraseExpansion.prefix) }
}

/// The tags of one file.
struct TemplateSyntax: Sendable {
  var file: TemplateFile
  var nodes: [TemplateNode]
}
