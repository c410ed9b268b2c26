import Model

/// Phrases with which a line may begin, filed under their first byte: most lines begin with none of those.
///
/// Lines and phrases are in lower case; equal means equal bytes.
struct Phrases: Sendable {
  private var filed = [[String]](repeating: [], count: 256)

  init(_ phrases: [String]) {
    for phrase in phrases { if let first = phrase.utf8.first { filed[Int(first)].append(phrase) } }
  }

  /// The first of the phrases that the line begins with.
  func opening(_ line: some StringProtocol) -> String? {
    guard let first = line.utf8.first else { return nil }
    return filed[Int(first)].first { line.utf8.starts(with: $0.utf8) }
  }

  func open(_ line: some StringProtocol) -> Bool { opening(line) != nil }

  /// The same of a line in any case: most need not be brought into lower case to be told.
  func openInAnyCase(_ line: String) -> Bool {
    guard let first = line.utf8.first else { return false }
    guard first < 0x80 else { return open(lowerCased(line)) }
    return filed[Int(lowerCase(first))].contains { phrase in
      var rest = line.utf8[...]
      for wanted in phrase.utf8 {
        guard let byte = rest.popFirst() else { return false }
        // Letters beyond ASCII have other ways into lower case.
        if byte >= 0x80 { return open(lowerCased(line)) }
        if lowerCase(byte) != wanted { return false }
      }
      return true
    }
  }

  private func lowerCase(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}

/// Phrases that may stand anywhere in a line, filed under their first byte: one pass over the line looks for all.
struct PhraseSearch: Sendable {
  private var filed = [[[UInt8]]](repeating: [], count: 256)
  private var begins = [Bool](repeating: false, count: 256)

  init(_ phrases: [String]) {
    for phrase in phrases {
      guard let first = phrase.utf8.first else { continue }
      filed[Int(first)].append(Array(phrase.utf8))
      begins[Int(first)] = true
    }
  }

  /// Whether one of the phrases stands in a line; equal means equal bytes. O(n) in the line for each phrase that
  /// shares a first byte with it.
  func standsIn(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { bytes in
      begins.withUnsafeBufferPointer { begins in
        for start in bytes.indices where begins[Int(bytes[start])] {
          let rest = UnsafeBufferPointer(rebasing: bytes[start...])
          if filed[Int(bytes[start])].contains(where: { rest.starts(with: $0) }) { return true }
        }
        return false
      }
    }
  }
}

extension StringProtocol {
  /// Whether the text ends with the bytes of another.
  func endsWithBytes(of ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}
