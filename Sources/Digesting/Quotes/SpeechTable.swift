extension SpeechWords {
  /// Lists of our own; the languages are those that write names with capitals.
  static let table = ByLanguage<SpeechWords>([
    "en": {
      SpeechWords(
        verbs: """
          said says saying told tells added adds stated states warned warns announced announces claimed claims explained \
          explains noted notes wrote writes argued argues insisted insists asked asks replied replies declared declares \
          tweeted posted acknowledged admitted confirmed recalled remarked responded stressed suggested urged vowed \
          commented concluded continued described emphasised emphasized estimated reported shouted testified \
          called calls praised thanked dismissed denounced branded labelled hailed condemned criticised criticized \
          promised predicted joked quipped shrugged whispered sobbed complained pleaded agreed countered cautioned \
          reiterated lamented reasoned observed opined exclaimed cried yelled pledged disclosed alleged \
          conceded maintained clarified accused
          """,
        sources: "according to|in the words of", pronouns: "he she they",
        titles: """
          mr mrs ms miss dr sir lord lady dame prof professor president prime minister chancellor secretary general \
          secretary-general king queen prince princess pope senator sen rep representative governor gov mayor judge \
          justice chief captain capt colonel col lieutenant lt sergeant sgt major general gen admiral officer detective \
          inspector superintendent commissioner ambassador director chairman chairwoman chair ceo coach doctor reverend \
          rev bishop archbishop imam sheikh premier vice deputy defence defense foreign spokesman spokeswoman \
          spokesperson leader former acting interim head rear executive attorney chairperson director-general di dci ds \
          dc pc supt insp cllr mp adm cmdr fr rabbi ayatollah crown
          """,
        speakers: """
          police officials authorities prosecutors witnesses experts analysts residents doctors firefighters scientists \
          researchers ministry government court company council army military navy union spokesman spokeswoman \
          spokesperson organisers organizers investigators rescuers neighbours neighbors
          """,
        determiners: "the a an its his her their",
        fillers: "has had have also later then reportedly previously earlier again")
    },
    "de": {
      SpeechWords(
        verbs: """
          sagte sagt erklärte erklärt betonte betont teilte fügte ergänzte meinte warnte warnt forderte kritisierte \
          berichtete schrieb antwortete versicherte äußerte mahnte bestätigte versprach so sprach nannte rief klagte \
          lobte räumte kündigte verkündete appellierte kommentierte erzählte schilderte beklagte erzählt schildert meint erklären sagten \
          betonten teilten erklärten
          """,
        sources: "laut|nach angaben von", pronouns: "er sie",
        titles: """
          herr frau dr prof präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin \
          ministerpräsident ministerpräsidentin außenminister außenministerin bürgermeister bürgermeisterin sprecher \
          sprecherin polizeisprecher polizeisprecherin direktor direktorin chef chefin oberbürgermeister \
          oberbürgermeisterin innenminister innenministerin
          """)
    },
    "fr": {
      SpeechWords(
        verbs: """
          déclaré dit affirmé expliqué ajouté précisé annoncé estimé souligné indiqué rappelé assuré écrit répondu \
          confié averti insisté conclu réagi lancé dénoncé raconté témoigné regretté martelé murmuré plaidé promis \
          reconnu confirmé prévenu salué qualifié commenté soutenu poursuivi glissé résumé déploré lance raconte \
          souffle assène insiste félicité félicitée confie résume témoigne regrette déclare affirme explique ajoute précise annonce estime souligne indique rappelle assure
          """,
        sources: "selon|d'après",
        pronouns: "il elle ils elles a-t-il a-t-elle ont-ils ont-elles dit-il dit-elle",
        titles: """
          m mme mlle dr président présidente ministre premier première maire général colonel capitaine directeur \
          directrice porte-parole chancelier chancelière roi reine pape préfet préfète procureur procureure avocat avocate me \
          sénateur sénatrice député députée juge
          """, determiners: "le la les l' un une son sa ses leur leurs",
        fillers: "a ont avait également aussi")
    },
    "es": {
      SpeechWords(
        verbs: """
          dijo afirmó declaró explicó añadió señaló aseguró indicó advirtió anunció sostuvo manifestó destacó escribió \
          respondió comentó agregó precisó reiteró subrayó dice afirma asegura explica proclamó relató contó denunció \
          lamentó admitió reconoció cuenta expresó prometió calificó replicó insistió apuntó confesó recordó concluyó pidió exigió celebró criticó
          """,
        sources: "según|de acuerdo con", pronouns: "él ella ellos ellas",
        titles: """
          sr sra dr dra presidente presidenta ministro ministra alcalde alcaldesa general coronel director directora \
          portavoz canciller rey reina papa gobernador gobernadora juez jueza fiscal senador senadora diputado diputada
          """, determiners: "el la los las un una su sus", fillers: "ha han también")
    },
    "pt": {
      SpeechWords(
        verbs:
          "disse afirmou declarou explicou acrescentou anunciou garantiu avisou escreveu respondeu destacou ressaltou comentou contou relatou reclamou admitiu conta lamentou prometeu criticou confirmou informou alertou reiterou frisou concluiu diz afirma",
        sources: "segundo|de acordo com", pronouns: "ele ela eles elas",
        titles:
          "sr sra dr dra presidente ministro ministra prefeito prefeita general diretor diretora governador governadora porta-voz juiz juíza senador senadora",
        determiners: "o a os as")
    },
    "it": {
      SpeechWords(
        verbs:
          "detto racconta così dichiarato affermato spiegato aggiunto annunciato sottolineato scritto risposto raccontato ribadito replicato promesso commentato ricordato ammesso precisato avvertito lamentato denunciato concluso osservato confermato dice afferma spiega aggiunge dichiara",
        sources: "secondo", pronouns: "lui lei",
        titles:
          "sig signor signora dott presidente ministro ministra sindaco sindaca generale direttore direttrice premier papa portavoce giudice procuratore senatore senatrice delegato delegata",
        determiners: "il la lo i gli le l' un una suo sua", fillers: "ha hanno anche poi")
    },
    "nl": {
      SpeechWords(
        verbs:
          "zei zegt verklaarde aldus vertelde voegde stelde schreef benadrukte waarschuwde meldde zeiden vindt noemde vond reageerde antwoordde beloofde riep aldus klaagde concludeerde",
        sources: "volgens", pronouns: "hij zij ze",
        titles:
          "heer mevrouw dr president premier minister burgemeester directeur woordvoerder woordvoerster koning koningin wethouder voorzitter minister-president premier",
        determiners: "de het een zijn haar hun")
    },
    "ru": {
      SpeechWords(
        verbs: """
          сказал сказала заявил заявила отметил отметила добавил добавила сообщил сообщила подчеркнул подчеркнула \
          рассказал рассказала пояснил пояснила написал написала считает говорит пообещал пообещала уточнил уточнила \
          признался призналась ответил ответила объяснил объяснила напомнил напомнила вспоминает заверил заверила \
          предупредил предупредила говорил говорила
          """, sources: "по словам|по мнению|по данным",
        pronouns: "он она",
        titles: "президент министр премьер губернатор мэр глава генерал директор господин госпожа")
    },
    "cs": {
      SpeechWords(
        verbs:
          "řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila oznámil oznámila sdělil sdělila napsal napsala upozornil upozornila vysvětlil vysvětlila tvrdí popsal popsala připomněl připomněla slíbil slíbila",
        sources: "podle", pronouns: "on ona",
        titles:
          "prezident prezidentka ministr ministryně premiér primátor primátorka starosta starostka generál ředitel ředitelka mluvčí pan paní"
      )
    },
    "el": {
      SpeechWords(
        verbs:
          "εξήγησε επισήμανε διευκρίνισε κατήγγειλε υποσχέθηκε είπε δήλωσε τόνισε πρόσθεσε ανέφερε υποστήριξε σημείωσε υπογράμμισε ανακοίνωσε",
        sources: "σύμφωνα με τον|σύμφωνα με την|σύμφωνα με", pronouns: "αυτός αυτή",
        titles: "κ κα πρόεδρος υπουργός πρωθυπουργός δήμαρχος στρατηγός διευθυντής",
        determiners: "ο η οι του της των τον την το")
    },
    "tr": {
      SpeechWords(
        verbs: "dedi diyen konuştu söyledi açıkladı belirtti vurguladı", pronouns: "o",
        titles:
          "başkan başkanı bakan bakanı müdür müdürü vali valisi sözcü sözcüsü genel belediye profesör prof doktor dr",
        fillers: "diye şöyle", verbsFollowQuotes: true)
    },
  ])
}
