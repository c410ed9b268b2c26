import Model
import Testing

@testable import Markdown

private func render(_ markdown: String, marks: [SentenceMark] = []) -> String {
  BlockRenderer().html(of: MarkdownParser().blocks(of: Array(markdown.utf8), from: 0, line: 1), marks: marks)
}

@Test(
  "Blocks become semantic HTML",
  arguments: [
    ("It *rains* **hard**.", "<p>It <em>rains</em> <strong>hard</strong>.</p>"),
    ("# A\n\n### B\n\n# C", "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>"),
    ("### A\n\n##### B", "<h2>A</h2>\n<h3>B</h3>"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
    ("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>"),
    ("> a\n> - b\n\nc", "<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n<p>c</p>"),
    ("```x\"y\na<b\n```", "<pre><code class=\"language-x&quot;y\">a&lt;b\n</code></pre>"), ("---", "<hr>"),
    ("a\\\nb", "<p>a<br>\nb</p>"),
    ("[x](http://a.b/?c&d)", "<p><a href=\"http://a.b/?c&amp;d\" rel=\"nofollow noopener\">x</a></p>"),
    ("[x](y.md)", "<p><a href=\"y.md\">x</a></p>"), ("[x](javascript:y)", "<p>x</p>"),
    ("![A bridge](https://remote/x.png)", ""), ("![A bridge](gone.png)", "<p class=\"caption\">A bridge</p>"),
    ("<b>x</b> & <script>", "<p>x &amp; </p>"),
    ("<div>\nx\n</div>", ""), ("a \u{1} b \u{FFFE}", "<p>a \u{FFFD} b \u{FFFD}</p>"),
  ])
func renders(markdown: String, html: String) {
  #expect(render(markdown) == html)
}

@Test("A sentence is wrapped across styles, and styles that run over its end are cut")
func marks() {
  let marks = [
    SentenceMark(block: 0, range: 0..<6, id: "s1", isCited: true),
    SentenceMark(block: 0, range: 7..<14, id: "s2"),
  ]
  #expect(
    render("A *b c. D e* [fg](http://h).", marks: marks)
      == "<p><span id=\"s1\" class=\"s cited\">A <em>b c.</em></span><em> </em><span id=\"s2\" class=\"s\"><em>D e</em> "
      + "<a href=\"http://h\" rel=\"nofollow noopener\">fg</a>.</span></p>")
}

@Test("Marks that overlap or lie outside the text are left out")
func wrongMarks() {
  let marks = [
    SentenceMark(block: 0, range: 0..<3, id: "a"), SentenceMark(block: 0, range: 2..<4, id: "b"),
    SentenceMark(block: 0, range: 4..<99, id: "c"),
  ]
  #expect(render("abcdef", marks: marks) == "<p><span id=\"a\" class=\"s\">abc</span>def</p>")
}

@Test("A local picture is shown with its words, when the site has it")
func pictures() {
  let renderer = BlockRenderer(picture: {
    $0 == "a.jpg" ? ShownPicture(address: "/images/a.jpg", width: 4, height: 3) : nil
  })
  let blocks = MarkdownParser().blocks(of: Array("![A \"b\"](a.jpg \"C. <D>\")".utf8), from: 0, line: 1)
  #expect(
    renderer.html(of: blocks)
      == "<figure><img src=\"/images/a.jpg\" alt=\"A &quot;b&quot;\" width=\"4\" height=\"3\" decoding=\"async\""
      + " loading=\"lazy\"><figcaption>C. &lt;D&gt;</figcaption></figure>")
}

@Test("Blocks that are not kept are not shown")
func removed() {
  var blocks = MarkdownParser().blocks(of: Array("a\n\nb".utf8), from: 0, line: 1)
  blocks[0].isKept = false
  #expect(BlockRenderer().html(of: blocks) == "<p>b</p>")
}
