/// A time zone as plain data: its offsets from UTC and when they change.
package struct TimeZoneRules: Sendable, Hashable {
  package struct Transition: Sendable, Hashable {
    /// Seconds since 1970 from which `offset` holds.
    package var seconds: Int
    /// Seconds east of UTC.
    package var offset: Int

    package init(seconds: Int, offset: Int) {
      self.seconds = seconds
      self.offset = offset
    }
  }

  /// IANA name, such as `Europe/Oslo`.
  package var name: String
  package var initialOffset: Int
  /// Ascending by time.
  package var transitions: [Transition]

  package init(name: String, initialOffset: Int, transitions: [Transition] = []) {
    self.name = name
    self.initialOffset = initialOffset
    self.transitions = transitions
  }

  package static let utc = TimeZoneRules(name: "UTC", initialOffset: 0)

  /// The offset in force at an instant. O(log n).
  package func offset(at seconds: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : transitions[low - 1].offset
  }

  /// The offset for a wall-clock time given as if it were UTC.
  ///
  /// A time that a change skips or repeats is read with the offset in force before the change.
  package func offset(atLocal local: Int) -> Int {
    let before = offset(at: local - offset(at: local - 86_400))
    let guess = offset(at: local - before)
    return offset(at: local - guess) == guess ? guess : before
  }

  /// The instant at which a day begins.
  package func start(of date: CivilDate) -> Timestamp {
    let midnight = date.daysSinceEpoch * 86_400
    let offset = offset(atLocal: midnight)
    return Timestamp(seconds: midnight - offset, offset: offset, precision: .day)
  }
}
