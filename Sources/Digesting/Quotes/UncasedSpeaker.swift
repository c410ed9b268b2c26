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
    case "zh": return chinese(text, opening: first) ?? chinese(text, after: spans[spans.count - 1])
    case "ja": return japanese(text, spans)
    case "hi": return before(["ने कहा", "ने बताया", "ने दावा किया", "का कहना है"], text, limit: 4)
    case "ar":
      let verbs: Set<String> = [
        "قال", "وقال", "صرح", "وصرح", "أكد", "وأكد", "أضاف", "وأضاف", "قالت", "وقالت", "صرحت", "وصرحت",
        "أكدت", "وأكدت",
        "أضافت", "وأضافت", "حذر", "وحذر", "حذرت", "وحذرت",
      ]
      return after(verbs, text, limit: 3)
    case "he":
      return after(
        [
          "אמר", "אמרה", "הוסיף", "הוסיפה", "הצהיר", "הצהירה", "הסביר", "הסבירה", "ציין", "ציינה", "הדגיש",
          "הדגישה",
        ], text, limit: 3)
    default: return nil
    }
  }

  /// The letters between the last mark and 说, right before the quotation.
  private func chinese(_ text: String, opening: Range<Int>) -> String? {
    var head = slice(text, 0..<opening.lowerBound)
    while let last = head.unicodeScalars.last, !isLetter(last) { head.unicodeScalars.removeLast() }
    // `表示，将“……”`.
    if let mark = head.lastIndex(where: { "，,".contains($0) }),
      head.distance(from: mark, to: head.endIndex) == 2
    {
      head = String(head[..<mark])
    }
    for verb in ["表示", "指出", "强调", "強調", "说", "說", "称", "稱"] where head.hasSuffix(verb) {
      head.removeLast(verb.count)
      var name = String(head.split(whereSeparator: { "，。；：！？、 ,:;".contains($0) }).last ?? "")
      for filler in ["对记者", "對記者", "还", "也"] where name.hasSuffix(filler) { name.removeLast(filler.count) }
      return chinesePerson(name)
    }
    return nil
  }

  /// `一家汽车厂的经理王芳` is 王芳; nil for a pronoun, or for more than a name.
  private func chinesePerson(_ found: String) -> String? {
    var name = found
    if let owner = name.lastIndex(of: "的") { name = String(name[name.index(after: owner)...]) }
    let roles = [
      "总经理", "经理", "經理", "主任", "教授", "发言人", "發言人", "专家", "專家", "村民", "居民", "记者", "記者", "负责人", "負責人",
      "工程师", "医生", "司机", "老板",
    ]
    for role in roles where name.hasPrefix(role) && name.count - role.count >= 2 {
      name.removeFirst(role.count)
      break
    }
    // `市应急管理局局长周立民`, `市长李国华`.
    for role in UncasedSpeaker.chineseRoles {
      guard let end = name.firstRange(of: role)?.upperBound else { continue }
      let rest = name[end...]
      if (2...4).contains(rest.count) { name = String(rest) }
    }
    let pronouns: Set<String> = ["他", "她", "他们", "它", "他們"]
    return (2...10).contains(name.count) && !pronouns.contains(name) ? name : nil
  }

  private static let chineseRoles = [
    "局长", "局長", "市长", "市長", "县长", "部长", "部長", "省长", "主席", "总统", "总理", "书记", "院长", "校长", "会长", "董事长", "总裁",
  ]

  /// `“……”村民李大妈哭着说。`: between the last quotation and the verb that ends the sentence.
  private func chinese(_ text: String, after last: Range<Int>) -> String? {
    let tail = slice(text, last.upperBound..<text.utf8.count).filter { !"”」』。，,".contains($0) }
    for verb in ["表示", "指出", "强调", "強調", "说", "說", "称", "稱"] where tail.hasSuffix(verb) {
      var name = String(tail.dropLast(verb.count))
      for filler in ["对记者", "對記者", "还", "也", "哭着", "笑着", "补充", "這樣", "这样"] where name.hasSuffix(filler) {
        name.removeLast(filler.count)
      }
      return chinesePerson(name)
    }
    return nil
  }

  /// `佐藤市長は「……」と述べた`, `「……」と漁師の田中さん（67）は話した`: the topic of the verb.
  private func japanese(_ text: String, _ spans: [Range<Int>]) -> String? {
    guard let first = spans.first, let last = spans.last else { return nil }
    let tail = String(slice(text, last.upperBound..<text.utf8.count).drop { "」』".contains($0) })
    guard tail.hasPrefix("と") else { return nil }
    let verbs = ["話", "述べ", "語", "言", "説明", "強調", "指摘", "訴え", "コメント", "明らかに"]
    guard verbs.contains(where: tail.contains) else { return nil }
    let rest = String(tail.dropFirst())
    let head = String(
      slice(text, 0..<first.lowerBound).drop { "「『".contains($0) }.filter { !"「『".contains($0) })
    return topic(in: rest) ?? topic(in: head)
  }

  private func topic(in text: String) -> String? {
    let clause = text.split(whereSeparator: { "、。".contains($0) }).first { $0.contains("は") } ?? ""
    guard let end = clause.firstIndex(of: "は") else { return nil }
    var name = String(clause[..<end])
    if let bracket = name.firstIndex(where: { "（(".contains($0) }) { name = String(name[..<bracket]) }
    if let owner = name.lastIndex(of: "の") { name = String(name[name.index(after: owner)...]) }
    name = withoutHonorific(name)
    let pronouns: Set<String> = ["彼", "彼女", "私", "同氏", "これ", "それ"]
    return (2...10).contains(name.count) && !pronouns.contains(name) ? name : nil
  }

  /// `近くに住む佐々木良子さん` is 佐々木良子, `田村氏` 田村.
  private func withoutHonorific(_ found: String) -> String {
    for honorific in ["さん", "氏", "さま", "様", "くん", "君", "ちゃん"]
    where found.hasSuffix(honorific) && found.count - honorific.count >= 2 {
      let name = found.dropLast(honorific.count)
      // What precedes the name ends in the letters of grammar.
      let start = name.lastIndex { ("ぁ"..."ん").contains($0) }.map { name.index(after: $0) } ?? name.startIndex
      return name[start...].count >= 2 ? String(name[start...]) : String(name)
    }
    return found
  }

  /// The words before a fixed phrase, back to a mark.
  private func before(_ phrases: [String], _ text: String, limit: Int) -> String? {
    for phrase in phrases {
      guard let place = firstOffset(of: phrase, in: text) else { continue }
      let head = slice(text, 0..<place)
      let clause = head.split(whereSeparator: { ",।;:".contains($0) }).last ?? ""
      var words = clause.split(separator: " ")
      // `जल बोर्ड की नेहा वर्मा`: whose body stands before the name.
      if let owner = words.dropLast().lastIndex(where: { ["की", "के", "का"].contains($0) }) {
        words.removeFirst(owner + 1)
      }
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
        if !next.gap.isEmpty || next.isQuoted || UncasedSpeaker.enders.contains(next.text) { break }
        name.append(next.text)
      }
      // Hebrew "to reporters" ends the name; of a long role and a name the last two words are the name.
      if language == "he", let end = name.dropFirst().firstIndex(where: { $0.hasPrefix("ל") && $0.count > 3 })
      {
        name = Array(name[..<end])
      }
      // "of the water board", written as one word with its preposition.
      if language == "he",
        let end = name.dropFirst(2).firstIndex(where: { $0.hasPrefix("מ") && $0.count > 3 })
      {
        name = Array(name[..<end])
      }
      // `المسافرة ليلى منصور`: a role in front of two names.
      let hasRole = language == "ar" && name.count == 3 && name[0].hasPrefix("ال")
      if name.count > limit && name.count <= 6 || hasRole { name = Array(name.suffix(2)) }
      return (1...limit).contains(name.count) ? name.joined(separator: " ") : nil
    }
    return nil
  }

  /// Arabic and Hebrew words that end a name: "from", "in", "that", "of", "on".
  private static let enders: Set<String> = [
    "من", "في", "إن", "أن", "إنه", "إنها", "أنه", "أنها", "بأن", "عن", "لدى", "على", "أمام", "خلال", "بعد",
    "يوم", "للصحفيين",
    "של", "כי", "על", "לאחר", "בעת",
  ]

  private func firstOffset(of phrase: String, in text: String) -> Int? {
    let pattern = Array(phrase.utf8)
    let bytes = Array(text.utf8)
    guard pattern.count <= bytes.count else { return nil }
    return (0...(bytes.count - pattern.count)).first {
      bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }
}
