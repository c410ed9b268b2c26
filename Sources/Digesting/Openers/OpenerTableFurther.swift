extension OpenerWords {
  /// Scandinavian, Romanian, Hungarian, Finnish and Korean lists.
  static let further: ByLanguage<OpenerWords>.Makers = [
    "sv": {
      OpenerWords(
        pronouns: """
          han|hon|det|hans|hennes|dess|deras|dem|henne|honom|detta|denna|dessa|den här|det här|de här|där|här|båda|\
          andra|några|sådana|sådan|ingen av dem|den senare|de två
          """,
        connectives: """
          men|och|dock|också|även|dessutom|därför|därefter|sedan|däremot|samtidigt|då|så|eller|utan|ändå|trots det|under tiden|\
          i stället|istället|senare|tidigare|därmed|dessförinnan|till exempel|enligt honom|enligt henne|enligt dem|slutligen|\
          nu|vidare|emellertid|således|å andra sidan|tvärtom|på så sätt
          """,
        times: "vecka|månad|år|morgon|kväll|sommar|vinter|vår|höst|helg|gång",
        firstPersons: "jag|vi|min|mitt|mina|vår|vårt|våra|oss|mig",
        clauseOpeners: "när|då|efter|innan|medan|om|eftersom|sedan|trots|under|med|för|av|i|på|till|från",
        persons: "han|hon|de|hans|hennes|deras|honom|henne|dem")
    },
    "da": {
      OpenerWords(
        pronouns: """
          han|hun|det|hans|hendes|dens|dets|deres|dem|hende|ham|dette|denne|disse|der|her|begge|andre|nogle|sådan|\
          sidstnævnte|de to
          """,
        connectives: """
          men|og|dog|også|desuden|derfor|derefter|derudover|så|siden|derimod|samtidig|imens|imidlertid|eller|alligevel|\
          til gengæld|i stedet|senere|tidligere|dermed|for eksempel|ifølge ham|ifølge hende|ifølge dem|endelig|nu|videre|\
          tværtimod|omvendt
          """,
        times: "uge|måned|år|morgen|aften|sommer|vinter|forår|efterår|weekend|gang",
        firstPersons: "jeg|vi|min|mit|mine|vores|os|mig",
        clauseOpeners: "da|når|efter|før|mens|hvis|fordi|siden|trods|under|med|for|af|i|på|til|fra",
        persons: "han|hun|de|hans|hendes|deres|ham|hende|dem")
    },
    "nb": { norwegian }, "no": { norwegian }, "nn": { norwegian },
    "ro": {
      OpenerWords(
        pronouns: """
          el|ea|ei|ele|acesta|aceasta|aceștia|acestea|acela|aceea|asta|acolo|aici|ambii|ambele|alții|altele|lui|lor|unii|unele|\
          acest lucru|cei doi|cele două|cel din urmă
          """,
        connectives: """
          dar|și|însă|totuși|de asemenea|în plus|între timp|prin urmare|deci|apoi|astfel|sau|iar|ulterior|mai târziu|anterior|\
          de exemplu|pe de altă parte|în schimb|totodată|potrivit acestuia|potrivit acesteia|potrivit lui|în cele din urmă|acum|\
          așadar|cu toate acestea|în același timp|după aceea|după aceasta
          """,
        firstPersons: "eu|noi|meu|mea|nostru|noastră|noștri|noastre")
    },
    "hu": {
      OpenerWords(
        pronouns: "ő|ők|ez|az|ezek|azok|ott|itt|mindketten|mindkettő|mások|ilyen|olyan|őt|neki|nekik|ezt|azt",
        connectives: """
          de|és|azonban|viszont|emellett|továbbá|ezért|így|aztán|majd|később|korábban|ugyanakkor|közben|tehát|vagy|például|\
          ráadásul|ennek ellenére|végül|most|szerinte|szerintük|mindazonáltal
          """,
        firstPersons: "én|mi|nekünk|nekem")
    },
    "fi": {
      OpenerWords(
        pronouns:
          "hän|he|se|ne|tämä|nämä|tuo|nuo|hänen|heidän|sen|niiden|siellä|täällä|molemmat|muut|jotkut|sellainen",
        connectives: """
          mutta|ja|kuitenkin|myös|lisäksi|siksi|sitten|samalla|sillä välin|toisaalta|tai|näin|esimerkiksi|myöhemmin|aiemmin|\
          hänen mukaansa|heidän mukaansa|silti|lopulta|nyt|siis
          """,
        firstPersons: "minä|me|minun|meidän|meille|minulle")
    },
    "ko": {
      OpenerWords(
        pronouns: """
          그는|그녀는|그들은|그가|그녀가|그들이|그의|그녀의|그들의|이는|이것은|그것은|이들은|이들|이에|이번|이날|그날|해당|여기|거기|둘|양측은|\
          후자는|전자는|이|그|저
          """,
        connectives: """
          그러나|하지만|그리고|또|또한|한편|그래서|따라서|이어|그러자|그런데|다만|반면|이후|앞서|그 후|그럼에도|예를 들어|결국|이에 따라|\
          이와 함께|아울러|특히|게다가|즉
          """,
        firstPersons: "나는|저는|우리는|우리|내|제가|우리가|나의|저희")
    },
  ]

  private static let norwegian = OpenerWords(
    pronouns: """
      han|hun|det|hans|hennes|dens|dets|deres|dem|henne|ham|dette|denne|disse|der|her|begge|andre|noen|slik|\
      sistnevnte|de to
      """,
    connectives: """
      men|og|likevel|også|dessuten|derfor|deretter|så|siden|derimot|samtidig|imens|imidlertid|eller|til gjengjeld|\
      i stedet|senere|tidligere|dermed|for eksempel|ifølge ham|ifølge henne|ifølge dem|endelig|nå|videre|tvert imot|i tillegg
      """,
    times: "uke|uka|uken|måned|år|morgen|kveld|sommer|vinter|vår|høst|helg|gang",
    firstPersons: "jeg|vi|min|mitt|mine|vår|vårt|våre|oss|meg",
    clauseOpeners: "da|når|etter|før|mens|hvis|fordi|siden|tross|under|med|for|av|i|på|til|fra",
    persons: "han|hun|de|hans|hennes|deres|ham|henne|dem")
}
