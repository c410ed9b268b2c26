import Model

/// Cuts datelines from the front of paragraphs: `SEOUL, Sept 12 (Reuters) - `, `NORTH KOREA — `, `(AFP) – `.
///
/// What stays begins with the sentence itself. The agency in brackets goes to the credits. A place alone counts
/// only in capitals and only in front of the first paragraph; with an agency anywhere. A name in brackets that no list knows is an agency behind a place in capitals:
/// `HARBOURTON (Sample Wire) - `.
func cutDatelines(_ body: inout ReadBody, agencies: Agencies) {
  var isFirst = true
  var i = 0
  while i < body.blocks.count {
    defer { i += 1 }
    guard body.blocks[i].isProse else { continue }
    let text = body.blocks[i].text
    guard let dateline = Dateline(text, agencies: agencies) else {
      if isFirst, wordCount(text) >= 12 { isFirst = false }
      continue
    }
    guard isFirst || !dateline.agencies.isEmpty, dateline.length < text.utf8.count else { continue }
    body.credit(dateline.agencies)
    body.removeHead(of: i, upTo: dateline.length, "dateline")
    isFirst = false
    i += 1
  }
}

/// The dateline in front of a text.
struct Dateline {
  /// Bytes that it takes, the dash and the space after it included.
  var length: Int
  var agencies: [String]

  init?(_ text: String, agencies: Agencies) {
    guard mayOpenWithDateline(text) else { return nil }
    let head = String(decoding: text.utf8.prefix(140), as: UTF8.self)
    if let chinese = Dateline(wire: head, agencies: agencies) {
      self = chinese
      return
    }
    if let other = Dateline(withoutDash: head, agencies: agencies) {
      self = other
      return
    }
    guard let dash = dashRange(in: head) else { return nil }
    let place = collapsingWhiteSpace(head[..<dash.lowerBound])
    guard !place.isEmpty, place.utf8.count <= 90 else { return nil }
    length = head.utf8.distance(from: head.startIndex, to: dash.upperBound)
    if let inner = closingBracket(of: place) {
      self.agencies = agencies.named(in: inner)
      let before = place.prefix { $0 != "(" && $0 != "（" && $0 != "[" }
      if self.agencies.isEmpty {
        // An agency that no list knows: the form tells it, a place in capitals and a name in brackets.
        guard isPlaceInCapitals(String(before)), isName(inner, besides: before) else { return nil }
        self.agencies = [collapsingWhiteSpace(inner)]
        return
      }
      guard agencies.isOnlyNames(inner), before.split(separator: " ").count <= 8,
        before.first?.isLowercase != true
      else { return nil }
      return
    }
    self.agencies = []
    guard isPlaceInCapitals(place) else { return nil }
    // `PORT, 4 March — Interfax. The bridge`: the agency behind the dash.
    let rest = head[dash.upperBound...]
    if let stop = rest.prefix(40).firstIndex(of: "."), agencies.isOnlyNames(String(rest[..<stop])) {
      self.agencies = agencies.named(in: String(rest[..<stop]))
      length = head.utf8.distance(
        from: head.startIndex, to: rest[stop...].dropFirst().drop { $0 == " " }.startIndex)
    }
  }

  /// `ПОРТ, 4 марта. /ТАСС/. `, `रामपुर, 4 मार्च (भाषा)। `, `【東京＝山田】`: place, day and agency closed without a dash.
  private init?(withoutDash head: String, agencies: Agencies) {
    func end(_ place: String.Index) -> Int {
      head.utf8.distance(from: head.startIndex, to: head[place...].drop { $0 == " " || $0 == "　" }.startIndex)
    }
    if head.first == "【", let close = head.firstIndex(of: "】"), head[..<close].contains("＝"),
      head.distance(from: head.startIndex, to: close) <= 24
    {
      length = end(head.index(after: close))
      self.agencies = []
      return
    }
    guard let open = head.prefix(60).firstIndex(where: { $0 == "/" || $0 == "(" }), open > head.startIndex
    else {
      return nil
    }
    let isSlash = head[open] == "/"
    let inner = head[head.index(after: open)...].prefix(40)
    guard let close = inner.firstIndex(where: { $0 == (isSlash ? "/" : ")") }) else { return nil }
    let name = String(inner[..<close])
    let before = collapsingWhiteSpace(head[..<open])
    let after = head[head.index(after: close)...]
    let known = agencies.named(in: name)
    if isSlash {
      guard !known.isEmpty, after.hasPrefix("."), isPlaceInCapitals(before) else { return nil }
    } else {
      // A day in front of the brackets, and a full stop right behind them.
      guard after.hasPrefix("।"), before.contains(where: \.isNumber), before.contains(","),
        wordCount(name) <= 3
      else { return nil }
    }
    self.agencies = known.isEmpty ? [collapsingWhiteSpace(name)] : known
    length = end(head.index(after: after.startIndex))
  }

  /// `新华社平壤9月12日电`, `共同通信=`: agency, place and day in one.
  private init?(wire head: String, agencies: Agencies) {
    guard let first = head.unicodeScalars.first,
      (0x4E00...0x9FFF).contains(first.value) || first == "（" || first == "【"
    else {
      return nil
    }
    for mark in ["电 ", "电　", "电）", "电】", "電 ", "電　", "電】", "电"] {
      guard let end = head.firstRange(of: mark) else { continue }
      let before = head[..<end.lowerBound]
      guard before.count <= 24,
        let name = ["新华社", "新華社", "中新社", "路透社", "法新社", "美联社"].first(where: before.contains)
          ?? Dateline.unknownAgency(in: before)
      else { continue }
      // `（记者李明）` behind it.
      var rest = head[end.upperBound...]
      if rest.first == "（" || rest.first == "(",
        let close = rest.prefix(24).firstIndex(where: { $0 == "）" || $0 == ")" }),
        rest[..<close].contains("记者") || rest[..<close].contains("記者")
      {
        rest = rest[close...].dropFirst()
      }
      length = head.utf8.distance(from: head.startIndex, to: rest.startIndex)
      let known = agencies.named(in: name)
      self.agencies = known.isEmpty ? [name] : known
      return
    }
    return nil
  }
}

extension Dateline {
  /// An agency that no list knows, by the form alone: `港联社上海9月10日电`.
  fileprivate static func unknownAgency(in head: Substring) -> String? {
    let name = head.drop { "（【".contains($0) }
    guard head.hasSuffix("日"), head.contains("月"), let end = name.prefix(6).firstIndex(of: "社") else {
      return nil
    }
    let agency = name[...end]
    return agency.count >= 3 ? String(agency) : nil
  }
}

/// Whether a text begins with a Chinese character or bracket, or has a dash near its front after a space or bracket.
private func mayOpenWithDateline(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard let first = bytes.first, first < 0xE3 else { return !bytes.isEmpty }
    for i in 1..<max(1, min(bytes.count, 140)) {
      let before = bytes[i - 1]
      switch bytes[i] {
      case 0x2D where before == UInt8(ascii: "."), 0x2D where before == 0x29, 0x2D where before <= 0x20,
        0x2D where before >= 0x80,
        0xE2 where before <= 0x20, 0xE2 where before == 0x29, 0xE2 where before >= 0x80,
        0x2F where before <= 0x20,
        // The danda.
        0xE0 where before == 0x29:
        return true
      default: continue
      }
    }
    return false
  }
}

/// The first dash that stands between spaces, or a double hyphen, with the white space around it.
private func dashRange(in head: String) -> Range<String.Index>? {
  let marks: Set<Unicode.Scalar> = ["-", "–", "—", "―", "‑"]
  let scalars = head.unicodeScalars
  var i = scalars.startIndex
  while i < scalars.endIndex {
    let next = scalars.index(after: i)
    guard marks.contains(scalars[i]), i > scalars.startIndex else {
      i = next
      continue
    }
    let before = scalars[scalars.index(before: i)]
    var end = next
    while end < scalars.endIndex, marks.contains(scalars[end]) { end = scalars.index(after: end) }
    let isSpaced =
      before.properties.isWhitespace || before == ")" || before == "）"
      || before == "." && head[..<i].hasSuffix(").")
    guard isSpaced, end < scalars.endIndex,
      scalars[end].properties.isWhitespace || before == ")" || scalars[i] == "—"
    else {
      i = end
      continue
    }
    while end < scalars.endIndex, scalars[end].properties.isWhitespace { end = scalars.index(after: end) }
    var start = i
    while start > scalars.startIndex, scalars[scalars.index(before: start)].properties.isWhitespace {
      start = scalars.index(before: start)
    }
    return start..<end
  }
  return nil
}

/// Whether a text may be an agency's name: one to four words, each with a capital in front, which are not what the
/// capitals before them are short for (`IBM (International Business Machines) - `).
private func isName(_ text: String, besides capitals: Substring) -> Bool {
  let words = text.split(separator: " ")
  guard words.count < 2 || !capitals.filter(\.isLetter).elementsEqual(words.compactMap(\.first)) else {
    return false
  }
  // Agencies sign in small letters too: `(dpa)`, `(np)`.
  if words.count == 1, (2...4).contains(text.count), text.allSatisfy({ $0.isLetter && $0.isLowercase }) {
    return true
  }
  return (1...4).contains(words.count)
    && words.allSatisfy { word in
      word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || $0 == "." }
    }
}

/// Whether a text is a place as datelines write it: its first word in capitals, the rest places, months and days.
private func isPlaceInCapitals(_ place: String) -> Bool {
  let words = place.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "/" })
  guard let first = words.first, words.count <= 7 else { return false }
  let letters = first.filter(\.isLetter)
  guard letters.count >= 2, first == first.uppercased(), first != first.lowercased() else { return false }
  if [
    "LIVE", "UPDATE", "BREAKING", "OPINION", "ANALYSIS", "WATCH", "EXCLUSIVE", "NATO", "UN", "EU", "US", "UK",
  ].contains(String(first)),
    words.count == 1
  {
    return false
  }
  // The rest is in capitals, or starts with one after a comma ("SEOUL, South Korea"), or is a date.
  let hasComma = place.contains(",")
  return words.dropFirst().allSatisfy { word in
    word == word.uppercased()
      || hasComma && (word.first?.isUppercase ?? false || monthOfFeed(word.lowercased()) != nil)
  }
}
