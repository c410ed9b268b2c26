import Model
import Testing

struct BytesTests {
  @Test("Every scalar comes into lower case as the standard library brings it, alone and among others")
  func lowerCase() {
    for value in UInt32(1)...0x1_F000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "Ab\(Character(scalar))"
      guard lowerCased(text) != text.lowercased() else { continue }
      Issue.record("U+\(String(value, radix: 16))")
    }
    #expect(lowerCased("Ελένη’s ÖL in İzmir, ΤΗΣ ДО 東京") == "Ελένη’s ÖL in İzmir, ΤΗΣ ДО 東京".lowercased())
  }

  @Test(
    "A list is cut at its marks",
    arguments: [("a|b", ["a", "b"]), ("|a||b|", ["a", "b"]), ("", []), ("ä b|ç", ["ä b", "ç"]), ("|", [])])
  func pieces(list: String, expected: [String]) { #expect(Model.pieces(of: list, at: "|") == expected) }
}
