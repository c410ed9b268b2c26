extension Timestamp {
  /// Reads ISO 8601 and RFC 3339: `2023-09-12`, `2023-09-12T18:05`, `2023-09-12 18:05:30.5+01:00`,
  /// `20230912T180530Z`. Without a zone the site's rules give the offset.
  ///
  /// `24:00` is the end of the day, so the next day's start. Returns nil for anything else, times that do not
  /// exist (25:00) included. O(n).
  package init?(iso text: some StringProtocol, zone: TimeZoneRules) {
    var scan = DigitScanner(text)
    guard let year = scan.number(digits: 4) else { return nil }
    let dashed = scan.take("-")
    guard let month = scan.number(digits: 2), !dashed || scan.take("-"), let day = scan.number(digits: 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let midnight = date.daysSinceEpoch * 86_400
    if scan.isAtEnd {
      self.init(
        seconds: midnight - zone.offset(atLocal: midnight), offset: zone.offset(atLocal: midnight),
        precision: .day)
      return
    }
    guard scan.take("T") || scan.take("t") || scan.take(" ") else { return nil }
    while scan.take(" ") {}
    guard let hour = scan.number(digits: 2) else { return nil }
    var minute = 0
    var second = 0
    var hasFraction = false
    var precision = Precision.minute
    if scan.take(":") || scan.isAtDigit {
      guard let value = scan.number(digits: 2) else { return nil }
      minute = value
      if scan.take(":") || scan.isAtDigit {
        guard let value = scan.number(digits: 2) else { return nil }
        second = min(value, 59)
        guard value <= 60 else { return nil }
        precision = .second
        if scan.take(".") || scan.take(",") {
          guard scan.skipDigits() else { return nil }
          hasFraction = true
        }
      }
    }
    let isEndOfDay = hour == 24 && minute == 0 && second == 0 && !hasFraction
    guard hour < 24 || isEndOfDay, minute < 60 else { return nil }
    let local = midnight + hour * 3600 + minute * 60 + second
    while scan.take(" ") {}
    if scan.isAtEnd {
      let offset = zone.offset(atLocal: local)
      self.init(seconds: local - offset, offset: offset, precision: precision)
      return
    }
    if scan.take("Z") || scan.take("z") {
      guard scan.isAtEnd else { return nil }
      self.init(seconds: local, offset: 0, precision: precision)
      return
    }
    let west = scan.take("-")
    guard west || scan.take("+"), let hours = scan.number(digits: 2) else { return nil }
    var minutes = 0
    if scan.take(":") || !scan.isAtEnd {
      guard let value = scan.number(digits: 2) else { return nil }
      minutes = value
    }
    guard scan.isAtEnd, hours < 24, minutes < 60 else { return nil }
    let offset = (hours * 3600 + minutes * 60) * (west ? -1 : 1)
    self.init(seconds: local - offset, offset: offset, precision: precision)
  }
}

/// Reads fixed-width numbers and single marks from the front of a text.
private struct DigitScanner {
  private var bytes: ArraySlice<UInt8>

  init(_ text: some StringProtocol) { bytes = ArraySlice(text.utf8) }

  var isAtEnd: Bool { bytes.isEmpty }
  var isAtDigit: Bool { bytes.first.map { (48...57).contains($0) } ?? false }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard bytes.first == UInt8(ascii: mark) else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard bytes.count >= digits, bytes.prefix(digits).allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    defer { bytes.removeFirst(digits) }
    return bytes.prefix(digits).reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  mutating func skipDigits() -> Bool {
    guard isAtDigit else { return false }
    while isAtDigit { bytes.removeFirst() }
    return true
  }
}
