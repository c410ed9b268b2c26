internal import CICU

/// Cuts a word into the pieces under which a reader's search finds it.
///
/// `Libya’s` gives `libya`, `Décès` gives `deces`, `U.S.` gives `u` and `s`, `الزلزال` gives `زلزال`. Lower case; accents of Latin,
/// Greek, Cyrillic, Hebrew and Arabic letters are dropped, marks of other scripts stay. A piece is a run of letters, marks and digits;
/// a single letter beside an apostrophe is none. The theme's `search.js` does the same to what is typed, rule for rule. O(n).
package struct SearchFolder: Sendable {
  private let table = ScalarTable()
  private var bytes: [UInt8] = []
  private var scalars: [UInt32] = []

  package init() {}

  /// Calls `body` with each piece of a word, in order.
  package mutating func pieces(of word: UTF8Bytes, _ body: (UTF8Bytes) -> Void) {
    if isPlain(word) {
      bytes.removeAll(keepingCapacity: true)
      // Lower case: digits have the bit of small letters already.
      for byte in word { bytes.append(byte | 0x20) }
      return bytes.withUnsafeBufferPointer { body($0) }
    }
    var followsApostrophe = false
    var i = 0
    scalars.removeAll(keepingCapacity: true)
    while i < word.count {
      let (scalar, length) = word.scalar(at: i)
      i += length
      switch form(of: scalar) {
      case .nothing: continue
      case .letter(let folded): scalars.append(folded)
      case .apostrophe:
        finish(isBesideApostrophe: true, body)
        followsApostrophe = true
      case .border:
        finish(isBesideApostrophe: followsApostrophe, body)
        followsApostrophe = false
      }
    }
    finish(isBesideApostrophe: followsApostrophe, body)
  }

  /// Whether a word is of ASCII letters and digits alone, as most are: one piece.
  private func isPlain(_ word: UTF8Bytes) -> Bool {
    !word.isEmpty && word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }

  private enum Form {
    case letter(UInt32)
    case apostrophe, border, nothing
  }

  private func form(of scalar: UInt32) -> Form {
    if scalar < 0x80 {
      let lower = scalar | 0x20
      if lower >= 0x61 && lower <= 0x7A { return .letter(lower) }
      if scalar >= 0x30 && scalar <= 0x39 { return .letter(scalar) }
      return scalar == 0x27 ? .apostrophe : .border
    }
    switch scalar {
    case 0x2019, 0x02BC: return .apostrophe
    case 0x640, 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670: return .nothing
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return form(of: scalar - 0xFEE0)
    default: break
    }
    if let digit = plainDigit(scalar) { return .letter(digit) }
    let traits = table[scalar]
    if traits.contains(.format) { return .nothing }
    let isWord: ScalarTraits = [.letter, .hebrew, .numeric, .dictionary, .extend]
    if traits.isDisjoint(with: isWord) { return .border }
    let hasPlainForm = scalar < 0x700 || (0x1E00...0x1FFF).contains(scalar)
    let lower = table.lower(hasPlainForm ? icu_base(scalar) : scalar)
    switch lower {
    case 0x3C2: return .letter(0x3C3)
    case 0x131: return .letter(0x69)
    case 0x649: return .letter(0x64A)
    case 0x629: return .letter(0x647)
    default: return .letter(lower)
    }
  }

  /// `2` for `٢`: a digit of the Arabic scripts or of India as ASCII has it. Nil for anything else.
  private func plainDigit(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x660...0x669, 0x6F0...0x6F9: return 0x30 + (scalar & 15)
    // Devanagari to Malayalam: a row of ten in each block of 128.
    case 0x966...0xD6F where (scalar - 0x966) % 0x80 < 10: return 0x30 + (scalar - 0x966) % 0x80
    default: return nil
    }
  }

  /// Gives away what was gathered.
  private mutating func finish(isBesideApostrophe: Bool, _ body: (UTF8Bytes) -> Void) {
    defer { scalars.removeAll(keepingCapacity: true) }
    if scalars.isEmpty || isBesideApostrophe && scalars.count == 1 { return }
    bytes.removeAll(keepingCapacity: true)
    for scalar in scalars.dropFirst(arabicArticle) {
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else if let value = Unicode.Scalar(scalar) {
        bytes.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.withUnsafeBufferPointer { body($0) }
  }

  /// Letters of the Arabic article in front, with the preposition that is written to it; three must be left.
  private var arabicArticle: Int {
    let alef: UInt32 = 0x627
    let lam: UInt32 = 0x644
    if scalars.count < 5 { return 0 }
    if scalars[0] == alef && scalars[1] == lam || scalars[0] == lam && scalars[1] == lam { return 2 }
    let isPrefixed = [0x648, 0x628, 0x643, 0x641].contains(scalars[0])
    return isPrefixed && scalars[1] == alef && scalars[2] == lam && scalars.count > 5 ? 3 : 0
  }
}
