import Model

/// What the site says in one published file. A channel is a kind of file and one small reader.
///
/// | files | reader |
/// |---|---|
/// | `.html` | elements with `data-span` (`markedStatements`) |
/// | `.xml` feeds | the HTML that their entries carry |
/// | `.json` feeds | the HTML that their items carry |
/// | `digest.json` | members `text`, `article` and `span` |
/// | `email/*.txt` | paragraphs with the number of a note (`mailStatements`) |
/// | `.epub` | the chapters' elements with `data-span` (`bookStatements`) |
///
/// Other files hold no words of an article. O(bytes).
package func statements(in file: OutputFile) -> [Statement] {
  if file.path.hasSuffix(".html") { return markedStatements(in: file.bytes[...]) }
  if file.path.hasSuffix(".xml") { return feedStatements(in: file.bytes) }
  if file.path.hasSuffix(".json") { return dataStatements(in: file.bytes) }
  if file.path.hasSuffix(".epub") { return bookStatements(in: file.bytes) }
  if file.path.hasPrefix("email/"), file.path.hasSuffix(".txt") { return mailStatements(in: file.bytes) }
  return []
}

/// Whether a file is of a kind that readers read: one that no build wrote must not stand beside the site's pages.
package func isChannel(_ path: String) -> Bool {
  let kinds = [".html", ".htm", ".xhtml", ".xml", ".json", ".txt", ".epub"]
  let name = path.lowercased()
  return kinds.contains { name.hasSuffix($0) }
}
