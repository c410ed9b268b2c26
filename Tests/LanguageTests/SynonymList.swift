import Model

@testable import Language

/// The concepts of a language as they are written down, and the table that is made of them.
struct SynonymList {
  /// By line: its expressions, as lists of stems.
  let concepts: [[[[UInt8]]]]

  init?(_ text: String, language: String) {
    guard let tag = LanguageTag(language) else { return nil }
    let isUnspaced = ["zh", "ja"].contains(language)
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: " ").map { item in
        item.split(separator: "_").joined(separator: isUnspaced ? "" : " ")
      }
    }
    var stems = SynonymList.stems(of: lines.flatMap { $0 }, language: tag)[...]
    concepts = lines.map { line in
      defer { stems = stems.dropFirst(line.count) }
      var seen: Set<[[UInt8]]> = []
      return stems.prefix(line.count).filter { $0.count <= Synonyms.mostWords && seen.insert($0).inserted }
    }
  }

  /// The stems of each text's words, as articles have them.
  static func stems(of texts: [String], language: LanguageTag) -> [[[UInt8]]] {
    var article = Article(
      path: "list.txt", format: .text, contentHash: ContentHash(""),
      language: Field(language, from: .assumed),
      slug: "list")
    article.blocks = texts.map { Block(kind: .paragraph, text: $0, origin: OriginMap(sliceFrom: 0, line: 1)) }
    let analysis = ArticleAnalyser().analyse(article)
    var stems = [[[UInt8]]](repeating: [], count: texts.count)
    for sentence in analysis.sentences {
      for token in analysis.tokens[sentence.tokens] {
        let number = Int(token.term.rawValue)
        let start = number == 0 ? 0 : Int(analysis.stemEnds[number - 1])
        stems[sentence.block].append(Array(analysis.stemBytes[start..<Int(analysis.stemEnds[number])]))
      }
    }
    return stems
  }

  static func key(_ stems: [[UInt8]]) -> UInt32 {
    let keys = stems.map { $0.withUnsafeBufferPointer(Synonyms.key(of:)) }
    return keys.dropFirst().reduce(keys[0], Synonyms.key(_:then:))
  }

  /// The bytes of the table (`Synonyms`).
  var table: [UInt8] {
    var entries: Set<UInt64> = []
    var lengths: [UInt32: UInt8] = [:]
    for (number, expressions) in concepts.enumerated() {
      for stems in expressions where !stems.isEmpty {
        entries.insert(UInt64(SynonymList.key(stems)) << 16 | UInt64(number))
        if stems.count > 1 { lengths[SynonymList.key([stems[0]]), default: 0] |= 1 << UInt8(stems.count) }
      }
    }
    let known = Set(entries.map { UInt32($0 >> 16) })
    for key in lengths.keys where !known.contains(key) {
      entries.insert(UInt64(key) << 16 | UInt64(Synonyms.none))
    }
    let sorted = entries.sorted()
    var bytes = Array("BSSY".utf8)
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    for number in [UInt32(sorted.count), 0, 0] { append(number) }
    for entry in sorted { append(UInt32(entry >> 16)) }
    for entry in sorted { append(UInt16(truncatingIfNeeded: entry)) }
    for entry in sorted { append(lengths[UInt32(entry >> 16)] ?? 0) }
    return bytes
  }
}
