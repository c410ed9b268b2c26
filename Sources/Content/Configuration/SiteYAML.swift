import Model
import Yams

/// Reads `site.yaml`.
///
/// ```yaml
/// title: The Valley Digest
/// description: What six papers report
/// baseURL: https://example.org/digest/     # also base_url, url
/// language: en
/// digits: western                          # or native: those of the language
/// timeZone: Europe/Oslo                    # also timezone
/// window: 1                                # days of one edition; also `edition: {window: 1}`
/// republish: full                          # or quotes
/// sections: {politics: Politics, harbour-post/sport: Sport}
/// summary: {words: 120, frontSentences: 3}
/// authors: [Jane Doe]
/// names: {aliases: {World Health Organization: [WHO]}, exclude: [Read More]}
/// publish: {live: {rsync: "deploy@example.org:/var/www/digest"}}
/// ```
func readSite(
  _ document: YAMLDocument, zone: (String) -> TimeZoneRules?, into configuration: inout SiteConfiguration
) {
  guard let root = document.root else { return }
  let keys: [String: [String]] = [
    "title": ["name"], "description": ["tagline"], "baseURL": ["base_url", "base-url", "url"],
    "language": ["lang", "languageCode", "default_language"], "timeZone": ["timezone", "time_zone"],
    "window": ["windowDays"], "edition": [], "republish": [], "sections": [], "summary": [],
    "authors": ["author"], "names": [], "digits": [], "publish": [],
  ]
  var map = SettingsMap(root, in: document, keys: keys, what: "site.yaml")
  var settings = SiteSettings()
  if let title = map.read("title", { $0.text() }) { settings.title = title }
  if let text = map.read("description", { $0.text() }) { settings.description = text }
  if let text = map.read("baseURL", { $0.text() }) {
    if let address = siteAddress(text) {
      settings.baseURL = address
    } else {
      map.complain(
        "base-url",
        "`\(map.writtenName(of: "baseURL"))` must be an absolute http or https URL, not \(quoted(text)).",
        at: "baseURL",
        help: "Write it as `https://example.org/digest/`, or leave it out.")
    }
  }
  settings.language = map.read("language") { $0.language() }
  if let digits: SiteSettings.Digits = map.read("digits", { $0.choice() }) { settings.digits = digits }
  if let name = map.read("timeZone", { $0.text() }) {
    if let rules = zone(name) {
      settings.timeZone = rules
    } else {
      map.complain(
        "time-zone", "Unknown time zone \(quoted(name)).", at: "timeZone",
        help: "Write an IANA name such as `Europe/Oslo` or `UTC`.")
    }
  }
  if let days = readDays("window", in: &map) { settings.windowDays = days }
  if let node = map.node("edition") {
    var edition = SettingsMap(
      node, in: document, keys: ["window": ["windowDays", "days"]], what: "`edition`")
    if let days = readDays("window", in: &edition) { settings.windowDays = days }
    map.add(edition.diagnostics)
  }
  if let choice: Article.Republish = map.read("republish", { $0.choice() }) { settings.republish = choice }
  readSections(&map, document, into: &settings)
  if let node = map.node("summary") {
    let keys = ["words": [], "frontSentences": ["front_sentences", "front", "sentences"]]
    var summary = SettingsMap(node, in: document, keys: keys, what: "`summary`")
    if let words = readCount("words", 10...2000, in: &summary) { settings.summaryWords = words }
    if let count = readCount("frontSentences", 1...20, in: &summary) { settings.frontSentences = count }
    map.add(summary.diagnostics)
  }
  if let authors = map.read("authors", { $0.list(splitsCommas: false) }) { settings.authors = authors }
  if let node = map.node("names") { map.add(readNames(node, document, into: &settings.names)) }
  if let node = map.node("publish") { map.add(readPublish(node, document, into: &settings)) }
  configuration.settings = settings
  configuration.diagnostics += map.diagnostics
}

private func readDays(_ key: String, in map: inout SettingsMap) -> Int? { readCount(key, 1...366, in: &map) }

private func readCount(_ key: String, _ range: ClosedRange<Int>, in map: inout SettingsMap) -> Int? {
  guard let count = map.read(key, { $0.integer() }) else { return nil }
  if range.contains(count) { return count }
  map.complain(
    "out-of-range",
    "`\(map.writtenName(of: key))` must be from \(range.lowerBound) to \(range.upperBound), not \(count).",
    at: key,
    help: "Write a number in that range.")
  return nil
}

private func readSections(
  _ map: inout SettingsMap, _ document: YAMLDocument, into settings: inout SiteSettings
) {
  guard let node = map.node("sections") else { return }
  guard case .mapping(let sections) = node else {
    map.complain(
      "wrong-type", "`sections` must be a map of folder to name, not \(described(node)).", at: "sections",
      help: "Write `sections: {politics: Politics}`.")
    return
  }
  for (key, value) in sections {
    guard let folder = key.scalar?.string, let name = value.scalar?.string, !name.isEmpty else {
      map.add([
        document.diagnostic(
          .error, "wrong-type", "A section must be a name, not \(described(value)).", at: value,
          help: "Write `sections: {politics: Politics}`.")
      ])
      continue
    }
    settings.sections[folder.split(separator: "/").joined(separator: "/")] = collapsingWhiteSpace(name)
  }
}
