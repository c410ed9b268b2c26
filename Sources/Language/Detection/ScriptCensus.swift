/// A writing system that narrows down the language.
enum WritingSystem: Int, CaseIterable, Sendable {
  case latin, cyrillic, arabic, devanagari
  case greek, hebrew, armenian, georgian, ethiopic, thai, lao, khmer, burmese, tibetan
  case bengali, tamil, telugu, kannada, malayalam, gujarati, gurmukhi, odia, sinhala
  case hangul, han, kana

  /// By code ranges of the Unicode blocks; nil for letters of other scripts.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x400...0x52F: self = .cyrillic
    case 0x620...0x64A, 0x66E...0x6D3, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x5D0...0x5F4: self = .hebrew
    case 0x530...0x58F: self = .armenian
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1200...0x137F: self = .ethiopic
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0x1780...0x17FF: self = .khmer
    case 0x1000...0x109F: self = .burmese
    case 0xF00...0xFFF: self = .tibetan
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xA80...0xAFF: self = .gujarati
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xB00...0xB7F: self = .odia
    case 0xD80...0xDFF: self = .sinhala
    case 0xAC00...0xD7A3, 0x1100...0x11FF: self = .hangul
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: self = .han
    case 0x3041...0x30FF: self = .kana
    default: return nil
    }
  }

  /// The number under which the tables know a script that several languages share.
  var modelNumber: UInt8? { rawValue <= WritingSystem.devanagari.rawValue ? UInt8(rawValue) : nil }

  /// The language of a script that one language (nearly) has for itself.
  func onlyLanguage(_ census: ScriptCensus) -> String? {
    switch self {
    // Belarusian alone writes ў and no и; Kazakh has ғ, қ and ұ in every other word.
    case .cyrillic:
      if census.shortU > 0, census.cyrillicI == 0 {
        "be"
      } else {
        census.kazakh * 50 > census.counts[rawValue] ? "kk" : nil
      }
    case .latin, .arabic, .devanagari: nil
    case .greek: "el"
    // Yiddish writes ײ, װ and ױ, and vowels under its letters.
    case .hebrew: census.yiddish * 50 > census.counts[rawValue] ? "yi" : "he"
    case .armenian: "hy"
    case .georgian: "ka"
    case .ethiopic: "am"
    case .thai: "th"
    case .lao: "lo"
    case .khmer: "km"
    case .burmese: "my"
    case .tibetan: "bo"
    // Assamese has two letters of its own.
    case .bengali: census.assamese * 50 > census.counts[rawValue] ? "as" : "bn"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .gujarati: "gu"
    case .gurmukhi: "pa"
    case .odia: "or"
    case .sinhala: "si"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }
}

/// How many letters of each script a text has.
struct ScriptCensus {
  private(set) var counts = [Int](repeating: 0, count: WritingSystem.allCases.count)
  private(set) var yiddish = 0
  private(set) var assamese = 0
  private(set) var shortU = 0
  private(set) var kazakh = 0
  private(set) var cyrillicI = 0

  /// O(n).
  init(_ bytes: UTF8Bytes) {
    var i = 0
    while i < bytes.count {
      if let letters = ASCII.letters(inEight: bytes, from: i) {
        counts[WritingSystem.latin.rawValue] += letters
        i += 8
        continue
      }
      let (scalar, length) = bytes.scalar(at: i)
      if let script = WritingSystem(scalar) { counts[script.rawValue] += 1 }
      if (0x5F0...0x5F2).contains(scalar) { yiddish += 1 }
      if scalar == 0x9F0 || scalar == 0x9F1 { assamese += 1 }
      if scalar == 0x45E { shortU += 1 }
      if scalar == 0x438 { cyrillicI += 1 }
      if scalar == 0x493 || scalar == 0x49B || scalar == 0x4B1 { kazakh += 1 }
      // Tajik and Uzbek share ғ and қ, and have letters of their own.
      if scalar == 0x4B3 || scalar == 0x4E3 { kazakh -= 4 }
      i += length
    }
  }

  private func count(_ script: WritingSystem) -> Int { counts[script.rawValue] }

  /// The script of most letters, or nil when there are too few or none has two thirds of them.
  ///
  /// A syllable or ideograph weighs as much as three letters. Kana decide between Japanese and Chinese.
  var main: WritingSystem? {
    let han = count(.han)
    let kana = count(.kana)
    let hangul = count(.hangul)
    var weights = counts
    weights[WritingSystem.kana.rawValue] = 0
    weights[WritingSystem.han.rawValue] = 3 * (han + kana)
    weights[WritingSystem.hangul.rawValue] = 3 * hangul
    let total = weights.reduce(0, +)
    guard total >= 6, let best = weights.indices.max(by: { weights[$0] < weights[$1] }),
      weights[best] * 3 >= total * 2, let script = WritingSystem(rawValue: best)
    else { return nil }
    if script == .han {
      if kana * 12 >= han + kana { return .kana }
      return han >= 4 ? .han : nil
    }
    return script
  }
}
