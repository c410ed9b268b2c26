import Model

/// Hashes of a table's first terms: they tell whether words that some terms number have the same numbers in a table that has more.
///
/// Each stretch of terms is hashed behind the hash of those before it, so that every count of first terms has its hash at the cost of one
/// stretch.
struct TermPrints: Sendable {
  private let table: TermTable
  /// By place: of all terms before the stretch.
  private var stretches: [ContentHash] = [ContentHash("")]
  private static let size = 1024

  /// O(bytes).
  init(_ table: TermTable) {
    self.table = table
    for start in stride(from: 0, to: table.count - TermPrints.size + 1, by: TermPrints.size) {
      stretches.append(print(after: stretches[stretches.count - 1], start..<(start + TermPrints.size)))
    }
  }

  /// The hash of the first terms; nil when there are not so many. O(terms of a stretch).
  func print(of count: Int) -> ContentHash? {
    guard count >= 0, count <= table.count else { return nil }
    let whole = count / TermPrints.size
    return print(after: stretches[whole], (whole * TermPrints.size)..<count)
  }

  private func print(after hash: ContentHash, _ terms: Range<Int>) -> ContentHash {
    var print = Fingerprint("terms")
    print.add(hash)
    for term in terms {
      table.withBytes(of: TermID(Int32(term))) { print.add(UnsafeRawBufferPointer($0)) }
    }
    return print.hash
  }
}
