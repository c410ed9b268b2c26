/// What the scanner knows of the section, block or parent it is in.
///
/// A tag that stands alone on its line takes the whole line with it, as Mustache has it: the line's white space and its
/// end are not shown. So the scanner has to know whether anything stood on the line before.
struct TemplateLevel {
  var name = TagName(text: "", offset: 0)
  var mark: UInt8 = 0
  var nodes: [TemplateNode] = []
  /// Whether nothing but white space and tags that stand alone came before on this line.
  var isLineStart = true
  /// The white space that the line begins with, while it is not yet known whether it is shown.
  var white = 0..<0
  /// Whether this is inside a block that a parent is given: its lines lose the indentation of the first.
  var isDefinition = false
  /// Whether this is a parent itself, where only blocks stand.
  var isParent = false
  /// Bytes of indentation that the lines of a definition lose.
  var lostIndentation: Int?
  /// What the tag that opened it is indented by.
  var indentation = 0..<0
  /// Whether the tag that opened it stood alone on its line.
  var opensLine = false

  /// The level inside a tag of this one.
  func inside(_ name: TagName, mark: UInt8, isAlone: Bool) -> TemplateLevel {
    var inner = TemplateLevel(name: name, mark: mark)
    inner.isParent = mark == UInt8(ascii: "<")
    inner.isLineStart = isAlone || inner.isParent
    inner.opensLine = isAlone
    inner.isDefinition = isDefinition || inner.isParent
    inner.lostIndentation = lostIndentation
    return inner
  }

  /// Takes the white space at the start of a line.
  mutating func begin(_ space: Range<Int>) {
    guard isDefinition, !isParent else {
      white = space
      return
    }
    if let lostIndentation {
      white = min(space.lowerBound + lostIndentation, space.upperBound)..<space.upperBound
    } else {
      lostIndentation = space.count
    }
  }

  /// Shows the white space that was waiting.
  mutating func showWhite() {
    if !white.isEmpty { nodes.append(.text(white)) }
    white = 0..<0
  }

  /// The finished node.
  var node: TemplateNode {
    switch mark {
    case UInt8(ascii: "<"): .parent(name, indentation: indentation, nodes)
    case UInt8(ascii: "$"): .block(name, indentation: indentation, nodes)
    default: .section(name, isInverted: mark == UInt8(ascii: "^"), nodes)
    }
  }
}
