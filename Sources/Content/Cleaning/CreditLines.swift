import Model

/// Removes the lines that say whose text it is, and notes the agencies.
///
/// `(With inputs from Reuters)`, `Reporting by Jane Doe; editing by John Roe`, `Associated Press`, `© 2023 AFP`. An
/// agency that running text quotes (`Reuters reported`) is no credit.
func removeCredits(_ body: inout ReadBody, agencies: Agencies) {
  let prose = body.prose
  for i in prose where body.blocks[i].text.utf8.count <= 400 {
    let features = BlockFeatures(body.blocks[i].text)
    guard isCreditLine(features, agencies: agencies) else { continue }
    body.credit(agencies.named(in: features.text))
    body.remove(i, "credit line")
  }
  // At the end of a paragraph, bracketed after its last sentence or behind a dash.
  for i in body.prose.reversed() {
    let text = body.blocks[i].text
    guard let offset = creditTail(of: text, agencies: agencies) else { continue }
    let tail = String(decoding: Array(text.utf8)[offset...], as: UTF8.self)
    body.credit(agencies.named(in: tail))
    body.removeTail(of: i, from: offset, "credit line")
  }
}

/// Whether a short block does nothing but credit.
func isCreditLine(_ block: BlockFeatures, agencies: Agencies) -> Bool {
  guard block.words <= 40 else { return false }
  let whole = block.text
  let lower = lowerCased(whole)
  let text = Substring(lower.unicodeScalars.drop { openingMarks.contains($0) })
  let isBracketed =
    text.startIndex > lower.startIndex
    && [")", "]", "）", "】"].contains(lower.unicodeScalars.last { $0 != "." } ?? " ")
  if block.words <= 8, agencies.isOnlyNames(whole) { return true }
  if ownerOpenings.open(text) || isAgencyLine(text) { return true }
  if block.words <= 30, isContribution(text) { return true }
  if productionOpenings.open(text) { return block.words <= 30 }
  if let opening = inputOpenings.opening(text) {
    return block.words <= 30 && creditsOnly(whole, after: opening, agencies: agencies)
  }
  if let opening = workOpenings.opening(text) {
    if isBracketed || text.holds(UInt8(ascii: ";")) { return true }
    return block.words <= 20 && creditsOnly(whole, after: opening, agencies: agencies)
  }
  if block.words <= 8 || isBracketed, let opening = withOpenings.opening(text) {
    return !agencies.named(in: whole).isEmpty
      && (isBracketed || creditsOnly(whole, after: opening, agencies: agencies))
  }
  return block.words <= 12 && sourceOpenings.open(text)
}

/// Whether a line in lower case says that agencies wrote the text, without a name.
private func isAgencyLine(_ text: Substring) -> Bool {
  // Most lines have more letters than the longest of those.
  var letters = 0
  for byte in text.utf8 where (97...122).contains(byte) || byte == 32 {
    letters += 1
    if letters > 18 { return false }
  }
  return agencyLines.contains(String(text.filter { $0.isLetter || $0 == " " }))
}

/// Whether a line in lower case ends as `Jane Doe contributed to this report.` does.
private func isContribution(_ text: Substring) -> Bool {
  var end = text.utf8[...]
  while let last = end.last, " .)]*_".utf8.contains(last) { end.removeLast() }
  guard let last = end.last, "gtye".utf8.contains(last) else { return false }
  return contributions.contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
}

/// Whether what follows the opening of a credit is names, agencies and desks, with one other word at most.
///
/// `from Reuters staff in Seoul and our desk` credits; `from Reuters staff the council drafted a letter` goes on as a
/// sentence. Names are known by their capitals; scripts without capitals pass.
private func creditsOnly(_ text: String, after opening: String, agencies: Agencies) -> Bool {
  let words = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" })
  let skipped = opening.split(whereSeparator: { !$0.isLetter }).count
  var others = 0
  for word in words.dropFirst(skipped) {
    guard let first = word.unicodeScalars.first, first.properties.isLowercase else { continue }
    if deskWords.contains(String(word)) || !agencies.named(in: String(word)).isEmpty { continue }
    others += 1
  }
  return others <= 1
}

/// Where a credit at the end of a paragraph begins, in UTF-8 bytes.
func creditTail(of text: String, agencies: Agencies) -> Int? {
  let end = text.unicodeScalars.reversed().first { !$0.properties.isWhitespace && $0 != "." }
  if end == ")" || end == "]" || end == "）" {
    guard let open = text.lastIndex(where: { $0 == "(" || $0 == "[" || $0 == "（" }) else { return nil }
    let tail = text[open...]
    guard tail.utf8.count <= 300, open > text.startIndex else { return nil }
    let before = text[..<open]
    guard endsSentence(before) else { return nil }
    let inner = BlockFeatures(String(tail))
    return isCreditLine(inner, agencies: agencies) ? text.utf8.distance(from: text.startIndex, to: open) : nil
  }
  // ". — Reuters", ". /AFP"
  guard let mark = text.utf8.suffix(40).lastIndex(where: isCreditMark) else { return nil }
  var start = mark
  while start > text.startIndex, text.utf8[start] & 0xC0 == 0x80 { start = text.utf8.index(before: start) }
  guard endsSentence(text[..<start]) else { return nil }
  let after = String(decoding: text.utf8[mark...].dropFirst(), as: UTF8.self)
  guard after.split(separator: " ").count <= 4, agencies.isOnlyNames(after) else { return nil }
  return text.utf8.distance(from: text.startIndex, to: start)
}

/// Whether a byte is `-`, `/` or the last of a dash.
private func isCreditMark(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == 0x94 || byte == 0x93
}

private let openingMarks: Set<Unicode.Scalar> = [
  "(", "[", "*", "_", "-", "–", "—", " ", "/", "【", "（", "~",
]
private let agencyLines: Set<String> = [
  "agencies", "from agencies", "news agencies", "wire reports", "staff and agencies", "with agencies",
  "with wires",
]
private let ownerOpenings = Phrases(["©", "copyright"])
private let sourceOpenings = Phrases(["source:", "sources:", "quelle:"])
private let inputOpenings = Phrases([
  "with inputs from", "with input from", "with agency inputs", "with inputs by", "inputs from",
  "with additional input",
  "with additional reporting", "with reporting by", "with reporting from", "with files from",
  "with material from",
  "additional reporting by", "additional reporting from", "mit material von", "mit material der",
  "con información de",
  "avec agence", "compiled from agencies",
])
private let productionOpenings = Phrases(["this report was compiled from", "this story was produced by"])
private let contributions = [
  "contributed to this report", "contributed to this story", "contributed to this article",
  "contributed reporting", "contributed reporting to this story", "contributed reporting to this article",
]
private let deskWords: Set<String> = [
  "and", "in", "at", "by", "for", "from", "the", "of", "our", "other", "staff", "desk", "desks", "bureau",
  "agency", "agencies", "wire", "wires", "service", "services", "reporter", "reporters", "writer", "writers",
  "correspondent", "correspondents", "editor", "editors", "news", "newsroom", "team", "sources", "media",
  "reports", "inputs", "journalist", "journalists", "freelance", "local", "online", "with", "additional",
  "reporting", "writing", "editing", "translated", "und", "der", "die", "von", "vom", "de", "la", "le", "du",
  "des", "et", "y", "van", "den", "bin", "al", "el", "di", "da",
]
private let workOpenings = Phrases([
  "reporting by", "writing by", "editing by", "edited by", "reported by", "compiled by", "report by",
  "translated by",
  "written by", "bericht von", "reportage", "produced by",
])
private let withOpenings = Phrases([
  "with ", "mit ", "avec ", "con ", "com ", "från ", "met ", "from ", "via ", "source ", "by ",
])
