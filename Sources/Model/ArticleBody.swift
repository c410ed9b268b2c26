/// The blocks of an article, and what every build asks about them. Those that a build keeps for the next are read when somebody asks for
/// them.
package struct ArticleBody: Sendable {
  /// A picture standing alone among the text, where it is kept.
  package struct Figure: Sendable, Hashable {
    /// As written.
    package var source: String
    package var alternative: String
    package var credit: String
    /// Line of the file, 0 when unknown.
    package var line: Int

    package init(source: String, alternative: String, credit: String, line: Int) {
      self.source = source
      self.alternative = alternative
      self.credit = credit
      self.line = line
    }
  }

  package let count: Int
  /// In order.
  package let figures: [Figure]
  private let deferred: Deferred<[Block]>

  /// O(blocks).
  package init(_ blocks: [Block]) {
    count = blocks.count
    figures = blocks.compactMap { block in
      guard case .figure(let source, _, let credit) = block.kind, block.isKept else { return nil }
      return Figure(source: source, alternative: block.text, credit: credit, line: block.origin.line)
    }
    deferred = Deferred(blocks)
  }

  /// So many, which `read` reads once somebody asks for them.
  package init(count: Int, figures: [Figure], read: @escaping @Sendable () -> [Block]) {
    self.count = count
    self.figures = figures
    deferred = Deferred(read)
  }

  /// O(text) for who asks first where they are to be read; then O(1).
  package var blocks: [Block] { deferred.value }

  /// The same with blocks other than figures changed, once somebody asks for them; as many are left.
  package func changed(_ change: @escaping @Sendable ([Block]) -> [Block]) -> ArticleBody {
    ArticleBody(count: count, figures: figures) { [self] in change(blocks) }
  }
}
