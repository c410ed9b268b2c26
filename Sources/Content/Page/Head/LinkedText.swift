import Language
import Markdown
import Model

/// The text of an article in a page's JSON-LD, with the place of each of its characters.
///
/// In the file it is a string of JSON: escapes are undone (RFC 8259, section 7), then character references, as `LinkedData`
/// does. What one escape or reference stands for has the place of the whole of it.
struct LinkedText {
  private struct Character {
    var scalar: Unicode.Scalar
    /// Bytes of the page.
    var start: Int
    var end: Int
  }

  private let characters: [Character]

  /// Finds a text among the strings named `articleBody`; nil when none of them is that text. O(n) in the scripts.
  init?(_ text: String, in page: [UInt8], scripts: [Range<Int>]) {
    let name = Array("\"articleBody\"".utf8)
    for script in scripts where script.upperBound <= page.count {
      var i = script.lowerBound
      while i + name.count < script.upperBound {
        guard page[i] == name[0], page[i..<(i + name.count)].elementsEqual(name) else {
          i += 1
          continue
        }
        i += name.count
        guard let start = LinkedText.string(after: i, in: page, upTo: script.upperBound) else { continue }
        let raw = LinkedText.unescaped(page, from: start, upTo: script.upperBound)
        let found = LinkedText.withoutReferences(raw)
        if found.map(\.scalar).elementsEqual(text.unicodeScalars) {
          characters = found
          return
        }
      }
    }
    return nil
  }

  /// The first byte of the string that is the value of a name.
  private static func string(after end: Int, in page: [UInt8], upTo limit: Int) -> Int? {
    var i = end
    for mark in [UInt8(ascii: ":"), UInt8(ascii: "\"")] {
      while i < limit, page[i] <= 32 || page[i] == UInt8(ascii: "[") { i += 1 }
      guard i < limit, page[i] == mark else { return nil }
      i += 1
    }
    return i
  }

  /// The characters up to the quotation mark that closes the string.
  private static func unescaped(_ page: [UInt8], from start: Int, upTo limit: Int) -> [Character] {
    var found: [Character] = []
    var i = start
    while i < limit, page[i] != UInt8(ascii: "\"") {
      let begin = i
      if page[i] == UInt8(ascii: "\\") {
        // The reader of JSON undoes it, so that both agree on what it is.
        var end = min(i + (i + 1 < limit && page[i + 1] == UInt8(ascii: "u") ? 6 : 2), limit)
        if end + 6 <= limit, page[end] == UInt8(ascii: "\\"), page[end + 1] == UInt8(ascii: "u"),
          case let pair = scalars(of: page[begin..<(end + 6)]), pair.count == 1
        {
          end += 6
        }
        found += scalars(of: page[begin..<end]).map { Character(scalar: $0, start: begin, end: end) }
        i = end
      } else {
        i += 1
        while i < limit, page[i] & 0xC0 == 0x80 { i += 1 }
        for scalar in String(decoding: page[begin..<i], as: UTF8.self).unicodeScalars {
          found.append(Character(scalar: scalar, start: begin, end: i))
        }
      }
    }
    return found
  }

  private static func scalars(of escape: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    let quote = [UInt8(ascii: "\"")]
    guard let text = JSONValue.reading(quote + escape + quote).value.text else { return [] }
    return Array(text.unicodeScalars)
  }

  private static func withoutReferences(_ raw: [Character]) -> [Character] {
    var found: [Character] = []
    var i = 0
    while i < raw.count {
      guard raw[i].scalar == "&", let length = raw[i...].prefix(34).firstIndex(where: { $0.scalar == ";" })
      else {
        found.append(raw[i])
        i += 1
        continue
      }
      let reference = String(String.UnicodeScalarView(raw[i...length].map(\.scalar)))
      let text = String(decoding: decodedEntity(Array(reference.utf8)), as: UTF8.self)
      for scalar in text.unicodeScalars {
        found.append(Character(scalar: scalar, start: raw[i].start, end: raw[length].end))
      }
      i = length + 1
    }
    return found
  }

  /// For each of the text's paragraphs, in order and with white space collapsed, the places of its bytes.
  func places(of paragraphs: [String]) -> [[OriginMap.Segment]] {
    var next = 0
    return paragraphs.map { paragraph in
      var segments: [OriginMap.Segment] = []
      var offset = 0
      while next < characters.count, isSpace(characters[next].scalar) { next += 1 }
      for scalar in paragraph.unicodeScalars {
        guard next < characters.count else { return [] }
        let own = characters[next]
        guard scalar == own.scalar || scalar == " " && isSpace(own.scalar) else { return [] }
        add(own, at: offset, to: &segments)
        offset += UTF8.width(scalar)
        next += 1
        while scalar == " ", next < characters.count, isSpace(characters[next].scalar) { next += 1 }
      }
      return segments
    }
  }

  private func add(_ character: Character, at offset: Int, to segments: inout [OriginMap.Segment]) {
    let isPlain = character.end - character.start == UTF8.width(character.scalar)
    if isPlain, let last = segments.last, last.width == 0, last.file + offset - last.text == character.start {
      return
    }
    segments.append(
      OriginMap.Segment(
        text: offset, file: character.start, width: isPlain ? 0 : character.end - character.start))
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
}
