import Model

/// Why a site could not be published, and what to do. What was published before is whole.
struct PublishFault: Error {
  var name: String
  var message: String
  var help: String

  func diagnostic(_ target: PublishTarget) -> Diagnostic {
    Diagnostic(.error, "publish/\(name)", "\(target.name): \(message)", help: help)
  }
}

/// An address without the password that may stand in it: `https://user:secret@host` as `https://***@host`.
func withoutSecrets(_ text: String) -> String {
  text.split(separator: " ", omittingEmptySubsequences: false).map { word in
    guard let scheme = word.firstRange(of: "://"),
      let at = word[scheme.upperBound...].prefix(while: { $0 != "/" }).lastIndex(of: "@")
    else { return String(word) }
    return word[..<scheme.upperBound] + "***" + word[at...]
  }.joined(separator: " ")
}
