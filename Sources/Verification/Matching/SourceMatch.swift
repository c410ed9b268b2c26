/// Holds published words against the bytes of a file, undoing the file's marks by documented rules and by nothing else.
///
/// Both are walked side by side. Equal bytes match. Besides that:
/// - white space in the file, however much, is one space in the words, and none at their ends or after another;
/// - in HTML and Markdown a tag or comment is nothing, `br` may be a space, a character reference is its character, and an element
///   that holds no running text (`script`, `nav`, a hidden one) is nothing, with all that is in it;
/// - in Markdown a backslash before punctuation, `*`, `_`, backticks, the brackets and the target of a link, a whole picture, the angle
///   brackets of an address and the `>` of a quotation are nothing;
/// - in JSON-LD an escape is its character, and then a character reference is its own;
/// - a character that HTML cannot hold is nothing, or U+FFFD, for each of its bytes if need be.
///
/// A literal reading is tried before a mark is. Every state is visited once, O(words) of them as a rule. Where a text is made so that
/// each of its marks might be meant in many ways, or opens what nothing closes, the words are given up, as not found, after a time that
/// grows with the bytes: O(file + words) at worst.
struct SourceMatch {
  private let file: UnsafeBufferPointer<UInt8>
  private let words: UnsafeBufferPointer<UInt8>
  private let form: WrittenForm
  private let limit: Int
  private var pending: [(file: Int, words: Int)] = []
  private var visited = Set<Int>()
  /// How many more states may be visited, and bytes looked at away from the place that is read; nil before the first.
  private var states: Int?
  private var looks = 0

  init(
    _ words: UnsafeBufferPointer<UInt8>, in file: UnsafeBufferPointer<UInt8>, upTo limit: Int,
    form: WrittenForm
  ) {
    self.words = words
    self.file = file
    self.limit = limit
    self.form = form
  }

  /// Whether the words stand here, and when `isWhole` nothing but marks stands after them before the limit.
  mutating func holds(from start: Int, isWhole: Bool) -> Bool {
    pending = [(start, 0)]
    visited.removeAll(keepingCapacity: true)
    let size = max(0, limit - start) + words.count
    var states = self.states ?? 8 * size + 4096
    if self.states == nil { looks = 64 * size + 65_536 }
    defer { self.states = states }
    while let state = pending.popLast() {
      var (i, j) = (state.file, state.words)
      // The common case, without a state for each byte.
      while i < limit, j < words.count, file[i] == words[j], file[i] > 32, !form.isSpecial(file[i]) {
        i += 1
        j += 1
      }
      // What follows looks at whole characters.
      while i > state.file, i < limit, file[i] & 0xC0 == 0x80 {
        i -= 1
        j -= 1
      }
      if j == words.count, i == limit || !isWhole { return true }
      guard i < limit, visited.insert(i * (words.count + 1) + j).inserted else { continue }
      states -= 1
      guard states > 0 else { return false }
      addMarks(i, j)
      if j < words.count, file[i] == words[j] { pending.append((i + 1, j + 1)) }
      if case let length = spaceLength(file, i), length > 0 { addSpace(endingAt: i + length, j) }
    }
    return false
  }

  private func isAfterSpace(_ j: Int) -> Bool { j == 0 || j == words.count || words[j - 1] == 32 }

  /// White space that ends here is nothing beside a space or at the ends of the words, or one space.
  private mutating func addSpace(endingAt end: Int, _ j: Int) {
    if isAfterSpace(j) { pending.append((end, j)) }
    if j < words.count, words[j] == 32 { pending.append((end, j + 1)) }
  }

  private mutating func addMarks(_ i: Int, _ j: Int) {
    if let length = forbiddenLength(file, i) { addForbidden(endingAt: i + length, j) }
    guard form.isSpecial(file[i]) else { return }
    switch file[i] {
    case UInt8(ascii: "<"): addTag(i, j)
    case UInt8(ascii: "&"): addReference(i, j)
    case UInt8(ascii: "\\") where form == .linkedData: addEscape(i, j)
    case UInt8(ascii: "\\"):
      if i + 1 < limit, isPunctuation(file[i + 1]) || spaceLength(file, i + 1) > 0 {
        pending.append((i + 1, j))
      }
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["):
      pending.append((i + 1, j))
    case UInt8(ascii: "]"):
      pending.append((i + 1, j))
      if let end = targetEnd(after: i) { pending.append((end, j)) }
    case UInt8(ascii: "!"): addPicture(i, j)
    case UInt8(ascii: ">"): if isQuotationMark(i) || isAddressEnd(i) { pending.append((i + 1, j)) }
    default: break
    }
  }

  private mutating func addTag(_ i: Int, _ j: Int) {
    if form == .markdown { pending.append((i + 1, j)) }
    guard let element = Markup(file, at: i, limit: limit, looks: &looks) else { return }
    pending.append((element.tagEnd, j))
    if element.isLineBreak { addSpace(endingAt: element.tagEnd, j) }
    if let end = element.skippedEnd { pending.append((end, j)) }
  }

  private mutating func addReference(_ i: Int, _ j: Int) {
    guard let reference = CharacterReference(in: Array(file[i..<min(limit, i + 40)])[...], at: 0) else {
      return
    }
    addText(reference.text, endingAt: i + reference.width, j)
  }

  private mutating func addEscape(_ i: Int, _ j: Int) {
    guard let escape = ScriptEscape(Array(file[i..<min(limit, i + 12)])[...]) else { return }
    addText(escape.text, endingAt: i + escape.width, j)
    // `\u0026amp;`: what the escape stands for begins a reference.
    guard escape.text == [UInt8(ascii: "&")] else { return }
    let rest = escape.text + file[(i + escape.width)..<min(limit, i + 40)]
    if let reference = CharacterReference(in: rest[...], at: 0) {
      addText(reference.text, endingAt: i + escape.width + reference.width - 1, j)
    }
  }

  /// The file says a text up to a place; white space and characters that HTML cannot hold may be told otherwise.
  private mutating func addText(_ text: [UInt8], endingAt end: Int, _ j: Int) {
    if has(text, at: j) { pending.append((end, j + text.count)) }
    let isSpace = text.withUnsafeBufferPointer { $0.isEmpty || spaceLength($0, 0) == $0.count }
    if isSpace { addSpace(endingAt: end, j) }
    if text.withUnsafeBufferPointer({ forbiddenLength($0, 0) != nil }) { addForbidden(endingAt: end, j) }
  }

  /// Nothing, or one U+FFFD for each of its bytes at most.
  private mutating func addForbidden(endingAt end: Int, _ j: Int) {
    pending.append((end, j))
    var next = j
    while next < j + 9, has([0xEF, 0xBF, 0xBD], at: next) {
      next += 3
      pending.append((end, next))
    }
  }

  /// `![words](target)`: the marks alone, or all of it.
  private mutating func addPicture(_ i: Int, _ j: Int) {
    guard i + 1 < limit, file[i + 1] == UInt8(ascii: "[") else { return }
    pending.append((i + 1, j))
    var close = i + 2
    while close < limit, looks > 0, file[close] != UInt8(ascii: "]") {
      close += 1
      looks -= 1
    }
    if close < limit, file[close] == UInt8(ascii: "]"), let end = targetEnd(after: close) {
      pending.append((end, j))
    }
  }

  /// After `](target "title")` or `][reference]`, from the first bracket on.
  private mutating func targetEnd(after bracket: Int) -> Int? {
    guard bracket + 1 < limit else { return nil }
    let closing: UInt8
    switch file[bracket + 1] {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    default: return nil
    }
    var depth = 0
    var i = bracket + 1
    while i < limit, looks > 0 {
      looks -= 1
      if file[i] == UInt8(ascii: "\\") {
        i += 1
      } else if file[i] == file[bracket + 1] {
        depth += 1
      } else if file[i] == closing {
        depth -= 1
        if depth == 0 { return i + 1 }
      }
      i += 1
    }
    return nil
  }

  /// Whether a `>` stands before all words of its line.
  private mutating func isQuotationMark(_ place: Int) -> Bool {
    var i = place
    while i > 0, looks > 0, file[i - 1] == UInt8(ascii: ">") || file[i - 1] == 32 || file[i - 1] == 9 {
      i -= 1
      looks -= 1
    }
    return i == 0 || file[i - 1] == 10 || file[i - 1] == 13
  }

  /// Whether a `>` ends an address such as `<https://example.org/>`.
  private mutating func isAddressEnd(_ place: Int) -> Bool {
    var i = place
    while i > 0, looks > 0, file[i - 1] > 32 {
      i -= 1
      looks -= 1
      if file[i] == UInt8(ascii: "<") { return true }
    }
    return false
  }

  private func has(_ text: [UInt8], at j: Int) -> Bool {
    !text.isEmpty && j + text.count <= words.count
      && (0..<text.count).allSatisfy { words[j + $0] == text[$0] }
  }
}

/// Bytes of a character that HTML or XML cannot hold; nil when the one that begins here can be held.
func forbiddenLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int? {
  guard i < bytes.count else { return nil }
  let byte = bytes[i]
  if byte < 32 { return (9...13).contains(byte) && byte != 11 && byte != 12 ? nil : 1 }
  if byte == 0x7F { return 1 }
  if byte == 0xC2, i + 1 < bytes.count, (0x80...0x9F).contains(bytes[i + 1]) { return 2 }
  if byte == 0xEF, i + 2 < bytes.count {
    let isNoncharacter =
      bytes[i + 1] == 0xB7 && (0x90...0xAF).contains(bytes[i + 2])
      || bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE
    return isNoncharacter ? 3 : nil
  }
  if byte >= 0xF0, i + 3 < bytes.count, bytes[i + 1] & 0x0F == 0x0F, bytes[i + 2] == 0xBF,
    bytes[i + 3] >= 0xBE
  {
    return 4
  }
  return nil
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
    || (123...126).contains(byte)
}
