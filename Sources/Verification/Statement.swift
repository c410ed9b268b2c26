/// Words that the site shows as an article's own, and where it says they stand.
///
/// Read off the published bytes, not off the build: what a reader of the page is told.
package struct Statement: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case sentence
    /// The words inside quotation marks.
    case quote
    /// A number with its words, such as `at least 2,000`.
    case figure
  }

  /// Where the words are said to stand.
  package enum Place: Sendable, Hashable {
    /// Bytes of the article's file.
    case bytes(Range<Int>)
    /// Somewhere in the file: its markup is so damaged that bytes cannot be named.
    case anywhere
    /// The site's own mark is damaged: it says this.
    case unreadable(String)
  }

  package var kind: Kind
  /// Path below Content.
  package var article: String
  package var place: Place
  /// The words as the channel has them, and how they are written there.
  package var words: ArraySlice<UInt8>
  package var isMarkup: Bool
  /// Byte of the published file at which the words begin, or the entry that holds them.
  package var offset: Int

  package init(
    kind: Kind, article: String, place: Place, words: ArraySlice<UInt8>, isMarkup: Bool, offset: Int
  ) {
    self.kind = kind
    self.article = article
    self.place = place
    self.words = words
    self.isMarkup = isMarkup
    self.offset = offset
  }

  /// The words as a reader sees them: tags left out, character references read, white space collapsed.
  package var text: [UInt8] { isMarkup ? visibleText(words) : collapsed(Array(words)) }
}

extension Statement.Place {
  /// Reads `1204-1310`; nothing at all means anywhere.
  init(_ text: String) {
    if text.isEmpty {
      self = .anywhere
      return
    }
    let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2, let start = Int(Substring(ends[0])), let end = Int(Substring(ends[1])), start >= 0,
      start < end
    else {
      self = .unreadable(text)
      return
    }
    self = .bytes(start..<end)
  }
}
