/// What a figure counts, in kinds that can be compared.
enum FigureKind: Sendable, Hashable {
  case killed, injured, missing, displaced, arrested
  case share
  case money(String)
  /// Kilometres.
  case distance
  /// Things that a noun names: "houses".
  case count(String)

  /// Units that convert: kilometres for each.
  static let kilometres: [String: Double] = [
    "km": 1, "kilometre": 1, "kilometres": 1, "kilometer": 1, "kilometers": 1, "mile": 1.609344,
    "miles": 1.609344,
    "metres": 0.001, "meters": 0.001, "feet": 0.0003048, "kilomètres": 1, "kilómetros": 1, "quilômetros": 1,
    "chilometri": 1, "километров": 1, "км": 1, "meilen": 1.609344,
  ]
  static let currencies: [String: String] = [
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "dollars": "dollar", "dollar": "dollar",
    "euros": "euro",
    "euro": "euro", "pounds": "pound", "yen": "yen", "rubles": "rouble", "roubles": "rouble",
    "rupees": "rupee",
    "crowns": "crown", "kronor": "krona", "kroner": "krone", "yuan": "yuan", "won": "won", "francs": "franc",
    "pesos": "peso", "shekels": "shekel", "dinars": "dinar", "riyals": "riyal", "dólares": "dollar",
    "рублей": "rouble",
    "долларов": "dollar",
  ]
  static let shares: Set<String> = [
    "percent", "per cent", "prozent", "pour cent", "por ciento", "por cento", "процентов", "procent",
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
    "tote": .killed, "tot": .killed, "getötet": .killed, "verletzt": .injured, "verletzte": .injured,
    "vermisst": .missing,
    "morts": .killed, "tués": .killed, "blessés": .injured, "disparus": .missing, "muertos": .killed,
    "fallecidos": .killed,
    "heridos": .injured, "desaparecidos": .missing, "mortos": .killed, "feridos": .injured, "morti": .killed,
    "feriti": .injured, "doden": .killed, "gewonden": .injured, "погибли": .killed, "погибших": .killed,
    "ранены": .injured,
  ]
  /// Nouns of people: the number in front of them is of the state that follows.
  static let people: Set<String> = [
    "people", "persons", "person", "civilians", "children", "men", "women", "soldiers", "residents",
    "passengers",
    "villagers", "workers", "others", "victims", "migrants", "protesters", "policemen", "officers", "drivers",
    "students",
    "menschen", "personen", "personnes", "personas", "pessoas", "persone", "mensen", "человек", "людей",
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
    "horas", "anos",
    "dias", "anni", "giorni", "ore", "jaar", "dagen", "uur", "лет", "года", "дней", "часов", "uhr", "of",
    "in", "and", "to",
    "degrees", "th", "st", "nd", "rd", "magnitude", "more", "per", "points",
  ]
}
