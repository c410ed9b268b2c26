import Model
import Testing

@testable import Language

/// Sentences on everyday events, the same ones in languages that share most of their words.
// swift-format-ignore
private let closeSamples: [LanguageSample] = [
  LanguageSample("hr", "Vlada je jučer prihvatila prijedlog zakona prema kojem će se mirovine od siječnja povećati za tri posto, izvijestio je ministar financija."),
  LanguageSample("hr", "Zbog obilnog snijega zatvorena je autocesta između dvaju gradova, a vlakovi kasne i po nekoliko sati, priopćile su željeznice."),
  LanguageSample("hr", "Nogometaši su u nedjelju pobijedili gostujuću momčad s dva prema nula, a oba zgoditka postigao je mladi napadač u drugom poluvremenu."),
  LanguageSample("hr", "Znanstvenici s zagrebačkog sveučilišta otkrili su u moru novu vrstu algi koja podnosi znatno višu temperaturu od ostalih."),
  LanguageSample("hr", "Tko želi posjetiti muzej, može kupiti ulaznicu na ulazu ili putem interneta, a djeca do sedam godina ulaze besplatno."),
  LanguageSample("hr", "Vatrogasci su tijekom noći ugasili požar koji je zahvatio krov stare tvornice, a policija još utvrđuje uzrok."),
  LanguageSample("hr", "Stanovnici otoka tjednima prosvjeduju jer je trajektna linija ukinuta, pa do liječnika moraju putovati vlastitim brodovima."),
  LanguageSample("sr", "Vlada je juče usvojila predlog zakona prema kome će penzije od januara biti povećane za tri odsto, saopštio je ministar finansija."),
  LanguageSample("sr", "Zbog obilnog snega zatvoren je autoput između dva grada, a vozovi kasne i po nekoliko sati, saopštila je železnica."),
  LanguageSample("sr", "Fudbaleri su u nedelju pobedili gostujući tim sa dva prema nula, a oba gola postigao je mladi napadač u drugom poluvremenu."),
  LanguageSample("sr", "Naučnici sa beogradskog univerziteta otkrili su u moru novu vrstu algi koja podnosi znatno višu temperaturu od ostalih."),
  LanguageSample("sr", "Ko želi da poseti muzej može da kupi kartu na ulazu ili preko interneta, a deca do sedam godina ulaze besplatno."),
  LanguageSample("sr", "Vatrogasci su tokom noći ugasili požar koji je zahvatio krov stare fabrike, a policija još utvrđuje uzrok."),
  LanguageSample("sr", "Stanovnici ostrva nedeljama protestuju jer je trajektna linija ukinuta, pa do lekara moraju da putuju sopstvenim brodovima."),
  LanguageSample("bs", "Vlada je jučer usvojila prijedlog zakona prema kojem će penzije od januara biti povećane za tri posto, saopćio je ministar finansija."),
  LanguageSample("bs", "Zbog obilnog snijega zatvoren je autoput između dva grada, a vozovi kasne i po nekoliko sati, saopćeno je iz željeznica."),
  LanguageSample("bs", "Fudbaleri su u nedjelju pobijedili gostujući tim sa dva prema nula, a oba gola postigao je mladi napadač u drugom poluvremenu."),
  LanguageSample("bs", "Naučnici sa sarajevskog univerziteta otkrili su u moru novu vrstu algi koja podnosi znatno višu temperaturu od ostalih."),
  LanguageSample("bs", "Stanovnici općine sedmicama protestuju jer je autobuska linija ukinuta, pa do ljekara moraju putovati vlastitim vozilima."),
  LanguageSample("id", "Pemerintah kemarin menyetujui rancangan undang-undang yang menaikkan uang pensiun sebesar tiga persen mulai Januari, kata Menteri Keuangan."),
  LanguageSample("id", "Karena salju tebal, jalan tol antara dua kota itu ditutup dan kereta terlambat beberapa jam, menurut perusahaan kereta api."),
  LanguageSample("id", "Tim sepak bola itu menang dua gol tanpa balas pada hari Minggu, dan kedua gol dicetak oleh penyerang muda pada babak kedua."),
  LanguageSample("id", "Para ilmuwan dari universitas negeri menemukan jenis ganggang baru di laut yang tahan terhadap suhu yang jauh lebih tinggi."),
  LanguageSample("id", "Siapa yang ingin mengunjungi museum dapat membeli tiket di pintu masuk atau lewat internet, sedangkan anak di bawah tujuh tahun gratis."),
  LanguageSample("id", "Petugas pemadam kebakaran memadamkan api yang membakar atap pabrik tua pada malam hari, sementara polisi masih menyelidiki penyebabnya."),
  LanguageSample("id", "Warga pulau itu sudah berminggu-minggu berunjuk rasa karena kapal penyeberangan dihentikan sehingga mereka harus pergi ke dokter dengan perahu sendiri."),
  LanguageSample("ms", "Kerajaan semalam meluluskan rang undang-undang yang menaikkan wang pencen sebanyak tiga peratus mulai Januari, kata Menteri Kewangan."),
  LanguageSample("ms", "Disebabkan salji tebal, lebuh raya antara dua bandar itu ditutup dan kereta api lewat beberapa jam, menurut syarikat kereta api."),
  LanguageSample("ms", "Pasukan bola sepak itu menang dua gol tanpa balas pada hari Ahad, dan kedua-dua gol dijaringkan oleh penyerang muda pada separuh masa kedua."),
  LanguageSample("ms", "Para saintis dari universiti tempatan menemui jenis rumpai baharu di laut yang tahan terhadap suhu yang jauh lebih tinggi."),
  LanguageSample("ms", "Sesiapa yang ingin melawat muzium boleh membeli tiket di pintu masuk atau melalui internet, manakala kanak-kanak bawah tujuh tahun percuma."),
  LanguageSample("ms", "Anggota bomba memadamkan api yang membakar bumbung kilang lama pada waktu malam, sementara polis masih menyiasat puncanya."),
  LanguageSample("ms", "Penduduk pulau itu sudah berminggu-minggu membantah kerana feri dihentikan, jadi mereka terpaksa pergi ke doktor dengan bot sendiri."),
  LanguageSample("da", "Regeringen vedtog i går et lovforslag, der hæver pensionerne med tre procent fra januar, oplyste finansministeren efter mødet."),
  LanguageSample("da", "På grund af kraftigt snefald er motorvejen mellem de to byer spærret, og togene er flere timer forsinkede, oplyser banen."),
  LanguageSample("da", "Holdet vandt søndag to-nul over gæsterne, og begge mål blev scoret af den unge angriber i anden halvleg."),
  LanguageSample("da", "Forskere fra universitetet har fundet en ny art alger i havet, som tåler meget højere temperaturer end de andre."),
  LanguageSample("da", "Hvem der vil besøge museet, kan købe en billet ved indgangen eller på nettet, og børn under syv år kommer gratis ind."),
  LanguageSample("da", "Brandfolk slukkede i løbet af natten en brand i taget på den gamle fabrik, og politiet undersøger stadig årsagen."),
  LanguageSample("da", "Beboerne på øen har i ugevis protesteret, fordi færgen er nedlagt, så de må sejle til lægen i deres egne både."),
  LanguageSample("no", "Regjeringen vedtok i går et lovforslag som hever pensjonene med tre prosent fra januar, opplyste finansministeren etter møtet."),
  LanguageSample("no", "På grunn av kraftig snøfall er motorveien mellom de to byene stengt, og togene er flere timer forsinket, opplyser banen."),
  LanguageSample("no", "Laget vant søndag to-null over gjestene, og begge målene ble scoret av den unge angriperen i andre omgang."),
  LanguageSample("no", "Forskere fra universitetet har funnet en ny art alger i havet som tåler mye høyere temperaturer enn de andre."),
  LanguageSample("no", "De som vil besøke museet, kan kjøpe billett ved inngangen eller på nettet, og barn under sju år kommer gratis inn."),
  LanguageSample("no", "Brannfolk slukket i løpet av natten en brann i taket på den gamle fabrikken, og politiet undersøker fortsatt årsaken."),
  LanguageSample("no", "Innbyggerne på øya har i ukevis protestert fordi fergen er lagt ned, så de må dra til legen i sine egne båter."),
  LanguageSample("no", "Regjeringa vil at fleire skal få arbeid heime, men kommunane seier at det ikkje finst nok pengar til å gjere det."),
  LanguageSample("pt", "O governo aprovou ontem uma proposta de lei que aumenta as pensões em três por cento a partir de janeiro, disse o ministro."),
  LanguageSample("pt", "Por causa da neve a autoestrada entre as duas cidades está fechada e os comboios têm várias horas de atraso."),
  LanguageSample("pt", "Cientistas da universidade descobriram no mar uma nova espécie de algas que suporta temperaturas muito mais altas do que as outras."),
  LanguageSample("gl", "O goberno aprobou onte unha proposta de lei que aumenta as pensións nun tres por cento a partir de xaneiro, dixo o ministro."),
  LanguageSample("gl", "Por mor da neve a autoestrada entre as dúas cidades está pechada e os trens levan varias horas de atraso."),
  LanguageSample("gl", "Científicos da universidade descubriron no mar unha nova especie de algas que soporta temperaturas moito máis altas ca as outras."),
  LanguageSample("nl", "De regering keurde gisteren een wetsvoorstel goed dat de pensioenen vanaf januari met drie procent verhoogt, zei de minister van Financiën."),
  LanguageSample("nl", "Wie het museum wil bezoeken, kan een kaartje kopen bij de ingang of op internet, en kinderen onder de zeven mogen gratis naar binnen."),
  LanguageSample("af", "Die regering het gister 'n wetsontwerp goedgekeur wat pensioene vanaf Januarie met drie persent verhoog, het die minister van finansies gesê."),
  LanguageSample("af", "Wie die museum wil besoek, kan 'n kaartjie by die ingang of op die internet koop, en kinders onder sewe kom gratis in."),
  LanguageSample("cs", "Vláda včera schválila návrh zákona, podle kterého se důchody od ledna zvýší o tři procenta, oznámil po jednání ministr financí."),
  LanguageSample("cs", "Kdo chce navštívit muzeum, může si koupit vstupenku u vchodu nebo na internetu, děti do sedmi let mají vstup zdarma."),
  LanguageSample("sk", "Vláda včera schválila návrh zákona, podľa ktorého sa dôchodky od januára zvýšia o tri percentá, oznámil po rokovaní minister financií."),
  LanguageSample("sk", "Kto chce navštíviť múzeum, môže si kúpiť vstupenku pri vchode alebo na internete, deti do siedmich rokov majú vstup zadarmo."),
  LanguageSample("sl", "Vlada je včeraj sprejela predlog zakona, po katerem se bodo pokojnine od januarja zvišale za tri odstotke, je povedal minister za finance."),
  LanguageSample("bg", "Правителството прие вчера законопроект, според който пенсиите ще се увеличат с три процента от януари, съобщи министърът на финансите."),
  LanguageSample("mk", "Владата вчера го усвои предлог-законот според кој пензиите од јануари ќе се зголемат за три отсто, соопшти министерот за финансии."),
  LanguageSample("ru", "Правительство вчера одобрило законопроект, согласно которому пенсии с января увеличатся на три процента, сообщил министр финансов."),
  LanguageSample("uk", "Уряд учора схвалив законопроєкт, згідно з яким пенсії від січня збільшаться на три відсотки, повідомив міністр фінансів."),
  LanguageSample("be", "Урад учора адобрыў законапраект, паводле якога пенсіі са студзеня павялічацца на тры працэнты, паведаміў міністр фінансаў."),
  LanguageSample("sv", "Regeringen antog i går ett lagförslag som höjer pensionerna med tre procent från januari, uppgav finansministern efter mötet."),
  LanguageSample("es", "El gobierno aprobó ayer un proyecto de ley que aumenta las pensiones un tres por ciento a partir de enero, dijo el ministro."),
  LanguageSample("ca", "El govern va aprovar ahir un projecte de llei que apuja les pensions un tres per cent a partir del gener, va dir el ministre."),
]

@Test("Languages that share most of their words are told apart in a sentence", arguments: closeSamples)
func closeLanguages(sample: LanguageSample) {
  #expect(LanguageDetector().detect(sample.text)?.description == sample.language)
}

@Test(
  "What is short and might be of either language stays undecided",
  arguments: [
    "Požar je zahvatio krov stare zgrade", "Rumah itu besar dan mahal",
  ])
func eitherLanguage(text: String) {
  #expect(LanguageDetector().detect(text) == nil)
}

@Test("A list of names is of no language, however long it is")
func namesAlone() {
  let names = [
    "Brakkun", "Oltemri", "Vusgad", "Kirronel", "Haldwezz", "Tormigu", "Ysbrekt", "Pellazon", "Qundir",
  ]
  let list = (0..<300).map {
    names[$0 % 9] + names[$0 / 9 % 9].lowercased() + String(repeating: "u", count: $0 / 81)
  }
  #expect(LanguageDetector().detect(list.joined(separator: " ")) == nil)
}

@Test("The end of a long text is not needed to know its language")
func longTextIsSettledEarly() {
  let english = languageSamples.filter { $0.language == "en" }.map(\.text).joined(separator: " ")
  let german = languageSamples.filter { $0.language == "de" }.map(\.text).joined(separator: " ")
  #expect(LanguageDetector().detect(english + " " + english + " " + german) == .english)
}
