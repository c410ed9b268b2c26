import Model
import Testing

@testable import Content

struct FeedEncodingTests {
  private func title(_ bytes: [UInt8], charset: String? = nil) -> (title: String?, warnings: [String]) {
    let result = FeedReader(zone: .utc).read(bytes, shown: "x", charset: charset)
    guard case .feed(let feed) = result.document else { return (nil, []) }
    return (feed.entries.first?.title, result.diagnostics.map(\.identifier))
  }

  private func feed(_ encoding: String?, _ title: [UInt8]) -> [UInt8] {
    let head = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return Array((head + "<rss><channel><item><title>").utf8) + title
      + Array("</title></item></channel></rss>".utf8)
  }

  @Test(
    "The encoding is what the document says, or the server",
    arguments: [
      ("iso-8859-1", nil, [0x43, 0x61, 0x66, 0xE9], "Café"),
      ("windows-1252", nil, [0x93, 0x41, 0x94], "“A”"),
      ("ISO-8859-1", nil, [0x93, 0x41, 0x94], "“A”"),
      ("windows-1251", nil, [0xCC, 0xEE, 0xF1, 0xF2], "Мост"),
      ("koi8-r", nil, [0xED, 0xCF, 0xD3, 0xD4], "Мост"),
      ("shift_jis", nil, [0x8B, 0xB4], "橋"), ("euc-jp", nil, [0xB6, 0xB6], "橋"),
      ("iso-2022-jp", nil, [0x1B, 0x24, 0x42, 0x36, 0x36, 0x1B, 0x28, 0x42], "橋"),
      ("gb2312", nil, [0xC7, 0xC5], "桥"), ("big5", nil, [0xBE, 0xF4], "橋"),
      ("euc-kr", nil, [0xB4, 0xD9, 0xB8, 0xAE], "다리"),
      (nil, "iso-8859-1", [0xE9], "é"), ("utf-8", "windows-1251", [0xEC, 0xEE], "мо"),
      ("iso-8859-1", nil, [0xC3, 0xA9], "é"),
    ] as [(String?, String?, [UInt8], String)])
  func declared(encoding: String?, charset: String?, bytes: [UInt8], expected: String) {
    let found = title(feed(encoding, bytes), charset: charset)
    #expect(found.title == expected)
    #expect(found.warnings.isEmpty)
  }

  @Test("A byte order mark, or zero bytes between, say UTF-16 and UTF-32")
  func wide() {
    let units = Array("<rss><channel><item><title>Brücke</title></item></channel></rss>".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(title(bytes).title == "Brücke")
    }
    #expect(
      title([0xFF, 0xFE, 0, 0] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8), 0, 0] }).title == "Brücke"
    )
    #expect(title([0xEF, 0xBB, 0xBF] + feed("utf-16", Array("Brücke".utf8))).title == "Brücke")
  }

  @Test("Bytes that are none of the encoding are read as Windows-1252, with a warning")
  func wrong() {
    let mixed = title(feed("utf-8", [0xC3, 0xA9, 0xE9, 0x92]))
    #expect(mixed.title == "éé’")
    #expect(mixed.warnings == ["feed/encoding"])
    #expect(title(feed("no-such-thing", [0xE9])).title == "é")
  }
}
