import Testing

@testable import Importing

struct AddressTests {
  @Test(
    "The outlet's name is the part of a feed's title that its host resembles",
    arguments: [
      ("World news | Harbour Post", "https://www.harbourpost.example/world", "Harbour Post"),
      ("Harbour Post", "https://other.example/", "Harbour Post"),
    ])
  func outlet(title: String, link: String, name: String) {
    #expect(outletName(title: title, link: link) == name)
  }
}
