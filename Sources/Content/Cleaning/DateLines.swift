import Model

/// Finds the lines that say when an article was published or changed, near its top.
///
/// ` date 2023-09-12 North Korean ...`: the date in front of a text is taken, the text stays. `Published: 12 September
/// 2023` and a date alone on its line are taken whole. Front matter wins over both, later.
func findDateLines(_ body: inout ReadBody, zone: TimeZoneRules) {
  var seen = 0
  var i = 0
  while i < body.blocks.count, seen < 6 {
    defer { i += 1 }
    guard body.blocks[i].isProse else {
      // The date may be glued to an icon run.
      if body.published == nil, body.blocks[i].reason == "icon run" || body.blocks[i].reason == "repetition",
        let prefix = DatePrefix(body.blocks[i].text, zone: zone)
      {
        body.published = Field(prefix.date, from: .textLine(body.blocks[i].origin.line))
      }
      continue
    }
    seen += 1
    let block = body.blocks[i]
    let line = block.origin.line
    let whole = dateLine(block.text, zone: zone)
    // A line that is nothing but a date, zone and all, is not the head of a text.
    if seen == 1, body.published == nil,
      let prefix = DatePrefix(block.text, zone: zone)
        ?? (whole == nil ? DatePrefix(weekdayOf: block.text, zone: zone) : nil)
    {
      body.published = Field(prefix.date, from: .textLine(line))
      if prefix.length >= block.text.utf8.count {
        body.remove(i, "date line")
      } else {
        body.removeHead(of: i, upTo: prefix.length, "date line")
        i += 1
      }
    } else if let whole {
      for (date, isUpdate) in whole {
        if isUpdate {
          if body.updated == nil { body.updated = Field(date, from: .textLine(line)) }
        } else if body.published == nil {
          body.published = Field(date, from: .textLine(line))
        }
      }
      body.remove(i, "date line")
    }
  }
}

/// A date in ISO 8601 at the very start of a text, perhaps after the word "date".
private struct DatePrefix {
  var date: Timestamp
  /// Bytes of the text that it takes.
  var length: Int

  init?(_ text: String, zone: TimeZoneRules) {
    let bytes = Array(text.utf8.prefix(200))
    var i = 0
    func skipSpace() { while i < bytes.count, bytes[i] <= 32 { i += 1 } }
    skipSpace()
    var isNamed = false
    for name in ["date", "published", "posted"] {
      let end = i + name.utf8.count
      guard end < bytes.count, bytes[i..<end].map({ $0 | 32 }).elementsEqual(name.utf8) else { continue }
      guard bytes[end] <= 32 || bytes[end] == UInt8(ascii: ":") else { continue }
      i = bytes[end] == UInt8(ascii: ":") ? end + 1 : end
      isNamed = true
      skipSpace()
      break
    }
    let start = i
    while i < bytes.count, (48...57).contains(bytes[i]) || "-:+TZ.".utf8.contains(bytes[i]) { i += 1 }
    guard i - start >= 10,
      let date = Timestamp(iso: String(decoding: bytes[start..<i], as: UTF8.self), zone: zone)
    else { return nil }
    if i < bytes.count {
      // "2023-09-12 was a Tuesday" begins a sentence; "2023-09-12 Kim left" does not.
      let isCapital = bytes.count > i + 1 && ((65...90).contains(bytes[i + 1]) || bytes[i + 1] >= 0x80)
      guard bytes[i] <= 32, isNamed || isCapital || bytes.count - i < 3 else { return nil }
    }
    self.date = date
    length = bytes.count == i ? text.utf8.count : i
  }

  /// `Tue 12 Sep 2023 Ferry terminal shuts`: a day of the week, its date, and perhaps a time, with a capital next.
  init?(weekdayOf text: String, zone: TimeZoneRules) {
    let opening = text.utf8.drop { $0 == 32 }.prefix(3).map { $0 | 32 }
    guard weekdays.contains(where: { $0.utf8.starts(with: opening) }), opening.count == 3 else { return nil }
    let words = text.prefix(200).split(separator: " ", maxSplits: 10)
    guard words.count >= 4, let first = words.first?.lowercased(),
      weekdays.contains(where: {
        first.prefix { $0.isLetter } == $0 || first.prefix { $0.isLetter } == $0.prefix(3)
      })
    else { return nil }
    for count in (4...8).reversed() where count < words.count {
      let last = words[count - 1]
      guard let capital = words[count].unicodeScalars.first, !capital.properties.isLowercase,
        last.last.map({ $0.isLetter || $0.isNumber }) == true,
        let date = Timestamp(written: words[..<count].joined(separator: " "), zone: zone)
      else { continue }
      self.date = date
      length = text.utf8.distance(from: text.startIndex, to: last.endIndex)
      return
    }
    return nil
  }
}

private let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

/// Bytes of a line with dates alone.
private let longestDateLine = 120

/// The dates of a short line that is nothing but dates with labels: `Posted 12 Sep 2023, updated 13 Sep 2023`.
private func dateLine(_ text: String, zone: TimeZoneRules) -> [(date: Timestamp, isUpdate: Bool)]? {
  guard text.utf8.count <= longestDateLine,
    text.utf8.contains(where: { (48...57).contains($0) }) || text.unicodeScalars.contains(where: isDigit)
  else { return nil }
  if let one = labelledDate(text, zone: zone) { return [one] }
  let words = text.split(whereSeparator: \.isWhitespace)
  let marks: Set<Character> = [",", ";", "|", "·", "•", "-", "–", "—", "(", ")", ":"]
  let trimmed = { (words: ArraySlice<Substring>) -> String in
    var line = words.joined(separator: " ")[...]
    while let last = line.last, last == " " || marks.contains(last) { line.removeLast() }
    return String(line.drop { $0 == " " || marks.contains($0) })
  }
  guard
    let cut = words.indices.dropFirst().first(where: { i in
      updateStarts.contains(words[i].lowercased().filter(\.isLetter))
    }), let first = labelledDate(trimmed(words[..<cut]), zone: zone)
  else { return nil }
  // `updated two hours ago` gives no date of its own.
  guard let second = labelledDate(trimmed(words[cut...]), zone: zone) else {
    return words.count - cut <= 5 ? [first] : nil
  }
  return second.isUpdate ? [first, second] : nil
}

/// Words with which the second date of a line begins.
private let updateStarts: Set<String> = [
  "updated", "modified", "last", "mis", "aktualisiert", "actualizado", "atualizado", "aggiornato",
  "bijgewerkt", "обновлено",
]

/// Whether a scalar is a digit of Arabic, Persian or Devanagari.
private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{660}"..."\u{669}", "\u{6F0}"..."\u{6F9}", "\u{966}"..."\u{96F}": true
  default: false
  }
}

/// The longer of two that begin alike comes first.
private let dateLabels = Phrases([
  "publication date", "first published", "published on", "last modified", "last updated", "published",
  "modified", "updated", "posted", "issued", "date", "veröffentlicht am", "veröffentlicht", "aktualisiert am",
  "aktualisiert", "stand", "publié le", "publié", "mis à jour le", "mis à jour", "publicado el",
  "publicado em",
  "publicado", "actualizado el", "actualizado", "atualizado em", "atualizado", "pubblicato il", "pubblicato",
  "aggiornato il", "aggiornato", "опубликовано", "обновлено", "publikováno", "zveřejněno", "aktualizováno",
  "δημοσιεύθηκε", "ενημερώθηκε", "פורסם", "עודכן", "نشر في", "نشر", "تم التحديث", "प्रकाशित", "अपडेटेड", "अपडेट",
  "发布时间",
  "发布",
  "更新时间", "更新", "公開", "配信", "เผยแพร่", "อัปเดต",
])

private let updateLabels = [
  "last", "updated", "modified", "aktuali", "mis à jour", "actualiz", "atualiz", "aggiorn", "обновл",
  "ενημερ", "עודכן",
  "تم التحديث", "अपडेट", "更新", "อัปเดต",
]

/// A date with or without a label, and nothing else.
private func labelledDate(_ text: String, zone: TimeZoneRules) -> (date: Timestamp, isUpdate: Bool)? {
  var rest = collapsingWhiteSpace(text)
  var isUpdate = false
  if let label = dateLabels.opening(rest.lowercased()) {
    isUpdate = updateLabels.contains(where: label.hasPrefix)
    rest = String(rest.dropFirst(label.count).drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "–" })
    for word in ["on ", "at "] where rest.lowercased().hasPrefix(word) { rest = String(rest.dropFirst(3)) }
  }
  if rest.last == "." { rest.removeLast() }
  guard rest.utf8.count >= 8 else { return nil }
  return Timestamp(onLine: rest, zone: zone).map { ($0, isUpdate) }
}
