import Model
import Testing

@testable import Verification

/// What is read off each kind of published file.
struct ChannelTests {
  static func texts(_ path: String, _ text: String) -> [String] {
    statements(in: OutputFile(path: path, bytes: Array(text.utf8), origin: "")).map { statement in
      let words = String(decoding: statement.text, as: UTF8.self)
      let place =
        switch statement.place {
        case .bytes(let range): "\(range.lowerBound)-\(range.upperBound)"
        case .anywhere: "anywhere"
        case .unreadable: "unreadable"
        }
      return "\(statement.kind) \(statement.article) \(place): \(words)"
    }
  }

  @Test("A byte and a word are found wherever they stand")
  func byteSearch() {
    for length in 0..<20 {
      for stand in 0..<length {
        var bytes = [UInt8](repeating: 0x2E, count: length)
        bytes[stand] = 0x2D
        bytes.withUnsafeBufferPointer { bytes in
          for start in 0...length {
            let expected = start <= stand ? stand : nil
            #expect(place(of: 0x2D, in: bytes, from: start) == expected)
            #expect(find([0x2D, 0x2E], in: bytes, from: start) == (stand + 1 < length ? expected : nil))
          }
        }
      }
    }
  }

  @Test("A page states what its marked elements hold")
  func page() {
    let page = """
      <meta name="description" content="Tom &amp; Ann left." data-article="a/b.md" data-span="1-9">
      <p>Not marked. <span data-article="a/&quot;c&quot;.md" data-span="10-20">One <em>two</em> &lt;three&gt;</span></p>
      <article data-article="x.txt"><p data-span="">No <p>inner</p> place</p>
      <q class="q" data-span='3-4' data-part="quote">four<br>five</q></article>
      """
    #expect(
      Self.texts("index.html", page) == [
        "sentence a/b.md 1-9: Tom & Ann left.", "sentence a/\"c\".md 10-20: One two <three>",
        "sentence x.txt anywhere: No inner place", "quote x.txt 3-4: four five",
      ])
  }

  @Test(
    "A damaged mark is a statement that cannot be proved",
    arguments: [
      "<p data-article=\"a\" data-span=\"12\">x</p>", "<p data-article=\"a\" data-span=\"9-3\">x</p>",
      "<p data-article=\"a\" data-span=\"1-2x\">x</p>", "<p data-article=\"a\" data-span=\"1-2\">x",
      "<p data-article=\"a\" data-span=\"1-2\" data-part=\"quota\">x</p>",
      "<p data-article=\"a\" data-span=\"-1-2\">x</p>",
    ])
  func damaged(page: String) {
    #expect(Self.texts("index.html", page) == ["sentence a unreadable: x"])
  }

  @Test("A feed states what the HTML of its entries holds")
  func feed() {
    let html =
      "&lt;p&gt;&lt;span data-article=&quot;a.md&quot; data-span=&quot;1-5&quot;&gt;Tom &amp;amp; Ann&lt;/span&gt;&lt;/p&gt;"
    #expect(
      Self.texts("feed.xml", "<feed><content type=\"html\">\(html)</content></feed>") == [
        "sentence a.md 1-5: Tom & Ann"
      ])
    #expect(Self.texts("rss.xml", "<description>\(html)</description>") == ["sentence a.md 1-5: Tom & Ann"])
    let json =
      "{\"items\":[{\"content_html\":\"\\u003cspan data-article=\\\"a.md\\\" data-span=\\\"1-5\\\"\\u003eTom\\u003c/span\\u003e\"}]}"
    #expect(Self.texts("feed.json", json) == ["sentence a.md 1-5: Tom"])
  }

  @Test("digest.json states every text with an article and a span, by its kind")
  func data() {
    let text = """
      {"stories":[{"summary":[{"text":"A \\u00e9\\ud83d\\ude00","article":"a.md","span":{"start":1,"end":5}}],
      "quotes":[{"variants":[{"text":"B","article":"b.md","span":{"start":2,"end":3}}]}],
      "figures":[{"values":[{"text":"5","value":5,"article":"c.md","span":{"start":0,"end":0}}]}]}], "x": [true, null, -1.5e3]}
      """
    #expect(
      Self.texts("digest.json", text) == [
        "sentence a.md 1-5: A é😀", "quote b.md 2-3: B", "figure c.md anywhere: 5",
      ])
    #expect(Self.texts("digest.json", "{\"stories\":[").map { $0.prefix(20) } == ["sentence  unreadable"])
  }

  @Test("A plain-text mail states the paragraphs that end in the number of a note")
  func mail() {
    let text = """
      Digest [1]
      5 articles

      The river rose and  \n 12 people were\u{20}
      hurt. [2]

      港の橋は月曜日、
      止められた。 [3]

      [1] No note and no sentence either. [4]

      Where each sentence stands

      [2] Post, 4 March 2024,\u{20}
      08:15
      https://example.org/articles/a/#s1
      a/b%20c.md:10-20

      [3] 見本新聞
      https://example.org/articles/p/#s1
      p.md:

      [5] Post
      https://example.org/articles/x/#s1
      x.md:1-2

      """
    #expect(
      Self.texts("email/2024-03-04.txt", text) == [
        "sentence a/b c.md 10-20: The river rose and 12 people were hurt.",
        "sentence p.md anywhere: 港の橋は月曜日、止められた。",
        "sentence  unreadable: [1] No note and no sentence either.", "sentence x.md unreadable: ",
      ])
    #expect(Self.texts("robots.txt", text).isEmpty)
  }

  @Test("A book states what the marked elements of its chapters hold")
  func book() {
    func file(_ name: String, _ text: String, method: UInt8 = 0) -> [UInt8] {
      let size = UInt8(text.utf8.count)
      return [
        0x50, 0x4B, 3, 4, 10, 0, 0, 0, method, 0, 0, 0, 0x21, 0, 0, 0, 0, 0, size, 0, 0, 0, size, 0, 0, 0,
      ]
        + [UInt8(name.utf8.count), 0, 0, 0] + Array((name + text).utf8)
    }
    func texts(_ bytes: [UInt8]) -> [String] {
      statements(in: OutputFile(path: "editions/2024-03-04.epub", bytes: bytes, origin: "")).map {
        if case .unreadable = $0.place { "unreadable" } else { String(decoding: $0.text, as: UTF8.self) }
      }
    }
    let mark = "<p data-article=\"a\" data-span=\"1-9\">Tom &amp; Ann</p>"
    let end: [UInt8] = [0x50, 0x4B, 1, 2]
    let files = file("mimetype", "application/epub+zip") + file("a.css", mark) + file("b.xhtml", mark)
    #expect(texts(files + end) == ["Tom & Ann"])
    #expect(texts(files) == ["Tom & Ann", "unreadable"])
    #expect(texts(files.dropLast() + end).contains("unreadable"))
    #expect(texts(file("b.xhtml", mark, method: 8) + end) == ["unreadable"])
    #expect(texts(Array("PK is no archive".utf8)) == ["unreadable"])
  }

  @Test("Style sheets and pictures state nothing")
  func others() {
    #expect(Self.texts("a.css", "<p data-article=\"a\" data-span=\"1-2\">x</p>").isEmpty)
  }
}
