import Testing

@testable import Verification

/// What may differ between the published words and the file, and what may not.
struct MatchTests {
  static func holds(_ words: String, in file: String, _ form: WrittenForm) -> Bool {
    Array(file.utf8).withUnsafeBufferPointer { file in
      Array(words.utf8).withUnsafeBufferPointer { words in
        var match = SourceMatch(words, in: file, upTo: file.count, form: form)
        return match.holds(from: 0, isWhole: true)
      }
    }
  }

  @Test(
    "These are the same words",
    arguments: [
      ("The river rose.", "The river rose.", WrittenForm.text),
      ("The river rose.", "The  river\r\n\trose.", .text),
      ("Le prix : 3 €", "Le prix\u{A0}: 3\u{202F}€", .text),
      ("川が 増えた。", "川が\n増えた。", .text),
      ("The river rose.", "The **river** _rose_.", .markdown),
      ("5 * 3 is 15.", "5 \\* 3 is 15.", .markdown),
      ("5 * 3 is 15.", "5 * 3 is 15.", .markdown),
      ("The board said so.", "The [board](https://example.org/a_(b) \"The board\") said `so`.", .markdown),
      ("The board said so.", "The [board][1] said so.", .markdown),
      ("The board said so.", "The board\n> said so.", .markdown),
      ("The board said so.", "The board  \n  said so.", .markdown),
      ("See https://example.org/ now.", "See <https://example.org/> now.", .markdown),
      ("A & B’s “café”", "A &amp; B&rsquo;s &ldquo;caf&eacute;&#8221;", .markdown),
      ("A 5 > 3 B", "A 5 > 3 B", .markdown),
      ("Down the street", "Down ![a cat](cat.jpg) the street", .markdown),
      ("The river rose.", "The <em class=\"x\">river</em> rose<!-- much -->.", .html),
      ("The river rose.", "The <script>alert('river')</script>river rose.", .html),
      ("The river rose.", "The <span hidden>big <span>blue</span></span>river rose.", .html),
      ("The river rose.", "The river<br/>rose.", .html),
      ("fish & chips", "fish &amp; chips", .html),
      ("dots … here", "dots &#133; here", .html),
      ("a\u{FFFD}b", "a\u{1}b", .text),
      ("“Fish & chips” / one", "\\u201cFish &amp; chips\\u201D \\/ one", .linkedData),
      ("Fish & 😀 chips", "Fish \\u0026amp;\\n\\t \\ud83d\\ude00 chips", .linkedData),
      ("ab", "a\u{FFFE}b", .text),
    ])
  func same(words: String, file: String, form: WrittenForm) {
    #expect(Self.holds(words, in: file, form))
  }

  @Test(
    "These are not",
    arguments: [
      ("The river rise.", "The river rose.", WrittenForm.text),
      ("The river rose", "The river rose.", .text),
      ("The river rose.", "The river rose. It fell.", .text),
      ("The river rose. ", "The river rose.", .text),
      ("Theriver rose.", "The river rose.", .text),
      ("The ri ver rose.", "The river rose.", .text),
      ("the river rose.", "The river rose.", .text),
      ("The **river** rose.", "The river rose.", .markdown),
      ("The river rose.", "The **river** rose.", .text),
      ("The river rose.", "The <em>river</em> rose.", .text),
      ("The board said.", "The [board](https://example.org/) did not say.", .markdown),
      ("The board said so.", "The “board” said so.", .markdown),
      ("The board’s word.", "The board's word.", .markdown),
      ("The board said “so”.", "The board said so.", .markdown),
      ("2,001 people", "2,000 people", .markdown),
      ("The river rose.", "The <b>wide</b> river rose.", .html),
      ("A a B", "A &amp; B", .html),
      ("5 3", "5 > 3", .markdown),
      ("\u{FFFD}he river rose.", "The river rose.", .text),
      ("naïve", "nai\u{308}ve", .text),
      ("", "x", .text),
    ])
  func different(words: String, file: String, form: WrittenForm) {
    #expect(!Self.holds(words, in: file, form))
  }

  @Test("One changed, left out or added character is noticed at every place of a sentence")
  func everyPlace() {
    let sentence = "“We lost 2,862 sheep,” Ms Ødegård said; the café (in Łódź) is “closed”."
    let file = "“We **lost** 2,862\nsheep,” [Ms](x) Ødegård said; the caf&eacute; (in Łódź) is “closed”."
    #expect(Self.holds(sentence, in: file, .markdown))
    let scalars = Array(sentence.unicodeScalars)
    for place in scalars.indices {
      for other: Unicode.Scalar in ["x", "7", "é", "\"", "。"] where scalars[place] != other {
        var changed = scalars
        changed[place] = other
        #expect(!Self.holds(String(String.UnicodeScalarView(changed)), in: file, .markdown))
        changed = scalars
        changed.insert(other, at: place)
        #expect(!Self.holds(String(String.UnicodeScalarView(changed)), in: file, .markdown))
      }
      var changed = scalars
      changed.remove(at: place)
      #expect(!Self.holds(String(String.UnicodeScalarView(changed)), in: file, .markdown), "\(place)")
    }
  }

  @Test("Long runs of marks take no more than a moment")
  func hostile() {
    let file = String(repeating: "*_[]`<", count: 400) + "end"
    #expect(!Self.holds(String(repeating: "*", count: 300) + "END", in: file, .markdown))
    #expect(Self.holds("end", in: file, .markdown))
  }

  @Test(
    "Marks that nothing closes, or that may be meant in many ways, end the search and are not believed",
    arguments: [
      ("<!--", WrittenForm.markdown), ("> ", .markdown), ("![a](b", .markdown), ("](", .markdown),
      ("*_`", .markdown), ("<p hidden>", .html), ("<a href=\"", .html), ("</", .html), ("&#x", .html),
    ])
  func endless(unit: String, form: WrittenForm) {
    let file = String(repeating: unit, count: 60_000)
    #expect(!Self.holds(String(repeating: "no such words ", count: 200) + "end", in: file, form))
  }
}
