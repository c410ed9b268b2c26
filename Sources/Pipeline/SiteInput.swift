import Language
import Model

/// What a build reads: names of files, and a way to read each.
///
/// A folder on disk and a dictionary in memory look the same from here.
package struct SiteInput: Sendable {
  /// Path under Content of every file there, by UTF-8 order.
  package var contentPaths: [String]
  /// Path under Templates of every file there.
  package var templatePaths: [String]
  /// What was already found wrong while listing: unreadable folders, devices.
  package var diagnostics: [Diagnostic]
  /// By what `Content/...` or `Templates/...` is known to be unchanged without reading it; nil when that cannot be told.
  package var stamp: @Sendable (String) -> FileStamp? = { _ in nil }
  /// The bytes of `Content/...` or `Templates/...`; throws what the world says.
  package var read: @Sendable (String) throws -> [UInt8]
  /// The rules of a time zone by name.
  package var zone: @Sendable (String) -> TimeZoneRules?

  package init(
    contentPaths: [String], templatePaths: [String], diagnostics: [Diagnostic] = [],
    zone: @escaping @Sendable (String) -> TimeZoneRules? = TimeZoneCatalogue.rules(named:),
    read: @escaping @Sendable (String) throws -> [UInt8]
  ) {
    self.contentPaths = contentPaths
    self.templatePaths = templatePaths
    self.diagnostics = diagnostics
    self.read = read
    self.zone = zone
  }

  /// A site held in memory, by path: `Content/site.yaml`, `Content/post/flood.md`, `Templates/base.mustache`.
  package init(files: [String: [UInt8]]) {
    func below(_ folder: String) -> [String] {
      files.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted(
        by: utf8Precedes)
    }
    self.init(contentPaths: below("Content/"), templatePaths: below("Templates/")) { path in
      guard let bytes = files[path] else { throw MissingFile(path: path) }
      return bytes
    }
  }
}

/// A file that was listed and is gone.
package struct MissingFile: Error, CustomStringConvertible {
  package var path: String

  package init(path: String) { self.path = path }

  package var description: String { "\(path) is not there" }
}
