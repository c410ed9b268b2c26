import Language
import Model

/// Words that say the opposite of each other: "issued" and "lifted".
struct Opposites: Sendable {
  /// By line: two bits for each pair of the language, one for each side.
  private let sides: [UInt64]

  /// O(words).
  init(_ text: StoryText, _ reading: StoryReading, in corpus: Corpus) {
    let language = text.language.primary
    if let pairs = Opposites.unspaced[language] {
      sides = reading.lines.map { line in
        var bits: UInt64 = 0
        for (place, pair) in pairs.enumerated() {
          for (side, words) in pair.enumerated() where words.contains(where: line.text.contains) {
            bits |= 1 << UInt64(2 * place + side)
          }
        }
        return bits
      }
      return
    }
    guard let words = Opposites.table[language] else {
      sides = [UInt64](repeating: 0, count: text.lines.count)
      return
    }
    let openings = WordOpenings(words.keys)
    let bits = text.wordTerms.map { term in
      openings.mayOpen(term, in: corpus) ? words[corpus.terms.text(of: term)] ?? 0 : 0
    }
    sides = text.lines.map { line in text.words[line.tokens].reduce(0) { $0 | bits[Int($1)] } }
  }

  /// Whether one line has only words of one side of a pair, and the other only of the other. O(1).
  func oppose(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (sides[a], sides[b])
    guard first != 0, second != 0 else { return false }
    let lower: UInt64 = 0x5555_5555_5555_5555
    func only(_ bits: UInt64) -> (first: UInt64, second: UInt64) {
      let (one, two) = (bits & lower, (bits >> 1) & lower)
      return (one & ~two, two & ~one)
    }
    let (mine, theirs) = (only(first), only(second))
    return mine.first & theirs.second != 0 || mine.second & theirs.first != 0
  }

  /// Pairs of such words, sides parted by a bar.
  private static let lists: [String: [String]] = [
    "en": [
      "issued imposed declared|lifted revoked withdrawn cancelled", "opened reopened|closed shut",
      "rose risen increased climbed|fell fallen dropped declined",
      "accepted approved backed|rejected refused",
      "arrested detained|released freed", "began begun started|ended finished", "raised|cut lowered",
      "convicted guilty|acquitted",
    ],
    "de": [
      "verhängt erlassen ausgerufen|aufgehoben", "geöffnet öffnen eröffnet|geschlossen schließen gesperrt",
      "gestiegen stieg steigen|gefallen fiel gesunken sank", "angenommen zugestimmt gebilligt|abgelehnt",
      "festgenommen verhaftet|freigelassen", "begonnen begann|beendet endete", "erhöht|gesenkt",
      "verurteilt|freigesprochen",
    ],
    "fr": [
      "émis décrété instauré|levé levée", "ouvert rouvert ouverte rouverte|fermé fermée",
      "augmenté monté grimpé|baissé reculé chuté", "accepté approuvé adopté|rejeté refusé",
      "arrêté interpellé|libéré relâché", "commencé débuté|terminé achevé", "relevé|abaissé",
      "condamné|acquitté relaxé",
    ],
    "es": [
      "emitió decretó impuso|levantó revocó", "abrió reabrió abierto|cerró cerrado",
      "subió aumentó creció|bajó cayó descendió", "aceptó aprobó|rechazó", "detuvo detenido|liberó liberado",
      "comenzó empezó|terminó acabó", "condenado|absuelto",
    ],
    "pt": [
      "emitiu decretou|suspendeu revogou", "abriu reabriu aberto|fechou fechado",
      "subiu aumentou cresceu|caiu baixou recuou", "aceitou aprovou|rejeitou", "prendeu preso|libertou solto",
      "começou|terminou acabou", "condenado|absolvido",
    ],
    "it": [
      "emesso decretato|revocato", "aperto riaperto|chiuso", "salito aumentato|sceso calato diminuito",
      "accettato approvato|respinto bocciato", "arrestato|liberato rilasciato",
      "cominciato iniziato|finito terminato",
      "condannato|assolto",
    ],
    "nl": [
      "afgekondigd ingesteld|opgeheven ingetrokken", "geopend heropend|gesloten",
      "gestegen steeg|gedaald daalde",
      "aangenomen goedgekeurd|verworpen afgewezen", "aangehouden gearresteerd|vrijgelaten",
      "begonnen begon|beëindigd",
      "veroordeeld|vrijgesproken",
    ],
    "ru": [
      "объявил объявлен введён введен|отменил отменён отменен снят",
      "открыт открыли открыл|закрыт закрыли закрыл",
      "вырос выросла поднялся|упал упала снизился снизилась", "принял одобрил|отклонил отверг",
      "задержан арестован|освобождён освобожден отпущен",
      "начался началась|завершился завершилась закончился",
      "осуждён осужден|оправдан",
    ],
  ]

  /// By stem, or by word where none is made.
  private static let table = ByLanguage<[String: UInt64]>(of: lists) { language, pairs in
    var bits: [String: UInt64] = [:]
    let tag = LanguageTag(language) ?? .english
    for (place, pair) in pairs.enumerated() {
      for (side, list) in pieces(of: pair, at: "|").enumerated() {
        let words = pieces(of: list, at: " ")
        for word in words + stems(of: words, language: tag) {
          bits[word, default: 0] |= 1 << UInt64(2 * place + side)
        }
      }
    }
    return bits
  }

  private static let unspaced: [String: [[[String]]]] = [
    "zh": [
      [["发出", "发布", "生效"], ["解除", "取消"]], [["开放", "重开", "恢复"], ["关闭", "停业", "封闭"]],
      [["上升", "上涨", "攀升"], ["下降", "下跌"]], [["逮捕", "拘留"], ["释放", "获释"]], [["批准", "通过"], ["否决", "拒绝"]],
      [["开始"], ["结束"]], [["开通", "通车"], ["停运", "停驶"]],
    ],
    "ja": [
      [["発令"], ["解除"]], [["再開", "開業", "開放"], ["閉鎖", "休業", "閉店"]], [["上昇", "値上がり"], ["下落", "値下がり"]],
      [["逮捕"], ["釈放"]], [["可決", "承認"], ["否決", "却下"]], [["始ま", "開始"], ["終わ", "終了"]],
    ],
  ]
}
