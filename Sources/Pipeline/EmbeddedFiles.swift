import CData
import Model

/// The default theme, as it travels inside the binary: paths relative to Templates.
package func themeFiles() -> [SourceFile] {
  var count = 0
  return files(embedded_theme(&count), count)
}

/// The files of `new site`: paths relative to the new folder.
package func scaffoldFiles() -> [SourceFile] {
  var count = 0
  return files(embedded_scaffold(&count), count)
}

private func files(_ first: UnsafePointer<embedded_file>?, _ count: Int) -> [SourceFile] {
  UnsafeBufferPointer(start: first, count: count).map { file in
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return SourceFile(path: String(cString: file.path), bytes: Array(bytes))
  }
}
