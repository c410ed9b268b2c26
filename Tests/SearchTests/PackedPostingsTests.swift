import Testing

@testable import Search

struct PackedPostingsTests {
  private static func read(_ postings: PackedPostings) -> [IndexedWords.Posting] {
    var found: [IndexedWords.Posting] = []
    postings.visit { found.append($0) }
    return found
  }

  @Test("What is packed is read back: far documents, words without a place, the largest numbers")
  func roundTrip() {
    let none = DocumentWords.noPlace
    let postings: [IndexedWords.Posting] = [
      .init(term: 0, document: 0, place: none), .init(term: 5, document: 0, place: 0),
      .init(term: 5, document: 0, place: 64), .init(term: 200_000, document: 0, place: none),
      .init(term: 1, document: 0, place: 70), .init(term: 1, document: 3, place: 2),
      .init(term: (1 << 31) - 1, document: 1_000_000, place: none),
      .init(term: 0, document: 1_000_000, place: none - 2),
    ]
    var packed = PackedPostings()
    for posting in postings { packed.append(posting) }
    #expect(Self.read(packed) == postings)
    #expect(Self.read(PackedPostings(bytes: packed.bytes)) == postings)
    #expect(Self.read(packed.trimmed) == postings)
  }

  @Test(
    "Bytes that nobody packed are read to their end",
    arguments: [[UInt8](repeating: 0xFF, count: 41), [0x80], [3, 0xFF, 0xFF], [1]])
  func damaged(bytes: [UInt8]) { #expect(Self.read(PackedPostings(bytes: bytes)).count <= bytes.count) }
}
