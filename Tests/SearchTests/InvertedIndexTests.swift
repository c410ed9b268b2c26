import Language
import Model
import Search
import Testing

struct InvertedIndexTests {
  /// A text's words as tokens; those in `stop` are function words.
  static func tokens(_ text: String, stop: Set<String> = []) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      tokens.append(
        Token(
          term: TermID(0), start: UInt32(start), length: UInt16(word.utf8.count),
          traits: stop.contains(String(word)) ? .stopWord : []))
      start += word.utf8.count + 1
    }
    return tokens
  }

  static func lines(_ texts: [String], size: Int = 1_000_000, jobs: Int = 1) -> [String] {
    let index = InvertedIndex(documents: texts.count, jobs: jobs) { number, words in
      words.addSentence(texts[number], tokens(texts[number], stop: ["the"])[...])
    }
    return index.shards(size: size).map { String(decoding: index.bytes(of: $0), as: UTF8.self) }
  }

  @Test("A line holds a term, its documents and its places, in base 36 and less the one before")
  func format() {
    #expect(Self.lines(["ferry ferry port", "port", "port"]) == ["ferry\t0:1s.1\nport\t0:1u,1:1s,1:1s\n"])
  }

  @Test("A function word is known by document alone, once, and takes up its place")
  func functionWords() {
    #expect(Self.lines(["the port of the town"]) == ["of\t0:1u\nport\t0:1t\nthe\t0\ntown\t0:1w\n"])
  }

  @Test("Between two sentences a place is left free")
  func sentences() {
    let index = InvertedIndex(documents: 1, jobs: 1) { _, words in
      words.addHeadline("One", Self.tokens("One")[...])
      words.addSentence("two", Self.tokens("two")[...])
      words.addSentence("three", Self.tokens("three")[...])
    }
    let text = index.shards(size: 1000).map { String(decoding: index.bytes(of: $0), as: UTF8.self) }.joined()
    #expect(text == "one\t0:0\nthree\t0:1u\ntwo\t0:1s\n")
  }

  @Test("Shards are cut between terms, each tells its first, and none is lost")
  func shards() {
    let texts = (0..<600).map { "word\($0) word\($0 % 7) common" }
    let whole = Self.lines(texts).joined()
    let parts = Self.lines(texts, size: 2000)
    #expect(parts.count > 3)
    #expect(parts.joined() == whole)
    #expect(whole.split(separator: "\n").count == 601)
    let first = InvertedIndex(documents: 1, jobs: 1) { _, words in
      words.add(tag: "source:a")
      words.addSentence("zebra", Self.tokens("zebra")[...])
    }.shards(size: 1).map(\.first)
    #expect(first == ["source:a", "zebra"].map { Array($0.utf8) })
  }

  @Test("The number of jobs changes nothing")
  func jobs() {
    let texts = (0..<900).map { "word\($0 * 7 % 311) the word\($0 % 13)" }
    #expect(Self.lines(texts, size: 3000, jobs: 1) == Self.lines(texts, size: 3000, jobs: 2))
  }

  @Test("However the documents are cut into stretches, the index is the same", arguments: [1, 2, 7, 64, 300])
  func stretches(size: Int) {
    let texts = (0..<300).map { "word\($0 * 5 % 89) the word\($0 % 4) word\($0 * $0 % 61) word\($0 % 4)" }
    let parts = Self.stretches(of: texts, size: size)
    #expect(!parts.contains { !$0.isSound })
    let index = InvertedIndex(parts)
    let lines = index.shards(size: 500).map { String(decoding: index.bytes(of: $0), as: UTF8.self) }
    #expect(lines == Self.lines(texts, size: 500))
    #expect(lines.count > 3)
  }

  @Test(
    "Shards with the same ends and as many terms, none of them changed, are those of the earlier index",
    arguments: [
      "word3 word1 common", "word3 word1 common word1", "word3 common", "aaa word3 word1 common",
      "word3 word1 common zzz", "word3 word1 commons", "", "word1 word3 common",
    ])
  func changes(text: String) {
    var texts = (0..<300).map { "word\($0 * 5 % 89) the word\($0 % 4) word\($0 * $0 % 61) own\($0)" }
    texts[150] = "word3 word1 common"
    func parts() -> [IndexedWords] {
      Self.stretches(of: texts, size: 50)
    }
    let earlier = parts()
    let before = InvertedIndex(earlier)
    let known = Dictionary(uniqueKeysWithValues: before.shards(size: 300).map { ($0.first, $0) })
    texts[150] = text
    let after = InvertedIndex(parts())
    let changes = after.changes(since: earlier, in: [3])
    var same = 0
    for shard in after.shards(size: 300) {
      let bytes = after.bytes(of: shard)
      guard let changes, let known = known[shard.first] else { continue }
      let isSame = shard.isSame(as: known, changes: changes)
      #expect(isSame == (before.bytes(of: known) == bytes), "\(shard.first)")
      if isSame { same += 1 }
    }
    #expect(same > 10)
    #expect(after.changes(since: Array(earlier.dropLast()), in: [3]) == nil)
  }

  @Test("Terms that are equal as strings but not as bytes are not taken for each other in an earlier index")
  func spellings() throws {
    let spellings = ["\u{995}\u{9CB}", "\u{995}\u{9C7}\u{9BE}"]
    #expect(spellings[0] == spellings[1])
    var texts = ["\(spellings[0]) port", spellings[1], spellings[1]]
    let earlier = Self.stretches(of: texts, size: 3)
    let before = InvertedIndex(earlier)
    let known = before.shards(size: 1)
    #expect(Set(known.map(\.first)).count == 3)
    texts[0] = "\(spellings[0]) port town"
    let after = InvertedIndex(Self.stretches(of: texts, size: 3))
    let changes = try #require(after.changes(since: earlier, in: [0]))
    let shards = after.shards(size: 1)
    #expect(shards.map { changes[$0.places].contains(true) } == [false, true, false, false])
    for shard in shards {
      let same = known.filter { shard.isSame(as: $0, changes: changes) }
      #expect(same.allSatisfy { before.bytes(of: $0) == after.bytes(of: shard) })
      #expect(same.count == (changes[shard.places].contains(true) ? 0 : 1))
    }
  }

  private static func stretches(of texts: [String], size: Int) -> [IndexedWords] {
    stride(from: 0, to: texts.count, by: size).map { start in
      IndexedWords(start..<min(start + size, texts.count)) { number, words in
        words.addSentence(texts[number], tokens(texts[number], stop: ["the"])[...])
      }
    }
  }

  @Test("Words of which a number leads nowhere are not sound")
  func unsound() {
    let sound = IndexedWords(0..<2) { _, words in words.addSentence("port", Self.tokens("port")[...]) }
    #expect(sound.isSound)
    let faults: [(inout IndexedWords) -> Void] = [
      { $0.documents = 1 }, { $0.terms.removeLast() }, { $0.lines.removeLast() }, { $0.ends.append(9) },
      { $0.extents[0].first = 5 }, { $0.extents[0].end += 1 }, { $0.extents = [] },
    ]
    for (number, fault) in faults.enumerated() {
      var words = sound
      fault(&words)
      #expect(!words.isSound, "\(number)")
    }
  }

  @Test("No document, no file")
  func empty() { #expect(Self.lines([]) == []) }
}
