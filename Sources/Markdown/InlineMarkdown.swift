import Model

/// One block's text with its marks, as lines of Markdown.
struct InlineMarkdown {
  enum Escaping {
    /// Emphasis and links are written; what looks like a mark is escaped.
    case marked
    /// No emphasis, no links; what looks like a mark is escaped.
    case plain
    /// No emphasis, no links; every punctuation mark is escaped.
    case complete
  }

  private(set) var lines: [String] = []

  /// The block's text has single spaces, and LF where a line ends.
  init(_ block: Block, _ escaping: Escaping) {
    let bytes = Array(block.text.utf8)
    var text: [UInt8] = []
    var place = 0
    if escaping == .marked {
      for run in block.inlines where run.range.lowerBound >= place && run.range.upperBound <= bytes.count {
        append(bytes, place..<run.range.lowerBound, to: &text)
        append(run, bytes, to: &text)
        place = run.range.upperBound
      }
    }
    append(bytes, place..<bytes.count, isComplete: escaping == .complete, to: &text)
    lines = text.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    // A backslash at its end keeps a line a line.
    for i in lines.indices.dropLast() { lines[i] += "\\" }
    if lines.isEmpty { lines = [""] }
  }

  /// A run with its marks around it, white space at its ends outside of them.
  private func append(_ run: InlineRun, _ bytes: [UInt8], to text: inout [UInt8]) {
    var inner = run.range
    while !inner.isEmpty, bytes[inner.lowerBound] <= 32 { inner = (inner.lowerBound + 1)..<inner.upperBound }
    while !inner.isEmpty, bytes[inner.upperBound - 1] <= 32 {
      inner = inner.lowerBound..<(inner.upperBound - 1)
    }
    if inner.isEmpty { return append(bytes, run.range, to: &text) }
    append(bytes, run.range.lowerBound..<inner.lowerBound, to: &text)
    var marks: [String] = []
    if run.style.contains(.strong) { marks.append("**") }
    if run.style.contains(.emphasis) { marks.append("*") }
    let link = run.link.flatMap { target in
      target.utf8.contains { $0 <= 32 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == 92 }
        ? nil : target
    }
    if link != nil { text.append(UInt8(ascii: "[")) }
    text += Array(marks.joined().utf8)
    if run.style.contains(.code) {
      appendCode(bytes[inner], to: &text)
    } else {
      append(bytes, inner, to: &text)
    }
    text += Array(marks.reversed().joined().utf8)
    if let link { text += Array("](\(isBalanced(link) ? link : "<\(link)>"))".utf8) }
    append(bytes, inner.upperBound..<run.range.upperBound, to: &text)
  }

  private func isBalanced(_ link: String) -> Bool {
    !link.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
  }

  private func appendCode(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let longest = bytes.split(whereSeparator: { $0 != UInt8(ascii: "`") }).map(\.count).max() ?? 0
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
    let isPadded = bytes.first == UInt8(ascii: "`") || bytes.last == UInt8(ascii: "`")
    text += fence + (isPadded ? [32] : []) + bytes + (isPadded ? [32] : []) + fence
  }

  private func append(_ bytes: [UInt8], _ range: Range<Int>, isComplete: Bool = false, to text: inout [UInt8])
  {
    for i in range {
      let isMark = isComplete ? isPunctuation(bytes[i]) : needsEscape(bytes, at: i)
      if isMark { text.append(UInt8(ascii: "\\")) }
      text.append(bytes[i])
    }
  }

  /// Whether a byte would be read as a mark at its place (CommonMark 0.30, sections 2.4, 4 and 6).
  private func needsEscape(_ bytes: [UInt8], at i: Int) -> Bool {
    let next = i + 1 < bytes.count ? bytes[i + 1] : 10
    let previous = i > 0 ? bytes[i - 1] : 10
    switch bytes[i] {
    case UInt8(ascii: "\\"): return isPunctuation(next) || next == 10
    case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["): return true
    case UInt8(ascii: "]"):
      return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: ":")
    case UInt8(ascii: "_"): return !(isWord(previous) && isWord(next))
    case UInt8(ascii: "<"): return isLetter(next) || "/!?".utf8.contains(next)
    case UInt8(ascii: "&"): return isLetter(next) || next == UInt8(ascii: "#")
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return previous == 10
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return previous == 10
    case UInt8(ascii: "."), UInt8(ascii: ")"): return next <= 32 && isListNumber(bytes, before: i)
    default: return false
    }
  }

  /// Whether nothing but digits stands between the line's start and a place.
  private func isListNumber(_ bytes: [UInt8], before i: Int) -> Bool {
    var start = i
    while start > 0, (48...57).contains(bytes[start - 1]), i - start < 10 { start -= 1 }
    return start < i && (start == 0 || bytes[start - 1] == 10)
  }
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
    || (123...126).contains(byte)
}

private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) || byte >= 0x80 }
