import Model

/// The words of numbers in one language.
final class NumberWords: Sendable {
  /// How exact a number claims to be.
  enum Hedge: Sendable, Hashable {
    /// "at least 93": somebody has counted them.
    case least
    /// "more than 2,000": nobody has.
    case more
    case most, about
  }

  /// "two", "zwanzig": whole numbers of one word.
  let small: [String: Int]
  /// Whether one of them may be, or begin, a word: "forty-two" begins with "forty".
  let openings: WordOpenings
  /// What multiplies the number in front: "million", "Mrd", "lakh".
  let powers: [String: Double]
  /// Phrases in front of a number.
  let hedges: [[String]: Hedge]
  /// Whether a comma opens the decimals, and a point parts the thousands.
  let commaDecimals: Bool

  init(
    small: String = "", powers: String = "", least: String = "", most: String = "", about: String = "",
    commaDecimals: Bool = true
  ) {
    var values: [String: Int] = [:]
    for pair in pieces(of: small, at: " ") {
      let parts = pieces(of: pair, at: "=")
      if parts.count == 2, let value = Int(parts[1]) { values[String(parts[0])] = value }
    }
    self.small = values
    openings = WordOpenings(values.keys)
    var factors: [String: Double] = [:]
    for pair in pieces(of: powers, at: " ") {
      let parts = pieces(of: pair, at: "=")
      if parts.count == 2, let value = Double(parts[1]) { factors[String(parts[0])] = value }
    }
    self.powers = factors
    var phrases: [[String]: Hedge] = [:]
    for (list, hedge) in [(least, Hedge.more), (most, .most), (about, .about)] {
      for phrase in pieces(of: list, at: "|") {
        let words = pieces(of: phrase, at: " ")
        phrases[words] = hedge == .more && words.contains(where: NumberWords.floors.contains) ? .least : hedge
      }
    }
    hedges = phrases
    self.commaDecimals = commaDecimals
  }

  /// Words of phrases that give the least of a count, not a vague bound.
  private static let floors: Set<String> = [
    "least", "fewer", "less", "mindestens", "wenigstens", "moins", "menos", "mínimo", "almeno", "minstens",
    "minste",
    "менее", "минимум", "τουλάχιστον", "कम", "الأقل", "يقل", "לפחות",
  ]

  static func of(_ language: String) -> NumberWords { table[language] ?? NumberWords(commaDecimals: false) }

  private static let table = ByLanguage<NumberWords>([
    "en": {
      NumberWords(
        small: """
          one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 \
          fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 \
          fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
          """,
        powers: """
          hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 m=1e6 mn=1e6 bn=1e9 tn=1e12 dozen=12 \
          lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7
          """,
        least: """
          at least|more than|over|upwards of|as many as|no fewer than|no less than|well over|not less than|above|\
          in excess of|a minimum of|exceeding|exceeded
          """,
        most: "up to|at most|fewer than|less than|under|below|no more than|a maximum of",
        about: """
          about|around|some|nearly|almost|roughly|approximately|close to|an estimated|estimated|nearing|just over|\
          just under|approaching|a little over|a little under
          """, commaDecimals: false)
    },
    "de": {
      NumberWords(
        small: """
          ein=1 eine=1 einen=1 einem=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 \
          zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 \
          dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100
          """,
        powers: """
          tausend=1e3 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 mio=1e6 mrd=1e9 billion=1e12 billionen=1e12
          """,
        least: "mindestens|mehr als|über|wenigstens", most: "höchstens|bis zu|weniger als|unter|maximal",
        about: "rund|etwa|fast|knapp|ungefähr|circa|ca|gut|an die|nahezu|schätzungsweise")
    },
    "fr": {
      NumberWords(
        small: """
          un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 \
          quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100
          """, powers: "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 md=1e9 mds=1e9",
        least: "au moins|plus de|plus d'", most: "au plus|jusqu'à|moins de|au maximum",
        about: "environ|près de|quelque|presque|autour de|à peu près")
    },
    "es": {
      NumberWords(
        small: """
          un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 \
          catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 \
          noventa=90 cien=100
          """, powers: "mil=1e3 millón=1e6 millones=1e6 billón=1e12 billones=1e12",
        least: "al menos|más de|por lo menos|como mínimo", most: "hasta|menos de|como máximo",
        about: "cerca de|unos|unas|casi|alrededor de|aproximadamente")
    },
    "pt": {
      NumberWords(
        small: """
          um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 \
          quatorze=14 catorze=14 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 cem=100
          """, powers: "mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 trilhão=1e12",
        least: "pelo menos|mais de|ao menos|no mínimo", most: "até|menos de|no máximo",
        about: "cerca de|quase|aproximadamente|em torno de|uns|umas")
    },
    "it": {
      NumberWords(
        small: """
          un=1 una=1 uno=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 \
          tredici=13 quattordici=14 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 cento=100
          """, powers: "mila=1e3 mille=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9",
        least: "almeno|più di|oltre", most: "fino a|meno di|al massimo", about: "circa|quasi|intorno a")
    },
    "nl": {
      NumberWords(
        small: """
          één=1 een=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 \
          veertien=14 vijftien=15 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 \
          negentig=90 honderd=100
          """, powers: "duizend=1e3 miljoen=1e6 miljard=1e9",
        least: "minstens|meer dan|ten minste|zeker|ruim", most: "hoogstens|tot|minder dan",
        about: "ongeveer|bijna|circa|rond|zo'n|een kleine")
    },
    "ru": {
      NumberWords(
        small: """
          один=1 одна=1 два=2 две=2 двух=2 три=3 трёх=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 \
          одиннадцать=11 двенадцать=12 трех=3 четырех=4 четырёх=4 пяти=5 шести=6 семи=7 восьми=8 девяти=9 десяти=10 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100
          """,
        powers: """
          тысяча=1e3 тысячи=1e3 тысяч=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 млн=1e6 миллиард=1e9 \
          миллиарда=1e9 миллиардов=1e9 млрд=1e9 трлн=1e12
          """, least: "не менее|более|свыше|больше|как минимум|минимум", most: "до|менее|не более",
        about: "около|почти|примерно|порядка")
    },
    "el": {
      NumberWords(
        small:
          "ένας=1 μία=1 ένα=1 δύο=2 τρεις=3 τρία=3 τέσσερις=4 τέσσερα=4 πέντε=5 έξι=6 επτά=7 οκτώ=8 εννέα=9 δέκα=10 έντεκα=11 δώδεκα=12",
        powers: "χιλιάδες=1e3 χιλ=1e3 εκατομμύρια=1e6 εκατ=1e6 εκατομμύριο=1e6 δισεκατομμύρια=1e9 δισ=1e9",
        least: "τουλάχιστον|περισσότεροι από|περισσότερα από|πάνω από|άνω των",
        most: "έως|το πολύ|λιγότεροι από",
        about: "περίπου|σχεδόν|γύρω στα|γύρω στους|κοντά στους")
    },
    "cs": {
      NumberWords(
        small: """
          dva=2 dvě=2 tři=3 čtyři=4 pět=5 šest=6 sedm=7 osm=8 devět=9 deset=10 jedenáct=11 dvanáct=12 dvacet=20 třicet=30 \
          čtyřicet=40 padesát=50 sto=100
          """,
        powers:
          "tisíc=1e3 tisíce=1e3 milion=1e6 miliony=1e6 milionů=1e6 miliarda=1e9 miliardy=1e9 miliard=1e9",
        least: "nejméně|minimálně|více než|přes", most: "až|maximálně|méně než",
        about: "asi|zhruba|téměř|kolem")
    },
    "tr": {
      NumberWords(
        small: """
          iki=2 ikiye=2 üç=3 üçe=3 dört=4 dörde=4 beş=5 beşe=5 altı=6 altıya=6 yedi=7 yediye=7 sekiz=8 sekize=8 dokuz=9 \
          dokuza=9 yirmi=20 yirmiye=20 otuz=30 kırk=40 elli=50
          """,
        powers: "yüz=100 bin=1e3 milyon=1e6 milyar=1e9", least: "en az|fazla", most: "en fazla",
        about: "yaklaşık|neredeyse")
    },
    "ar": {
      NumberWords(
        small: """
          ثلاث=3 أربع=4 خمس=5 ست=6 سبع=7 تسع=9 عشر=10 \
          ثلاثة=3 أربعة=4 خمسة=5 ستة=6 سبعة=7 ثمانية=8 تسعة=9 عشرة=10
          """,
        powers: "ألف=1e3 آلاف=1e3 ألفا=1e3 مليون=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9",
        least: "أكثر من|ما لا يقل عن|على الأقل", most: "أقل من|حتى", about: "نحو|حوالي|قرابة|زهاء",
        commaDecimals: false)
    },
    "he": {
      NumberWords(
        small:
          "שני=2 שתי=2 שלושה=3 שלוש=3 ארבעה=4 ארבע=4 חמישה=5 חמש=5 שישה=6 שש=6 שבעה=7 שמונה=8 תשעה=9 עשרה=10 עשר=10 לשלושה=3 לארבעה=4 לחמישה=5 לשישה=6 לשבעה=7 לשמונה=8 לתשעה=9 לעשרה=10",
        powers: "אלף=1e3 אלפים=1e3 מיליון=1e6 מיליארד=1e9", least: "לפחות|יותר מ|למעלה מ", most: "עד|פחות מ",
        about: "כ|בערך|כמעט", commaDecimals: false)
    },
    "hi": {
      NumberWords(
        small: "एक=1 दो=2 तीन=3 चार=4 पाँच=5 पांच=5 छह=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 बीस=20 पचास=50",
        powers: "सौ=100 हज़ार=1e3 हजार=1e3 लाख=1e5 करोड़=1e7 अरब=1e9", least: "कम से कम|से अधिक|से ज़्यादा|से ज्यादा",
        most: "अधिकतम",
        about: "लगभग|करीब|क़रीब", commaDecimals: false)
    },
  ])
}
