internal import CICU
import Model

/// Time zones by IANA name, read from files of the system or from ICU.
package struct TimeZoneCatalogue {
  /// The rules of a zone as the system has them, else as ICU does.
  ///
  /// Governments change clocks at short notice, and a system's files are renewed for it, ICU's own with its next release.
  /// - Parameters:
  ///   - name: of IANA's data base, such as `Europe/London`.
  ///   - file: the bytes of the system's file for a name, when there is one. It is asked for names of zones alone,
  ///     never for a way out of a folder.
  package static func rules(named name: String, file: (String) -> [UInt8]?) -> TimeZoneRules? {
    if isName(name), let file = file(name).flatMap(ZoneFile.init) {
      return file.rules(named: name, in: Int(earliest / 1000)..<Int(latest / 1000))
    }
    return rules(named: name)
  }

  /// `America/Port-au-Prince`; files that stand beside zones, such as `localtime` and `right/UTC`, begin with a small letter.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (65...90).contains(first) else { return false }
    return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      part in
      !part.isEmpty
        && part.allSatisfy {
          (97...122).contains($0 | 0x20) || (48...57).contains($0) || "+-_".utf8.contains($0)
        }
    }
  }

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
