import Model

/// A reader of other people's bytes, with what must hold whatever they are.
///
/// ```swift
/// let fault = await FuzzTarget.markdown.fault(in: Array("# Flood".utf8))   // nil: nothing is wrong
/// ```
/// A trap, or time without end, is a fault of its own.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case frontMatter, markdown, text, page, feed, template, request, ledger, settings, records, site

  /// What is wrong, or nil.
  package func fault(in bytes: [UInt8]) async -> String? {
    switch self {
    case .frontMatter:
      articleFault(Array("---\n".utf8) + bytes + Array("\n---\n\nThe river rose.\n".utf8), "a.md")
    case .markdown: articleFault(bytes, "a.md")
    case .text: articleFault(bytes, "a.txt")
    case .page: articleFault(bytes, "a.html")
    case .feed: feedFault(bytes)
    case .template: templateFault(bytes)
    case .request: requestFault(bytes)
    case .ledger: ledgerFault(bytes)
    case .settings: settingsFault(bytes)
    case .records: recordsFault(bytes)
    case .site: await siteFault(bytes)
    }
  }

  /// Whole inputs to begin with.
  package var seeds: [String] {
    switch self {
    case .frontMatter: Seeds.frontMatter
    case .markdown: Seeds.markdown
    case .text: Seeds.text
    case .page: Seeds.pages
    case .feed: Seeds.feeds
    case .template: Seeds.templates
    case .request: Seeds.requests
    case .ledger: Seeds.ledgers
    case .settings: Seeds.settings
    case .records: Seeds.records
    case .site: Seeds.markdown + Seeds.text + Seeds.pages
    }
  }

  /// Pieces that mean something to the reader.
  package var words: [String] {
    switch self {
    case .frontMatter, .settings: Seeds.yamlWords
    case .markdown, .site: Seeds.markdownWords
    case .text: Seeds.textWords
    case .page: Seeds.pageWords
    case .feed: Seeds.feedWords + Seeds.pageWords
    case .template: Seeds.templateWords
    case .request: Seeds.requestWords
    case .ledger, .records: Seeds.jsonWords
    }
  }
}
