import Content
import Model
import Site

/// The files of `new theme`: the built-in theme, and `TEMPLATES.md`, which lists what templates may use.
package func themeCopyFiles() -> [SourceFile] {
  let files = themeFiles().filter {
    $0.fileExtension == "mustache" || $0.path.hasPrefix("assets/") || $0.path == "epub.css" || $0.isStrings
  }
  let english = files.first { $0.path == "strings/en.yaml" }.flatMap { readStrings($0).strings }
  let guide = english.map { themeGuide(english: $0) } ?? ""
  return files + [SourceFile(path: "TEMPLATES.md", bytes: Array(guide.utf8))]
}
