/// An article's file as the proof reads it: its bytes, those of a saved page as UTF-8, and what they say in words.
struct ArticleFile {
  let path: String
  let bytes: [UInt8]
  private let form: WrittenForm
  private let scripts: [Range<Int>]

  init(path: String, bytes: [UInt8], decoding: Decoding) {
    self.path = path
    form = WrittenForm(path: path)
    self.bytes = form == .html ? fileText(bytes, decoding: decoding) : bytes
    scripts = form == .html ? linkedDataRanges(in: self.bytes) : []
  }

  /// How the file is written at a place: a saved page may say its article in a script.
  func form(at place: Int) -> WrittenForm {
    scripts.contains { $0.contains(place) } ? .linkedData : form
  }

  /// The 1-based line on which a byte stands.
  func line(at offset: Int) -> Int { bytes.prefix(max(0, offset)).count { $0 == 10 } + 1 }

  /// The words of a range, marks undone as far as a message needs it.
  func words(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    let form = form(at: range.lowerBound)
    let raw = form == .linkedData ? unescapedScript(bytes[range])[...] : bytes[range]
    var text: [UInt8] = form == .text ? collapsed(Array(raw)) : visibleText(raw)
    if form == .markdown { text = withoutMarks(text) }
    return String(decoding: text, as: UTF8.self)
  }

  private func withoutMarks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: "]"), i + 1 < text.count, text[i + 1] == UInt8(ascii: "("),
        let end = text[i...].firstIndex(of: UInt8(ascii: ")"))
      {
        i = end
      } else if byte == UInt8(ascii: "\\"), i + 1 < text.count {
        i += 1
        result.append(text[i])
      } else if ![UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "[")].contains(byte) {
        result.append(byte)
      }
      i += 1
    }
    return result
  }

  /// The first byte at which words stand. O(file) as a rule.
  func firstPlace(of words: [UInt8]) -> Int? {
    guard let first = words.first else { return nil }
    return bytes.withUnsafeBufferPointer { file in
      words.withUnsafeBufferPointer { words in
        for form in scripts.isEmpty ? [form] : [form, .linkedData] {
          var match = SourceMatch(words, in: file, upTo: file.count, form: form)
          for i in file.indices where file[i] == first || file[i] == UInt8(ascii: "&") {
            if match.holds(from: i, isWhole: false) { return i }
          }
        }
        return nil
      }
    }
  }
}
