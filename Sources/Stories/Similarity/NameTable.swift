/// Names (runs of capitalised words) as numbers, and the words of each.
struct NameTable: Sendable {
  private var numbers = NumberTable(capacity: 1024)
  /// Terms of each name, one after another.
  private var words: [Int32] = []
  private var ends: [Int] = []

  init() {}

  var count: Int { ends.count }

  /// The number of a name by the terms of its words.
  mutating func intern(_ terms: ArraySlice<Int32>) -> Int {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for term in terms {
      key = (key ^ UInt64(UInt32(bitPattern: term) &+ 1)) &* 0xBF58_476D_1CE4_E5B9
      key ^= key >> 31
    }
    let number = numbers.intern(key)
    if number == ends.count {
      words += terms
      ends.append(words.count)
    }
    return number
  }

  func terms(of name: Int) -> ArraySlice<Int32> { words[(name == 0 ? 0 : ends[name - 1])..<ends[name]] }
}
