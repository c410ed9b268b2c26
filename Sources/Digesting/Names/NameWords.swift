/// What the words in and around a name say of it, by language.
final class NameWords: Sendable {
  /// Small words inside names: "Ursula von der Leyen".
  let particles: Set<String>
  /// Nouns that take "of" and a name: "University of Lund".
  let heads: Set<String>
  let links: Set<String>
  /// Before a place: "in Orsa".
  let placing: Set<String>
  /// Titles that tell a man from a woman.
  let male: Set<String>
  let female: Set<String>
  /// "he" and "she" as subjects of a verb of speech, and those that mean several people.
  let he: Set<String>
  let she: Set<String>
  let plural: Set<String>
  /// Endings of nouns that say what somebody is, where nouns have capitals: "Polizeisprecherin".
  let roleEndings: [String]
  /// Capitalised words of number and time, which begin no name: "Millionen", "Ende".
  let counters: Set<String>

  init(
    particles: String = "", heads: String = "", links: String = "", placing: String = "", male: String = "",
    female: String = "", he: String = "", she: String = "", plural: String = "", roleEndings: String = "",
    counters: String = ""
  ) {
    func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.particles = Set(list(particles))
    self.heads = Set(list(heads))
    self.links = Set(list(links))
    self.placing = Set(list(placing))
    self.male = Set(list(male))
    self.female = Set(list(female))
    self.he = Set(list(he))
    self.she = Set(list(she))
    self.plural = Set(list(plural))
    self.roleEndings = list(roleEndings)
    self.counters = Set(list(counters))
  }

  static func of(_ language: String) -> NameWords { table[language] ?? NameWords() }

  /// First words of places, whose last word is no short form: "New York" is no York.
  static let directions: Set<String> = [
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper",
    "lower", "greater", "great", "old", "little", "saint", "st", "san", "santa", "santo", "são", "port",
    "lake",
    "mount", "cape", "fort", "los", "las", "el", "la", "le", "les", "del", "il", "lo", "gulf", "bay", "isle",
    "puerto",
    "rio", "río", "nueva", "nuevo", "nord", "sud", "süd", "sankt", "neu", "oude", "nieuw",
    "новый", "нижний", "великий", "северный", "южный", "νέα", "άγιος", "αγία", "radio", "tv", "hotel",
    "flight",
    "storm",
    "hurricane", "typhoon", "cyclone", "operation", "wadi", "camp", "villa", "château", "beit", "tel", "abu",
  ]
  /// People of a country, and words of the compass: no names by themselves.
  static let peoples: Set<String> = [
    "serb", "dane", "swede", "finn", "pole", "turk", "scot", "greek", "iraqi", "pakistani", "saudi", "thai",
    "swiss",
    "czech", "kurd", "spaniard", "briton", "filipino", "afghan", "uzbek", "emirati", "qatari", "kuwaiti",
    "yemeni",
    "bangladeshi", "somali", "nepali", "german", "roman", "libyan", "welsh", "dutch", "french", "arab",
    "israeli", "cuban",
    "moroccan", "american", "african", "european", "asian", "british", "irish", "spanish", "turkish",
    "polish", "swedish",
    "danish", "finnish", "scottish", "english", "north", "south", "east", "west", "northern", "southern",
    "eastern",
    "western", "women", "men", "greeks", "turks", "poles", "arabs", "americans", "russians", "germans",
    "africans",
  ]
  /// Names that end like the people of a country.
  static let nations: Set<String> = [
    "oman", "vatican", "bern", "julian", "adrian", "brian", "christian", "vivian", "lucern",
  ]
  /// What makes a "court" one of law before "of": Margaret Court of Australia is a person.
  static let courts: Set<String> = [
    "supreme", "high", "district", "criminal", "constitutional", "european", "international", "federal",
    "county",
    "crown", "superior", "appeal", "appeals",
  ]
  /// Last words of bodies, places and works: no short form of one alone, since there are many.
  static let generics: Set<String> = [
    "university", "college", "school", "court", "ministry", "department", "party", "bank", "council", "union",
    "museum",
    "hospital", "street", "road", "avenue", "square", "river", "bridge", "station", "airport", "police",
    "agency",
    "office", "board", "committee", "commission", "federation", "association", "alliance", "movement",
    "front", "group",
    "company", "corporation", "club", "cup", "league", "church", "park", "island", "islands", "valley", "bay",
    "coast",
    "sea", "ocean", "mountains", "desert", "province", "state", "states", "county", "city", "town", "village",
    "district",
    "region", "republic", "kingdom", "emirates", "house", "parliament", "senate", "congress", "assembly",
    "forum",
    "organization", "organisation", "foundation", "institute", "centre", "center", "service", "times", "post",
    "news",
    "daily", "herald", "wire", "radio", "tv", "television", "media", "act", "law", "treaty", "summit",
    "games", "open",
    "prize", "award", "day", "korea", "war", "fire", "storm", "wire", "lane", "mill", "gate", "hill", "hall",
    "tower",
    "journal", "magazine", "gazette", "courier", "ledger", "chronicle", "desk", "press", "partido", "parti",
    "partei",
    "bank", "rat", "libertad", "liberal", "nacional", "national", "nations", "authority", "administration",
    "society",
    "team", "force", "forces", "army", "navy", "guard", "corps", "minister", "president", "york", "mail",
    "line", "lines", "pro", "max", "series",
  ]

  private static let table = ByLanguage<NameWords>([
    "en": {
      NameWords(
        particles: "von van der den de da di du del la al el bin ibn ben ter ten",
        heads: """
          university bank court ministry department council house republic union organization organisation institute \
          journal church bay gulf isle city board office committee commission federation museum academy school college \
          kingdom states star tower port chamber cathedral library battle bureau society association league party \
          duke duchess archbishop bishop
          """, links: "of", placing: "in at near around outside across into",
        male: "mr sir lord king prince father brother", female: "ms mrs miss lady dame queen princess sister",
        he: "he", she: "she", plural: "they we",
        roleEndings: """
          survivor witness prosecutor businessman businesswoman lawyer analyst economist scientist researcher farmer \
          fisherman teacher student nurse driver pilot resident neighbour neighbor shopkeeper rancher builder engineer \
          actor actress singer author writer producer footballer striker midfielder defender goalkeeper champion founder \
          co-founder owner manager activist campaigner protester organiser organizer volunteer firefighter paramedic \
          constable soldier veteran historian archaeologist biologist geologist meteorologist forecaster seismologist \
          astronaut composer conductor poet novelist journalist reporter editor columnist broadcaster presenter trader \
          investor banker consultant adviser advisor aide envoy diplomat negotiator lawmaker legislator councillor \
          councilman congressman congresswoman candidate challenger incumbent rival widow widower victim suspect \
          defendant magistrate chemist physicist psychologist virologist epidemiologist surgeon physician \
          pensioner retiree commuter passenger customer tourist entrepreneur billionaire undersecretary spokesperson \
          commander ranger brigadier commodore lieutenant marshal coroner warden professor treasurer registrar midwife \
          referee substitute winger archivist librarian curator trapper hunter forester baker butcher carpenter \
          plumber electrician mechanic skipper
          """)
    },
    "de": {
      NameWords(
        particles: "von van zu zur der den", placing: "in aus nach bei", male: "herr", female: "frau",
        he: "er",
        plural: "sie wir",
        roleEndings: """
          chef chefin sprecher sprecherin vorstand vorständin minister ministerin präsident präsidentin leiter leiterin \
          meister meisterin anwalt anwältin kandidat kandidatin experte expertin forscher forscherin direktor \
          direktorin vorsitzender vorsitzende vorsitzenden inhaber inhaberin herausforderer herausforderin lehrer \
          lehrerin trainer trainerin kommissar kommissarin richter richterin rätin rat politiker politikerin \
          kanzler kanzlerin bauer bäuerin sänger sängerin schauspieler schauspielerin autor autorin sekretär sekretärin \
          könig königin prinz prinzessin papst bischof bischöfin professor professorin senator senatorin gouverneur \
          botschafter botschafterin geschäftsführer geschäftsführerin ökonom ökonomin analyst analystin polizist \
          polizistin zeuge zeugin opfer täter nachbar nachbarin schüler schülerin student studentin pilot pilotin \
          kapitän unternehmer unternehmerin wirtin wirt händler händlerin arzt ärztin beamter beamtin staatsanwältin
          abgeordnete abgeordneter abgeordneten firma rektor rektorin betreiber betreiberin
          """,
        counters: """
          millionen milliarden prozent tausende hunderte dutzende anfang ende mitte uhr euro meter kilometer tonnen liter \
          grad jahre menschen
          """)
    },
    "fr": {
      NameWords(
        particles: "de du des le la d", placing: "à en dans", male: "m monsieur", female: "mme mlle madame",
        he: "il a-t-il dit-il", she: "elle a-t-elle dit-elle", plural: "ils elles ont-ils ont-elles")
    },
    "es": {
      NameWords(
        particles: "de del la las los y", placing: "en", male: "sr señor don", female: "sra señora doña",
        he: "él", she: "ella", plural: "ellos ellas")
    },
    "pt": {
      NameWords(
        particles: "de da do dos das e", placing: "em no na", male: "sr", female: "sra", he: "ele",
        she: "ela",
        plural: "eles elas")
    },
    "it": {
      NameWords(
        particles: "di de della del degli dei da", placing: "a in nel", male: "sig signor", female: "signora",
        he: "lui",
        she: "lei")
    },
    "nl": {
      NameWords(
        particles: "van de der den ten ter het", placing: "in te naar", male: "heer", female: "mevrouw",
        he: "hij",
        plural: "zij ze wij",
        roleEndings: """
          vakbond analist bestuurder bestuursvoorzitter hoogleraar advocaat econoom topman topvrouw officier onderzoeker agent \
          bewoner bewoonster buurman buurvrouw huisarts arts verpleegkundige trainer coach ondernemer eigenaar
          """)
    },
    "ru": { NameWords(he: "он", she: "она", plural: "они") },
    "el": { NameWords(male: "κ", female: "κα", he: "αυτός", she: "αυτή") },
    "cs": { NameWords(he: "on", she: "ona") },
  ])
}
