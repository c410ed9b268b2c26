import Foundation
import Model
import Pipeline
import Testing
import Verification

/// One changed character is caught, on every page of every channel.
struct MutationTests {
  /// The site's words: bytes of text between tags, and of strings in JSON.
  static func places(in file: OutputFile) -> [Int] {
    let isMarkup = file.path.hasSuffix(".html") || file.path.hasSuffix(".xml")
    var isInside = !isMarkup
    return file.bytes.indices.filter { i in
      let byte = file.bytes[i]
      if isMarkup {
        if byte == UInt8(ascii: "<") { isInside = false }
        defer { if byte == UInt8(ascii: ">") { isInside = true } }
        return isInside && byte > 32 && byte != UInt8(ascii: ">")
      }
      return byte > 32
    }
  }

  /// The bytes with one character changed, left out or added.
  static func mutated(_ bytes: [UInt8], at place: Int, _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    var start = place
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let old = Array(bytes[start..<end])
    let new = ["x", "7", "é", ",", "”", "の"].map { Array($0.utf8) }.filter { $0 != old }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: new[0], at: start)
    default: bytes.replaceSubrange(start..<end, with: new[Int.random(in: 0..<new.count, using: &random)])
    }
    return bytes
  }

  @Test("The untouched site is verified, and has all kinds of statements and pages")
  func untouched() async {
    let site = await SmallSite()
    #expect(site.build.diagnostics.isEmpty)
    let result = await site.verification()
    #expect(result.siteDiagnostics.isEmpty && result.contentDiagnostics.isEmpty)
    #expect(result.isVerified && result.isCompared)
    #expect(result.files == site.build.files.count)
    for kind in Statement.Kind.allCases { #expect(result.proof.counts[kind, default: 0] > 0, "\(kind)") }
    let paths = site.build.files.map(\.path)
    for part in [
      "index.html", "stories/", "articles/", "sources/", "sections/", "topics/", "names/", "editions/",
      "email/",
    ] {
      #expect(paths.contains { $0.hasPrefix(part) }, "\(part)")
    }
  }

  @Test("A changed character anywhere in the words of any file names that file, whatever the manifest says")
  func anywhere() async {
    let site = await SmallSite()
    var random = Seeded(state: 42)
    let channels = site.build.files.filter {
      file in [".html", ".xml", ".json", ".txt", ".epub"].contains { file.path.hasSuffix($0) }
    }
    #expect(channels.count > 25)
    // One change on every page in each round, so that a round costs one run.
    for round in 0..<8 {
      var changed: [String: [UInt8]?] = [:]
      for file in channels {
        guard let place = Self.places(in: file).randomElement(using: &random) else { continue }
        changed[file.path] = Self.mutated(file.bytes, at: place, &random)
      }
      let result = await site.verification(replacing: changed, forged: round % 2 == 0)
      let named = Set(result.siteDiagnostics.compactMap { $0.location?.path })
      for path in changed.keys.sorted() { #expect(named.contains(path), "round \(round): \(path)") }
      #expect(named.count == changed.count)
    }
  }

  @Test("A changed character in a statement is caught by the proof alone, without a new build")
  func statementsAlone() async {
    let site = await SmallSite()
    var random = Seeded(state: 7)
    let input = site.input
    let bytes: @Sendable (String) -> [UInt8]? = { try? input.read("Content/" + $0) }
    var tried = 0
    for round in 0..<12 {
      var changed: [OutputFile] = []
      for file in site.build.files where file.path.hasSuffix(".html") || file.path.hasSuffix(".epub") {
        // A statement's words are a slice of the page, so their indices are places in it.
        guard let statement = statements(in: file).randomElement(using: &random),
          let place = statement.words.indices.filter({ isText($0, in: statement.words) }).randomElement(
            using: &random)
        else { continue }
        changed.append(
          OutputFile(path: file.path, bytes: Self.mutated(file.bytes, at: place, &random), origin: ""))
      }
      let proof = await prove(changed, jobs: 2, content: bytes)
      #expect(Set(proof.failures.map(\.page)) == Set(changed.map(\.path)), "round \(round)")
      tried += changed.count
    }
    #expect(tried > 200)
  }

  @Test("A changed character in a sentence or a note of a plain-text mail is caught by the proof alone")
  func mailAlone() async throws {
    let site = await SmallSite()
    let input = site.input
    let bytes: @Sendable (String) -> [UInt8]? = { try? input.read("Content/" + $0) }
    var random = Seeded(state: 11)
    let mail = try #require(site.build.files.first { $0.path == "email/2024-03-04.txt" })
    let lines = String(decoding: mail.bytes, as: UTF8.self).components(separatedBy: "\n")
    // Lines of paragraphs that are sentences, and the last lines of notes.
    let paragraphs = String(decoding: mail.bytes, as: UTF8.self).components(separatedBy: "\n\n")
    let stated = paragraphs.filter { $0.contains(#/ \[\d+\]$/#) }.flatMap { $0.components(separatedBy: "\n") }
    let notes = lines.filter { $0.contains(#/^[^ ]+:\d+-\d+$/#) }
    #expect(stated.count > 2 && notes.count > 1)
    for line in stated + notes {
      let text = String(decoding: mail.bytes, as: UTF8.self)
      let offset = text.components(separatedBy: line)[0].utf8.count
      for _ in 0..<6 {
        let place = offset + Int.random(in: 0..<line.utf8.count, using: &random)
        guard mail.bytes[place] > 32 else { continue }
        let changed = Self.mutated(mail.bytes, at: place, &random)
        let proof = await prove(
          [OutputFile(path: mail.path, bytes: changed, origin: "")], jobs: 1, content: bytes)
        #expect(!proof.failures.isEmpty, "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }

  /// Whether a byte is one of a word, not of a tag or character reference.
  private func isText(_ place: Int, in words: ArraySlice<UInt8>) -> Bool {
    let before = words[..<place]
    let isInTag = (before.lastIndex(of: 60) ?? -1) > (before.lastIndex(of: 62) ?? -1)
    let reference = before.lastIndex(of: 38).map { before[$0...].contains(UInt8(ascii: ";")) } ?? true
    return !isInTag && reference && words[place] > 32 && ![38, 60, 62].contains(words[place])
  }

  @Test("No sentence of an article stands on a page outside of the elements that say where it stands")
  func nothingUnmarked() async throws {
    let site = await SmallSite()
    var sentences: [String] = []
    for file in site.build.files where file.path.hasPrefix("articles/") {
      sentences += statements(in: file).map { String(decoding: $0.text, as: UTF8.self) }
    }
    #expect(sentences.count > 15)
    for file in site.build.files
    where [".html", ".json", ".epub"].contains(where: { file.path.hasSuffix($0) }) {
      var rest = file.bytes
      guard file.path != "digest.json", !file.path.hasSuffix("feed.json") else { continue }
      for statement in statements(in: file).reversed() where statement.words.startIndex >= 0 {
        rest.replaceSubrange(statement.words.indices, with: [])
      }
      let text = String(decoding: rest, as: UTF8.self)
      for sentence in Set(sentences) where sentence.utf8.count > 30 {
        #expect(!text.contains(sentence), "\(file.path): \(sentence)")
      }
    }
  }
}
