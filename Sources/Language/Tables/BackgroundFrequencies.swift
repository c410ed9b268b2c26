import Model

/// How frequent each stem is in running text of a language, and which words are function words.
///
/// Both come from one table made of `wordfreq`'s lists (see Sources/CData/Tables/LICENSE.md).
package struct BackgroundFrequencies: Sendable {
  private let table: EmbeddedTable
  private let stopCount: Int
  private let stemCount: Int

  /// The table of a language, by its primary subtag; nil when there is none.
  package static func table(for language: LanguageTag) -> BackgroundFrequencies? {
    BackgroundFrequencies(tableName: LanguageData.tableName(of: language))
  }

  init?(tableName: String) {
    guard let table = EmbeddedTable("frequencies/" + tableName), table.bytes.count >= 16 else { return nil }
    self.table = table
    stopCount = Int(table.bytes.number(at: 4))
    stemCount = Int(table.bytes.number(at: 8))
  }

  /// The share of running words that have this stem, such as 0.0003; nil when it is rarer than
  /// the table's 16,000 words, that is below about 0.000005. O(log n).
  package func frequency(ofStem stem: String) -> Double? { frequency(key: tableKey(stem.utf8)) }

  /// The same of a stem's UTF-8.
  package func frequency(ofStem stem: UTF8Bytes) -> Double? { frequency(key: tableKey(stem)) }

  func frequency(key: UInt32) -> Double? {
    let bytes = table.bytes
    let stems = 16 + 4 * stopCount
    guard let position = bytes.position(of: key, from: stems, count: stemCount) else { return nil }
    return BackgroundFrequencies.shares[Int(bytes[stems + 4 * stemCount + position])]
  }

  /// Whether a lower-cased word is a function word. O(log n).
  func isStopWord(key: UInt32) -> Bool {
    table.bytes.position(of: key, from: 16, count: stopCount) != nil
  }

  /// 10^(-i / 32), by repeated multiplication: the same bits on every machine, without a call of `pow`.
  private static let shares: [Double] = {
    let step = 0.93057204092969897
    var share = 1.0
    return (0..<256).map { _ in
      defer { share *= step }
      return share
    }
  }()
}
