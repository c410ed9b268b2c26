internal import CICU
import Model

/// Time zones by IANA name, read from ICU.
package struct TimeZoneCatalogue {
  /// The rules of a zone such as `Europe/Oslo` from 1900 to 2100, or nil when there is no such zone.
  ///
  /// Names are matched exactly, letter case included; ICU's old three-letter aliases (`EST`) are
  /// known, a misspelt name never turns into UTC.
  package static func rules(named name: String) -> TimeZoneRules? {
    let id = Array(name.utf16)
    guard !id.isEmpty, id.count < 128, icu_zone_is_known(id, Int32(id.count)) != 0 else { return nil }
    var status = U_ZERO_ERROR
    guard let calendar = icu_calendar_open(id, Int32(id.count), &status), status.rawValue <= 0 else {
      return nil
    }
    defer { icu_calendar_close(calendar) }
    var instant = earliest
    var offset = Int(icu_calendar_offset(calendar, instant, &status)) / 1000
    var rules = TimeZoneRules(name: name, initialOffset: offset)
    var next = 0.0
    while icu_calendar_next_transition(calendar, instant, &next) != 0, next < latest, next > instant {
      let changed = Int(icu_calendar_offset(calendar, next, &status)) / 1000
      if changed != offset {
        rules.transitions.append(TimeZoneRules.Transition(seconds: Int(next / 1000), offset: changed))
        offset = changed
      }
      instant = next
    }
    return status.rawValue <= 0 ? rules : nil
  }

  /// 1900-01-01 and 2101-01-01, in milliseconds since 1970.
  private static let earliest = -2_208_988_800_000.0
  private static let latest = 4_133_980_800_000.0
}
