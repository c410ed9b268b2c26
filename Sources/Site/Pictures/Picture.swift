import Model

/// A picture of an article, ready to be published.
package struct Picture: Sendable {
  /// Path under Content: `photos/flood.jpg`.
  package let path: String
  /// Published under a name with the hash of its bytes, `images/photos/flood.3fa2c1d0.jpg`, so that browsers may
  /// keep it for ever.
  package let file: OutputFile
  let size: PictureSize

  /// Nil when the bytes begin like no kind of picture that pages show.
  package init?(path: String, bytes: [UInt8]) {
    guard let size = PictureSize(of: bytes) else { return nil }
    self.path = path
    self.size = size
    file = OutputFile(
      path: "images/" + fingerprinted(path, bytes), bytes: bytes, origin: "Content/" + path)
  }
}

/// A path with the hash of the file's bytes before the extension: `assets/broadsheet.1f2e3d4c.css`.
func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
  let mark = ContentHash(bytes).description.prefix(8)
  let folder = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  guard let dot = path[folder...].lastIndex(of: "."), dot > folder else { return "\(path).\(mark)" }
  return "\(path[..<dot]).\(mark)\(path[dot...])"
}
