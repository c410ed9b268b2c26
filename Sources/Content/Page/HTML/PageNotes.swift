import Language

/// One stretch of a compact page.
enum PagePiece {
  case page(Range<Int>)
  /// A text, by its number in `PageNotes`.
  case text(Int)
  /// The attributes of an element, by their number in `PageNotes`.
  case attributes(Int)
}

/// What a parser need not read of a page to build its tree: texts, and the attributes of elements.
///
/// Each stands in the compact page as a note of a few bytes: a text as a letter that no page uses and a number, attributes
/// as one attribute whose name is a number. Gumbo spends two hundred instructions on each byte, and two thirds of what is
/// left of a news page are addresses and class names. What is noted stands for its own bytes: it holds no references,
/// carriage returns or zeros.
struct PageNotes {
  struct Attribute {
    var name: PackedName
    /// Places of the page.
    var start: Int32
    var end: Int32
  }

  private(set) var texts: [Range<Int>] = []
  private(set) var attributes: [Attribute] = []
  private(set) var groups: [Range<Int32>] = []

  /// Below this a note saves nothing.
  static let shortestText = 16
  private static let mostTexts = 1 << 20
  /// U+10FFFD, the last letter there is, for private use.
  private static let mark: (UInt8, UInt8, UInt8, UInt8) = (0xF4, 0x8F, 0xBF, 0xBD)
  private static let textNoteLength = 8
  /// Begins the name that stands for attributes; none that is kept by its own name begins so.
  private static let groupMark = UInt8(ascii: "~")

  /// Notes a text; nil when there are too many of them.
  mutating func add(text: Range<Int>) -> PagePiece? {
    guard texts.count < PageNotes.mostTexts else { return nil }
    texts.append(text)
    return .text(texts.count - 1)
  }

  mutating func add(_ name: PackedName, _ value: Range<Int>) {
    attributes.append(Attribute(name: name, start: Int32(value.lowerBound), end: Int32(value.upperBound)))
  }

  /// Notes the attributes from a number on as those of one element.
  mutating func group(from first: Int) -> PagePiece {
    groups.append(Int32(first)..<Int32(attributes.count))
    return .attributes(groups.count - 1)
  }

  mutating func drop(from first: Int) { attributes.removeLast(attributes.count - first) }

  // MARK: Notes as bytes

  static func write(text number: Int, to bytes: inout [UInt8]) {
    bytes.append(mark.0)
    bytes.append(mark.1)
    bytes.append(mark.2)
    bytes.append(mark.3)
    for shift in [15, 10, 5, 0] { bytes.append(64 | UInt8(truncatingIfNeeded: number >> shift & 31)) }
  }

  static func write(attributes number: Int, to bytes: inout [UInt8]) {
    bytes.append(32)
    bytes.append(groupMark)
    var digits = 1
    while number >> (4 * digits) > 0 { digits += 1 }
    for digit in (0..<digits).reversed() {
      bytes.append(97 + UInt8(truncatingIfNeeded: number >> (4 * digit) & 15))
    }
  }

  /// The page's bytes that a text's note stands for, when one begins there, and the note's length.
  func text(at start: Int, of bytes: UTF8Bytes) -> (place: Range<Int>, length: Int)? {
    guard bytes[start] == PageNotes.mark.0, start + PageNotes.textNoteLength <= bytes.count,
      bytes[start + 1] == PageNotes.mark.1, bytes[start + 2] == PageNotes.mark.2,
      bytes[start + 3] == PageNotes.mark.3
    else { return nil }
    var number = 0
    for i in (start + 4)..<(start + 8) { number = number << 5 | Int(bytes[i] & 31) }
    return number < texts.count ? (texts[number], PageNotes.textNoteLength) : nil
  }

  /// Places in `attributes` of those that a name stands for.
  func group(named name: UTF8Bytes) -> Range<Int32>? {
    guard name.first == PageNotes.groupMark else { return nil }
    var number = 0
    for byte in name.dropFirst() { number = number << 4 | Int((byte &- 97) & 15) }
    return groups.indices.contains(number) ? groups[number] : nil
  }

  /// Whether a page holds the letter of notes, as itself or as a reference: then its texts are not noted. O(n).
  static func isMarked(_ page: UTF8Bytes) -> Bool {
    let bytes = UnsafeRawBufferPointer(page)
    if bytes.holds(mark.0) { return true }
    var start = 0
    while let place = bytes.firstByte(below: 1, from: start, mask: UInt8(ascii: "&")) {
      start = place + 1
      guard start < page.count, page[start] == UInt8(ascii: "#") else { continue }
      let digits = page[(start + 1)...].prefix(64)
      let isHexadecimal = digits.first.map { $0 | 32 } == UInt8(ascii: "x")
      let number = digits.dropFirst(isHexadecimal ? 1 : 0).drop { $0 == UInt8(ascii: "0") }.prefix(7)
      let written = String(decoding: number, as: UTF8.self).lowercased()
      if isHexadecimal ? written.hasPrefix("10fffd") : written.hasPrefix("1114109") { return true }
    }
    return false
  }
}
