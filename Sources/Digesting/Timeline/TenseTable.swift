extension TenseWords {
  static let english = TenseWords(
    past: """
      came went fell rose left began took made gave got won lost held found saw met sent struck hit shot fought \
      broke built brought bought drove ran sank swept tore stood led fled kept became burst beat overtook \
      hurt flew grew knew paid sold spent swam wore withdrew woke sought taught threw sang shook stole stuck \
      swung drew froze hid rode slid spread killing injuring
      """,
    pastEndings: "ed", auxiliaries: "has have", participleEndings: "ed en wn nt ld ne ade ost un ome",
    reach: 4,
    future: """
      will won't we'll they'll he'll she'll it'll due scheduled set planned expected expects next \
      upcoming tomorrow forecast ahead intends intend shall hopes hope aims wants want \
      reopen reopens resume resumes
      """,
    nouns: "need speed feed seed indeed embed shed red bed proceed exceed succeed united injured wounded",
    aheadBefore: "for starting beginning coming upcoming this-coming",
    openBefore: """
      until till from before a every each one if black good bloody super cyber ash palm easter any
      """, pastShifts: "was were had been would",
    finite: "said told was were had did announced confirmed wrote",
    sayings: "said says told announced confirmed added reported", modals: "may might must should can could",
    infinitives: "be", deadlines: "by", bounds: "before beyond", states: "had was were been",
    plans:
      "invited offered agreed promised vowed pledged threatened decided summoned asked urged told ordered",
    shifted: "would", verbsComeEarly: true)
  static let german = TenseWords(
    past: """
      kam kamen ging gingen fiel fielen gab starb starben lag lagen brach traf trafen stieg stiegen fand \
      fanden hielt hielten begann begannen schlug rief nahm nahmen verlor gewann blieb stand sprach
      """,
    pastEndings: "gte gten hte hten tete teten erte erten elte elten lte rte nte zte ste",
    auxiliaries: "hat haben ist sind",
    participleStarts: """
      ge abge ange aufge ausge beige einge vorge zuge umge wegge mitge nachge zurückge niederge festge be er \
      ver zer ent über unter miss
      """, participleEndings: "t en", reach: 40,
    future: """
      wird werden will wollen soll sollen geplant vorgesehen nächsten kommenden nächste nächster erwartet
      """,
    nouns: "heute leute bitte erste letzte beste weite seite rechte alte sollte könnte müsste dürfte ernste",
    aheadBefore: "für ab", openBefore: "bis vor jeden jeder", pastShifts: "wurde wurden war waren",
    finite: "sagte wurde wurden war waren hatte hatten erklärte teilte", shifted: "würde würden",
    tellingOpeners: "wie so")
  static let french = TenseWords(
    past: "était étaient avait avaient fut furent eut dut", pastEndings: "aient rèrent sèrent tèrent lèrent",
    auxiliaries: "a ont est sont",
    participleEndings: "é ée és ées i is ie ies u us ue ues it ite its ites ert erte int mort morte morts",
    reach: 3,
    future: """
      doit doivent va vont prévu prévue prévus prévues attendu attendue prochain prochaine devrait devraient
      """,
    futureEndings: "ra ront", nouns: "opéra caméra choléra", aheadBefore: "dès pour",
    openBefore: "jusqu'à avant chaque", articles: "le", shiftedEndings: "rait raient", verbsComeEarly: true)
  static let spanish = TenseWords(
    past: "fue fueron era eran había habían dijo hizo dio vio puso tuvo vino hubo",
    pastEndings: "ó aron ieron yeron jeron",
    auxiliaries: "ha han", participleEndings: "ado ido to cho sto erto", reach: 3,
    future: "va van prevé prevén previsto prevista próximo próxima debe deben planea",
    futureEndings: "rá rán",
    aheadBefore: "próximo para", openBefore: "hasta cada", articles: "el",
    shiftedEndings: "ería erían aría arían iría irían",
    verbsComeEarly: true)
  static let portuguese = TenseWords(
    past: "foi foram era eram tinha havia disse fez teve deu viu houve",
    pastEndings: "ou aram eram iram iu", auxiliaries: "",
    future: """
      vai vão deve devem previsto prevista próximo próxima pretende irá
      """, futureEndings: "rá rão", nouns: "", aheadBefore: "próxima próximo para", openBefore: "até cada",
    finite: "", articles: "a o", shiftedEndings: "aria ariam eria eriam iria iriam", verbsComeEarly: true)
  static let italian = TenseWords(
    past: "era erano aveva avevano fu furono ebbe", pastEndings: "avano evano ivano arono irono",
    auxiliaries: "è ha hanno sono",
    participleEndings:
      "ato ata ati ate ito ita iti ite uto uta uti ute so sa si tto tta tti tte rto rta rti rte sto sta sti ste",
    reach: 3, future: "prossimo prossima previsto prevista previsti dovrà dovrebbe",
    futureEndings: "rà ranno",
    nouns: "città", aheadBefore: "prossimo prossima per", openBefore: "fino ogni entro",
    articles: "a al alla", shiftedEndings: "rebbe rebbero", verbsComeEarly: true)
  static let dutch = TenseWords(
    past: """
      werd werden was waren had hadden kwam kwamen zei zaten vielen viel raakte raakten brak gaf ging liep \
      stond lag won verloor meldde duurde trof troffen begon begonnen sloot trok nam hield vond schoot
      """, auxiliaries: "is zijn heeft hebben",
    participleStarts: "ge ver be ont her uitge opge afge aange inge neerge omge",
    participleEndings: "t d en", reach: 40,
    future: "zal zullen gaat volgende komende verwacht gepland wil willen",
    aheadBefore: "vanaf komende volgende voor",
    openBefore: "tot elke iedere", pastShifts: "was waren werd", shifted: "zou zouden")
  static let russian = TenseWords(
    past: "был была было были",
    pastEndings: "л ла ло ли лся лась лось лись",
    future: """
      будет будут пройдет пройдёт пройдут начнется начнётся начнутся состоится состоятся приедет приедут \
      откроется откроются планирует планируют планируется запланировано запланирована должен должна должны \
      намерен намерена ожидается ожидаются вставят рассмотрит вступит завершится соберется соберётся
      """,
    nouns: """
      школа дело число тело мало скала канал скандал материал финал персонал сигнал журнал генерал капитал \
      квартал дела масла сила если около после земли угли или стол
      """, openBefore: "до к каждый каждую каждое")
  static let greek = TenseWords(
    past: "ήταν είχε είχαν είπε έγινε έχει έχουν ξέσπασε πέθανε πέθαναν",
    pastEndings: "σε σαν ξε ξαν ψε ψαν ηκε ηκαν",
    future: "θα αναμένεται αναμένονται πρόκειται επόμενη επόμενο",
    openBefore: "μέχρι ως έως κάθε", articles: "την τη τον το")
  static let arabic = TenseWords(
    future: """
      سوف المقبل المقبلة القادم القادمة المقرر يعتزم تعتزم المتوقع المنتظر سيجتمع ستجتمع سيصل ستصل سيعقد ستعقد \
      وستبدأ وسيزور وستزور وسيلتقي وسيكون وستكون وسيتم وستتم سيفتح ستفتح وسيفتح وستفتح سيعلن ستعلن وسيعلن وستعلن \
      سيبدأ ستبدأ سيزور ستزور سيلتقي وسيجتمع وستجتمع وسيصل وسيعقد وستعقد وسيبدأ سيتم ستتم سيكون ستكون
      """, nouns: "يوم يومين يوما يومان", openBefore: "حتى كل", assumesPast: true,
    presentStarts: "ي سي ست وي وت وسي وست")
  static let hebrew = TenseWords(
    future:
      "צפוי צפויה צפויים אמור אמורה אמורים הבא הקרוב הקרובה יתקיים תתקיים ייפתח ייפתחו יחל תחל יצא תימשך יתכנס תתכנס",
    openBefore: "עד בכל", assumesPast: true)
  static let hindi = TenseWords(
    future: "अगले आगामी सकते सकता सकती संभावना बुलाई", futureEndings: "गा गे गी", nouns: "आगे", openBefore: "तक हर",
    deadlinesBehind: "तक", assumesPast: true
  )
}
