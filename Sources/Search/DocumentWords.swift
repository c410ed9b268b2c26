import Language
import Model

/// Takes down the words of documents, one document after another.
///
/// Words of a headline count from place 0, at most `bodyStart` of them; those of the text from `bodyStart` on. A place is left
/// free between two sentences, so that no phrase runs over a full stop. Function words are known by document alone.
package struct DocumentWords: Sendable {
  /// Where the text's places begin; `search.js` tells a headline's words by it.
  package static let bodyStart: UInt32 = 64

  /// The place of a word that is known by document alone.
  package static let noPlace = UInt32.max

  /// One occurrence of a term.
  struct Posting {
    var term: UInt32
    var document: UInt32
    /// `noPlace` for a word that is known by document alone.
    var place: UInt32
  }

  private(set) var vocabulary = ByteTable()
  /// In order of document, then place.
  private(set) var postings: [Posting] = []
  private var folder = SearchFolder()
  private var document: UInt32 = 0
  private var place: UInt32 = 0
  /// By term: the last document, plus 1, that has it without a place.
  private var lastWithoutPlace: [UInt32] = []

  init() {}

  mutating func begin(_ document: Int) {
    self.document = UInt32(document)
    place = 0
  }

  /// A word that is not in the text: `source:harbour-post`.
  package mutating func add(tag: String) {
    var tag = tag
    let term = tag.withUTF8 { vocabulary.insert($0).index }
    append(term, at: Self.noPlace)
  }

  /// Words of the headline. Call it before `addSentence`.
  package mutating func addHeadline(_ text: String, _ tokens: ArraySlice<Token>) {
    add(text, tokens, before: Self.bodyStart - 1)
  }

  /// Words of one sentence; their offsets count in `text`.
  package mutating func addSentence(_ text: String, _ tokens: ArraySlice<Token>) {
    place = max(Self.bodyStart, place + 1)
    add(text, tokens, before: Self.noPlace)
  }

  private mutating func add(_ text: String, _ tokens: ArraySlice<Token>, before limit: UInt32) {
    // Taken out while its closure changes the rest.
    var folder = SearchFolder()
    swap(&folder, &self.folder)
    defer { swap(&folder, &self.folder) }
    var text = text
    text.withUTF8 { bytes in
      for token in tokens {
        let start = Int(token.start)
        let end = min(bytes.count, start + Int(token.length))
        if start >= end { continue }
        let isStopWord = token.traits.contains(.stopWord)
        folder.pieces(of: UTF8Bytes(rebasing: bytes[start..<end])) { piece in
          if place < limit {
            append(vocabulary.insert(piece).index, at: isStopWord ? Self.noPlace : place)
            place += 1
          }
        }
      }
    }
  }

  private mutating func append(_ term: Int, at place: UInt32) {
    if term >= lastWithoutPlace.count {
      lastWithoutPlace += repeatElement(0, count: term + 1 - lastWithoutPlace.count)
    }
    if place == Self.noPlace {
      if lastWithoutPlace[term] == document + 1 { return }
      lastWithoutPlace[term] = document + 1
    }
    postings.append(Posting(term: UInt32(term), document: document, place: place))
  }
}
