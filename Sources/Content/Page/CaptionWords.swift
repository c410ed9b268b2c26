import Language
import Model

/// The words beneath a picture, with whose it is apart.
///
/// `The quay on Monday. Photo: Ida Lund/Harbour Press` gives `The quay on Monday.` and `Photo: Ida Lund/Harbour Press`. The
/// credit is what an element names so, what follows a word such as `Photo:`, what closing brackets hold when it names an agency
/// or a picture library, or short words behind the last full stop that do.
struct CaptionWords: Equatable {
  private(set) var caption: String
  private(set) var credit: String

  /// - Parameters:
  ///   - text: all words, white space collapsed.
  ///   - credit: what the page itself names the credit, at an end of the text.
  init(_ text: String, credit named: String? = nil, agencies: Agencies) {
    if let named {
      let rest = text.hasSuffix(named) ? text.dropLast(named.count) : text.dropFirst(named.count)
      (caption, credit) = (withoutSeparators(rest), withoutBrackets(named))
      return
    }
    (caption, credit) = (text, "")
    var copy = text
    let marked = copy.withUTF8 { CaptionWords.marker(in: $0) }
    guard
      let start = marked.map({ text.utf8.index(text.startIndex, offsetBy: $0) }) ?? CaptionWords.brackets(
        of: text, agencies)
        ?? CaptionWords.tail(of: text, agencies)
    else { return }
    caption = withoutSeparators(text[..<start])
    // What stands in brackets ends with them.
    let isBracketed = text[..<start].last.map { "([（".contains($0) } ?? false
    let end = isBracketed ? text[start...].firstIndex { ")]）".contains($0) } : nil
    credit = withoutBrackets(withoutSeparators(text[start..<(end ?? text.endIndex)]))
  }

  /// The byte at which a word such as `Photo:` begins that no sentence follows. O(n).
  private static func marker(in text: UTF8Bytes, from first: Int = 0) -> Int? {
    // What stands before: nothing, or the last byte that is no space.
    var before: UInt8 = 0
    var i = first
    while i > 0, before == 0 {
      i -= 1
      if text[i] != 32 { before = text[i] }
    }
    for place in first..<max(first, text.count) where text[place] != 32 {
      let border = border(before)
      before = text[place]
      guard border != .none else { continue }
      let rest = UTF8Bytes(rebasing: text[place...])
      if border == .end && creditPhrases.contains(where: { begins(rest, with: $0) })
        || creditLabels.contains(where: { begins(rest, with: $0) })
      {
        if rest.count <= 160, rest.count(where: { $0 == 32 }) < 16 { return place }
      }
    }
    return nil
  }

  /// What a byte before a word may be: the end of a sentence, another mark, or none.
  private enum Border { case none, mark, end }

  private static func border(_ byte: UInt8) -> Border {
    switch byte {
    case 0, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"):
      .end
    case 0x80..., UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"),
      UInt8(ascii: "\""):
      .mark
    default: .none
    }
  }

  /// Whether a text is words of a picture: a sentence or name, and behind it a credit of a few words, as
  /// `The quay on Monday. Photo: Ida Lund`. O(the last words).
  static func isWhole(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      var spaces = 0
      var first = text.count
      while first > 1 {
        if text[first - 1] == 32 { spaces += 1 }
        if spaces == 7 { break }
        first -= 1
      }
      guard let place = marker(in: text, from: first), place > 0 else { return false }
      let rest = UTF8Bytes(rebasing: text[place...])
      return !begins(rest, with: Array("©".utf8)) && !begins(rest, with: Array("(c)".utf8))
    }
  }

  /// Whether bytes begin with others, capitals of ASCII like small letters.
  private static func begins(_ text: UTF8Bytes, with opening: [UInt8]) -> Bool {
    guard text.count >= opening.count else { return false }
    for (i, byte) in opening.enumerated() {
      let own = text[i]
      guard (own >= 65 && own <= 90 ? own | 32 : own) == byte else { return false }
    }
    return true
  }

  /// Where brackets open that close the text and name a photographer's house.
  private static func brackets(of text: String, _ agencies: Agencies) -> String.Index? {
    guard let inner = closingBracket(of: text), inner.utf8.count <= 120, namesHouse(inner, agencies) else {
      return nil
    }
    return text.lastIndex { $0 == "(" || $0 == "[" || $0 == "（" }
  }

  /// Where the words behind the last full stop begin, when they are few and name a house.
  private static func tail(of text: String, _ agencies: Agencies) -> String.Index? {
    let stop = text.lastIndex { ".!?。।؟".contains($0) }
    let start = stop.map { text.index(after: $0) } ?? text.startIndex
    let words = text[start...]
    guard !words.isEmpty, words.split(separator: " ").count <= 8, namesHouse(String(words), agencies) else {
      return nil
    }
    return start
  }

  private static func namesHouse(_ text: String, _ agencies: Agencies) -> Bool {
    !agencies.named(in: text).isEmpty
      || text.split(whereSeparator: { " /|,".contains($0) }).contains { isPictureWord(String($0)) }
  }
}

/// The text without spaces and dashes at its ends.
private func withoutSeparators(_ text: Substring) -> String {
  func isSeparator(_ character: Character) -> Bool { " |-–—·•".contains(character) }
  var rest = text.drop(while: isSeparator)
  while let last = rest.last, isSeparator(last) || "([（".contains(last) { rest.removeLast() }
  return String(rest)
}

/// The text without brackets around all of it, or a lone one that closes it.
private func withoutBrackets(_ text: String) -> String {
  var rest = text[...]
  if let first = rest.first, "([（".contains(first) { rest.removeFirst() }
  if let last = rest.last, ")]）".contains(last), !rest.contains(where: { "([（".contains($0) }) {
    rest.removeLast()
  }
  return withoutSeparators(rest)
}

/// How credits begin, in lower case; letters beyond ASCII as they are written.
private let creditLabels: [[UInt8]] = [
  "photo:", "photos:", "photo credit:", "photograph:", "photographs:", "photographer:", "picture:",
  "pictures:",
  "image:", "images:", "image credit:", "credit:", "illustration:", "illustration :", "foto:", "fotos:",
  "bild:",
  "bildquelle:", "quelle:", "photo :", "crédit photo", "Crédit photo", "crédit :", "Crédit :", "crédit:",
  "Crédit:",
  "crédits :", "Crédits :", "crédito:", "Crédito:", "fotografía:", "imagen:", "imagem:", "фото:", "Фото:",
  "ФОТО:",
  "صورة:", "تصوير:", "图片来源", "图源", "图片：", "摄影：", "写真：", "写真:", "撮影：", "©", "(c) ",
].map { Array($0.utf8) }

/// How credits begin that are phrases of running text elsewhere.
private let creditPhrases: [[UInt8]] = [
  "photo by ", "photos by ", "photograph by ", "photographs by ", "picture by ", "image by ", "photo credit ",
  "image credit ", "photo courtesy ", "courtesy of ",
].map { Array($0.utf8) }
