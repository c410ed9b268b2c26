import Model

/// Removes the lines after a text that say how to reach or follow its author: `Write to jane@example.org or follow
/// @jane.` Only among the last four paragraphs, of sixty words at most, and only where an address or account stands
/// beside a word for writing or following, or where the author is told about: `Jane Doe covers the harbour.` O(n) in those.
func removeAuthorNotes(_ body: inout ReadBody) {
  let prose = body.prose
  guard prose.count >= 4 else { return }
  for i in prose.suffix(4).reversed() where body.blocks[i].text.utf8.count <= 500 {
    let features = BlockFeatures(body.blocks[i].text)
    let isNote =
      holdsAccount(features.text) && contactWords.standsIn(features.lower)
      || tells(
        ofOneOf: body.authors.map(\.value) + markedName(of: body.blocks[i], isLast: i == prose.last),
        features.text)
    if features.words <= 60, isNote {
      body.remove(i, "author note")
    }
  }
}

/// The name in bold letters with which the last paragraph begins.
private func markedName(of block: Block, isLast: Bool) -> [String] {
  guard isLast, let run = block.inlines.first, run.range.lowerBound == 0, run.style.contains(.strong) else {
    return []
  }
  let name = String(decoding: Array(block.text.utf8)[run.range], as: UTF8.self)
  return nameInLine(name, isByline: true).map { [$0] } ?? []
}

/// Whether a text begins with the whole name of one of its authors and what that one does.
private func tells(ofOneOf authors: [String], _ text: String) -> Bool {
  authors.contains { name in
    guard name.contains(" "), text.hasPrefix(name) else { return false }
    let next = text.dropFirst(name.count).split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    return ["is", "covers", "writes", "reports", "ist", "berichtet", "schreibt", "est", "es", "è", "é"]
      .contains(next)
  }
}

/// Whether a word is an account (`@jane`) or an address of mail.
private func holdsAccount(_ text: String) -> Bool {
  guard text.holds(UInt8(ascii: "@")) else { return false }
  return text.split(whereSeparator: { $0.isWhitespace || "()[],;".contains($0) }).contains { word in
    guard let at = word.firstIndex(of: "@") else { return false }
    return word[word.index(after: at)...].count { $0.isLetter || $0.isNumber || $0 == "_" } >= 3
  }
}

private let contactWords = PhraseSearch([
  "follow", "twitter", "e-mail", "email", "contact", "reach", "instagram", "facebook", "mastodon", "bluesky",
  "tip",
  "write to", "folgen", "schreib", "suivez", "écri", "sígue", "escrib", "siga", "escrev", "segui", "scriv",
  "подпис",
  "пишите", "تابع", "راسل", "עקבו", "关注", "關注", "フォロー", "फॉलो", "ακολουθ",
])
