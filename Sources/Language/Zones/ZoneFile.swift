import Model

/// A compiled time zone file of the system, as RFC 9636 describes it (TZif).
///
/// Systems renew these files when a country changes its clocks; ICU's own copy is as old as its release.
struct ZoneFile {
  private(set) var initialOffset: Int
  /// Ascending by time.
  private(set) var transitions: [TimeZoneRules.Transition] = []
  /// How offsets go on after the last transition.
  private(set) var rule: ZoneRule?

  /// Nil for bytes that are no such file, for one of version 1 alone, whose times end in 2038, and for one that counts leap
  /// seconds. O(bytes).
  init?(_ bytes: [UInt8]) {
    guard let old = Header(bytes, at: 0), old.version >= 2 else { return nil }
    let start = Header.length + old.bytes(ofTime: 4)
    guard let header = Header(bytes, at: start), header.types > 0, header.leapSeconds == 0 else { return nil }
    let times = start + Header.length
    let indices = times + header.times * 8
    let types = indices + header.times
    let end = start + Header.length + header.bytes(ofTime: 8)
    guard end <= bytes.count else { return nil }
    let offsets = (0..<header.types).map { Int(bytes.bigEndian(Int32.self, at: types + $0 * 6)) }
    guard offsets.allSatisfy({ abs($0) < 26 * 3600 }) else { return nil }
    initialOffset = offsets[0]
    for number in 0..<header.times {
      let type = Int(bytes[indices + number])
      let seconds = Int(bytes.bigEndian(Int64.self, at: times + number * 8))
      guard type < offsets.count, transitions.last.map({ $0.seconds < seconds }) ?? true else { return nil }
      transitions.append(.init(seconds: seconds, offset: offsets[type]))
    }
    let footer = bytes[end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    guard bytes[end...].first == UInt8(ascii: "\n"), end + 1 + footer.count < bytes.count else { return nil }
    if footer.isEmpty { return }
    guard let rule = ZoneRule(footer) else { return nil }
    self.rule = rule
  }

  /// The rules of the zone between two instants.
  func rules(named name: String, in span: Range<Int>) -> TimeZoneRules {
    var all = transitions
    if let rule {
      let last = all.last?.seconds ?? Int.min
      all += rule.transitions(in: span).filter { $0.seconds > last }
    }
    var offset = all.last { $0.seconds < span.lowerBound }?.offset ?? initialOffset
    var rules = TimeZoneRules(name: name, initialOffset: offset)
    for transition in all where span.contains(transition.seconds) && transition.offset != offset {
      offset = transition.offset
      rules.transitions.append(transition)
    }
    return rules
  }

  private struct Header {
    static let length = 44
    var version: Int
    var utcMarks, standardMarks, leapSeconds, times, types, letters: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + Header.length <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      version = Int(bytes[start + 4]) - 48
      let counts = (0..<6).map { Int(bytes.bigEndian(UInt32.self, at: start + 20 + $0 * 4)) }
      (utcMarks, standardMarks, leapSeconds) = (counts[0], counts[1], counts[2])
      (times, types, letters) = (counts[3], counts[4], counts[5])
    }

    /// Bytes of the data behind the header, whose times have so many.
    func bytes(ofTime size: Int) -> Int {
      times * (size + 1) + types * 6 + letters + leapSeconds * (size + 4) + standardMarks + utcMarks
    }
  }
}

extension [UInt8] {
  /// A number of which the first byte weighs most; the bytes have to be there.
  fileprivate func bigEndian<N: FixedWidthInteger>(_ type: N.Type, at start: Int) -> N {
    self[start..<start + N.bitWidth / 8].reduce(0) { $0 << 8 | N(truncatingIfNeeded: $1) }
  }
}
