/// What a figure counts, in kinds that can be compared.
enum FigureKind: Sendable, Hashable {
  case killed, injured, missing, displaced, arrested
  case share
  case money(String)
  /// Kilometres.
  case distance
  /// Hectares.
  case area
  /// Kilograms.
  case mass
  /// Kilometres an hour.
  case speed
  /// Degrees Celsius.
  case temperature
  /// Things that a noun names: "houses".
  case count(String)

  var isCasualty: Bool {
    switch self {
    case .killed, .injured, .missing, .displaced, .arrested: true
    default: false
    }
  }

  /// Told in units of which there are several.
  var isMeasured: Bool {
    switch self {
    case .distance, .area, .mass, .speed, .temperature: true
    default: false
    }
  }

  static let currencies: [String: String] = [
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "dollars": "dollar", "dollar": "dollar",
    "euros": "euro",
    "euro": "euro", "pounds": "pound", "yen": "yen", "rubles": "rouble", "roubles": "rouble",
    "rupees": "rupee",
    "crowns": "crown", "kronor": "krona", "kroner": "krone", "yuan": "yuan", "won": "won", "francs": "franc",
    "pesos": "peso", "shekels": "shekel", "dinars": "dinar", "riyals": "riyal", "dólares": "dollar",
    "рублей": "rouble",
    "долларов": "dollar", "доллара": "dollar", "евро": "euro", "рубля": "rouble", "reais": "real",
    "kronen": "krone", "dirhams": "dirham", "lire": "lira", "₹": "rupee", "रुपये": "rupee", "रुपए": "rupee",
    "ευρώ": "euro", "دولار": "dollar", "يورو": "euro", "दॉलर": "dollar", "franken": "franc",
    "dirham": "dirham",
  ]
  /// Words that make a number of people one of casualties, English and neighbours.
  static let states: [String: FigureKind] = [
    "killed": .killed, "dead": .killed, "died": .killed, "deaths": .killed, "fatalities": .killed,
    "perished": .killed,
    "bodies": .killed, "killing": .killed, "lives": .killed, "toll": .killed,
    "injured": .injured, "wounded": .injured, "hurt": .injured, "injuries": .injured, "injuring": .injured,
    "wounding": .injured, "missing": .missing, "unaccounted": .missing, "displaced": .displaced,
    "evacuated": .displaced, "homeless": .displaced, "arrested": .arrested, "detained": .arrested,
    "arrests": .arrested,
    "tote": .killed, "toten": .killed, "tot": .killed, "getötet": .killed, "gestorben": .killed,
    "starben": .killed,
    "todesopfer": .killed, "verletzt": .injured, "verletzte": .injured, "verletzten": .injured,
    "vermisst": .missing,
    "vermisste": .missing, "festgenommen": .arrested, "leben": .killed,
    "morts": .killed, "mortes": .killed, "tués": .killed, "tuées": .killed, "blessés": .injured,
    "blessées": .injured,
    "disparus": .missing, "muertos": .killed, "fallecidos": .killed, "murieron": .killed, "heridos": .injured,
    "heridas": .injured, "desaparecidos": .missing, "detenidos": .arrested, "damnificados": .displaced,
    "mortos": .killed, "morreram": .killed, "feridos": .injured, "desaparecidas": .missing, "morti": .killed,
    "feriti": .injured, "dispersi": .missing, "doden": .killed, "gewonden": .injured, "gewond": .injured,
    "vermisten": .missing, "погибли": .killed, "погибших": .killed, "погиб": .killed, "ранены": .injured,
    "пострадали": .injured, "пострадавших": .injured, "пропали": .missing, "νεκροί": .killed,
    "νεκρούς": .killed,
    "τραυματίες": .injured, "τραυματίστηκαν": .injured, "αγνοούμενοι": .missing, "ζωή": .killed,
    "मौत": .killed,
    "मारे": .killed, "घायल": .injured, "लापता": .missing, "مقتل": .killed, "قتيلا": .killed, "قتلى": .killed,
    "قتيل": .killed, "قتيلاً": .killed, "وفاة": .killed, "ضحايا": .killed, "مصابا": .injured,
    "مصابين": .injured, "جريحا": .injured, "إصابة": .injured, "مفقودا": .missing,
    "kills": .killed, "injures": .injured, "morte": .killed, "matou": .killed, "vittime": .killed,
    "muerto": .killed, "mató": .killed, "zabil": .killed, "zabila": .killed, "zabilo": .killed,
    "zemřeli": .killed, "zemřelo": .killed, "zahynuli": .killed, "zahynulo": .killed, "obětí": .killed,
    "oběti": .killed, "mrtvých": .killed, "zraněno": .injured, "zraněných": .injured,
    "öldü": .killed, "ölü": .killed, "yaralandı": .injured, "yaralı": .injured,
    "נהרגו": .killed, "הרוגים": .killed, "ההרוגים": .killed, "נפצעו": .injured, "פצועים": .injured,
    "הפצועים": .injured, "मरने": .killed, "मृतकों": .killed, "घायलों": .injured, "νεκρών": .killed,
  ]
  /// Nouns of people: the number in front of them is of the state that follows.
  static let people: Set<String> = [
    "people", "persons", "person", "civilians", "children", "men", "women", "soldiers", "residents",
    "passengers",
    "villagers", "workers", "others", "victims", "migrants", "protesters", "policemen", "officers", "drivers",
    "students",
    "menschen", "personen", "personnes", "personas", "pessoas", "persone", "mensen", "человек", "людей",
    "горняков", "άνθρωποι", "ανθρώπους", "άτομα", "लोगों", "लोग", "شخصا", "أشخاص", "شخص", "حالة", "einwohner",
    "habitants",
    "firefighters", "patients", "prisoners", "tourists", "pupils", "miners", "boys", "girls", "employees",
    "autres",
    "otras", "otros", "altre", "altri", "weitere", "citizens", "troops", "police", "pilgrims", "fans",
    "demonstrators", "lidí", "lidi", "lidé", "osob", "osoby", "kişi", "kişinin", "işçi", "בני", "אנשים",
    "bomberos",
    "obyvatel",
  ]

  /// People of any sort: "12 people" may be "12 workers".
  static let anyone: Set<String> = [
    "people", "persons", "person", "others", "victims", "civilians", "residents", "citizens", "menschen",
    "personen", "personnes", "personas", "pessoas", "persone", "mensen", "человек", "людей", "άνθρωποι",
    "ανθρώπους", "άτομα", "लोगों", "लोग", "شخصا", "أشخاص", "شخص", "autres", "otras", "otros", "altre", "altri",
    "weitere", "lidí", "lidi", "lidé", "osob", "osoby", "kişi", "בני", "אנשים", "men", "women", "children",
    "habitants", "einwohner",
  ]
  /// Nouns that never make a figure: time, ages, places in an order.
  static let never: Set<String> = [
    "years", "year", "days", "day", "weeks", "week", "months", "month", "hours", "hour", "minutes", "minute",
    "seconds",
    "am", "pm", "a.m", "p.m", "gmt", "utc", "times", "century", "decades", "decade", "o'clock", "years-old",
    "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "jahre", "jahren", "tage", "tagen", "stunden", "ans", "années", "jours", "heures", "años", "días",
    "horas", "anos", "monate", "monaten", "wochen", "mois", "semaines", "meses", "semanas", "mesi",
    "settimane",
    "maanden", "weken", "месяцев", "недель", "minuten", "minutos", "minuti", "sekunden",
    "dias", "anni", "giorni", "ore", "jaar", "dagen", "uur", "лет", "года", "дней", "часов", "uhr", "of",
    "in", "and", "to",
    "degrees", "th", "st", "nd", "rd", "magnitude", "more", "per", "points",
  ]
}
