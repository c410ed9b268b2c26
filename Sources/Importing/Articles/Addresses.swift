import Content
import Model

/// A link as an absolute address of the web that front matter takes: marks that no address may hold are written as escapes.
func webAddress(_ link: String) -> String? {
  let lower = link.prefix(8).lowercased()
  guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
  var text = ""
  for scalar in link.unicodeScalars {
    if scalar.value <= 0x20 || scalar.value == 0x7F || "<>\"\\^`{|}".unicodeScalars.contains(scalar) {
      text += scalar.value < 16 ? "%0" : "%"
      text += String(scalar.value, radix: 16, uppercase: true)
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
  return absoluteURL(text)
}

/// The address in the form in which two of one page are the same: without scheme, `www.`, a final slash, and the parts that
/// only tell where a reader came from. Other addresses, such as `urn:`, are themselves.
func comparableAddress(_ link: String) -> String {
  guard let host = urlHost(link), let start = link.firstRange(of: "://") else { return link }
  let rest = link[start.upperBound...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
  let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let whole = parts.first ?? ""
  let fragment = parts.count > 1 && !parts[1].isEmpty ? "#" + parts[1] : ""
  let split = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
  var path = split.first.map(String.init) ?? ""
  while path.hasSuffix("/") { path.removeLast() }
  let query = split.count > 1 ? split[1].split(separator: "&").filter { !isTracking($0) } : []
  let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  return name + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&")) + fragment
}

private func isTracking(_ part: Substring) -> Bool {
  let name = part.prefix { $0 != "=" }.lowercased()
  return name.hasPrefix("utm_") || ["fbclid", "gclid", "mc_cid", "mc_eid", "ftag", "cmpid"].contains(name)
}

/// Whether an address names one page rather than a whole site.
func namesPage(_ comparable: String) -> Bool { comparable.contains("/") || comparable.contains("?") }

/// The outlet's name in the title of a feed: the part between ` - `, ` | ` and the like that its host resembles, else the whole.
///
/// `World news | Harbour Post` at `www.harbourpost.example` gives `Harbour Post`. Nil when there is neither title nor host.
func outletName(title: String?, link: String?) -> String? {
  let host = link.flatMap(urlHost).map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
  guard let title = title.map({ collapsingWhiteSpace($0) }), !slugify(title).isEmpty else { return host }
  var parts = [title]
  for mark in [" | ", " - ", " – ", " — ", " » ", " > ", " :: ", ": ", " · "] {
    parts = parts.flatMap { $0.split(separator: mark).map { collapsingWhiteSpace($0) } }
  }
  guard parts.count > 1, let label = host.map(letters) else { return title }
  let near = parts.filter { part in
    let name = letters(part)
    return name.utf8.count > 2 && (label.contains(name) || host.map { isLabel(name, of: $0) } ?? false)
  }
  return near.max { $0.utf8.count < $1.utf8.count } ?? title
}

/// Whether a part of the host is how the name begins: `bbc` of `bbc.example` and `bbcnews`.
private func isLabel(_ name: String, of host: String) -> Bool {
  host.split(separator: ".").dropLast().contains { $0.utf8.count > 2 && name.hasPrefix(letters(String($0))) }
}

private func letters(_ text: String) -> String {
  String(text.lowercased().filter { $0.isLetter || $0.isNumber })
}
