/// Figures of Chinese and Japanese: `42人死亡`, `3万5000戸`, `一千二百人受伤`, `6.1％`.
struct UnspacedFigureFinder: Sendable {
  /// O(n).
  func figures(in text: String) -> [FoundFigure] {
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    var found: [FoundFigure] = []
    var place = 0
    while place < scalars.count {
      guard let (value, end) = number(at: place, scalars) else {
        place += 1
        continue
      }
      let head = String(String.UnicodeScalarView(scalars[max(0, place - 8)..<place]))
      let tail = String(String.UnicodeScalarView(scalars[end..<min(scalars.count, end + 8)]))
      if let (kind, subject) = kind(head, tail), value >= 2 {
        let precision: NumberWords.Hedge? =
          ["超过", "逾"].contains(where: head.hasSuffix)
          ? .more : ["约", "大约", "近", "約", "およそ"].contains(where: head.hasSuffix) ? .about : nil
        found.append(
          FoundFigure(
            kind: kind, value: value, text: offsets[place]..<offsets[end], subject: subject,
            precision: precision,
            isAside: text.contains("年的") || text.contains("年の")
              || ["其中", "うち", "另有", "又有"].contains(where: head.suffix(4).contains)
                && kind != .injured && kind != .missing
              || head.suffix(3).contains("其中") || head.suffix(3).contains("うち")))
      }
      place = end
    }
    return found
  }

  private func kind(_ head: String, _ tail: String) -> (FigureKind, String)? {
    for (mark, kind) in UnspacedFigureFinder.units where tail.hasPrefix(mark) {
      return (kind, "")
    }
    guard let measure = tail.first, ["人", "名", "户", "戸", "所", "座", "棟", "艘", "辆"].contains(measure) else {
      return nil
    }
    let rest = tail.dropFirst()
    if measure == "人" || measure == "名" {
      for (word, kind) in UnspacedFigureFinder.states where rest.prefix(4).contains(word) {
        return (kind, word)
      }
      let near = head.suffix(5)
      if head.contains("行方不明者") { return (.missing, "行方不明者") }
      if near.contains("死者") || head.contains("死亡人数") { return (.killed, "死者") }
      if near.contains("負傷者") || head.hasSuffix("けが人") { return (.injured, "負傷者") }
    }
    // "裁员4500人": the two letters in front say who.
    let before = head.suffix(2)
    guard before.count == 2, before.unicodeScalars.allSatisfy(isLetter),
      // "者は": Japanese words of grammar name nothing.
      before.unicodeScalars.last.map({ ("ぁ"..."ん").contains($0) }) != true
    else { return nil }
    return (.count(String(before) + String(measure)), String(before))
  }

  private func number(at start: Int, _ scalars: [Unicode.Scalar]) -> (value: Double, end: Int)? {
    var total = 0.0
    var section = 0.0
    var current: Double?
    var place = start
    while place < scalars.count {
      let scalar = scalars[place]
      if isDigit(scalar) {
        guard let (value, end) = digits(at: place, scalars) else { return nil }
        current = value
        place = end
        continue
      }
      if let digit = UnspacedFigureFinder.numerals[scalar] {
        current = digit
      } else if let power = UnspacedFigureFinder.powers[scalar] {
        if power >= 10_000 {
          guard current != nil || section > 0 else { break }
          total += (section + (current ?? 0)) * power
          section = 0
        } else {
          guard current != nil || power == 10 || section > 0 else { break }
          section += (current ?? 1) * power
        }
        current = nil
      } else {
        break
      }
      place += 1
    }
    guard place > start else { return nil }
    // A lone numeral is a word as often as a number: 一, 十.
    if place - start == 1, !isDigit(scalars[start]) { return nil }
    // `2023年`, `9月`, `14日`, `3号`, `第5` are no amounts.
    if place < scalars.count,
      ["年", "月", "日", "号", "時", "时", "分", "岁", "歳", "级", "級", "回", "次"].contains(scalars[place])
    {
      return nil
    }
    if start > 0, scalars[start - 1] == "第" { return nil }
    return (total + section + (current ?? 0), place)
  }

  private func digits(at start: Int, _ scalars: [Unicode.Scalar]) -> (Double, Int)? {
    var place = start
    var value = 0.0
    var scale = 0.0
    while place < scalars.count {
      if isDigit(scalars[place]), let digit = scalars[place].properties.numericValue {
        if scale > 0 {
          value += digit * scale
          scale /= 10
        } else {
          value = value * 10 + digit
        }
      } else if scalars[place] == ",", place + 1 < scalars.count, isDigit(scalars[place + 1]) {
      } else if scalars[place] == ".", scale == 0, place + 1 < scalars.count, isDigit(scalars[place + 1]) {
        scale = 0.1
      } else {
        break
      }
      place += 1
    }
    return (value, place)
  }

  private static let numerals: [Unicode.Scalar: Double] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Unicode.Scalar: Double] = [
    "十": 10, "百": 100, "千": 1000, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12,
  ]
  private static let units: [(String, FigureKind)] = [
    ("%", .share), ("％", .share), ("パーセント", .share), ("美元", .money("dollar")), ("欧元", .money("euro")),
    ("元", .money("yuan")), ("円", .money("yen")), ("ドル", .money("dollar")), ("公里", .distance),
    ("キロ", .distance),
  ]
  private static let states: [(String, FigureKind)] = [
    ("死亡", .killed), ("遇难", .killed), ("丧生", .killed), ("死", .killed), ("受伤", .injured), ("負傷", .injured),
    ("けが", .injured), ("遺体", .killed), ("遗体", .killed), ("伤", .injured), ("失踪", .missing), ("行方不明", .missing),
    ("被捕", .arrested),
    ("逮捕", .arrested),
  ]
}
