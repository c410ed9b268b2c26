/// The statements of a book (EPUB): what the marked elements of its chapters hold.
///
/// Reads the archive's own headers from the first file on. A build stores its files as they are, so an archive with another
/// kind of file, or whose sizes do not fit, states one thing that cannot be proved. O(n).
func bookStatements(in book: [UInt8]) -> [Statement] {
  var found: [Statement] = []
  var i = 0
  while i + 30 <= book.count, number(book, i, 4) == 0x0403_4B50 {
    let isStored = number(book, i + 8, 2) == 0 && number(book, i + 6, 2) == 0
    let nameStart = i + 30
    let start = nameStart + number(book, i + 26, 2) + number(book, i + 28, 2)
    let end = start + number(book, i + 18, 4)
    guard isStored, end <= book.count, number(book, i + 18, 4) == number(book, i + 22, 4) else { break }
    let name = book[nameStart..<(nameStart + number(book, i + 26, 2))]
    if name.suffix(6).elementsEqual(".xhtml".utf8) { found += markedStatements(in: book[start..<end]) }
    i = end
  }
  // The directory follows the last file.
  guard i > 0, i + 4 <= book.count, number(book, i, 4) == 0x0201_4B50 else {
    return found + [
      Statement(
        kind: .sentence, article: "", place: .unreadable("an archive that no build wrote"),
        words: book.prefix(0), isMarkup: false, offset: i)
    ]
  }
  return found
}

/// A number of so many bytes, the lowest first.
private func number(_ bytes: [UInt8], _ start: Int, _ width: Int) -> Int {
  (0..<width).reduce(0) { $0 | Int(bytes[start + $1]) << ($1 * 8) }
}
