import Model

/// The dates in a short line, wherever they stand in it: `Posted: Fri 6:45 PM, Feb 16, 2018 |`.
///
/// A date needs a year in digits. O(words).
func datesInLine(_ text: String, zone: TimeZoneRules) -> [(date: Timestamp, isUpdate: Bool)] {
  let words = text.split(whereSeparator: { $0.isWhitespace || "|·•".contains($0) })
  guard words.count <= 24, words.contains(where: namesYear) else { return [] }
  var found: [(date: Timestamp, isUpdate: Bool)] = []
  var isUpdate = false
  var i = 0
  while i < words.count {
    let word = words[i].lowercased().filter(\.isLetter)
    if updateWords.contains(word) { isUpdate = true }
    if publishedWords.contains(word) { isUpdate = false }
    guard let (date, count) = longestDate(words[i...], zone: zone) else {
      i += 1
      continue
    }
    found.append((date, isUpdate))
    i += count
  }
  return found
}

private func longestDate(_ words: ArraySlice<Substring>, zone: TimeZoneRules) -> (
  date: Timestamp, words: Int
)? {
  for count in (1...7).reversed() where count <= words.count {
    let part = words.prefix(count)
    // Day and year, or all in one word.
    let digits = part.reduce(0) { $0 + $1.count { $0.isNumber } }
    guard part.contains(where: namesYear), digits >= 5 else { continue }
    var text = part.joined(separator: " ")[...]
    while let last = text.last, ",;:-–—()".contains(last) { text.removeLast() }
    text = text.drop { ",;:-–—()".contains($0) }
    if text.utf8.count >= 8, let date = Timestamp(onLine: String(text), zone: zone) {
      return (date, count)
    }
  }
  return nil
}

private func namesYear(_ word: Substring) -> Bool {
  let digits = word.split(whereSeparator: { !$0.isNumber })
  return digits.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
}

private let updateWords: Set<String> = [
  "updated", "modified", "aktualisiert", "actualizado", "atualizado", "aggiornato", "обновлено", "bijgewerkt",
]
private let publishedWords: Set<String> = [
  "published", "posted", "veröffentlicht", "publiziert", "publié", "publicado", "pubblicato", "опубликовано",
]

/// The name in a line such as `October 9, 2018 | by Olivia Larsen`, or in one that markup says to be a byline.
func nameInLine(_ text: String, isByline: Bool) -> String? {
  let words = text.split(whereSeparator: { $0.isWhitespace || "|·•".contains($0) })
  guard words.count <= 24 else { return nil }
  if let opening = words.firstIndex(where: { bylineWords.contains($0.lowercased().filter { $0 != ":" }) }) {
    var name: [Substring] = []
    for word in words[(opening + 1)...].prefix(4) {
      guard isNameWord(word) else { break }
      let isLast = word.hasSuffix(",")
      name.append(isLast ? word.dropLast() : word)
      if isLast { break }
    }
    return name.count >= 2 ? name.joined(separator: " ") : nil
  }
  let isName = isByline && (2...4).contains(words.count) && words.allSatisfy(isNameWord)
  return isName ? words.joined(separator: " ") : nil
}

private func isNameWord(_ word: Substring) -> Bool {
  guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
  return word.allSatisfy { $0.isLetter || "'’.-,".contains($0) }
}

private let bylineWords: Set<String> = [
  "by", "von", "par", "por", "di", "door", "av", "oleh", "autor", "автор", "text",
]
