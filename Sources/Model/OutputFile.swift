/// A file of the built site.
///
/// Its contents are shared: a copy costs one reference, and a file that an earlier build made is known to be the same at once.
package struct OutputFile: Sendable, Hashable {
  private let contents: Contents

  /// Relative to the output folder, `/` between the parts: `stories/flood/index.html`.
  package var path: String { contents.path }
  /// What it was made from, for the message when two inputs want one path.
  package var origin: String { contents.origin }
  /// In bytes.
  package var size: Int { contents.size }

  /// Its contents; when they are put aside they are read each time that they are asked for, and empty when that fails. O(bytes).
  package var bytes: [UInt8] {
    switch contents.place {
    case .memory(let bytes): bytes
    case .aside(let store, let offset, _): store.bytes(at: offset, count: contents.size) ?? []
    }
  }

  /// Hash of its bytes. O(bytes) for a file in memory.
  package var hash: ContentHash {
    switch contents.place {
    case .memory(let bytes): ContentHash(bytes)
    case .aside(_, _, let hash): hash
    }
  }

  package init(path: String, bytes: [UInt8], origin: String) {
    contents = Contents(path: path, origin: origin, size: bytes.count, place: .memory(bytes))
  }

  private init(_ contents: Contents) { self.contents = contents }

  /// The same file with its bytes out of memory; unchanged when the store does not take them. O(bytes).
  package func putAside(in store: some ByteStore) -> OutputFile {
    guard case .memory(let bytes) = contents.place, let offset = store.add(bytes) else { return self }
    return OutputFile(
      Contents(path: path, origin: origin, size: size, place: .aside(store, offset, ContentHash(bytes))))
  }

  /// Says that nobody asks for its bytes any more, whose room a store may use for others.
  package func letGo() {
    if case .aside(let store, let offset, _) = contents.place { store.release(offset, count: size) }
  }

  /// O(1) where one is a copy of the other, O(bytes) else.
  package static func == (a: OutputFile, b: OutputFile) -> Bool {
    a.contents === b.contents
      || a.path == b.path && a.origin == b.origin && a.size == b.size && a.bytes == b.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
    hasher.combine(origin)
  }

  private final class Contents: Sendable {
    enum Place {
      case memory([UInt8])
      /// In a store, from some byte on.
      case aside(any ByteStore, Int, ContentHash)
    }

    let path: String
    let origin: String
    let size: Int
    let place: Place

    init(path: String, origin: String, size: Int, place: Place) {
      self.path = path
      self.origin = origin
      self.size = size
      self.place = place
    }
  }
}

/// Where bytes are put that need not be in memory.
package protocol ByteStore: Sendable {
  /// Puts bytes aside, and returns where; nil when there is no room for them. O(bytes).
  func add(_ bytes: [UInt8]) -> Int?

  /// Bytes that were put aside; nil when they cannot be read. O(bytes).
  func bytes(at offset: Int, count: Int) -> [UInt8]?

  /// Takes bytes as gone that were put aside: they are asked for no more.
  func release(_ offset: Int, count: Int)

  /// Whether something that was put aside could not be read.
  var hasFailed: Bool { get }

  /// Gives its room back. What was put aside is gone, and nothing more is taken.
  func empty()
}
