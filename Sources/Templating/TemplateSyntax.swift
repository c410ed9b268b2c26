/// A template as a tree of its tags, with the place of each, and of what stands between them.
///
/// One reading serves both: `TemplateChecker` follows the tags, `TemplateCompiler` makes programs of them.
indirect enum TemplateNode: Sendable {
  /// Bytes that are shown as they are, one line of them at most.
  case text(Range<Int>)
  case variable(TagName, isRaw: Bool)
  /// `{{#name}}`, or `{{^name}}` when inverted.
  case section(TagName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`. Alone on its line, the white space before it is the indentation of all that it shows.
  case partial(TagName, indentation: Range<Int>)
  /// `{{<name}}` with the blocks it overrides.
  case parent(TagName, indentation: Range<Int>, [TemplateNode])
  /// `{{$name}}`: a block, defined inside a parent, expanded elsewhere.
  case block(TagName, indentation: Range<Int>, [TemplateNode])

  /// The name in the tag; nil for text.
  var name: TagName? {
    switch self {
    case .text: nil
    case .variable(let name, _), .section(let name, _, _), .partial(let name, _), .parent(let name, _, _),
      .block(let name, _, _):
      name
    }
  }
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

/// One file, read.
struct TemplateSyntax: Sendable {
  var file: TemplateFile
  /// The file's text, into which ranges of nodes point.
  var bytes: [UInt8]
  var nodes: [TemplateNode]
}
