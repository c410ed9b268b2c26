/// Finds where a quotation or bracket closes, so that no sentence ends inside.
///
/// The search ends after `limit` scalars: a longer quotation is cut into its sentences. A mark that was
/// looked for in vain is not looked for again before the place that the search had reached, so
/// the whole pass stays linear however many marks are open.
struct EnclosureFinder {
  /// About 60 words.
  static let limit = 420

  /// For each closing mark sought in vain: no such mark stands before this byte.
  private var vain: [UInt32: Int] = [:]

  /// The position of the closing mark, or nil when the scalar opens nothing.
  mutating func end(of opener: UInt32, at i: Int, length: Int, in scan: SentenceScan) -> Int? {
    guard let closers = EnclosureFinder.closers(of: opener),
      EnclosureFinder.opens(opener, at: i, length, scan)
    else { return nil }
    let key = closers.first
    if let reached = vain[key], reached > i + 1 { return nil }
    var depth = 0
    var hasCloser = false
    var k = i + length
    var steps = 0
    while k < scan.bytes.count, steps < EnclosureFinder.limit {
      let (scalar, size) = scan.bytes.scalar(at: k)
      if scalar == 0x0A || scalar == 0x2029 { if EnclosureFinder.isBlankLine(k, scan) { break } }
      // Another opening mark: the first was an apostrophe.
      if opener == 0x27, scalar == 0x27, EnclosureFinder.opens(scalar, at: k, size, scan) { break }
      if scalar == closers.first || scalar == closers.second {
        if EnclosureFinder.isClosing(scalar, at: k, size, opener, scan) {
          hasCloser = true
          if depth == 0 { return k }
          depth -= 1
        }
      } else if scalar == opener, opener != 0x22, opener != 0x27 {
        depth += 1
      }
      k += size
      steps += 1
    }
    if !hasCloser { vain[key] = k }
    return nil
  }

  private static func closers(of opener: UInt32) -> (first: UInt32, second: UInt32)? {
    switch opener {
    case 0x28: (0x29, 0x29)
    case 0x5B: (0x5D, 0x5D)
    case 0x7B: (0x7D, 0x7D)
    case 0x22: (0x22, 0x22)
    case 0x27: (0x27, 0x27)
    case 0x2018: (0x2019, 0x2019)
    case 0x201A: (0x2018, 0x2019)
    case 0x201C: (0x201D, 0x201D)
    case 0x201D: (0x201D, 0x201D)
    case 0x201E: (0x201C, 0x201D)
    case 0xAB: (0xBB, 0xBB)
    case 0xBB: (0xAB, 0xBB)
    case 0x2039: (0x203A, 0x203A)
    case 0x203A: (0x2039, 0x2039)
    case 0x300C: (0x300D, 0x300D)
    case 0x300E: (0x300F, 0x300F)
    case 0xFF08: (0xFF09, 0xFF09)
    case 0x3010: (0x3011, 0x3011)
    case 0x300A: (0x300B, 0x300B)
    case 0x3008: (0x3009, 0x3009)
    case 0x3014: (0x3015, 0x3015)
    case 0xFF3B: (0xFF3D, 0xFF3D)
    case 0xFF62: (0xFF63, 0xFF63)
    default: nil
    }
  }

  /// Marks that are the same on both sides open at the beginning of a word.
  private static func opens(_ opener: UInt32, at i: Int, _ length: Int, _ scan: SentenceScan) -> Bool {
    guard [0x22, 0x27, 0x2018, 0x201D, 0xBB, 0x203A].contains(opener) else { return true }
    guard i + length < scan.bytes.count, !scan.table[scan.bytes.scalar(at: i + length).value].contains(.white)
    else { return false }
    guard i > 0 else { return true }
    return !scan.table[scan.bytes.scalar(before: i).value].isDisjoint(with: [
      .white, .opener, .dash, .quote, .ideograph,
    ])
  }

  private static func isClosing(
    _ scalar: UInt32, at i: Int, _ length: Int, _ opener: UInt32, _ scan: SentenceScan
  ) -> Bool {
    let isStraight = scalar == 0x22 || scalar == 0x27 || scalar == 0x2019 || opener == scalar
    guard isStraight else { return true }
    let before = scan.bytes.scalar(before: i).value
    if scan.table[before].contains(.white) {
      // A space that slipped in before the closing mark: `[...] ".`
      guard i + length < scan.bytes.count else { return true }
      return [0x2E, 0x2C, 0x3B, 0x29, 0x21, 0x3F].contains(scan.bytes[i + length])
    }
    if i + length < scan.bytes.count,
      !scan.table[scan.bytes.scalar(at: i + length).value].isDisjoint(with: [.letter, .hebrew, .numeric])
    {
      return false
    }
    return true
  }

  private static func isBlankLine(_ i: Int, _ scan: SentenceScan) -> Bool {
    var k = i + 1
    while k < scan.bytes.count, [0x20, 0x09, 0x0D].contains(scan.bytes[k]) { k += 1 }
    return k < scan.bytes.count && scan.bytes[k] == 0x0A
  }
}
