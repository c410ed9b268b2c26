/// A place in a file that a person edits.
///
/// Lines and columns are those an editor shows: both count from 1, front
/// matter included, and a column counts Unicode scalars. A location without a line
/// names the whole file.
package struct SourceLocation: Sendable, Hashable, Comparable {
  /// The file's path as the user would type it, relative to the site's root.
  package var path: String
  package var line: Int?
  package var column: Int?

  package init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.path != b.path { return utf8Precedes(a.path, b.path) }
    return (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `path:line:column`, as compilers write it.
  package var description: String {
    var text = path
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}
