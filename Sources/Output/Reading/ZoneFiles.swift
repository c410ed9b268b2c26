/// The bytes of the system's file of a time zone, such as `Europe/Oslo`; nil when it has none.
///
/// Linux keeps them in one place, macOS in another.
package func zoneFile(named name: String) -> [UInt8]? {
  for folder in ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo"] {
    if let bytes = try? readFile("\(folder)/\(name)", limit: 1 << 20) { return bytes }
  }
  return nil
}
