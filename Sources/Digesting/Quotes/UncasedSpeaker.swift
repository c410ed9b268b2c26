/// The speaker in scripts without capitals, by the verb's fixed place beside the name.
///
/// Chinese `李明说：“……”`, Hindi `राम ने कहा`, Arabic `قال أحمد علي: "…"`, Hebrew `אמר דוד לוי`. Abstains where the
/// name's end cannot be told.
struct UncasedSpeaker: Sendable {
  let language: String

  /// O(n).
  func speaker(of text: String, spans: [Range<Int>]) -> String? {
    guard let first = spans.first else { return nil }
    switch language {
    case "zh": return chinese(text, opening: first)
    case "hi": return before(["ने कहा", "ने बताया"], text, limit: 4)
    case "ar": return after(["قال", "وقال", "صرح", "وصرح", "أكد", "وأكد", "أضاف", "وأضاف"], text, limit: 3)
    case "he": return after(["אמר", "אמרה", "הוסיף", "הוסיפה", "הצהיר", "הצהירה"], text, limit: 3)
    default: return nil
    }
  }

  /// The letters between the last mark and 说, right before the quotation.
  private func chinese(_ text: String, opening: Range<Int>) -> String? {
    var head = slice(text, 0..<opening.lowerBound)
    while let last = head.unicodeScalars.last, !isLetter(last) { head.unicodeScalars.removeLast() }
    for verb in ["表示", "指出", "强调", "強調", "说", "說", "称", "稱"] where head.hasSuffix(verb) {
      head.removeLast(verb.count)
      var name = String(head.split(whereSeparator: { "，。；：！？、 ".contains($0) }).last ?? "")
      for filler in ["对记者", "對記者", "还", "也"] where name.hasSuffix(filler) { name.removeLast(filler.count) }
      let pronouns: Set<String> = ["他", "她", "他们", "它", "他們"]
      return (2...10).contains(name.count) && !pronouns.contains(name) ? name : nil
    }
    return nil
  }

  /// The words before a fixed phrase, back to a mark.
  private func before(_ phrases: [String], _ text: String, limit: Int) -> String? {
    for phrase in phrases {
      guard let place = firstOffset(of: phrase, in: text) else { continue }
      let head = slice(text, 0..<place)
      let clause = head.split(whereSeparator: { ",।;:".contains($0) }).last ?? ""
      let words = clause.split(separator: " ")
      guard (1...limit).contains(words.count) else { return nil }
      let pronouns: Set<Substring> = ["उन्होंने", "उन्हों", "उस", "इस", "वह"]
      return words.contains(where: pronouns.contains) ? nil : words.joined(separator: " ")
    }
    return nil
  }

  /// The words after a verb, up to a colon or quotation mark that must follow soon.
  private func after(_ verbs: Set<String>, _ text: String, limit: Int) -> String? {
    let words = plainWords(text).words
    for (place, word) in words.enumerated() where !word.isQuoted && verbs.contains(word.text) {
      var name: [String] = []
      for next in words[(place + 1)...] {
        if !next.gap.isEmpty || next.isQuoted { break }
        name.append(next.text)
      }
      return (1...limit).contains(name.count) ? name.joined(separator: " ") : nil
    }
    return nil
  }

  private func firstOffset(of phrase: String, in text: String) -> Int? {
    let pattern = Array(phrase.utf8)
    let bytes = Array(text.utf8)
    guard pattern.count <= bytes.count else { return nil }
    return (0...(bytes.count - pattern.count)).first {
      bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }
}
