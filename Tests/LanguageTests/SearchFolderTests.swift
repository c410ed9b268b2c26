import Language
import Testing

struct SearchFolderTests {
  static let cases: [(word: String, pieces: [String])] = [
    ("Ferry", ["ferry"]),
    ("Libya’s", ["libya"]),
    ("l'État", ["etat"]),
    ("O’Brien", ["brien"]),
    ("'n'", []),
    ("U.S.", ["u", "s"]),
    ("prime-minister", ["prime", "minister"]),
    ("3.5", ["3", "5"]),
    ("Décès", ["deces"]),
    ("De\u{301}ces", ["deces"]),
    ("Ærø", ["ærø"]),
    ("Łódź", ["łodz"]),
    ("İstanbul", ["istanbul"]),
    ("ΟΔΟΣ", ["οδοσ"]),
    ("οδός", ["οδοσ"]),
    ("Йод", ["иод"]),
    ("１２３ＡＢＣ", ["123abc"]),
    ("٢١٢", ["212"]),
    ("۱۹۷۹", ["1979"]),
    ("३०", ["30"]),
    ("الزلزال", ["زلزال"]),
    ("والزلزال", ["زلزال"]),
    ("زِلْزَال", ["زلزال"]),
    ("أحمد", ["احمد"]),
    ("مدرسة", ["مدرسه"]),
    ("ال", ["ال"]),
    ("می\u{200C}خواهم", ["میخواهم"]),
    ("地震", ["地震"]),
    ("भूकंप", ["भूकंप"]),
    ("", []),
    ("—", []),
  ]

  @Test("A word is found under its plain pieces", arguments: cases)
  func pieces(word: String, expected: [String]) {
    var folder = SearchFolder()
    var found: [String] = []
    var word = word
    word.withUTF8 { bytes in folder.pieces(of: bytes) { found.append(String(decoding: $0, as: UTF8.self)) } }
    #expect(found == expected)
  }
}
