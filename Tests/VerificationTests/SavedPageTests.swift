import Model
import Pipeline
import Testing

/// Proof of what does not stand in a page as it is shown: the text of JSON-LD, and pages that are not UTF-8.
struct SavedPageTests {
  private static let script = """
    <html lang="en"><head><title>Old town of Arnmouth flooded</title><script type="application/ld+json">
    {"@type":"NewsArticle","datePublished":"2024-03-05T09:00:00Z","articleBody":"The river Arn flooded the old town of \
    Arnmouth on Monday, and 12 people were hurt, the fire service \\u0026 police said.\\n\\n\\u201cWe carried forty people \
    out of their beds this morning\\u201d, said the captain Ida Holm, whose men came from the coast by boat.\\n\\nThe railway \
    from Arnmouth to the coast stays closed until Friday, the &quot;Valley Line&quot; told its passengers, and buses take \
    the old road over the hills.\\n\\nSchools in the old town stay shut for a week, and the children of both are taught in \
    the hall on the hill, the mayor said on Tuesday. Volunteers from the villages cook there at noon for all who come.\\n\\nThe water fell by half a metre in the \
    night, said the gauge at the mill, and the board hopes to open the road to the coast before the week is over."}
    </script></head><body><div id="app"></div></body></html>
    """
  private static let windows = """
    <html lang="en"><head><meta charset="windows-1252"><title>Old town of Arnmouth flooded</title>
    <meta property="article:published_time" content="2024-03-05T09:00:00Z"></head><body><article><h1>Old town of Arnmouth flooded</h1>
    <p>The river Arn flooded the old town of Arnmouth on Monday, and 12 people were hurt, the fire service &amp; police said.</p>
    <p>“We carried forty people out of their cafés this morning”, said the captain Ida Holm, whose men came by boat.</p>
    <p>The railway from Arnmouth to the coast stays closed until Friday – the “Valley Line” said so.</p></article></body></html>
    """

  /// The page's bytes in Windows-1252.
  private static func latin(_ text: String) -> [UInt8] {
    let marks: [Unicode.Scalar: UInt8] = ["“": 0x93, "”": 0x94, "–": 0x96]
    return text.unicodeScalars.map { marks[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(
    "Every sentence is proved at its place, and one changed character is caught", arguments: [true, false])
  func proved(isScript: Bool) async throws {
    let name = "Content/valley-courier/arnmouth-flood.html"
    let bytes = isScript ? Array(Self.script.utf8) : Self.latin(Self.windows)
    let site = await SmallSite(replacing: [name: bytes])
    #expect(site.build.diagnostics.isEmpty, "\(site.build.diagnostics.map(\.rendered))")
    let result = await site.verification()
    #expect(result.isVerified && result.isCompared)
    let path = "articles/valley-courier-arnmouth-flood/index.html"
    let page = try TamperingTests.page(site, path)
    #expect(!page.contains("data-span=\"\""))
    let words = isScript ? "forty people out of their beds" : "forty people out of their cafés"
    for (old, new) in [
      ("fire service &amp; police", "fire service and police"),
      (words, words.replacing("forty", with: "fourty")),
      ("12 people", "13 people"),
    ] {
      let changed = page.replacing(old, with: new)
      #expect(changed != page, "\(old)")
      let found = await site.verification(replacing: [path: Array(changed.utf8)], forged: true)
      #expect(found.siteDiagnostics.contains { $0.identifier == "verify/sentence" }, "\(old)")
    }
  }
}
