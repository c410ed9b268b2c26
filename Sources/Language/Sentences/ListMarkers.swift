/// `1.`, `1)`, `1.)`, `(1)`, `a.`, `a)`, `iv)`: the marker of an item.
struct ListMarker: Equatable {
  enum Kind: Equatable { case number, letter, roman }
  var kind: Kind
  var value: Int
  /// The punctuation after it.
  var tail: [UInt8]
  var end: Int

  func precedes(_ next: ListMarker) -> Bool {
    guard tail == next.tail else { return false }
    if kind == next.kind, next.value == value + 1 { return true }
    return false
  }
}

extension SentenceScan {
  /// The marker that begins at a byte, with white space behind it.
  func marker(at position: Int) -> ListMarker? {
    nil
  }

  /// Where to go on when the next item of a list begins at the candidate; nil when none does.
  mutating func listBreak(_ candidate: Candidate) -> Int? { nil }
}
