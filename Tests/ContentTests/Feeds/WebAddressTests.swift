import Testing

@testable import Content

struct WebAddressTests {
  @Test(
    "References are resolved as RFC 3986, section 5.4, has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../..", "http://a/"),
      ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
      ("mailto:x", "mailto:x"), (" g\n", "http://a/b/c/g"),
    ])
  func references(reference: String, expected: String) {
    #expect(resolvedAddress(reference, against: "http://a/b/c/d;p?q") == expected)
  }

  @Test("Without a base that is an address, a reference stays as it is")
  func noBase() {
    #expect(resolvedAddress("x/y", against: nil) == "x/y")
    #expect(resolvedAddress("x", against: "feeds/") == "x")
    #expect(resolvedAddress("x", against: "https://a.example") == "https://a.example/x")
  }
}
