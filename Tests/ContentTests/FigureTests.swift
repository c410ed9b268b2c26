import Model
import Testing

@testable import Content

private let lead =
  "The river rose by two metres in one night, the council said on Tuesday, and the bridge was closed."
private let more =
  "Nobody was hurt, but forty families spent the morning in the school hall, wrapped in blankets."

/// A page whose article holds some markup between two paragraphs.
private func article(_ markup: String, head: String = "") throws -> Article {
  let page = """
    <!DOCTYPE html><html lang="en"><head><title>Flood closes bridge</title>\(head)</head><body><article>
    <h1>Flood closes bridge</h1><p>\(lead)</p>\(markup)<p>\(more)</p></article></body></html>
    """
  return try #require(read(page, path: "harbour-post/flood.html").article)
}

/// The figures as lines: address, what it shows, caption, credit.
private func figures(_ article: Article) -> [String] {
  article.blocks.compactMap { block in
    guard case .figure(let source, let caption, let credit) = block.kind else { return nil }
    return [block.isKept ? source : "removed", block.text, caption, credit].joined(separator: " | ")
  }
}

@Test(
  "A picture with words beneath it is a figure, its credit apart",
  arguments: [
    (
      """
      <figure><img src="https://x.example/q.jpg" alt="A flooded quay"><figcaption>The quay on Monday.
      <span class="photo-credit">Ida Lund/Harbour Press</span></figcaption></figure>
      """, "https://x.example/q.jpg | A flooded quay | The quay on Monday. | Ida Lund/Harbour Press"
    ),
    (
      "<figure><img src=\"q.jpg\" alt=\"\"><figcaption>The quay on Monday. Photo: Ida Lund</figcaption></figure>",
      "q.jpg |  | The quay on Monday. | Photo: Ida Lund"
    ),
    (
      "<figure><div><img data-src=\"/q.jpg\" src=\"data:image/gif;base64,R0lG\"></div><figcaption><p>The quay.</p><p class=\"credit\">Photo by Ida Lund</p></figcaption></figure>",
      "https://post.example/q.jpg |  | The quay. | Photo by Ida Lund"
    ),
    (
      "<div class=\"wp-caption\"><img src=\"//x.example/q.jpg\" alt=\"Quay\"><p class=\"wp-caption-text\">Water on the quay (Foto: Ida Lund)</p></div>",
      "https://x.example/q.jpg | Quay | Water on the quay | Foto: Ida Lund"
    ),
    (
      "<figure><img src=\"q.jpg\"><figcaption>Families wait in the hall (AP Photo/Ida Lund)</figcaption></figure>",
      "q.jpg |  | Families wait in the hall | AP Photo/Ida Lund"
    ),
    (
      "<figure><img src=\"q.jpg\"><figcaption>Families wait in the hall. Ida Lund/Reuters</figcaption></figure>",
      "q.jpg |  | Families wait in the hall. | Ida Lund/Reuters"
    ),
    (
      "<figure><img src=\"q.jpg\"><figcaption>© Ida Lund</figcaption></figure>", "q.jpg |  |  | © Ida Lund"
    ),
    (
      "<figure><img src=\"q.jpg\"><figcaption>A photograph of the quay, taken in 1904, hangs in the hall.</figcaption></figure>",
      "q.jpg |  | A photograph of the quay, taken in 1904, hangs in the hall. | "
    ),
  ])
func figureWords(markup: String, line: String) throws {
  let found = try article(markup, head: "<link rel=\"canonical\" href=\"https://post.example/a/flood\">")
  #expect(figures(found) == [line])
  #expect(found.blocks.filter(\.isProse).map(\.text) == [lead, more])
}

@Test("A caption without a picture stays a removed caption, and two pictures are two figures")
func figureBounds() throws {
  let alone = try article("<figure><figcaption>The quay on Monday.</figcaption></figure>")
  #expect(figures(alone).isEmpty)
  #expect(alone.blocks.map(outline).contains("- caption [caption] The quay on Monday."))
  let two = try article(
    """
    <figure><img src="a.jpg"><figcaption>The quay.</figcaption></figure>
    <figure><img src="b.jpg"><figcaption>The mill.</figcaption></figure>
    """)
  #expect(figures(two) == ["a.jpg |  | The quay. | ", "b.jpg |  | The mill. | "])
  // A picture with the article's own text beside it is no frame for a caption.
  let far = try article("<div><img src=\"a.jpg\"><p>\(more)</p><figcaption>The quay.</figcaption></div>")
  #expect(figures(far).isEmpty)
}

@Test(
  "Whether bytes are UTF-8 is what the standard library says",
  arguments: [
    [], [0x61], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80], [0x61, 0xE2, 0x82], [0xEF, 0xBF, 0xBF],
  ] as [[UInt8]])
func utf8(bytes: [UInt8]) {
  for padding in [0, 7, 8, 9] {
    let padded = [UInt8](repeating: 0x61, count: padding) + bytes + [UInt8](repeating: 0x62, count: padding)
    #expect(padded.withUnsafeBytes(\.isUTF8) == (String(validating: padded, as: UTF8.self) != nil))
    for byte: UInt8 in [0, 0x61, 0x80, 0xBF, 0xFF] {
      #expect(padded.withUnsafeBytes { $0.holds(byte) } == padded.contains(byte))
    }
    let low = padded.withUnsafeBytes { $0.firstByte(below: 0x62, from: min(1, padded.count)) }
    #expect(low == padded.indices.dropFirst().first { padded[$0] < 0x62 })
  }
}
