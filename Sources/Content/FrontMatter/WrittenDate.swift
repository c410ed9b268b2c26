import Model

extension Timestamp {
  /// Reads a date as people and programs write it.
  ///
  /// ISO 8601 (`2023-09-12`, `2023-09-12T18:05+01:00`, `2023-W37-2`, `2023-255`), RFC 2822
  /// (`Tue, 12 Sep 2023 10:00:00 GMT`), and English words (`12 September 2023`, `September 12, 2023, 6:05 pm`). Without
  /// a zone the site's rules give the offset. Nil for anything else: `12/09/2023` could be two days.
  init?(written text: String, zone: TimeZoneRules) {
    let text = collapsingWhiteSpace(text)
    if let value = Timestamp(iso: text, zone: zone) ?? Timestamp(isoVariant: text, zone: zone) {
      self = value
    } else if let value = WordedDate(text)?.timestamp(zone: zone) {
      self = value
    } else {
      return nil
    }
  }

  /// Forms of ISO 8601 that are seldom seen: slashes, week dates, ordinal dates, a zone after a space.
  private init?(isoVariant text: String, zone: TimeZoneRules) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      return bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    if text.hasSuffix(" UTC") || text.hasSuffix(" GMT") {
      self.init(iso: text.dropLast(4) + "Z", zone: zone)
      return
    }
    if bytes.count >= 10, bytes[4] == bytes[7], bytes[4] == UInt8(ascii: "/") {
      self.init(iso: text.prefix(10).replacing("/", with: "-") + text.dropFirst(10), zone: zone)
      return
    }
    guard let year = number(0..<4) else { return nil }
    var day: CivilDate?
    if bytes.count == 10, bytes[4] == 45, bytes[5] == 87, let week = number(6..<8), bytes[8] == 45,
      let weekday = number(9..<10), (1...53).contains(week), (1...7).contains(weekday),
      let january = CivilDate(year: year, month: 1, day: 4)
    {
      day = january.advanced(byDays: -january.weekday + (week - 1) * 7 + weekday - 1)
    } else if bytes.count == 8, bytes[4] == 45, let ordinal = number(5..<8), (1...366).contains(ordinal),
      let first = CivilDate(year: year, month: 1, day: 1)
    {
      day = first.advanced(byDays: ordinal - 1)
      if day?.year != year { return nil }
    }
    guard let day else { return nil }
    self = zone.start(of: day)
  }
}
