/// Words of one language that point back from inside a sentence: lists of our own, entries parted by a bar.
///
/// Where a language writes no capitals, pairs are left out: names cannot be counted there.
struct ReferenceTable: Sendable {
  var demonstratives: String
  var ambiguous = ""
  var prepositions = ""
  var harmless: String
  var articles = ""
  var followsNoun = false
  var phrases = ""
  var dayPhrases = ""
  var days = ""
  var pairs = ""
  var pairNouns = ""
  var places = ""
  var existentials = ""
  var subjects = ""
  var objects = ""
  var judgements = ""
  var things = ""
  /// Places without their names.
  var localities = ""
  var tails = ""
  var unspaced = ""
  var unspacedHarmless = ""

  /// By primary subtag.
  static let all = ["en": english, "de": german, "nl": dutch]
    .merging(romance, uniquingKeysWith: { first, _ in first })
    .merging(eastern, uniquingKeysWith: { first, _ in first })

  static let english = ReferenceTable(
    demonstratives: "this|these|those|such",
    ambiguous: "that",
    prepositions:
      "for|in|of|at|to|from|by|with|on|under|over|near|about|after|before|since|during|against|into",
    harmless: """
      week|weeks|month|months|year|years|morning|afternoon|evening|night|summer|winter|spring|autumn|fall|season|\
      weekend|decade|century|time|days|coming|past|last|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\
      week's|month's|year's|weekend's|summer's|winter's|season's|\
      who|whose|which|that|of|in|with|without|as|on|under|over|around|near|at|not|by|from|aged|living|working|\
      affected|killed|injured|wounded|missing|involved|responsible|seeking|trying|found|arrested|left|most|he|she|where|\
      they|we|it
      """,
    phrases:
      "the latter|the others|the pair|the trio|the aforementioned|the other two|on the subject|on the matter|by then|until then|since then",
    dayPhrases: """
      the same day|the same night|that day|that night|that morning|that afternoon|that evening|that week|that month|\
      that year|the previous day|the previous night|the next day|the next morning|the following day|\
      the following morning|the following week|a day earlier|a day later|a week earlier|a week later|\
      two days earlier|two days later|days earlier|hours earlier
      """,
    days: """
      monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|\
      september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec
      """,
    pairs: "the two|both|the three",
    pairNouns: """
      leaders|men|women|sides|countries|nations|companies|teams|parties|governments|neighbours|neighbors|presidents|\
      ministers|brothers|sisters|boys|girls|children|victims|suspects|firms|groups|officers|cities|towns|states|\
      others|rivals|allies|had|have|are|were|will|also|then|met|agreed|said
      """,
    places: "there",
    existentials: """
      is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|seems|seemed|appears|\
      appeared|remains|remained|that|and|isn't|aren't|wasn't|weren't|exists|out|said
      """,
    subjects: "he|she|they|his|her|their|him|them", objects: "him|them|it to",
    judgements: """
      called it|calls it|described it|describes it|hailed it|denounced it|condemned it|dismissed it|welcomed it|praised it|\
      criticised it|criticized it|rejected it|branded it|labelled it|labeled it|likened it|called them|described them
      """, things: "it|its",
    localities: """
      in the village|from the village|of the village|in the hamlet|from the hamlet|in the settlement|in the neighbourhood|\
      in the neighborhood
      """)

  static let german = ReferenceTable(
    demonstratives: """
      dieser|diese|dieses|diesem|diesen|jener|jene|jenes|jenem|jenen|solche|solcher|solchen|derselbe|dieselbe|\
      denselben|derselben
      """,
    harmless: """
      woche|wochen|monat|monats|monaten|jahr|jahre|jahres|jahren|tag|tage|tagen|morgen|vormittag|nachmittag|abend|\
      nacht|sommer|winter|frühjahr|herbst|wochenende|saison|mal|zeit|montag|dienstag|mittwoch|donnerstag|freitag|\
      samstag|sonntag|die|der|das|wie
      """,
    phrases: "letzterer|letztere|letzteren",
    dayPhrases: """
      am selben tag|am gleichen tag|tags zuvor|tags darauf|am tag zuvor|am vortag|einen tag zuvor|einen tag später|\
      am folgenden tag|am nächsten tag
      """,
    days: """
      montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|\
      september|oktober|november|dezember
      """,
    places: "dort|dorthin|dahin", subjects: "er|sie")

  static let dutch = ReferenceTable(
    demonstratives: "dit|deze|dergelijke|zo'n|zulke",
    harmless: """
      week|weken|maand|maanden|jaar|jaren|ochtend|middag|avond|nacht|zomer|winter|lente|herfst|weekend|seizoen|keer|\
      dagen|eeuw|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
      """,
    phrases: "laatstgenoemde|de anderen",
    dayPhrases: "dezelfde dag|diezelfde dag|een dag eerder|een dag later|de dag ervoor|de volgende dag",
    days: """
      maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|\
      september|oktober|november|december
      """,
    pairs: "de twee|beide|beiden", subjects: "hij|zij|ze")
}
