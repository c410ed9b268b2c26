import Model

extension Block {
  /// The block cut in two at an offset, white space at the cut taken away.
  func cut(at offset: Int) -> (head: Block, tail: Block) {
    let bytes = Array(text.utf8)
    var end = offset
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = offset
    while start < bytes.count, let width = spaceWidth(bytes, at: start, before: bytes.count) {
      start += width
    }
    return (part(0..<end), part(start..<bytes.count))
  }

  func removed(_ reason: String) -> Block {
    var block = self
    block.isKept = false
    block.reason = reason
    return block
  }
}
