import Model

/// Units that can be compared, each with its factor to the one that its kind is counted in.
struct FigureUnit: Sendable, Hashable {
  var kind: FigureKind
  var factor: Double
  /// Added after the factor: degrees Fahrenheit.
  var offset = 0.0

  /// By one or two words in lower case, "square miles" before "miles".
  static func of(_ words: ArraySlice<PlainWord>) -> (unit: FigureUnit, words: Int)? {
    guard let first = words.first, first.isJoined else { return nil }
    for length in [3, 2] where words.count >= length {
      let phrase = words.prefix(length)
      guard phrase.allSatisfy({ $0.isJoined || $0.gap == "/" }) else { continue }
      if let unit = phrases[phrase.map(\.lower).joined(separator: " ")] { return (unit, length) }
    }
    return single[first.lower].map { ($0, 1) }
  }

  static func isUnit(_ word: String) -> Bool { single[word] != nil }

  private static func table(_ kind: FigureKind, _ list: String) -> [String: FigureUnit] {
    var result: [String: FigureUnit] = [:]
    for entry in pieces(of: list, at: "|") {
      let parts = pieces(of: entry, at: "=")
      guard parts.count == 2, let factor = Double(parts[1]) else { continue }
      result[parts[0]] = FigureUnit(kind: kind, factor: factor)
    }
    return result
  }

  private static let single: [String: FigureUnit] = [
    table(
      .distance,
      """
      km=1|kms=1|kilometre=1|kilometres=1|kilometer=1|kilometers=1|mile=1.609344|miles=1.609344|metres=0.001|meters=0.001|\
      metre=0.001|meter=0.001|feet=0.0003048|foot=0.0003048|ft=0.0003048|yards=0.0009144|inches=0.0000254|cm=0.00001|\
      centimetres=0.00001|kilomètres=1|mètres=0.001|kilómetros=1|metros=0.001|quilômetros=1|quilómetros=1|chilometri=1|\
      metri=0.001|км=1|километров=1|километра=1|метров=0.001|meilen=1.609344|χιλιόμετρα=1|كيلومترا=1|كيلومتر=1|किलोमीटर=1
      """),
    table(
      .area,
      """
      hectares=1|hectare=1|ha=1|acres=0.404686|acre=0.404686|hektar=1|hectáreas=1|hectares=1|ettari=1|hectare=1|\
      гектаров=1|гектара=1|га=1|στρέμματα=0.1|हेक्टेयर=1|هكتار=1
      """),
    table(
      .mass,
      """
      kg=1|kilograms=1|kilogrammes=1|kilos=1|kilo=1|tonnes=1000|tonne=1000|lb=0.453592|lbs=0.453592|tonnen=1000|\
      toneladas=1000|tonnellate=1000|ton=1000|тонн=1000|тонны=1000|килограммов=1|τόνους=1000
      """),
    table(.speed, "mph=1.609344|kmh=1|kph=1|knots=1.852|km/h=1"),
    table(
      .share,
      """
      percent=1|pct=1|prozent=1|procent=1|процентов=1|процента=1|प्रतिशत=1|فيصد=1|אחוזים=1|אחוז=1
      """),
  ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  private static let phrases: [String: FigureUnit] = [
    table(
      .area,
      """
      square kilometres=100|square kilometers=100|sq km=100|square miles=258.999|quadratkilometer=100|\
      kilomètres carrés=100|kilómetros cuadrados=100|chilometri quadrati=100|square metres=0.0001|square feet=0.0000092903
      """),
    table(
      .share,
      "per cent=1|pour cent=1|por ciento=1|por cento=1|per cento=1|τοις εκατό=1|في المئة=1|في المائة=1"),
    table(
      .speed,
      "miles per hour=1.609344|kilometres per hour=1|kilometers per hour=1|km h=1|kilometer pro stunde=1"),
    ["degrees celsius": FigureUnit(kind: .temperature, factor: 1)],
    ["degrees fahrenheit": FigureUnit(kind: .temperature, factor: 5.0 / 9, offset: -160.0 / 9)],
  ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
}
