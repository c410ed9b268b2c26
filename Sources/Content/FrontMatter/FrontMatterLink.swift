import Model

/// The `link` that a file's front matter names, whatever else is wrong with the file; nil for none.
package func frontMatterLink(_ file: SourceFile) -> String? {
  guard ["md", "markdown", "txt"].contains(file.fileExtension) else { return nil }
  let source = SourceText(path: file.path, bytes: file.bytes)
  guard let yaml = FrontMatterRange(in: source).yaml else { return nil }
  return FrontMatter(source: source, range: yaml, zone: .utc).link?.value
}
