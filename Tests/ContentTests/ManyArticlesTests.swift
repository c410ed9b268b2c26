import Model
import Testing

@testable import Content

private func article(_ path: String, _ text: String) -> Article {
  guard let article = read(text, path: path).article else {
    return Article(
      path: path, format: .text, contentHash: ContentHash(""), language: Field(.english, from: .assumed),
      slug: path)
  }
  return article
}

@Test("A line that three articles of one source carry, and no other source, is furniture")
func recurring() {
  let appeal = "The Harbour Post needs your help to keep its reporters in the valley."
  var articles = (0..<3).map {
    article(
      "harbour-post/\($0).txt",
      "\(prose) \($0)\n\n\(appeal)\n\n\(prose.replacing("river", with: "lake \($0)"))")
  }
  articles.append(article("other/a.txt", prose))
  removeRecurringLines(&articles, lines: articles.map(ComparableLines.init))
  for article in articles.prefix(3) {
    #expect(article.blocks.filter { $0.text == appeal }.map(\.reason) == ["recurs in this source"])
  }
  #expect(articles[3].blocks.filter { !$0.isKept }.isEmpty)
}

@Test(
  "Lines that other sources carry too, or two articles only, are kept",
  arguments: [
    ["a/1.txt", "a/2.txt", "b/1.txt"], ["a/1.txt", "a/2.txt"],
  ])
func notRecurring(paths: [String]) {
  let line = "The council will meet again on Thursday."
  var articles = paths.map { article($0, "\(prose.replacing("river", with: "river \($0)"))\n\n\(line)") }
  removeRecurringLines(&articles, lines: articles.map(ComparableLines.init))
  #expect(articles.flatMap(\.blocks).filter { !$0.isKept }.isEmpty)
}

@Test("A notice at the end of news in brief may be longer than the news; at its head it is the news")
func notices() {
  let notice = "The Harbour Post gathers such news every hour, from dawn until the last ferry has come in."
  let briefs = [
    "Two boats sank off Dunholm at noon.", "A crane fell over in Garrow.", "The lock at Hollin is shut.",
  ]
  for (isLast, expected) in [(true, ["recurs in this source"]), (false, [])] {
    var articles = briefs.enumerated().map { number, brief in
      article("harbour-post/\(number).txt", isLast ? "\(brief)\n\n\(notice)" : "\(notice)\n\n\(brief)")
    }
    removeRecurringLines(&articles, lines: articles.map(ComparableLines.init))
    for article in articles {
      #expect(article.blocks.filter { !$0.isKept }.compactMap(\.reason) == expected, "\(isLast)")
    }
  }
}

@Test("Versions of one article lose nothing")
func versions() {
  var articles = (0..<3).map { article("a/\($0).txt", prose) }
  removeRecurringLines(&articles, lines: articles.map(ComparableLines.init))
  #expect(articles.flatMap(\.blocks).filter { !$0.isKept }.isEmpty)
}

@Test("Two articles at one address are an error that names both")
func slugCheck() {
  let articles = [article("b/x.txt", prose), article("B-x.txt", prose), article("c.txt", prose)]
  let diagnostics = checkSlugs(articles, root: "Content")
  #expect(
    diagnostics.map(\.rendered) == [
      """
      Content/b/x.txt: error: Two articles have the address `/articles/b-x/`: this one and Content/B-x.txt. \
      [content/duplicate-slug]
        help: Give one of them another `slug` in its front matter, or rename it.
      """
    ])
}
