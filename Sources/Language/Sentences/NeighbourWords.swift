/// What stands before a full stop, back to white space or an opening mark.
struct PreviousWord {
  private(set) var start: Int
  let end: Int
  /// In lower case, direction marks dropped; the last part of `l'Ing` and `Jean-J`.
  private(set) var folded: [UInt8] = []
  private(set) var letters = 0
  private(set) var digits = 0
  /// A full stop stands inside: `U.S`, `p.m`.
  private(set) var hasStop = false
  private(set) var isLowerInside = false
  /// Nothing but letters: no digit, slash, at-sign or colon, back to the last white space.
  private(set) var isPlain = true
  private var firstIsUpper = false

  /// Letters by ones and twos with stops between: `U.S`, `p.m`, `Ph.D`. Not `example.com`.
  private(set) var isDotted = false

  var isNumber: Bool { digits > 0 && letters == 0 }
  var isCapitalised: Bool { firstIsUpper }

  init(before position: Int, in scan: SentenceScan) {
    end = position
    start = position
    var i = position
    var steps = 0
    var taking = true
    var wordStart = position
    while i > scan.start, steps < 48 {
      let (scalar, length) = scan.bytes.scalar(before: i)
      let traits = scan.table[scalar]
      if traits.contains(.white)
        || !traits.isDisjoint(with: [.opener, .quote]) && scalar != 0x27 && scalar != 0x2019
      {
        break
      }
      let parts = scalar == 0x27 || scalar == 0x2019 || traits.contains(.dash)
      // The degree sign stands for a small o: `N°`.
      let isKnown =
        scalar == 0xB0 || !traits.isDisjoint(with: [.letter, .hebrew, .numeric, .extend, .stop, .format])
      if parts || !isKnown { taking = false }
      if !parts, traits.isDisjoint(with: [.letter, .hebrew, .extend, .format, .stop]) { isPlain = false }
      if taking {
        if !traits.isDisjoint(with: [.letter, .hebrew]) {
          letters += 1
          firstIsUpper = traits.contains(.upper)
          if traits.contains(.lower) { isLowerInside = true }
        } else if traits.contains(.numeric) {
          digits += 1
        } else if traits.contains(.extend), !traits.contains(.format) {
          // A vowel sign makes a syllable a word: Hindi `है.` is no initial.
          letters += 1
        } else if traits.contains(.stop) {
          hasStop = true
        }
        wordStart = i - length
      }
      i -= length
      steps += 1
    }
    start = wordStart
    folded = foldedWord(scan.bytes, wordStart..<end)
    isDotted =
      hasStop && digits == 0 && isPlain
      && folded.split(separator: 0x2E).allSatisfy { part in
        part.count { $0 & 0xC0 != 0x80 } <= 2
      }
  }

  /// `1.`, `a.` or `1.)` at the very beginning of the sentence.
  func isListMarker(in scan: SentenceScan) -> Bool {
    guard !hasStop, start == scan.start || scan.onlyBullets(scan.start..<start) else { return false }
    return letters == 0 && digits > 0 && digits <= 3 || letters == 1 && digits == 0
      || letters <= 4 && digits == 0 && ListMarker.roman(folded) != nil
  }
}

/// What stands after the white space behind a candidate.
struct NextWord {
  enum First: Sendable { case upper, lower, caseless, digit, other }

  private(set) var first = First.other
  private(set) var word: [UInt8] = []
  private(set) var startsWithBracket = false
  private(set) var isContinuation = false
  private(set) var isIdeograph = false
  private(set) var isFollowedBySpace = false
  /// One letter and a full stop.
  private(set) var isInitial = false
  /// White space stands before the next full stop, slash or at-sign, so this is no file name or address.
  private(set) var looksLikeSentence = false

  var isLower: Bool { first == .lower }
  var startsWithDigit: Bool { first == .digit }

  init(at position: Int, in scan: SentenceScan) {
    var i = position
    var isFirst = true
    while i < scan.bytes.count {
      let (scalar, length) = scan.bytes.scalar(at: i)
      let traits = scan.table[scalar]
      if isFirst {
        startsWithBracket = scalar == 0x28 || scalar == 0x5B || scalar == 0xFF08
        isContinuation =
          [0x2C, 0x3B, 0x29, 0x5D, 0x3A, 0x3001, 0xFF0C, 0x60C, 0x25, 0x2F].contains(scalar)
          || traits.contains(.dash) && i + length < scan.bytes.count && scan.isDigit(i + length)
      }
      isFirst = false
      let skips =
        !traits.isDisjoint(with: [.opener, .quote, .format, .dash, .extend]) || traits.contains(.white)
      guard skips || scalar == 0x2022 || scalar == 0xBF || scalar == 0xA1 || scalar == 0x2A || scalar == 0x5F
      else { break }
      i += length
    }
    readWord(at: i, in: scan)
  }

  private mutating func readWord(at start: Int, in scan: SentenceScan) {
    guard start < scan.bytes.count else { return }
    let traits = scan.table[scan.bytes.scalar(at: start).value]
    isIdeograph = traits.contains(.ideograph)
    if traits.contains(.upper) {
      first = .upper
    } else if traits.contains(.lower) {
      first = .lower
    } else if traits.contains(.numeric) {
      first = .digit
    } else if !traits.isDisjoint(with: .alphabetic) {
      first = .caseless
    }
    var i = start
    while i < scan.bytes.count, i - start < 64 {
      let (scalar, length) = scan.bytes.scalar(at: i)
      let traits = scan.table[scalar]
      guard !traits.isDisjoint(with: [.letter, .hebrew, .extend]), !traits.contains(.ideograph) else { break }
      i += length
    }
    word = foldedWord(scan.bytes, start..<i)
    isInitial = i < scan.bytes.count && scan.bytes[i] == 0x2E && word.count { $0 & 0xC0 != 0x80 } == 1
    var k = i
    while k < scan.bytes.count, k - i < 64 {
      let byte = scan.bytes[k]
      if byte <= 0x20 || byte == 0x2C || byte == 0x27 || byte >= 0x80 { looksLikeSentence = true }
      if byte == 0x2E, k + 1 < scan.bytes.count, scan.bytes[k + 1] <= 0x20 { looksLikeSentence = true }
      if looksLikeSentence || byte == 0x2E || byte == 0x2F || byte == 0x40 { break }
      k += 1
    }
    if k >= scan.bytes.count { looksLikeSentence = true }
    isFollowedBySpace = i < scan.bytes.count && scan.bytes[i] == 0x20
  }
}

extension SentenceScan {
  /// Whether nothing but bullets, dashes and spaces stands in a range.
  func onlyBullets(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = bytes.scalar(at: i)
      let isBullet = [0x2022, 0x2043, 0x25E6, 0x25AA, 0x2A, 0x28, 0xB7].contains(scalar)
      guard isBullet || !table[scalar].isDisjoint(with: [.white, .dash]) else { return false }
      i += length
    }
    return true
  }
}
