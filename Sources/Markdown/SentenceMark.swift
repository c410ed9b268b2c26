/// A sentence of a block that gets an anchor on its page.
package struct SentenceMark: Sendable, Hashable {
  /// Index of the block.
  package var block: Int
  /// UTF-8 offsets in the block's text.
  package var range: Range<Int>
  /// The anchor's name: `s12`.
  package var id: String
  /// Whether a digest cites it; it then carries the class `cited`.
  package var isCited: Bool
  /// Further attributes of the anchor, escaped, each with a space in front.
  package var attributes: String
  /// Markup of the page's own that stands behind the sentence, such as a link back to what cites it.
  package var tail: String

  package init(
    block: Int, range: Range<Int>, id: String, isCited: Bool = false, attributes: String = "",
    tail: String = ""
  ) {
    self.attributes = attributes
    self.tail = tail
    self.block = block
    self.range = range
    self.id = id
    self.isCited = isCited
  }
}
