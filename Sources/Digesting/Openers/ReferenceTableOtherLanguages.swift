extension ReferenceTable {
  static let romance: [String: ReferenceTable] = [
    "fr": ReferenceTable(
      demonstratives: "cet|cette|ces|celui-ci|celle-ci|ceux-ci|celles-ci",
      ambiguous: "ce",
      prepositions: "de|à|dans|pour|par|sur|avec|sous|contre|après|avant|depuis|vers|selon|en",
      harmless: """
        semaine|semaines|mois|année|années|matin|matinée|soir|soirée|nuit|après-midi|été|hiver|printemps|automne|jour|\
        jours|week-end|saison|fois|siècle|dernier|dernière|derniers|dernières|prochain|prochaine|prochains|prochaines|lundi|mardi|mercredi|jeudi|vendredi|\
        samedi|dimanche|qui|que|dont|qu'il|qu'elle|qu'ils|qu'elles|qu'on|qu'un|qu'une
        """,
      phrases: "ce dernier|cette dernière|ces derniers|ces dernières|celui-ci|celle-ci|ceux-ci|celles-ci",
      dayPhrases: "le même jour|le jour même|ce jour-là|cette nuit-là|la veille au soir|le lendemain matin",
      days: """
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|\
        octobre|novembre|décembre
        """,
      pairs: "les deux|des deux",
      pairNouns: """
        hommes|femmes|pays|dirigeants|parties|camps|présidents|chefs|équipes|frères|sœurs|enfants|victimes|suspects|\
        groupes|entreprises|villes|voisins|alliés|autres
        """,
      places: "là-bas", subjects: "elle|ils|elles",
      tails: """
        a-t-il|a-t-elle|ont-ils|ont-elles|dit-il|dit-elle|explique-t-il|explique-t-elle|ajoute-t-il|ajoute-t-elle|\
        affirme-t-il|affirme-t-elle|poursuit-il|poursuit-elle|conclut-il|conclut-elle|estime-t-il|estime-t-elle|\
        précise-t-il|précise-t-elle|assure-t-il|raconte-t-il|raconte-t-elle|selon lui|selon elle
        """),
    "es": ReferenceTable(
      demonstratives: """
        este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|aquellos|aquellas|esto|eso|dicho|dicha|dichos|dichas
        """,
      harmless: """
        semana|semanas|mes|meses|año|años|mañana|tarde|noche|madrugada|verano|invierno|primavera|otoño|día|días|fin|\
        temporada|vez|siglo|lunes|martes|miércoles|jueves|viernes|sábado|domingo|que|último|última|próximo|próxima
        """,
      phrases: "el mismo|la misma|estos últimos|estas últimas",
      dayPhrases:
        "al día siguiente|el día anterior|el mismo día|ese mismo día|ese día|un día antes|un día después",
      days: """
        lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|\
        septiembre|octubre|noviembre|diciembre
        """,
      pairs: "ambos|ambas|los dos|las dos", places: "allí|ahí|allá",
      tails: """
        dijo|agregó|añadió|afirmó|explicó|señaló|aseguró|indicó|declaró|sostuvo|manifestó|según él|según ella
        """),
    "pt": ReferenceTable(
      demonstratives: """
        este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|isso|neste|nesta|nesse|nessa|deste|desta|desse|dessa|\
        naquele|naquela|daquele|daquela
        """,
      harmless: """
        semana|semanas|mês|meses|ano|anos|manhã|tarde|noite|madrugada|verão|inverno|primavera|outono|dia|dias|fim|\
        temporada|vez|século|domingo|segunda|segunda-feira|terça|terça-feira|quarta|quarta-feira|quinta|quinta-feira|\
        sexta|sexta-feira|sábado|que|último|última
        """,
      dayPhrases: "no mesmo dia|no dia seguinte|no dia anterior|naquele dia|um dia antes|um dia depois",
      days: """
        domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|janeiro|fevereiro|março|abril|\
        maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
        """,
      pairs: "ambos|ambas|os dois|as duas",
      tails: "disse|afirmou|acrescentou|explicou|declarou|contou|segundo ele|segundo ela"),
    "it": ReferenceTable(
      demonstratives: """
        questo|questa|questi|queste|quest'ultimo|quest'ultima|quel|quella|quei|quegli|tale|tali
        """,
      harmless: """
        settimana|settimane|mese|mesi|anno|anni|mattina|mattinata|pomeriggio|sera|notte|estate|inverno|primavera|\
        autunno|giorni|fine|stagione|volta|secolo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|che|di|del|\
        della|dei|delle|da
        """,
      dayPhrases: "lo stesso giorno|il giorno dopo|il giorno prima|il giorno seguente|quel giorno",
      days: """
        lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|\
        agosto|settembre|ottobre|novembre|dicembre
        """,
      pairs: "entrambi|entrambe|i due|le due",
      tails:
        "ha detto|ha aggiunto|ha spiegato|ha dichiarato|ha raccontato|ha concluso|secondo lui|secondo lei"),
  ]

  static let eastern: [String: ReferenceTable] = [
    "ru": ReferenceTable(
      demonstratives: """
        этот|эта|эти|этого|этой|этому|этим|этих|эту|этом|этими|такой|такая|такие|такого|такую|таких
        """,
      harmless: """
        неделе|неделю|недели|год|года|году|месяц|месяца|месяце|утро|утром|вечер|вечером|день|дни|дней|раз|лето|летом|\
        зиму|зимой|сезоне|выходные|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|как|что|же
        """,
      dayPhrases: "в тот же день|на следующий день|днём ранее|днем ранее|накануне вечером",
      days: """
        понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|января|февраля|марта|апреля|мая|июня|июля|\
        августа|сентября|октября|ноября|декабря
        """,
      pairs: "оба|обе|обоих|обеих|обеим|обоими", places: "там|туда|оттуда",
      subjects: "он|она|они"),
    "uk": ReferenceTable(
      demonstratives: "цей|ця|ці|цього|цієї|цьому|цим|цих|цю",
      harmless: """
        тижні|тижня|тиждень|року|рік|році|місяця|місяці|місяць|дні|день|раз|ранку|вечора|літа|зими|сезоні|що
        """,
      dayPhrases: "того ж дня|наступного дня|днем раніше",
      days: """
        понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю|січня|лютого|березня|квітня|травня|червня|липня|серпня|\
        вересня|жовтня|листопада|грудня
        """,
      pairs: "обидва|обидві|обох", places: "там|туди|звідти",
      subjects: "він|вона|вони"),
    "cs": ReferenceTable(
      demonstratives: "tento|tato|toto|tohoto|této|tomto|tuto|tyto|těchto|tímto|tomuto|takový|taková|takové",
      harmless: """
        týden|týdnu|týdne|rok|roku|roce|měsíc|měsíce|měsíci|den|dny|dnech|víkend|víkendu|sezónu|sezoně|léto|zimu|ráno|\
        večer|chvíli|jako|že
        """,
      dayPhrases: "téhož dne|následujícího dne|o den dříve|o den později|ten den|stejný den",
      days: """
        pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli|ledna|února|března|dubna|května|června|července|srpna|září|\
        října|listopadu|prosince
        """,
      pairs: "oba|obě|obou|oběma", places: "tam|tamtéž",
      tails: "řekl|řekla|dodal|dodala|uvedl|uvedla|řekli|dodali|prohlásil|prohlásila"),
    "pl": ReferenceTable(
      demonstratives: "ten|ta|ci|tego|tej|tych|tę|taki|taka|takie",
      harmless: """
        tydzień|tygodnia|tygodniu|rok|roku|miesiąc|miesiąca|miesiącu|sezon|sezonie|sezonu|raz|dni|weekend|lato|zimę|\
        rano|wieczór|jak|co
        """,
      dayPhrases: "tego samego dnia|następnego dnia|dzień wcześniej|dzień później|tego dnia",
      days: """
        poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|\
        sierpnia|września|października|listopada|grudnia
        """,
      pairs: "obaj|obie|oba|obu", places: "tam",
      tails: "powiedział|powiedziała|dodał|dodała|podkreślił|podkreśliła|stwierdził|stwierdziła"),
    "el": ReferenceTable(
      demonstratives: """
        αυτός|αυτή|αυτό|αυτοί|αυτές|αυτά|αυτού|αυτής|αυτών|αυτόν|αυτήν|αυτούς|εκείνος|εκείνη|εκείνο|τέτοιο|τέτοια
        """,
      harmless: """
        εβδομάδα|εβδομάδας|μήνα|μήνας|χρόνο|χρονιά|έτος|έτους|στιγμή|φορά|καλοκαίρι|χειμώνα|άνοιξη|φθινόπωρο|σεζόν|\
        ημέρες|μέρες|που|για
        """,
      articles: "ο|η|το|οι|τα|τη|την|τον|του|της|των|τους|τις",
      dayPhrases: "την ίδια ημέρα|την ίδια μέρα|την επόμενη ημέρα|την επόμενη μέρα|την προηγούμενη ημέρα",
      days: """
        δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|\
        ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου
        """,
      pairs: "οι δύο|τους δύο|τις δύο|των δύο|τα δύο", places: "εκεί"),
    "ar": ReferenceTable(
      demonstratives: "هذا|هذه|تلك|هؤلاء|بهذا|بهذه|لهذا|لهذه",
      harmless:
        "العام|الاسبوع|الأسبوع|الشهر|اليوم|السنة|الصيف|الشتاء|الربيع|الخريف|الموسم|الصباح|المساء|المرة|الليلة|القرن|الأيام|الأثناء|الإطار"
    ),
    "he": ReferenceTable(
      demonstratives: "הזה|הזו|הזאת|האלה|האלו|ההוא|ההיא|ההם",
      harmless:
        "השבוע|השנה|החודש|הבוקר|הערב|הלילה|היום|הקיץ|החורף|האביב|הסתיו|העונה|הפעם|בשבוע|בשנה|בחודש|בקיץ|בעונה|בפעם|ברגע",
      followsNoun: true),
    "tr": ReferenceTable(
      demonstratives: "bu|şu",
      harmless: "hafta|haftaki|ay|yıl|yılki|sabah|akşam|gece|yaz|kış|sezon|gün|günlerde|kez|konuda|arada",
      pairs: "her iki|ikisi"),
    "zh": ReferenceTable(
      demonstratives: "", harmless: "",
      unspaced: """
        该国|该市|该省|该州|该县|该公司|该组织|该机构|该地区|该党|该案|该计划|此次|此举|这次|这一|这些|这个|这名|这位|这项|\
        这种|这座|两人|双方|当天|同日|次日|前一天|后者|前者|那里|他们|她们|該國|該市|該公司|這次|這些|這個|這名|兩人|雙方|當天
        """),
    "ja": ReferenceTable(
      demonstratives: "", harmless: "",
      unspaced: """
        同氏|同社|同国|同市|同県|同党|同庁|同省|同日|両国|両氏|両首脳|この|その|これら|それら|こうした|そうした|前日|翌日
        """, unspacedHarmless: "この夏|この冬|この春|この秋|この一年|この1年|この10年"),
  ]
}
