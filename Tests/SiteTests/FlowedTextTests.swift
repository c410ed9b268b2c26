import Model
import Testing

@testable import Site

/// Plain text for mail.
struct FlowedTextTests {
  @Test(
    "Lines end at spaces, which they keep, and where a script without spaces allows it",
    arguments: [
      ("", [""]), ("one two three", ["one two ", "three"]), ("one  two  three", ["one  two  ", "three"]),
      ("abcdefghijklmnop qr", ["abcdefghijklmnop ", "qr"]), ("123456789 1", ["123456789 ", "1"]),
      ("12345678 1", ["12345678 1"]), ("港の橋が閉鎖された。", ["港の橋が閉", "鎖された。"]),
      ("港の橋が閉。鎖", ["港の橋が", "閉。鎖"]), ("港の橋が「閉鎖」", ["港の橋が", "「閉鎖」"]),
      ("한국어는 띄어 쓴다", ["한국어는 ", "띄어 쓴다"]),
      (
        "e\u{301}e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
        ["e\u{301}e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"]
      ),
    ] as [(String, [String])])
  func wrapping(text: String, lines: [String]) {
    #expect(wrapped(text, width: 10) == lines)
    #expect(wrapped(text, width: 10).joined() == text)
  }

  @Test("A line that mail would take for a quotation or an envelope begins with a space")
  func stuffing() {
    var text = FlowedText()
    for line in ["> quoted", "From here on", " spaced", "Fromage"] { text.line(line) }
    text.heading("港")
    #expect(text.text == " > quoted\n From here on\n  spaced\nFromage\n港\n---\n\n")
  }

  @Test("The checksum is that of ISO 3309, for any number of bytes")
  func checksum() {
    #expect(crc32([]) == 0)
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32(Array("The quick brown fox jumps over the lazy dog".utf8)) == 0x414F_A339)
  }
}
