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
    var start: Int?
    var number = 0
    var digits = 0
    for byte in text.utf8 {
      // 18 digits are below 2^63.
      if (48...57).contains(byte), digits < 18 {
        number = number * 10 + Int(byte - 48)
        digits += 1
      } else if byte == UInt8(ascii: "-"), start == nil, digits > 0 {
        start = number
        number = 0
        digits = 0
      } else {
        self = .unreadable(text)
        return
      }
    }
    guard let start, digits > 0, start < number else {
      self = .unreadable(text)
      return
    }
    self = .bytes(start..<number)
  }
}
