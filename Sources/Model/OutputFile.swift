/// A file of the built site, in memory.
///
/// Its contents are shared: a copy costs one reference, and a file that an earlier build made is known to be the same at once.
package struct OutputFile: Sendable, Hashable {
  private let contents: Contents

  /// Relative to the output folder, `/` between the parts: `stories/flood/index.html`.
  package var path: String { contents.path }
  package var bytes: [UInt8] { contents.bytes }
  /// What it was made from, for the message when two inputs want one path.
  package var origin: String { contents.origin }

  package init(path: String, bytes: [UInt8], origin: String) {
    contents = Contents(path: path, bytes: bytes, origin: origin)
  }

  /// O(1) where one is a copy of the other, O(bytes) else.
  package static func == (a: OutputFile, b: OutputFile) -> Bool {
    a.contents === b.contents || a.path == b.path && a.origin == b.origin && a.bytes == b.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
    hasher.combine(origin)
  }

  private final class Contents: Sendable {
    let path: String
    let bytes: [UInt8]
    let origin: String

    init(path: String, bytes: [UInt8], origin: String) {
      self.path = path
      self.bytes = bytes
      self.origin = origin
    }
  }
}
