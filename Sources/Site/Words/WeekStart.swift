import Model

/// The day on which weeks begin where a language is read: 0 for Monday to 6 for Sunday.
///
/// By the region of the tag, else by the region where most read the language; Monday where neither is listed, as in
/// ISO 8601. After Unicode CLDR 44, `weekData/firstDay`.
func weekStart(of language: LanguageTag) -> Int {
  let region = language.description.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }
  if let region {
    if sundayRegions.contains(String(region)) { return 6 }
    return saturdayRegions.contains(String(region)) ? 5 : region == "MV" ? 4 : 0
  }
  switch language.primary {
  case "ar", "fa", "ps", "ckb": return 5
  case "he", "hi", "bn", "ta", "te", "mr", "gu", "ja", "ko", "th", "id", "ne", "ur", "sw", "am": return 6
  default: return 0
  }
}

private let saturdayRegions: Set = [
  "AE", "AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY",
]
private let sundayRegions: Set = [
  "AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN", "ID",
  "IL",
  "IN", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP", "PA", "PE", "PH",
  "PK",
  "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI", "WS", "YE", "ZA", "ZW",
]
