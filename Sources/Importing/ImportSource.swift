/// Where articles are imported from.
package enum ImportSource: Sendable, Hashable {
  case standardInput
  case file(String)
  case folder(String)
  case web(String)

  /// `-`, an address (`https:`, `http:`, `feed:`), or a path.
  package init(_ argument: String, isFolder: (String) -> Bool) {
    let lower = argument.lowercased()
    if argument == "-" {
      self = .standardInput
    } else if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      self = .web(argument)
    } else if lower.hasPrefix("feed://") {
      self = .web("https://" + argument.dropFirst(7))
    } else if lower.hasPrefix("feed:http") {
      self = .web(String(argument.dropFirst(5)))
    } else {
      self = isFolder(argument) ? .folder(argument) : .file(argument)
    }
  }
}
