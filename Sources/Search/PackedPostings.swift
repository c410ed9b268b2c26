/// Occurrences of words, written by what sets each apart from the one before: four bytes for most.
///
/// A site's index is put together from millions of them, which are read in order, and some wait in memory for the next build.
package struct PackedPostings: Sendable {
  /// Numbers of 7 bits a byte (LEB128): the term, doubled, and 1 more where a further document begins, of which the distance from the
  /// one before follows; then 0 for a word without a place, or its distance from the place before and 1.
  package private(set) var bytes: [UInt8] = []
  private var document: UInt32 = 0
  private var place: UInt32 = 0

  package init() {}

  /// What was kept elsewhere. Bytes that nobody wrote so read as some occurrences or other, and never stop the program.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// As long as it needs to be.
  var trimmed: PackedPostings { PackedPostings(bytes: bytes.withUnsafeBufferPointer { Array($0) }) }

  /// Adds one that comes after all others, in order of document and then place.
  mutating func append(_ posting: IndexedWords.Posting) {
    let isNext = posting.document != document
    append(posting.term << 1 | (isNext ? 1 : 0))
    if isNext {
      append(posting.document - document)
      (document, place) = (posting.document, 0)
    }
    let isPlaced = posting.place != DocumentWords.noPlace
    append(isPlaced ? posting.place - place + 1 : 0)
    if isPlaced { place = posting.place }
  }

  private mutating func append(_ number: UInt32) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Hands on one after another. O(bytes).
  func visit(_ body: (IndexedWords.Posting) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var next = 0
      func number() -> UInt32 {
        var number: UInt32 = 0
        var shift: UInt32 = 0
        while next < bytes.count {
          let byte = bytes[next]
          next += 1
          number |= UInt32(byte & 0x7F) << shift
          shift += 7
          if byte < 0x80 || shift > 31 { break }
        }
        return number
      }
      var (document, place) = (UInt32(0), UInt32(0))
      while next < bytes.count {
        let term = number()
        if term & 1 == 1 {
          document &+= number()
          place = 0
        }
        let step = number()
        if step > 0 { place &+= step - 1 }
        body(
          IndexedWords.Posting(
            term: term >> 1, document: document, place: step > 0 ? place : DocumentWords.noPlace))
      }
    }
  }
}
