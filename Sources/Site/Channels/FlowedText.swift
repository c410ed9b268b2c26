/// Plain text for mail: lines of at most 72 columns that mail programs may set anew (RFC 3676, `format=flowed`).
///
/// A line that ends in a space goes on in the next; one that does not ends there, or, inside a text without spaces such as Chinese,
/// goes on without one. Lines that mail would mistake for a quotation or a separator begin with a space. Addresses are never broken.
struct FlowedText: Sendable {
  static let width = 72
  private(set) var text = ""

  /// A line that stays whole, whatever its length.
  mutating func line(_ words: String) {
    let needsSpace = words.hasPrefix(" ") || words.hasPrefix(">") || words.hasPrefix("From ")
    text += (needsSpace ? " " : "") + words + "\n"
  }

  /// Words as one or more lines. O(n).
  mutating func words(_ words: String) { for line in wrapped(words) { self.line(line) } }

  mutating func blank() { text += "\n" }

  /// A heading with a line below it.
  mutating func heading(_ words: String) {
    let lines = wrapped(words)
    for line in lines { self.line(line) }
    line(String(repeating: "-", count: max(3, min(FlowedText.width, lines.map(columns).max() ?? 0))))
    blank()
  }
}

/// The lines of a text: a line that was broken at a space keeps it at its end. Nothing is left out or added. O(n).
func wrapped(_ text: String, width: Int = FlowedText.width) -> [String] {
  var lines: [String] = []
  var start = text.startIndex
  var last: String.Index?
  var column = 0
  var columnAtLast = 0
  var i = text.startIndex
  while i < text.endIndex {
    let next = text.index(after: i)
    column += columns(text[i])
    if column > width, text[i] != " ", let end = last {
      lines.append(String(text[start..<end]))
      start = end
      column -= columnAtLast
      last = nil
    }
    if next < text.endIndex, isBreak(after: text[i], before: text[next]) {
      last = next
      columnAtLast = column
    }
    i = next
  }
  lines.append(String(text[start...]))
  return lines
}

/// Columns that a text takes on a terminal or in a fixed font.
func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

/// 2 for the wide characters of East Asia (Unicode Standard Annex 11, W and F), 0 for marks that take no room.
private func columns(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  if scalar.isASCII { return 1 }
  if isWide(scalar) { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return 1
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// Whether a line may end between two characters: after a space, and in scripts that set none between words, but neither
/// after an opening bracket nor before a closing one or a full stop (after JIS X 4051).
private func isBreak(after character: Character, before next: Character) -> Bool {
  if character == " " { return next != " " }
  if next == " " { return false }
  guard let a = character.unicodeScalars.first, let b = next.unicodeScalars.first else { return false }
  guard hasNoSpaces(a) || hasNoSpaces(b) else { return false }
  return !openings.contains(a) && !closings.contains(b)
}

private let openings = Set("([{“‘「『（〔［｛〈《【เแโใไ".unicodeScalars)
private let closings = Set(
  ")]}”’」』）〕］｝〉》】、。，．・：；！？!?,.:;ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%‐–…".unicodeScalars)

/// Ideographs and kana, and the scripts of Thailand, Laos, Myanmar and Cambodia; Korean has spaces.
private func hasNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
  case 0xAC00...0xD7A3, 0x1100...0x115F, 0xA960...0xA97F: false
  default: isWide(scalar)
  }
}
