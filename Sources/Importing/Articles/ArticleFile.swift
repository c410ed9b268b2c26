import Content
import Language
import Markdown
import Model

/// The file that an article is written to: front matter, and its text as Markdown.
struct ArticleFile {
  let candidate: Candidate
  /// When it was last changed; nil for an article that never was.
  let updated: Timestamp?

  var bytes: [UInt8] {
    var lines = ["---"]
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(key): \(value)") }
    }
    add("title", candidate.title.map(scalar))
    add("date", candidate.published?.iso8601)
    add("updated", updated?.iso8601)
    add("source", candidate.source.map(scalar))
    let authors = candidate.authors
    add("author", authors.count > 1 ? list(authors) : authors.first.map(scalar))
    add("link", candidate.webLink.map(scalar))
    add("language", language)
    add("section", candidate.section.map(scalar))
    if candidate.topics.count > 1 || candidate.section == nil, !candidate.topics.isEmpty {
      add("topics", list(Array(candidate.topics.prefix(50))))
    }
    lines += ["republish: quotes", "---", ""]
    return Array((lines.joined(separator: "\n") + "\n" + MarkdownWriter().text(of: candidate.blocks)).utf8)
  }

  /// The language that the feed names, unless the text shows another: a feed's language is often its program's default.
  private var language: String? {
    guard let named = candidate.language, named != .undetermined else { return nil }
    let sample = String(
      decoding: ((candidate.title ?? "") + "\n" + candidate.text).utf8.prefix(3000), as: UTF8.self)
    if let found = LanguageDetector().detect(sample), found.primary != named.primary { return nil }
    return (2...3).contains(named.primary.count) ? named.description : nil
  }

  private func list(_ values: [String]) -> String { "[" + values.map(scalar).joined(separator: ", ") + "]" }
}

/// A value of YAML that reads back as the text: plain where nothing in it is a mark, else in double quotation marks.
func scalar(_ text: String) -> String {
  let text = collapsingWhiteSpace(text)
  if isPlain(text) { return text }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x22, 0x5C: result += "\\" + String(Character(scalar))
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF,
      0x61C,
      0x200E, 0x200F:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// Letters, digits and spaces, or an address; what YAML reads as nothing is none.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.utf8.count < 500 else {
    return false
  }
  if ["null", "Null", "NULL"].contains(text) { return false }
  let isAddress = text.hasPrefix("http://") || text.hasPrefix("https://")
  return text.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case " ", "-", "'", ".", "(", ")", "/", "\u{2019}", "\u{2013}": true
    case ":", "?", "=", "&", "%", "_", "~", "+", ";", "@", "!", "$": isAddress
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  } && !(isAddress && text.hasSuffix(":"))
}

/// Where an article goes, relative to Content, without a number: `harbour-post/2023-09-12-swing-bridge-closes`.
///
/// Made of letters, digits, hyphens and one slash, so no title or name can lead anywhere else.
func articleStem(of candidate: Candidate) -> String {
  let folder = slugify(candidate.source ?? "", limit: 60)
  var words = slugify(candidate.title ?? "", limit: 60)
  if words.isEmpty {
    let text = candidate.text.split(whereSeparator: { $0 == " " || $0 == "\n" }).prefix(8).joined(
      separator: " ")
    words = slugify(text, limit: 60)
  }
  if words.isEmpty { words = String(candidate.textPrint.prefix(8)) }
  let name =
    candidate.published.map { "\($0.date)-\(words)" } ?? (words == "readme" ? "readme-article" : words)
  return folder.isEmpty ? name : "\(folder)/\(name)"
}
