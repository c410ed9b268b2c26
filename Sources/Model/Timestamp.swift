/// A moment as an article states it: the instant, the offset it was written in, and how
/// precisely it is known.
///
/// `2023-09-12` alone is a whole day in the site's zone: its instant is that day's start, its
/// precision `.day`, and pages show no clock time for it.
package struct Timestamp: Sendable, Hashable {
  package enum Precision: String, Sendable, Hashable { case day, minute, second }

  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package var seconds: Int
  /// Seconds east of UTC in which the moment was written or is to be shown.
  package var offset: Int
  package var precision: Precision

  package init(seconds: Int, offset: Int = 0, precision: Precision = .second) {
    self.seconds = seconds
    self.offset = offset
    self.precision = precision
  }

  /// The day on which it falls, seen from its own offset.
  package var date: CivilDate { CivilDate(daysSinceEpoch: floorDivide(seconds + offset, 86_400)) }

  /// Seconds since that day's midnight, 0 to 86399.
  package var secondOfDay: Int { (seconds + offset) - floorDivide(seconds + offset, 86_400) * 86_400 }

  /// The same moment seen from another zone.
  package func shown(in zone: TimeZoneRules) -> Timestamp {
    Timestamp(seconds: seconds, offset: zone.offset(at: seconds), precision: precision)
  }

  /// RFC 3339: `2023-09-12T18:05:00+01:00`, and `Z` for an offset of 0. Always a full instant.
  package var rfc3339: String {
    "\(date)T\(clock(withSeconds: true))\(zoneSuffix)"
  }

  /// `18:05:00`, or `18:05`: at most eight bytes, which a `String` holds in itself.
  private func clock(withSeconds: Bool) -> String {
    let clock = secondOfDay
    let parts = [clock / 3600, clock / 60 % 60, clock % 60]
    return String(unsafeUninitializedCapacity: 8) { bytes in
      var count = 0
      for part in parts.prefix(withSeconds ? 3 : 2) {
        if count > 0 {
          bytes[count] = UInt8(ascii: ":")
          count += 1
        }
        bytes[count] = 48 + UInt8(part / 10)
        bytes[count + 1] = 48 + UInt8(part % 10)
        count += 2
      }
      return count
    }
  }

  /// ISO 8601 as precise as is known: `2023-09-12`, or `2023-09-12T18:05+01:00`, or with seconds.
  package var iso8601: String {
    switch precision {
    case .day: "\(date)"
    case .minute: "\(date)T\(clock(withSeconds: false))\(zoneSuffix)"
    case .second: rfc3339
    }
  }

  private var zoneSuffix: String {
    if offset == 0 { return "Z" }
    let size = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }
}

extension Timestamp: Comparable {
  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
}

/// Division that rounds towards negative infinity.
package func floorDivide(_ a: Int, _ b: Int) -> Int {
  a >= 0 ? a / b : -((-a + b - 1) / b)
}
