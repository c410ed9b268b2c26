import Testing

@testable import Importing

struct AddressTests {
  @Test(
    "The outlet's name is the part of a feed's title that its host resembles",
    arguments: [
      ("World news | Harbour Post", "https://www.harbourpost.example/world", "Harbour Post"),
      ("Harbour Post - Sport", "https://harbourpost.example/", "Harbour Post"),
      ("HBC News - Home", "https://www.hbc.co.example/", "HBC News"),
      ("Harbour Post", "https://other.example/", "Harbour Post"),
      ("A - B", "https://other.example/", "A - B"),
      ("  ", "https://www.other.example/x", "other.example"),
      ("../..", "https://other.example/", "other.example"),
      ("World news | Harbour Post", nil, "World news | Harbour Post"), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func outlet(title: String?, link: String?, name: String?) {
    #expect(outletName(title: title, link: link) == name)
  }

  @Test(
    "Addresses of one page are the same in comparable form",
    arguments: [
      ("https://www.a.example/x/", "http://a.example/x"),
      ("https://a.example/x?utm_source=f&id=2", "https://A.example/x?id=2"),
      ("https://a.example/x#", "https://a.example/x"),
      ("https://a.example:443/x?fbclid=1", "https://a.example/x"),
    ])
  func same(one: String, other: String) {
    #expect(comparableAddress(one) == comparableAddress(other))
  }

  @Test(
    "Addresses of other pages are not",
    arguments: [
      ("https://a.example/x", "https://a.example/X"),
      ("https://a.example/x?id=1", "https://a.example/x?id=2"),
      ("https://a.example/x#a", "https://a.example/x#b"), ("urn:a", "urn:b"),
    ])
  func different(one: String, other: String) {
    #expect(comparableAddress(one) != comparableAddress(other))
  }

  @Test(
    "A link goes into front matter as an absolute address, or not at all",
    arguments: [
      ("https://a.example/a b", "https://a.example/a%20b"),
      ("https://a.example/{x}|<y>", "https://a.example/%7Bx%7D%7C%3Cy%3E"),
      ("https://a.example/é", "https://a.example/é"), ("at://did:plc:x", nil), ("abc123", nil),
      ("javascript:x", nil), ("https://", nil),
    ] as [(String, String?)])
  func front(link: String, expected: String?) {
    #expect(webAddress(link) == expected)
  }
}
