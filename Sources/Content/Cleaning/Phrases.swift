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
    let lower = (65...90).contains(first) ? first | 0x20 : first
    if first < 0x80, filed[Int(lower)].isEmpty { return false }
    return open(line.lowercased())
  }
}

extension StringProtocol {
  /// Whether the text ends with the bytes of another.
  func endsWithBytes(of ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  func holds(_ byte: UInt8) -> Bool { utf8.contains(byte) }
}

extension String {
  /// Whether the bytes of another text stand in this one. O(n) but for texts that repeat themselves.
  func holdsBytes(of part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { part in
        guard let first = part.first, part.count <= text.count else { return part.isEmpty }
        for start in 0...(text.count - part.count) where text[start] == first {
          var length = 1
          while length < part.count, text[start + length] == part[length] { length += 1 }
          if length == part.count { return true }
        }
        return false
      }
    }
    return (found ?? nil) ?? contains(part)
  }
}
