extension OpenerWords {
  /// Lists of our own, one a language; several words are joined by a space, entries by a bar.
  static let table = ByLanguage<OpenerWords>(
    own.merging(otherScripts, uniquingKeysWith: { first, _ in first })
      .merging(further, uniquingKeysWith: { first, _ in first }))

  private static let own: ByLanguage<OpenerWords>.Makers = [
    "en": {
      OpenerWords(
        pronouns: """
          he|she|they|it|this|that|these|those|his|her|their|its|him|them|he's|she's|they're|it's|that's|such|one|\
          both|neither|some|others|another|each|none|which|who|whose|here|there|the latter|the former|the two|\
          the three|the pair|the same|the other|the others|all of them|many of them|some of them|most of them
          """,
        connectives: """
          but|and|however|meanwhile|also|so|then|instead|or|nor|yet|still|thus|therefore|hence|moreover|furthermore|\
          nevertheless|nonetheless|besides|otherwise|consequently|accordingly|similarly|likewise|additionally|\
          in addition|in contrast|by contrast|in turn|as a result|for example|for instance|on the other hand|\
          at the same time|that said|even so|in fact|indeed|of course|after that|afterwards|later|earlier|\
          because of this|because of that|because|rather|what's more|what is more|in other words|in response|\
          in return|in exchange|according to him|according to her|as such|to that end|for his part|for her part|\
          for its part|among them|of these|of those|at that time|at the time|since then|until then|by then|once there|\
          while there|following that|despite this|despite that|with that|again|finally|next|overall|separately|\
          elsewhere|though|although it|perhaps|maybe|well|yes|no|now|too|soon after|shortly after|\
          shortly afterwards|soon afterwards|days later|hours later|minutes later|the next day|the following day|\
          the day after|a day later|a day earlier|the day before|at one point|apart from that|in that case|in this case|first|second|third|secondly|thirdly
          """,
        definites: "the|this|that|these|those|such|both",
        roles: """
          company|companies|groups|firms|teams|agencies|man|woman|group|men|women|suspect|suspects|victim|victims|statement|report|agency|organisation|\
          organization|move|decision|incident|attack|ruling|announcement|meeting|couple|boy|girl|teenager|driver|\
          firm|team|party|club|newspaper|source|sources|official|officials|spokesman|spokeswoman|spokesperson|\
          study|survey|researchers|authors|plan|bill|deal|agreement|event|accident|crash|fire|storm|city|town|\
          village|country|region|area|ship|vessel|plane|aircraft|train|car|bus|building|house|school|hospital|\
          case|trial|trip|visit|news|figure|figures|number|total|latter|former|move|project|programme|program|\
          remarks|comments|letter|video|footage|document|documents|law|measure|measures|proposal|result|results|\
          34-year-old|broadcaster|channel|hosts|visitors|carmaker|airline|striker|singer|actor|actress|billionaire|pontiff|\
          memorandum|accord|pact|verdict|invitation|scheme|\
          leader|leaders|president|minister|judge|court|bond|facility|device|site|body|bodies|gunman|attacker
          """,
        times: """
          week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|weekend|week's|month's|\
          year's|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|century|decade
          """,
        firstPersons: "i|we|i'm|i've|we're|we've|my|our|us|me|i'd|we'd|we'll|i'll|you|your",
        clauseOpeners: """
          when|as|after|before|while|if|although|since|once|because|despite|during|with|for|by|in|on|at|to|from|\
          upon|until|unless|even|only|asked|of|about
          """,
        persons: "he|she|they|it|his|her|their|its|him|them|himself|herself|themselves|this time|he's|she's",
        determining: "some|both|one|another|no|each|none|later|earlier|the former",
        demonyms: """
          american|argentine|argentinian|australian|austrian|belarusian|belgian|bosnian|brazilian|briton|bulgarian|canadian|\
          chilean|chinese|colombian|croat|croatian|cuban|czech|dane|dutchman|dutchwoman|egyptian|englishman|englishwoman|\
          estonian|ethiopian|finn|frenchman|frenchwoman|georgian|german|ghanaian|greek|hungarian|indian|iranian|iraqi|irishman|\
          irishwoman|israeli|italian|jamaican|japanese|kazakh|kenyan|korean|latvian|libyan|lithuanian|mexican|moroccan|\
          new zealander|nigerian|norwegian|pakistani|palestinian|pole|portuguese|romanian|russian|scot|senegalese|serb|serbian|\
          slovak|slovenian|spaniard|swede|swiss|syrian|tunisian|turk|ugandan|ukrainian|uruguayan|venezuelan|vietnamese|\
          welshman|welshwoman
          """,
        predicates: """
          is|was|will|would|could|can|may|did|does|won|wins|lost|beat|beats|took|takes|made|makes|went|\
          came|got|gave|led|hit|broke|served|saved|scored|finished|then|also|now|never|who|and
          """)
    },
    "de": {
      OpenerWords(
        pronouns: """
          er|sie|es|dies|dieser|diese|dieses|diesen|diesem|das|sein|seine|seinen|ihr|ihre|ihren|ihm|ihn|ihnen|dessen|\
          deren|beide|beiden|einige|andere|jener|jene|solche|solcher|letzterer|dort|hier|da
          """,
        connectives: """
          aber|und|jedoch|doch|allerdings|außerdem|zudem|dann|danach|dabei|dadurch|damit|darauf|daraufhin|darüber|\
          dagegen|daher|deshalb|deswegen|trotzdem|dennoch|also|so|auch|oder|denn|sondern|indes|indessen|\
          unterdessen|währenddessen|inzwischen|zuvor|später|anschließend|schließlich|zugleich|gleichzeitig|ferner|\
          hingegen|stattdessen|demnach|somit|folglich|ebenso|ebenfalls|nun|noch|zum beispiel|im gegenzug|\
          darin|davon|dazu|hinzu kommt|unter anderem|nämlich|immerhin|tatsächlich
          """,
        definites: "der|die|das|dem|den",
        roles: """
          mann|frau|unternehmen|firma|gruppe|täter|opfer|fahrer|polizei sprecher|konzern|behörde|verein|partei|\
          entscheidung|vorfall|angriff|unfall|bericht|beiden|sprecher|sprecherin|studie|forscher
          """,
        times: "woche|monat|jahr|morgen|abend|sommer|winter|frühjahr|herbst|wochenende|tag|tage",
        firstPersons: "ich|wir|mein|meine|unser|unsere|uns|mich|mir",
        clauseOpeners: "als|nachdem|bevor|während|wenn|weil|obwohl|seit|mit|für|bei|nach|in|an|von",
        persons: "er|sie|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|ihm|ihn|ihnen",
        nounsAreCapitalised: true)
    },
    "fr": {
      OpenerWords(
        pronouns: """
          il|elle|ils|elles|ce|cela|ça|c'est|c'était|ceci|cet|cette|ces|celui-ci|celle-ci|ceux-ci|celles-ci|celui|celle|\
          son|sa|ses|leur|leurs|lui|eux|on|ce dernier|cette dernière|ces derniers|ces dernières|tous|toutes|\
          certains|d'autres|y|en
          """,
        connectives: """
          mais|et|cependant|toutefois|pourtant|néanmoins|ainsi|donc|alors|puis|ensuite|aussi|en outre|de plus|par ailleurs|\
          or|car|ou|enfin|en effet|en revanche|par contre|au contraire|en même temps|d'ailleurs|de même|du coup|\
          c'est pourquoi|par exemple|parallèlement|entre-temps|pendant ce temps|auparavant|plus tard|après cela|en fait|\
          à noter que|quant à lui|quant à elle|pour sa part|de son côté|selon lui|selon elle|par conséquent|sinon|depuis|là
          """,
        definites: "le|la|l'|les",
        roles: """
          société|entreprise|groupe|homme|femme|suspect|victime|victimes|décision|rapport|agence|parti|club|conducteur|\
          auteur|auteurs|étude|accident|attaque|incident|communiqué
          """,
        times: "semaine|mois|année|matin|soir|été|hiver|printemps|automne|jour|week-end",
        firstPersons: "je|nous|j'ai|mon|ma|mes|notre|nos|moi",
        clauseOpeners: "quand|lorsque|après|avant|si|bien|depuis|dès|pendant|pour|avec|dans|à|sur|par",
        persons: "il|elle|ils|elles|son|sa|ses|leur|leurs|lui|eux")
    },
    "es": {
      OpenerWords(
        pronouns: """
          él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|su|sus|ambos|ambas|otros|otras|\
          algunos|algunas|allí|ahí|aquí|lo|le|les|dicho|dicha|el mismo|la misma|estos últimos|dijo que|añadió que|\
          agregó que|explicó que|señaló que|afirmó que|aseguró que|indicó que|sostuvo que|apuntó que|recordó que|\
          subrayó que|admitió que|insistió en|precisó que|advirtió que
          """,
        connectives: """
          pero|y|e|sin embargo|además|también|así|entonces|luego|después|por tanto|por lo tanto|por eso|por ello|no obstante|\
          mientras tanto|o|pues|aunque|asimismo|por otra parte|por otro lado|en cambio|por el contrario|al mismo tiempo|\
          en consecuencia|de hecho|por ejemplo|finalmente|posteriormente|anteriormente|tras ello|a su vez|según él|según ella|\
          por su parte|de esta manera|de este modo|en tanto|igualmente|incluso|ahora
          """,
        definites: "el|la|los|las",
        roles: """
          empresa|compañía|grupo|hombre|mujer|sospechoso|víctima|víctimas|decisión|informe|agencia|partido|club|conductor|\
          autor|autores|estudio|accidente|ataque|incidente|comunicado
          """,
        times:
          "semana|mes|año|mañana|tarde|noche|verano|invierno|primavera|otoño|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        firstPersons: "yo|nosotros|nosotras|mi|mis|nuestro|nuestra|nuestros|nuestras|nos|me",
        clauseOpeners: "cuando|después|antes|si|mientras|desde|tras|con|para|en|por|a|de|durante",
        persons: "él|ella|ellos|ellas|su|sus")
    },
    "pt": {
      OpenerWords(
        pronouns: """
          ele|ela|eles|elas|isto|isso|este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|seu|sua|seus|suas|ambos|ambas|\
          outros|outras|alguns|algumas|ali|lá|aqui|disse que|afirmou que|acrescentou que|explicou que|declarou que|\
          ressaltou que|destacou que
          """,
        connectives: """
          mas|e|porém|contudo|no entanto|entretanto|todavia|além disso|também|assim|então|depois|portanto|por isso|logo|ou|pois|\
          enquanto isso|por outro lado|ao mesmo tempo|por exemplo|de facto|de fato|em seguida|posteriormente|por sua vez|segundo ele|\
          segundo ela|já|ainda|agora|finalmente
          """,
        definites: "o|a|os|as",
        roles:
          "empresa|grupo|homem|mulher|suspeito|vítima|vítimas|decisão|agência|partido|clube|estudo|acidente|ataque",
        times: "semana|mês|ano|manhã|tarde|noite|verão|inverno|dia",
        firstPersons: "eu|nós|meu|minha|nosso|nossa", persons: "seu|sua|seus|suas")
    },
    "it": {
      OpenerWords(
        pronouns: """
          lui|lei|loro|egli|ella|essi|esse|questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|suo|sua|suoi|sue|entrambi|\
          entrambe|altri|altre|alcuni|alcune|quest'ultimo|quest'ultima|qui|lì|là|ha detto che|ha aggiunto che|\
          ha spiegato che|ha dichiarato che|ha ricordato che|ha sottolineato che
          """,
        connectives: """
          ma|e|ed|però|tuttavia|inoltre|anche|così|allora|poi|dopo|quindi|dunque|perciò|infatti|invece|intanto|nel frattempo|o|oppure|\
          eppure|comunque|al contrario|allo stesso tempo|per esempio|ad esempio|infine|successivamente|a sua volta|secondo lui|\
          dal canto suo|pertanto|ora
          """,
        definites: "il|lo|la|l'|i|gli|le",
        roles:
          "società|azienda|gruppo|uomo|donna|sospettato|vittima|vittime|decisione|agenzia|partito|studio|incidente|attacco",
        times: "settimana|mese|anno|mattina|sera|estate|inverno|giorno",
        firstPersons: "io|noi|mio|mia|nostro|nostra", persons: "suo|sua|suoi|sue")
    },
    "nl": {
      OpenerWords(
        pronouns: """
          hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|hem|hen|beide|beiden|sommige|andere|anderen|daar|hier|er|laatstgenoemde
          """,
        connectives: """
          maar|en|echter|ook|toch|dus|dan|daarna|daarom|daardoor|bovendien|ondertussen|intussen|tegelijkertijd|of|want|\
          niettemin|desondanks|verder|vervolgens|eerder|later|bijvoorbeeld|daarnaast|daarbij|daarentegen|zo|nu|inmiddels|\
          volgens hem|volgens haar|wel|namelijk
          """,
        definites: "de|het",
        roles:
          "bedrijf|man|vrouw|groep|verdachte|slachtoffer|slachtoffers|beslissing|rapport|partij|club|bestuurder|onderzoekers",
        times: "week|maand|jaar|ochtend|avond|zomer|winter|dag|weekend",
        firstPersons: "ik|wij|we|mijn|ons|onze|mij")
    },
  ]
}
