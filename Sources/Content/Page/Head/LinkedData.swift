import Markdown
import Model

/// What a page's JSON-LD says of its article (schema.org).
///
/// The article is the first thing of a type such as `NewsArticle`, in a list, in `@graph` or inside of the page; things
/// that are named by `@id` alone are looked up.
struct LinkedData {
  private var things: [JSONValue] = []
  private(set) var article: JSONValue?
  /// The type of the article, without its namespace.
  private(set) var type = ""

  init(_ tree: PageTree) {
    for script in tree.linkedData {
      gather(JSONValue.reading(Array(withoutWrapping(script.text).utf8)).value, depth: 0)
    }
    let articles = things.compactMap { thing in articleType(of: thing).map { (thing, $0) } }
    guard
      let found = articles.first(where: { $0.0["headline"] != nil || $0.0["datePublished"] != nil })
        ?? articles.first
    else { return }
    article = found.0
    type = found.1
  }

  private mutating func gather(_ value: JSONValue, depth: Int) {
    guard depth < 6, things.count < 400 else { return }
    switch value {
    case .array(let values): for value in values { gather(value, depth: depth + 1) }
    case .object(let members):
      things.append(value)
      for member in members
      where ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"].contains(member.name) {
        gather(member.value, depth: depth + 1)
      }
    default: return
    }
  }

  /// A text, or the first text of a list, of the article.
  func text(_ name: String) -> String? { article?[name].flatMap(firstText) }

  /// The names of the persons or organisations that a member holds.
  func names(_ member: String) -> [String] {
    guard let value = article?[member] else { return [] }
    let list: [JSONValue] = if case .array(let values) = value { values } else { [value] }
    return list.compactMap(name).filter { !$0.isEmpty }
  }

  /// `false` of `isAccessibleForFree`, as a truth value or in words.
  var isForSubscribers: Bool {
    switch article?["isAccessibleForFree"] {
    case .bool(let isFree): !isFree
    case .string(let text):
      ["false", "no"].contains(text.lowercased()) || text.lowercased().hasSuffix("/false")
    default: false
    }
  }

  private func name(_ value: JSONValue) -> String? {
    if case .string(let text) = value { return plain(text) }
    if let name = value["name"].flatMap(firstText) { return name }
    guard let id = value["@id"]?.text else { return nil }
    return things.lazy.filter { $0["@id"]?.text == id }.compactMap { $0["name"].flatMap(firstText) }.first
  }

  private func firstText(_ value: JSONValue) -> String? {
    switch value {
    case .array(let values): values.lazy.compactMap(firstText).first
    case .object: value["url"].flatMap(firstText) ?? value["@id"].flatMap(firstText)
    default: value.text.map(plain).flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  private func articleType(of thing: JSONValue) -> String? {
    let types: [JSONValue] =
      if case .array(let list)? = thing["@type"] { list } else { [thing["@type"] ?? .null] }
    for type in types {
      guard let name = type.text?.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last else {
        continue
      }
      if name.hasSuffix("Article") || articleTypes.contains(String(name)) { return String(name) }
    }
    return nil
  }
}

private let articleTypes: Set<String> = [
  "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "Posting",
]

/// JSON without the comment or CDATA section that some pages put around it.
private func withoutWrapping(_ script: String) -> Substring {
  guard let start = script.firstIndex(where: { $0 == "{" || $0 == "[" }),
    let end = script.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
  else { return "" }
  if script[start...].hasPrefix("[CDATA["),
    let next = script[start...].dropFirst().firstIndex(where: { $0 == "{" || $0 == "[" })
  {
    return script[script.index(after: next)...end].drop { $0 != "{" && $0 != "[" }
  }
  return script[start...end]
}

/// The text with character references undone, which many pages leave in JSON.
private func plain(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result: [UInt8] = []
  let bytes = Array(text.utf8)
  var i = 0
  while i < bytes.count {
    if bytes[i] == UInt8(ascii: "&"), let end = bytes[i...].prefix(34).firstIndex(of: UInt8(ascii: ";")) {
      result += decodedEntity(Array(bytes[i...end]))
      i = end + 1
    } else {
      result.append(bytes[i])
      i += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
