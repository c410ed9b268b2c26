/// The plural categories of Unicode CLDR.
///
/// Every language has `other`; which of the rest it has, and for which numbers, its `PluralRules` say. English has
/// `one` and `other`, Chinese `other` alone, Arabic all six.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which plural category each whole number of a language belongs to.
///
/// CLDR's rules look at a number's last digits, so a table of the numbers below a thousand, one of those
/// that end in three digits above it, and the category of whole millions stand for all.
package struct PluralRules: Sendable, Hashable {
  private var small: [PluralCategory] = []
  private var large: [PluralCategory] = []
  private var millions = PluralCategory.other

  /// Every number is `other`, as in Chinese.
  package init() {}

  /// Asks for the category of 2001 numbers.
  package init(category: (Int) -> PluralCategory) {
    small = (0..<1000).map(category)
    large = (1000..<2000).map(category)
    millions = category(1_000_000)
  }

  package func category(of number: Int) -> PluralCategory {
    let size = Int(number.magnitude % 1_000_000_000_000)
    if size >= 1_000_000, size % 1_000_000 == 0 { return millions }
    let table = size < 1000 ? small : large
    return table.isEmpty ? .other : table[size % 1000]
  }

  /// The categories that some number has, in CLDR's order; the one of whole millions alone is left out, since
  /// no count of articles needs it.
  package var categories: [PluralCategory] {
    let used = Set(small + large + [.other])
    return PluralCategory.allCases.filter { used.contains($0) }
  }
}
