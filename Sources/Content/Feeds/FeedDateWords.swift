/// The month that a word of a feed's date names: `dec`, `december`, `déc.`, `dezember`; nil for none.
///
/// English, French, German, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Turkish, Greek, Czech, Arabic, Hebrew and
/// Hindi; three letters do where they are clear. Words are lower case.
func monthOfFeed(_ word: String) -> Int? {
  let name = word.hasSuffix(".") ? String(word.dropLast()) : word
  guard name.count >= 3, name.allSatisfy(\.isLetter) else { return nil }
  for (i, stems) in monthStems.enumerated() where stems.contains(where: { name.hasPrefix($0) }) {
    return i + 1
  }
  return nil
}

private let monthStems: [[String]] = [
  ["jan", "ene", "gen", "sty", "янв", "oca", "ιαν", "led", "يناير", "ינו", "בינו", "जनवरी"],
  ["feb", "fév", "fev", "lut", "фев", "şub", "φεβ", "úno", "فبراير", "פבר", "בפבר", "फरवरी"],
  ["mar", "mär", "mrz", "maa", "mrt", "мар", "μαρ", "μάρ", "bře", "مارس", "מרץ", "במרץ", "मार्च"],
  ["apr", "avr", "abr", "kwi", "апр", "nis", "απρ", "dub", "أبريل", "إبريل", "אפר", "באפר", "अप्रैल"],
  ["may", "mai", "mag", "mei", "maj", "май", "мая", "μαΐ", "kvě", "مايو", "מאי", "במאי"],
  ["jun", "juin", "giu", "cze", "июн", "haz", "ιουν", "červn", "يونيو", "יוני", "ביוני"],
  ["jul", "juil", "lug", "lip", "июл", "tem", "ιουλ", "červenc", "يوليو", "יולי", "ביולי", "जुलाई"],
  ["aug", "aoû", "aou", "ago", "sie", "авг", "ağu", "αυγ", "αύγ", "srp", "أغسطس", "אוג", "באוג", "अगस्त"],
  ["sep", "set", "wrz", "сен", "eyl", "σεπ", "zář", "سبتمبر", "ספט", "בספט", "सितंबर"],
  ["oct", "okt", "ott", "out", "paź", "окт", "eki", "οκτ", "říj", "أكتوبر", "אוק", "באוק", "अक्टूबर"],
  ["nov", "lis", "ноя", "kas", "νοε", "نوفمبر", "נוב", "בנוב", "नवंबर"],
  ["dec", "déc", "dez", "dic", "gru", "дек", "ara", "δεκ", "pros", "ديسمبر", "דצמ", "בדצמ", "दिसंबर"],
]

/// Seconds east of UTC of the zones that feeds name, in lower case. Where a name means several, the most written one.
let zoneOffsets: [String: Int] = [
  "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "west": 3600, "bst": 3600, "ist": 19_800, "cet": 3600,
  "cest": 7200,
  "met": 3600, "mest": 7200, "mez": 3600, "mesz": 7200, "eet": 7200, "eest": 10_800, "msk": 10_800,
  "msd": 14_400,
  "sast": 7200, "cat": 7200, "eat": 10_800, "wat": 3600, "pkt": 18_000, "sgt": 28_800, "hkt": 28_800,
  "pht": 28_800,
  "jst": 32_400, "kst": 32_400, "awst": 28_800, "acst": 34_200, "acdt": 37_800, "aest": 36_000,
  "aedt": 39_600,
  "nzst": 43_200, "nzdt": 46_800, "ast": -14_400, "adt": -10_800, "nst": -12_600, "ndt": -9000,
  "brt": -10_800,
  "art": -10_800, "est": -18_000, "edt": -14_400, "et": -18_000, "cst": -21_600, "cdt": -18_000,
  "ct": -21_600,
  "mst": -25_200, "mdt": -21_600, "pst": -28_800, "pdt": -25_200, "pt": -28_800, "akst": -32_400,
  "akdt": -28_800,
  "hst": -36_000,
]
