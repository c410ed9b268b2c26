import Model

/// The first bytes of some words, to pass over all others in one look.
///
/// Of a sentence's words one in ten may begin a date, and to find that the rest do not costs more than to read those that
/// do. Every word that is listed passes, and one that begins with a listed word of three bytes or more; few others do.
struct WordOpenings: Sendable {
  private static let bits: UInt32 = 12
  private var marks = [Bool](repeating: false, count: 1 << Int(bits))

  init(_ words: some Sequence<String>) {
    for word in words { marks[WordOpenings.place(word)] = true }
  }

  /// Whether a word may be, or begin with, one of the words. O(1).
  func mayOpen(_ word: String) -> Bool { marks[WordOpenings.place(word)] }

  /// The same of a term, by its bytes. O(1).
  func mayOpen(_ term: TermID, in corpus: Corpus) -> Bool {
    corpus.terms.withBytes(of: term) { marks[WordOpenings.place($0)] }
  }

  private static func place(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { place($0) }
  }

  private static func place(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var key: UInt32 = 0
    for byte in word.prefix(3) { key = key << 8 | UInt32(byte) }
    return Int((key &* 0x9E37_79B1) >> (32 - bits))
  }
}
