import Language
import Model
import Output

/// The rules of a time zone as this machine has them.
@Sendable func systemZone(_ name: String) -> TimeZoneRules? {
  TimeZoneCatalogue.rules(named: name, file: zoneFile(named:))
}
