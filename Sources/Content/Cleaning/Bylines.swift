import Model

/// Finds `By Name` lines near the top or at the end: the authors, and agencies among them.
func findByline(_ body: inout ReadBody, agencies: Agencies) {
  let prose = body.prose
  let places = prose.prefix(5) + prose.dropFirst(5).suffix(2)
  for i in places where body.blocks[i].text.utf8.count <= 160 {
    let text = collapsingWhiteSpace(body.blocks[i].text)
    guard let names = bylineNames(text, agencies: agencies) else { continue }
    if body.authors.isEmpty {
      body.authors = names.map { Field($0, from: .textLine(body.blocks[i].origin.line)) }
    }
    body.credit(agencies.named(in: text))
    body.remove(i, "byline")
  }
  guard body.authors.isEmpty, let i = lineAfterTitle(in: body) else { return }
  let line = collapsingWhiteSpace(body.blocks[i].text)
  guard let names = deskByline(line) ?? loneName(line, at: i, in: body) else { return }
  body.authors = names.map { Field($0, from: .textLine(body.blocks[i].origin.line)) }
  body.remove(i, "byline")
}

/// The kept paragraph that follows the headline with nothing but dates and furniture between.
private func lineAfterTitle(in body: ReadBody) -> Int? {
  guard let title = body.blocks.firstIndex(where: { $0.reason == "title" }) else { return nil }
  guard let next = body.blocks[(title + 1)...].firstIndex(where: \.isKept) else { return nil }
  return body.blocks[next].isProse && body.blocks[next].text.utf8.count <= 100 ? next : nil
}

/// A name that stands alone on the line below the headline, with the date on one of the next two.
private func loneName(_ line: String, at i: Int, in body: ReadBody) -> [String]? {
  guard body.blocks[(i + 1)...].prefix(2).contains(where: { $0.reason == "date line" }),
    (2...3).contains(wordCount(line))
  else { return nil }
  return nameInLine(line, isByline: true).map { [$0] }
}

/// The names of a line such as `Tom Hale, Transport correspondent`, or nil when it is something else.
func deskByline(_ line: String) -> [String]? {
  let parts = line.split(separator: ",").map { collapsingWhiteSpace($0) }
  guard parts.count >= 2, let office = parts.last?.lowercased(), !endsSentence(line)
  else { return nil }
  let words = office.split(separator: " ")
  guard words.count <= 6, words.contains(where: { offices.contains(String($0)) }) else { return nil }
  let names = nameParts(parts.dropLast().joined(separator: ", "))
  guard (1...4).contains(names.count), names.allSatisfy({ isName($0, isFirst: true) }) else { return nil }
  return names.map(titleCased)
}

/// The authors that a value of front matter names: `By Jo Doe and Al Po` gives `Jo Doe` and `Al Po`.
///
/// Cut only where every part is a name of two words or more or an agency: `Doe, Jane` and `Arts and Culture` stay.
func authorNames(_ value: String, agencies: Agencies) -> [String] {
  var text = value[...]
  let words = value.split(separator: " ")
  if let first = words.first, words.count >= 2 {
    let opening = first.lowercased().filter { $0 != ":" }
    let next = words[1].unicodeScalars.first
    let isSure = ["by", "author", "byline"].contains(opening)
    let isOpening = isSure || first.first?.isUppercase == true && authorOpenings.contains(opening)
    if isOpening, isSure || words.count >= 3 && next?.properties.isLowercase == false {
      text = value[words[1].startIndex...]
    }
  }
  let rest = collapsingWhiteSpace(text)
  let parts = nameParts(rest)
  let areNames = parts.allSatisfy { part in
    if agencies.isOnlyNames(part) { return true }
    let isOffice = part.lowercased().split(separator: " ").contains { notPersons.contains(String($0)) }
    return isName(part, isFirst: true) && part.contains(" ") && !isOffice
  }
  return parts.count > 1 && areNames ? parts : [rest]
}

/// A list of names cut at commas, `and` and `&`.
private func nameParts(_ text: String) -> [String] {
  text.replacing(" and ", with: ",").replacing(" AND ", with: ",").replacing(" & ", with: ",")
    .split(whereSeparator: { $0 == "," || $0 == ";" }).map { collapsingWhiteSpace($0) }
    .map { $0.hasPrefix("and ") ? String($0.dropFirst(4)) : $0 }.filter { !$0.isEmpty }
}

private let authorOpenings: Set<String> = ["von", "par", "por", "di", "door", "av", "od", "автор"]
private let offices: Set<String> = [
  "correspondent", "reporter", "editor", "writer", "columnist", "correspondents", "reporters", "chief",
  "journalist",
]
private let notPersons: Set<String> = [
  "desk", "staff", "department", "office", "team", "ministry", "council", "institute", "university", "news",
  "culture", "trade", "press", "bureau", "agency", "service", "post", "times", "co", "inc", "ltd",
]

/// The names of a byline, or nil when the line is something else.
///
/// `By Jane Doe and John Roe, Reuters` gives `Jane Doe`, `John Roe`, `Reuters`.
func bylineNames(_ line: String, agencies: Agencies) -> [String]? {
  var rest = line[...]
  let lower = line.lowercased()
  guard let opening = bylineOpenings.opening(lower) else { return nil }
  rest = rest.dropFirst(opening.count).drop { $0 == ":" || $0 == " " }
  if rest.last == "." && !rest.dropLast().hasSuffix("Jr") { rest = rest.dropLast() }
  if let bar = rest.firstIndex(where: { $0 == "|" || $0 == "•" || $0 == "·" || $0 == "—" }) {
    rest = rest[..<bar]
  }
  let joined = [" and ", " & ", " AND ", " with ", " mit ", " avec ", " con ", " com "].reduce(String(rest)) {
    $0.replacing($1, with: ",")
  }
  var parts = joined.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" }).map {
    collapsingWhiteSpace($0)
  }
  .filter { !$0.isEmpty }
  // `Karin Holt, Coast Post`: one word behind a whole name is the outlet's, or a place.
  while parts.count > 1, let last = parts.last, parts[0].contains(" "), !last.contains(" "),
    agencies.named(in: last).isEmpty
  {
    parts.removeLast()
  }
  guard !parts.isEmpty, parts.count <= 6 else { return nil }
  let isSure = opening.hasSuffix(":") || opening.hasPrefix("written")
  for (n, part) in parts.enumerated() where agencies.named(in: part).isEmpty {
    guard isName(part, isFirst: n == 0 && !isSure) || roles.contains(where: part.lowercased().contains) else {
      return nil
    }
  }
  let names = parts.filter { part in !roles.contains(where: part.lowercased().contains) }
  return names.isEmpty ? nil : names.map(titleCased)
}

private let bylineOpenings = Phrases([
  "written by ", "by: ", "by:", "byline: ", "by ", "author: ", "authors: ", "von ", "por ", "par ", "door ",
  "di ", "av ", "af ", "oleh ", "autor: ", "auteur : ", "auteur: ", "autore: ", "autor ", "автор: ", "автор ",
  "текст: ", "بقلم: ", "بقلم ", "كتب: ", "מאת: ", "מאת ", "作者：", "作者: ", "記者：", "记者：", "文／", "文/", "लेखक: ",
  "συντάκτης: ", "του ", "της ", "autor článku: ", "โดย ",
])
private let roles = [
  "correspondent", "reporter", "editor", "writer", "news desk", "bureau", "political", "columnist",
  "in london",
]
private let particles: Set<String> = [
  "de", "van", "der", "den", "von", "bin", "al", "el", "la", "le", "da", "dos", "di", "du", "ibn", "ben",
  "ter", "the", "of",
]
private let notNames: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
  "march", "april",
  "may", "june", "july", "august", "september", "october", "november", "december", "contrast", "then", "now",
  "and",
  "morning", "noon", "evening", "night", "law", "far", "all",
]

/// Whether a part of a byline is a name: two to five capitalised words.
private func isName(_ part: String, isFirst: Bool) -> Bool {
  let words = part.split(separator: " ")
  guard (isFirst ? 2 : 1)...6 ~= words.count || part.contains(where: { !$0.isASCII }) && words.count <= 6
  else {
    return false
  }
  guard !notNames.contains(words[0].lowercased()), !part.contains(where: \.isNumber) else { return false }
  return words.allSatisfy { word in
    guard let first = word.unicodeScalars.first else { return false }
    return !first.properties.isLowercase || particles.contains(word.lowercased())
  }
}

/// `JANE DOE` as `Jane Doe`; anything else as it is.
private func titleCased(_ name: String) -> String {
  let letters = name.filter(\.isLetter)
  guard letters.count > 5, name == name.uppercased(), name != name.lowercased() else { return name }
  return name.split(separator: " ").map { word in word.prefix(1) + word.dropFirst().lowercased() }.joined(
    separator: " ")
}
