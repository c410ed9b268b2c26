/// Memory for one parse, given out piece by piece and given back all at once.
///
/// Gumbo asks for a page's tree in twenty thousand small pieces, and would give them back by recursion, one by one.
struct ParserMemory {
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0
  private let chunkSize: Int

  init(chunkSize: Int) { self.chunkSize = chunkSize }

  /// So many bytes, aligned for anything. O(1).
  mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let size = (size + 15) & ~15
    if let piece = next, size <= left {
      next = piece + size
      left -= size
      return piece
    }
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: max(size, chunkSize), alignment: 16)
    chunks.append(chunk)
    next = chunk + size
    left = max(size, chunkSize) - size
    return chunk
  }

  mutating func giveBack() {
    for chunk in chunks { chunk.deallocate() }
    chunks = []
    next = nil
    left = 0
  }
}
