/// The links and anchors of one HTML page that this program wrote.
///
/// Reads tags and their quoted attributes; comments are passed over. O(n).
struct HTMLReferences {
  /// Values of `href` and `src`, in order, but for links that say they lead away (`rel="external"`, `rel="nofollow"`):
  /// an article's original may stand on the very host that the digest is published on.
  private(set) var links: [String] = []
  /// Values of `id`.
  private(set) var anchors = Set<String>()
  private(set) var repeatedAnchors: [String] = []
  /// Of the tag that is being read.
  private var pending: [String] = []
  private var leadsAway = false

  init(_ bytes: [UInt8]) {
    var i = 0
    while let start = bytes[i...].firstIndex(of: UInt8(ascii: "<")) {
      i = start + 1
      guard i < bytes.count else { return }
      if bytes[i...].starts(with: "!--".utf8) {
        i = HTMLReferences.find("-->", in: bytes, from: i) ?? bytes.count
        continue
      }
      guard isLetter(bytes[i]) else { continue }
      while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
        if bytes[i] == UInt8(ascii: "="), i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") {
          var from = i
          while from > 0, isLetter(bytes[from - 1]) || bytes[from - 1] == UInt8(ascii: "-") { from -= 1 }
          let name = String(decoding: bytes[from..<i], as: UTF8.self)
          let end = bytes[(i + 2)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
          add(name, String(decoding: bytes[(i + 2)..<end], as: UTF8.self))
          i = end + 1
        } else {
          i += 1
        }
      }
      i = min(i, bytes.count)
      if !leadsAway { links += pending }
      pending = []
      leadsAway = false
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    switch name {
    case "href", "src": pending.append(unescaped(value))
    case "rel": leadsAway = value.split(separator: " ").contains { $0 == "external" || $0 == "nofollow" }
    case "id": if !anchors.insert(unescaped(value)).inserted { repeatedAnchors.append(value) }
    default: break
    }
  }

  private static func find(_ mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    while i + mark.utf8.count <= bytes.count {
      if bytes[i...].starts(with: mark.utf8) { return i + mark.utf8.count }
      i += 1
    }
    return nil
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

/// The five entities of our own escaping, turned back.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = Substring(text)
  let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
  while let mark = rest.firstIndex(of: "&") {
    result += rest[..<mark]
    rest = rest[mark...]
    if let (entity, character) = entities.first(where: { rest.hasPrefix($0.0) }) {
      result += character
      rest = rest.dropFirst(entity.count)
    } else {
      result += "&"
      rest = rest.dropFirst()
    }
  }
  return result + rest
}
