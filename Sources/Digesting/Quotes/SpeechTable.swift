extension SpeechWords {
  /// Lists of our own; the languages are those that write names with capitals.
  static let table: [String: SpeechWords] = [
    "en": SpeechWords(
      verbs: """
        said says saying told tells added adds stated states warned warns announced announces claimed claims explained \
        explains noted notes wrote writes argued argues insisted insists asked asks replied replies declared declares \
        tweeted posted acknowledged admitted confirmed recalled remarked responded stressed suggested urged vowed \
        commented concluded continued described emphasised emphasized estimated reported shouted testified
        """,
      sources: "according to|in the words of", pronouns: "he she they",
      titles: """
        mr mrs ms miss dr sir lord lady dame prof professor president prime minister chancellor secretary general \
        secretary-general king queen prince princess pope senator sen rep representative governor gov mayor judge \
        justice chief captain capt colonel col lieutenant lt sergeant sgt major general gen admiral officer detective \
        inspector superintendent commissioner ambassador director chairman chairwoman chair ceo coach doctor reverend \
        rev bishop archbishop imam sheikh premier vice deputy defence defense foreign spokesman spokeswoman \
        spokesperson leader former acting interim head
        """,
      speakers: """
        police officials authorities prosecutors witnesses experts analysts residents doctors firefighters scientists \
        researchers ministry government court company council army military navy union spokesman spokeswoman \
        spokesperson organisers organizers investigators rescuers neighbours neighbors
        """,
      determiners: "the a an its his her their",
      fillers: "has had have also later then reportedly previously earlier again"),
    "de": SpeechWords(
      verbs: """
        sagte sagt erklärte erklärt betonte betont teilte fügte ergänzte meinte warnte warnt forderte kritisierte \
        berichtete schrieb antwortete versicherte äußerte mahnte bestätigte
        """,
      sources: "laut|nach angaben von", pronouns: "er sie",
      titles: """
        herr frau dr prof präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin \
        ministerpräsident ministerpräsidentin außenminister außenministerin bürgermeister bürgermeisterin sprecher \
        sprecherin polizeisprecher polizeisprecherin direktor direktorin chef chefin oberbürgermeister \
        oberbürgermeisterin innenminister innenministerin
        """),
    "fr": SpeechWords(
      verbs: """
        déclaré dit affirmé expliqué ajouté précisé annoncé estimé souligné indiqué rappelé assuré écrit répondu \
        confié averti insisté conclu déclare affirme explique ajoute précise annonce estime souligne indique rappelle assure
        """,
      sources: "selon|d'après", pronouns: "il elle ils elles",
      titles: """
        m mme mlle dr président présidente ministre premier première maire général colonel capitaine directeur \
        directrice porte-parole chancelier chancelière roi reine pape
        """, fillers: "a ont avait également aussi"),
    "es": SpeechWords(
      verbs: """
        dijo afirmó declaró explicó añadió señaló aseguró indicó advirtió anunció sostuvo manifestó destacó escribió \
        respondió comentó agregó precisó reiteró subrayó dice afirma asegura explica
        """,
      sources: "según|de acuerdo con", pronouns: "él ella ellos ellas",
      titles: """
        sr sra dr dra presidente presidenta ministro ministra alcalde alcaldesa general coronel director directora \
        portavoz canciller rey reina papa gobernador gobernadora
        """, fillers: "ha han también"),
    "pt": SpeechWords(
      verbs:
        "disse afirmou declarou explicou acrescentou anunciou garantiu avisou escreveu respondeu destacou ressaltou comentou contou",
      sources: "segundo|de acordo com", pronouns: "ele ela eles elas",
      titles:
        "sr sra dr dra presidente ministro ministra prefeito prefeita general diretor diretora governador governadora porta-voz"
    ),
    "it": SpeechWords(
      verbs:
        "detto dichiarato affermato spiegato aggiunto annunciato sottolineato scritto risposto ha dice afferma spiega aggiunge dichiara",
      sources: "secondo", pronouns: "lui lei",
      titles:
        "sig signor signora dott presidente ministro ministra sindaco sindaca generale direttore direttrice premier papa portavoce"
    ),
    "nl": SpeechWords(
      verbs: "zei zegt verklaarde aldus vertelde voegde stelde schreef benadrukte waarschuwde meldde",
      sources: "volgens", pronouns: "hij zij ze",
      titles:
        "de heer mevrouw dr president premier minister burgemeester directeur woordvoerder koning koningin"),
    "ru": SpeechWords(
      verbs: """
        сказал сказала заявил заявила отметил отметила добавил добавила сообщил сообщила подчеркнул подчеркнула \
        рассказал рассказала пояснил пояснила написал написала считает говорит
        """,
      pronouns: "он она",
      titles: "президент министр премьер губернатор мэр глава генерал директор господин госпожа"),
    "cs": SpeechWords(
      verbs:
        "řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila oznámil oznámila sdělil sdělila napsal napsala upozornil upozornila",
      pronouns: "on ona",
      titles:
        "prezident prezidentka ministr ministryně premiér primátor primátorka starosta starostka generál ředitel ředitelka mluvčí pan paní"
    ),
    "el": SpeechWords(
      verbs: "είπε δήλωσε τόνισε πρόσθεσε ανέφερε υποστήριξε σημείωσε υπογράμμισε ανακοίνωσε",
      sources: "σύμφωνα με τον|σύμφωνα με την|σύμφωνα με", pronouns: "αυτός αυτή",
      titles: "ο η κ κα πρόεδρος υπουργός πρωθυπουργός δήμαρχος στρατηγός διευθυντής"),
  ]
}
