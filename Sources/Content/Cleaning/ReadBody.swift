import Model

/// An article's blocks while they are cleaned, and the fields that its lines gave.
struct ReadBody {
  var blocks: [Block]
  var title: Field<String>?
  var published: Field<Timestamp>?
  var updated: Field<Timestamp>?
  var authors: [Field<String>] = []
  /// Agencies named in bylines, datelines and credit lines, in order, each once.
  var credits: [String] = []
  /// The headline that front matter gives.
  var givenTitle: String?

  init(blocks: [Block], givenTitle: String? = nil) {
    self.blocks = blocks
    self.givenTitle = givenTitle
  }

  mutating func credit(_ agencies: [String]) {
    for agency in agencies where !credits.contains(agency) { credits.append(agency) }
  }

  /// Positions of kept paragraphs, in order.
  var prose: [Int] { blocks.indices.filter { blocks[$0].isProse } }

  /// Removes a block, unless a rule of the outlet's own keeps it.
  mutating func remove(_ i: Int, _ reason: String) {
    if blocks[i].rule == nil { blocks[i] = blocks[i].removed(reason) }
  }

  /// Cuts a block and removes its head.
  mutating func removeHead(of i: Int, upTo offset: Int, _ reason: String) {
    guard blocks[i].rule == nil else { return }
    let parts = blocks[i].cut(at: offset)
    blocks[i] = parts.tail
    blocks.insert(parts.head.removed(reason), at: i)
  }

  /// Cuts a block and removes its tail.
  mutating func removeTail(of i: Int, from offset: Int, _ reason: String) {
    guard blocks[i].rule == nil else { return }
    let parts = blocks[i].cut(at: offset)
    blocks[i] = parts.head
    blocks.insert(parts.tail.removed(reason), at: i + 1)
  }
}
