import Model
import Testing

@testable import Site

@Suite("Checks") struct CheckTests {
  private func page(_ path: String, _ html: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(html.utf8), origin: "")
  }

  @Test(
    "A link, anchor or asset that leads nowhere is an error; what leads somewhere is not",
    arguments: [
      ("href", "../b/index.html", ""), ("href", "../b/", ""), ("href", "../b/index.html#s1", ""),
      ("href", "#here", ""), ("href", "../b/index.html?x=1#s1", ""),
      ("href", "https://elsewhere.example/x", ""),
      ("href", "mailto:a@b.example", ""), ("href", "//cdn.example/x", ""), ("src", "../pic%20one.png", ""),
      ("href", "/base/b/index.html", ""), ("href", "https://example.org/base/b/#s1", ""),
      ("href", "../b/index.html#:~:text=word", ""), ("href", "../%D9%81/index.html", ""),
      (
        "href", "../c/index.html",
        "a/index.html: error: `../c/index.html` leads to no file of the site. [site/broken-link]"
      ),
      (
        "src", "../none.png",
        "a/index.html: error: `../none.png` leads to no file of the site. [site/broken-link]"
      ),
      (
        "href", "../../x/", "a/index.html: error: `../../x/` leads to no file of the site. [site/broken-link]"
      ),
      (
        "href", "/b/index.html",
        "a/index.html: error: `/b/index.html` leads to no file of the site. [site/broken-link]"
      ),
      (
        "href", "https://example.org/base/c/",
        "a/index.html: error: `https://example.org/base/c/` leads to no file of the site. [site/broken-link]"
      ),
      (
        "href", "../b/index.html#s9",
        "a/index.html: error: `../b/index.html#s9` names an anchor that its page does not have. [site/broken-anchor]"
      ),
      (
        "href", "#gone",
        "a/index.html: error: `#gone` names an anchor that its page does not have. [site/broken-anchor]"
      ),
    ])
  func links(attribute: String, link: String, expected: String) {
    let files = [
      page(
        "a/index.html",
        "<p id=\"here\">x</p><!-- <a href=\"no\"> --><a class=\"x\" \(attribute)=\"\(link)\">y</a>"),
      page("b/index.html", "<p id=\"s1\">x</p>"), page("ف/index.html", ""), page("pic one.png", ""),
    ]
    let diagnostics = checkLinks(files: files, baseURL: "https://example.org/base/")
    #expect(diagnostics.map(\.rendered) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "An original may stand on the host that the site is published on",
    arguments: ["external", "nofollow noopener"])
  func originals(relation: String) {
    let text =
      "<a rel=\"\(relation)\" href=\"https://example.org/base/original\">y</a><a href=\"c.html\">z</a>"
    let diagnostics = checkLinks(files: [page("a.html", text)], baseURL: "https://example.org/base/")
    #expect(diagnostics.map(\.message) == ["`c.html` leads to no file of the site."])
  }

  @Test("An anchor that stands twice on a page is an error")
  func repeatedAnchor() {
    let diagnostics = checkLinks(files: [page("a.html", "<p id=\"x\"></p><p id=\"x\"></p>")])
    #expect(
      diagnostics.map(\.rendered) == [
        "a.html: error: The anchor `x` stands twice on the page. [site/repeated-anchor]"
      ])
  }

  @Test("Two inputs for one path are an error that names both, whatever the case")
  func paths() {
    let claims = [
      PathClaim(path: "articles/flood/index.html", origin: "a/flood.md"),
      PathClaim(path: "articles/Flood/index.html", origin: "b/flood.md"),
      PathClaim(path: "articles/other/index.html", origin: "c.md"),
    ]
    #expect(
      checkPaths(claims).map(\.rendered) == [
        """
        error: `articles/flood/index.html` is wanted by b/flood.md and by a/flood.md. [site/path-taken]
          help: Give one of them another `slug`.
        """
      ])
  }

  @Test("A file that another path needs as its folder is an error")
  func folders() {
    let claims = [
      PathClaim(path: "assets/x", origin: "Templates/assets/x"),
      PathClaim(path: "assets/x/y", origin: "Templates/assets/x/y"),
    ]
    #expect(
      checkPaths(claims).map(\.message) == [
        "`assets/x`, wanted by Templates/assets/x, is a folder for Templates/assets/x/y."
      ])
  }
}
