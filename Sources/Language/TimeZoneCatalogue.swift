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
    guard !id.isEmpty, id.count < 128, let zone = icu_zone_open(id, Int32(id.count)) else { return nil }
    defer { icu_zone_close(zone) }
    var instant = earliest
    var offset = Int(icu_zone_offset(zone, instant)) / 1000
    var rules = TimeZoneRules(name: name, initialOffset: offset)
    var next = 0.0
    while icu_zone_next_transition(zone, instant, &next), next < latest, next > instant {
      let changed = Int(icu_zone_offset(zone, next)) / 1000
      if changed != offset {
        rules.transitions.append(TimeZoneRules.Transition(seconds: Int(next / 1000), offset: changed))
        offset = changed
      }
      instant = next
    }
    return rules
  }

  /// 1900-01-01 and 2101-01-01, in milliseconds since 1970.
  private static let earliest = -2_208_988_800_000.0
  private static let latest = 4_133_980_800_000.0
}
