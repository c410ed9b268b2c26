extension CalendarWords {
  static func of(_ language: String) -> CalendarWords? { table[language] }

  private static let table = ByLanguage<CalendarWords>(makers)

  /// What makes the words of each language.
  static let makers = latin.merging(otherScripts, uniquingKeysWith: { first, _ in first })

  private static let latin: ByLanguage<CalendarWords>.Makers = [
    "en": {
      CalendarWords(
        months: """
          january jan|february feb|march|april apr|may|june|july|august aug|september sept sep|october oct|\
          november nov|december dec
          """,
        weekdays: "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        phrases: [
          .today: "today|this morning|this afternoon|this evening|tonight",
          .yesterday: "yesterday|last night",
          .tomorrow: "tomorrow", .lastWeek: "last week", .nextWeek: "next week", .lastMonth: "last month",
          .nextMonth: "next month", .earlierThisMonth: "earlier this month",
          .earlierThisWeek: "earlier this week",
          .unsure: "a week ago|weeks ago|months ago|a month ago|a year ago|years ago|last year|next year",
        ],
        last: "last", next: "next", ago: "ago", days: "day days", joiners: "of the",
        ranges: "to until through",
        betweens: "between", ands: "and", monthFirst: true, dayFirst: false, tense: .english)
    },
    "de": {
      CalendarWords(
        months: """
          januar jan|februar feb|märz|april|mai|juni|juli|august|september sept|oktober okt|november nov|\
          dezember dez
          """,
        weekdays: "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
        partsOfDay: "abend nacht morgen vormittag nachmittag mittag",
        phrases: [
          .today: "heute", .yesterday: "gestern", .tomorrow: "morgen", .dayBeforeYesterday: "vorgestern",
          .dayAfterTomorrow: "übermorgen",
          .lastWeek:
            "letzte woche|vergangene woche|vergangenen woche|letzten woche|vorige woche|vorigen woche",
          .nextWeek: "nächste woche|kommende woche|nächsten woche|kommenden woche|nächster woche",
          .lastMonth: "letzten monat|vergangenen monat", .nextMonth: "nächsten monat|kommenden monat",
        ],
        last: "letzten vergangenen vorigen", next: "nächsten kommenden", agoBefore: "vor", days: "tag tagen",
        joiners: "", ranges: "bis", betweens: "zwischen", ands: "und", tense: .german)
    },
    "fr": {
      CalendarWords(
        months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        weekdays: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        phrases: [
          .today: "aujourd'hui|aujourd’hui", .yesterday: "hier", .tomorrow: "demain",
          .dayBeforeYesterday: "avant-hier", .dayAfterTomorrow: "après-demain",
          .lastWeek: "la semaine dernière|la semaine passée", .nextWeek: "la semaine prochaine",
          .lastMonth: "le mois dernier|le mois passé", .nextMonth: "le mois prochain",
        ],
        last: "dernier", next: "prochain", agoBefore: "il y a", days: "jour jours", ranges: "au à",
        betweens: "entre", ands: "et", tense: .french)
    },
    "es": {
      CalendarWords(
        months: """
          enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre
          """,
        weekdays: "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        phrases: [
          .today: "hoy", .yesterday: "ayer", .dayBeforeYesterday: "anteayer|antier",
          .lastWeek: "la semana pasada", .nextWeek: "la próxima semana|la semana que viene",
          .lastMonth: "el mes pasado", .nextMonth: "el próximo mes|el mes que viene",
        ],
        last: "pasado", next: "próximo", agoBefore: "hace", days: "día días", joiners: "de del",
        ranges: "al a",
        betweens: "entre", ands: "y", tense: .spanish)
    },
    "pt": {
      CalendarWords(
        months: """
          janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
          """,
        weekdays: """
          segunda-feira segunda|terça-feira terça|quarta-feira|quinta-feira|sexta-feira sexta|sábado|domingo
          """,
        phrases: [
          .today: "hoje", .yesterday: "ontem", .tomorrow: "amanhã", .dayBeforeYesterday: "anteontem",
          .lastWeek: "semana passada", .nextWeek: "próxima semana|semana que vem",
          .lastMonth: "mês passado", .nextMonth: "próximo mês|mês que vem",
        ],
        last: "passada passado", next: "próxima próximo", agoBefore: "há", days: "dia dias", joiners: "de do",
        ranges: "a ao até", betweens: "entre", ands: "e", tense: .portuguese)
    },
    "it": {
      CalendarWords(
        months: """
          gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
          """,
        weekdays: "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        phrases: [
          .today: "oggi", .yesterday: "ieri", .tomorrow: "domani", .dayAfterTomorrow: "dopodomani",
          .lastWeek: "la settimana scorsa|la scorsa settimana",
          .nextWeek: "la prossima settimana|la settimana prossima",
          .lastMonth: "il mese scorso|lo scorso mese", .nextMonth: "il mese prossimo|il prossimo mese",
        ],
        last: "scorso scorsa", next: "prossimo prossima", ago: "fa", days: "giorno giorni", ranges: "al",
        betweens: "tra fra", ands: "e", tense: .italian)
    },
    "nl": {
      CalendarWords(
        months: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
        weekdays: "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        partsOfDay: "avond nacht ochtend middag",
        phrases: [
          .today: "vandaag|vanochtend|vanmiddag|vanavond", .yesterday: "gisteren|gisteravond|gistermiddag",
          .dayBeforeYesterday: "eergisteren", .dayAfterTomorrow: "overmorgen",
          .lastWeek: "vorige week", .nextWeek: "volgende week|komende week", .lastMonth: "vorige maand",
          .nextMonth: "volgende maand",
        ],
        last: "afgelopen vorige", next: "komende volgende", ago: "geleden", days: "dag dagen",
        ranges: "tot", betweens: "tussen", ands: "en", tense: .dutch)
    },
    "cs": {
      CalendarWords(
        months: "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
        weekdays: "pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli",
        phrases: [.today: "dnes", .yesterday: "včera", .tomorrow: "zítra"], last: "minulý minulou",
        next: "příští", ranges: "do až",
        tense: TenseWords(
          past: "byl byla bylo byli byly", pastEndings: "l la lo li ly", future: "bude budou příští má mají",
          futureEndings: "", nouns: "škola škole podle kolem", openBefore: "do"))
    },
  ]
}
