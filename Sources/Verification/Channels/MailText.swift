import Model

/// The statements of a plain-text mail: paragraphs that end in the number of a note, `[3]`.
///
/// ```
/// The river Arn flooded the old town of Arnmouth on Monday, and 12 people
/// were hurt. [3]
///
/// [3] North Wire, 4 March 2024, 08:15
/// https://example.org/articles/north-wire-flood/#s1
/// north-wire/flood.md:120-184
/// ```
/// A note ends in the article's path below Content and the bytes in its file. Lines are joined as mail programs do
/// (RFC 3676): one space at the start of a line is none, and a space at its end stands between it and the next. A note that no
/// paragraph names, or a number without its note, cannot be proved. O(n).
func mailStatements(in mail: [UInt8]) -> [Statement] {
  var sentences: [(number: Int, words: [UInt8], offset: Int)] = []
  var notes: [Int: (article: String, place: Statement.Place, offset: Int)] = [:]
  for paragraph in paragraphs(of: mail) {
    guard let first = paragraph.lines.first, let last = paragraph.lines.last else { continue }
    let words = paragraph.lines.reduce(into: [UInt8]()) { $0 += $1 }
    if let (number, end) = numberAtEnd(words) {
      sentences.append((number, Array(words[..<end]), paragraph.offset))
    } else if let number = numberOfNote(first), paragraph.lines.count > 2 {
      let colon = last.lastIndex(of: UInt8(ascii: ":")) ?? last.startIndex
      let path = percentDecoded(String(decoding: last[..<colon], as: UTF8.self))
      let span = String(decoding: last[colon...].dropFirst(), as: UTF8.self)
      notes[number] = (path, Statement.Place(span), paragraph.offset)
    }
  }
  var found = sentences.map { sentence in
    let note = notes[sentence.number]
    return Statement(
      kind: .sentence, article: note?.article ?? "",
      place: note?.place ?? .unreadable("[\(sentence.number)]"),
      words: sentence.words[...], isMarkup: false, offset: sentence.offset)
  }
  let named = Set(sentences.map(\.number))
  for number in notes.keys.sorted() where !named.contains(number) {
    guard let note = notes[number] else { continue }
    found.append(
      Statement(
        kind: .sentence, article: note.article, place: .unreadable("[\(number)]"), words: [], isMarkup: false,
        offset: note.offset))
  }
  return found
}

/// Runs of lines that are not empty, without the space that mail puts before some.
private func paragraphs(of mail: [UInt8]) -> [(lines: [ArraySlice<UInt8>], offset: Int)] {
  var result: [(lines: [ArraySlice<UInt8>], offset: Int)] = []
  var isOpen = false
  for line in mail.split(separator: 10, omittingEmptySubsequences: false) {
    if line.isEmpty {
      isOpen = false
      continue
    }
    let words = line.first == 32 ? line.dropFirst() : line
    if isOpen {
      result[result.count - 1].lines.append(words)
    } else {
      result.append(([words], line.startIndex))
    }
    isOpen = true
  }
  return result
}

/// The number of a note from its first line: 3 of `[3] North Wire`.
private func numberOfNote(_ line: ArraySlice<UInt8>) -> Int? {
  guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")),
    line[end...].dropFirst().first == 32
  else { return nil }
  return Int(String(decoding: line[..<end].dropFirst(), as: UTF8.self))
}

/// The number at a paragraph's end, and where its words end: ` [3]`.
private func numberAtEnd(_ words: [UInt8]) -> (number: Int, end: Int)? {
  guard words.last == UInt8(ascii: "]"), let start = words.lastIndex(of: UInt8(ascii: "[")), start > 1,
    words[start - 1] == 32,
    let number = Int(String(decoding: words[start...].dropFirst().dropLast(), as: UTF8.self))
  else { return nil }
  return (number, start - 1)
}
