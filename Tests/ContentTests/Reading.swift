import Model

@testable import Content

/// Reads a text as if it were a file under Content.
func read(
  _ text: String, path: String = "harbour-post/a.md", settings: SiteSettings = SiteSettings(),
  sources: SourceCatalogue = SourceCatalogue(), isRaw: Bool = false
) -> ReadResult {
  ArticleReader(settings: settings, sources: sources, isRaw: isRaw)
    .read(SourceFile(path: path, bytes: Array(text.utf8)))
}

/// Two paragraphs that no rule takes away.
let prose = """
  The river rose by two metres in one night, and the lower bridge was closed before dawn on Tuesday.

  Nobody was hurt, the council said, but forty families spent the morning in the school hall.
  """

/// A block as one line: `-` when removed, its kind unless a paragraph, its reason, its text.
func outline(_ block: Block) -> String {
  var line = block.isKept ? "+ " : "- "
  if block.kind != .paragraph { line += "\(block.kind.name) " }
  if let reason = block.reason { line += "[\(reason)] " }
  return line + block.text.replacing("\n", with: "|")
}
