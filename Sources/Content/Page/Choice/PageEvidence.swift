import Language

/// What speaks for and against the parts of one page, looked up by element.
struct PageEvidence {
  let tree: PageTree
  let blocks: [PageBlock]
  let traits: [BlockTraits]
  /// Elements of the headings that repeat the page's title, in order.
  let titles: [Int]
  /// Bytes of running text in blocks whose element stands before each one.
  private let before: [Int]
  private var names: [ElementNames?]
  /// The `article` around the title that holds text enough.
  private(set) var article: Int?

  init(tree: PageTree, blocks: [PageBlock], isTitle: [Bool]) {
    self.tree = tree
    self.blocks = blocks
    traits = zip(blocks, isTitle).map { BlockTraits($0, isTitle: $1) }
    titles = blocks.indices.filter { isTitle[$0] }.map { blocks[$0].element }
    var before = [Int](repeating: 0, count: tree.nodes.count + 1)
    for (block, traits) in zip(blocks, traits) where traits.isLong && block.aside == nil {
      before[block.element + 1] += traits.length
    }
    for i in before.indices.dropFirst() { before[i] += before[i - 1] }
    self.before = before
    names = [ElementNames?](repeating: nil, count: tree.nodes.count)
    for title in titles where article == nil {
      article = tree.ancestors(of: title).first { tree.nodes[$0].tag == .article && length(in: $0) >= 400 }
    }
  }

  /// Bytes of long paragraphs and items without many links.
  func length(in element: Int) -> Int { before[Int(tree.nodes[element].end)] - before[element] }

  func holdsTitle(_ element: Int) -> Bool {
    titles.contains { $0 >= element && $0 < Int(tree.nodes[element].end) }
  }

  mutating func names(of element: Int) -> ElementNames {
    if let known = names[element] { return known }
    let found =
      tree.bytes(of: .class, of: element) { classes in
        tree.bytes(of: .id, of: element) { ElementNames([classes, $0]) } ?? ElementNames([classes])
      } ?? tree.bytes(of: .id, of: element) { ElementNames([$0]) } ?? ElementNames()
    names[element] = found
    return found
  }

  /// Why a block does not belong to an article that is what `top` holds, by the elements between; nil when nothing says so.
  ///
  /// A name that most of the text stands under must be wrong: `content-with-sidebar` is no sidebar.
  mutating func reason(against block: Int, below top: Int) -> String? {
    if let aside = blocks[block].aside { return aside }
    let whole = length(in: top)
    for element in tree.ancestors(of: blocks[block].element) {
      if element <= top { break }
      let tag = tree.nodes[element].tag
      if tag != .body, tag != .html {
        let names = names(of: element)
        let share = length(in: element)
        if names.part == .comments {
          if !holdsTitle(element) { return ElementNames.Part.comments.rawValue }
        } else if names.weight < 0 {
          if share * 10 <= 4 * max(200, whole) { return (names.part ?? .furniture).rawValue }
        } else if names.isCaption, traits[block].length < 600, share * 10 <= 3 * max(600, whole) {
          return "caption"
        }
      }
      if tag == .article, let article, element != article,
        !(element < article && article < Int(tree.nodes[element].end))
      {
        return "another article"
      }
    }
    return nil
  }
}
