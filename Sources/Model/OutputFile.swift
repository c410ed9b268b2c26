/// A file of the site, whole and in memory, before anything is written.
package struct OutputFile: Sendable, Hashable {
  /// Relative to the output folder, `/` between the parts: `stories/flood/index.html`.
  package var path: String
  package var bytes: [UInt8]
  /// What it was made from, for the message when two inputs want one path.
  package var origin: String

  package init(path: String, bytes: [UInt8], origin: String) {
    self.path = path
    self.bytes = bytes
    self.origin = origin
  }
}
