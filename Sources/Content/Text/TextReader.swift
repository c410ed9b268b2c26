import Model

/// Reads the body of a .txt file into blocks.
struct TextReader {
  let source: SourceText
  /// No list is recognised and nothing altered: every paragraph as it stands.
  let isRaw: Bool

  func blocks(from start: Int) -> [Block] {
    var blocks: [Block] = []
    var list: (id: Int, marker: Marker)?
    var nextContainer = 0
    for paragraph in TextParagraphs(of: source, from: start).paragraphs {
      var block = Block(
        kind: .paragraph, text: source.text(paragraph.range),
        origin: OriginMap(sliceFrom: paragraph.range.lowerBound, line: paragraph.line))
      if !isRaw, isRule(block.text) {
        blocks.append(Block(kind: .thematicBreak, text: "", origin: OriginMap(line: paragraph.line)))
        list = nil
        continue
      }
      guard !isRaw, let marker = Marker(block.text) else {
        list = nil
        blocks.append(block)
        continue
      }
      if list == nil || list?.marker.kind != marker.kind {
        list = (nextContainer, marker)
        nextContainer += 1
      }
      block = block.part(marker.length..<block.text.utf8.count)
      block.containers = [
        .list(id: list?.id ?? 0, start: list?.marker.number, isTight: true), .item(id: nextContainer),
      ]
      nextContainer += 1
      blocks.append(block)
    }
    return blocks
  }

  /// Whether a line is drawn: `***`, `---`, `* * *`, `____`.
  private func isRule(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 > 32 }), "*-_=#~".utf8.contains(first) else { return false }
    let marks = text.utf8.filter { $0 > 32 }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }
}

/// The bullet in front of an item. Numbers stay in the text: `12. September` may be a date.
private struct Marker {
  enum Kind { case bullet }

  var kind = Kind.bullet
  var number: Int?
  /// Bytes of the mark and the white space after it.
  var length: Int

  init?(_ text: String) {
    guard let first = text.unicodeScalars.first else { return nil }
    let bytes = Array(text.utf8)
    let width = String(Character(first)).utf8.count
    let isSpaced = bytes.count > width && (bytes[width] == 32 || bytes[width] == 9)
    switch first {
    case "•", "⁃", "‣", "◦", "▪", "●": break
    case "-", "*", "–": guard isSpaced else { return nil }
    default: return nil
    }
    var end = width
    while end < bytes.count, bytes[end] == 32 || bytes[end] == 9 { end += 1 }
    guard end < bytes.count else { return nil }
    length = end
  }
}
