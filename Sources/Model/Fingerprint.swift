/// Gathers what something depends on into one hash: equal hashes mean that nothing of it has changed.
///
/// ```swift
/// var fingerprint = Fingerprint("story")
/// fingerprint.add(story.slug)
/// fingerprint.add(story.articles.count)
/// let key = fingerprint.hash
/// ```
/// Every piece carries its length or has a fixed one, so that no two lists of pieces are the same bytes. O(bytes added).
package struct Fingerprint: Sendable {
  private var bytes: [UInt8] = []

  /// `kind` sets apart things that happen to be made of the same pieces.
  package init(_ kind: String) { add(kind) }

  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// The number to the bit.
  package mutating func add(_ number: Double) { add(number.bitPattern) }

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(_ piece: UnsafeRawBufferPointer) {
    add(piece.count)
    bytes.append(contentsOf: piece)
  }

  package mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  package mutating func add(_ hash: ContentHash) {
    add(hash.high)
    add(hash.low)
  }

  package mutating func add(_ hash: ContentHash?) {
    add(hash != nil)
    if let hash { add(hash) }
  }

  package mutating func add(_ numbers: [Int]) {
    add(numbers.count)
    for number in numbers { add(number) }
  }

  /// The instant, and how it is shown.
  package mutating func add(_ moment: Timestamp?) {
    add(moment != nil)
    guard let moment else { return }
    add(moment.seconds)
    add(moment.offset)
    add(moment.precision.rawValue)
  }

  package var hash: ContentHash { ContentHash(bytes) }

  private mutating func add(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
