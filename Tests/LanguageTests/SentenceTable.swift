/// Short texts of many languages, written for these tests; ` | ` stands between sentences (`|` in Chinese and Japanese).
// swift-format-ignore
let sentenceTable = #"""
en Gov. Ellis met Lt. Col. Ward. | They spoke for an hour.
en Maj. Gen. Olu and Sgt. 1st Class Reed were there. | Nobody spoke.
en The flight left at 6:30 a.m. | It landed at noon.
en He came at 7 p.m. and left. | She stayed.
en She moved to the U.S. | Her brother stayed.
en The U.S. Army said so. | The U.N. did not.
en They left the U.N. | The ministry confirmed it.
en He works for Orr Ltd. in Hull. | It makes pumps.
en He works for Orr Ltd. | The firm makes pumps.
en It was sold by Vance & Sons Inc. for $4.5 million. | Nobody else bid.
en J.R.R. Brandt wrote it. | J. K. Lane edited it.
en George W. Hill won. | Al B. Stone lost.
en The band R.E.M. played. | Fans cheered.
en “It is done,” he said. | “We can go home.”
en “Who did it?” she asked. | Nobody answered.
en “Stop!” | The crowd ran.
en 'It is late.' | 'I know.'
en She said: “We will win.” | Then she left.
en He called it “a mistake.” | The mayor agreed.
en The plan (see p. 4) failed. | It was dear.
en The plan failed. | (It was dear.) | Nobody wept.
en He waited… | Nobody came.
en He waited… and waited. | Nobody came.
en "I . . . I do not know," she said. | He left.
en It cost 3.5 million. | Version 2.0.1 came later.
en See https://example.org/a.b?c=d. | It is free.
en Mail j.doe@example.org. | He will answer.
en 1. Wash it. | 2. Dry it. | 3. Fold it.
en It closed at 10.30. | Then it rained.
en No. 5 won. | No. 6 lost.
en No. | Nobody saw it.
en Jeopardy! was on. | We watched.
en He reads Yahoo! News daily. | She does not.
en She has a Ph.D. in physics. | He has none.
en She has a Ph.D. | He has none.
en St. Paul is cold. | Mt. Hood is colder.
en Mr. Smith Jr. came. | He sat.
en Born Jan. 5, 1990, in Feb. she was gone. | It was cold.
en He won in Aug. | She lost.
en The case Roe v. Wade came up. | It was heard.
en Apples, pears, etc. are sold. | Bread is not.
en Apples, pears, etc. | Bread is not sold.
en They met on Nov. 3. | It rained.
en Sen. Ann Lee, D-Calif., spoke. | Rep. Bo Orr, R-Texas, did not.
en The U.K. and E.U. agreed. | The rest is open.
en Was it 5 p.m.? | Yes.
en “Is it true?” | “Yes,” she said, “it is.”
en Is it true?! | Yes!!
en He lives at 5 Elm St. in York. | She moved.
en He lives at 5 Elm St. | She moved.
en The price rose to $2.50. | That hurt.
en He said “no.” | But she went.
en Washington, D.C. | The city slept.
en The company, based in Washington, D.C., grew. | It hired.
en a.) one | b.) two
en i) first | ii) second | iii) third
en Approx. 50 came. | Some left.
en Dept. of Health staff came. | They left.
en "They came," he said. | "They saw." | Nobody won.
en He asked, “Why?” | No one knew.
en He scored vs. York on Sunday. | They won 3-0.
en In 1998. | Then 1999.
en Vitamin C. | It helps.
en Plan B. | There is none.
en World War II. | It ended in 1945.
en King Charles III. | He came.
en Robert Downey Jr. won. | He wept.
en It is 5 ft. 3 in. tall. | It weighs 9 lbs. | That is a lot.
en At 9 a.m. Tuesday it rained. | By 5 p.m. EST it stopped.
en He said he would go to L.A. | He did not.
en Mr. and Mrs. Roe v. the State. | It was heard.
en “I will not,” he said, “go there.” | She did.
en [Editor's note: this is old.] | The rest is new.
en He wrote it (in 2004). | It sold.
en He wrote it (“in haste.”). | It sold.
en See Sec. 4. | It is short.
en The ship HMS Victory, ca. 1800, sank. | No one died.
de Am 5. Mai kam er. | Sie kam am 6. | Dann gingen beide.
de Der 1. FC Köln siegte. | Das Tor fiel spät.
de Dr. h. c. Karl Berg sprach. | Man klatschte.
de Es kostet ca. 3 Euro. | Das ist viel.
de „Kommst du?“, fragte sie. | Er nickte.
de »Nein!«, rief er. | Sie ging.
de Sie kamen z.B. aus Köln, u.a. mit dem Zug. | Er blieb.
de Das geschah im 19. Jahrhundert. | Danach war Ruhe.
de Kaiser Wilhelm II. regierte lange. | Er starb 1941.
de Die Fa. Müller GmbH & Co. KG schloss. | Das traf viele.
de Um 10.30 Uhr begann es. | Um 12 Uhr war Schluss.
de Das sind 1.200,50 Euro. | Mehr nicht.
de Sie kam usw. | Er ging.
de Der Prof. em. Dr. Lutz kam. | Er las.
de Am Montag, den 3. 4. 2020, war Schluss. | Danach nicht.
de Die Bundesliga am 12. Spieltag: Es regnete. | Alle froren.
fr Il est né le 1er mai 1900. | Il est mort en 1950.
fr Mme Roy et M. Blanc sont venus. | Ils sont repartis.
fr « C'est fini. » | Il sortit.
fr « C'est fini », dit-il. | Elle sortit.
fr « Qui est là ? » demanda-t-elle. | Personne.
fr Il a écrit à J.-P. Morel. | Sans réponse.
fr C'était au XIXe siècle av. J.-C. environ. | Personne ne sait.
fr Voir p. 12, chap. 3, etc. | La suite manque.
fr Le Dr Lebrun et le Pr. Petit sont là. | Ils parlent.
fr Il est 10 h. 30. | Tout va bien.
fr L'O.N.U. a voté. | La France aussi.
es El Dr. Ruiz y la Sra. Gil llegaron a las 5 p. m. | Se fueron pronto.
es EE. UU. ganó. | Perú perdió.
es ¿Qué pasó? | ¡Nada! | Todo sigue.
es «No iré», dijo. | Luego se fue.
es Vive en la Avda. Sol núm. 5. | Nadie lo sabe.
es La empresa Gil S.A. cerró. | Despidió a todos.
es El art. 5 de la ley no vale. | El art. 6 sí.
it Il dott. Riva e la sig.ra Neri sono qui. | Parlano.
it È nato nel sec. XIX a.C. circa. | Non si sa.
it «Basta!» disse. | Uscì.
it L'on. Conti ha votato. | La legge passa.
it La Fiat S.p.A. ha chiuso. | Nessuno lo sapeva.
pt O Sr. Lima e a Dra. Reis vieram. | Ficaram pouco.
pt A Av. Paulista, n.º 5, fechou. | Reabriu depois.
pt “Não vou”, disse. | E saiu.
pt A empresa Lima Ltda. fechou. | Ninguém soube.
nl Mr. J. de Boer, geb. in 1900, overleed. | Hij was 90.
nl 'Kom je?', vroeg ze. | Hij knikte.
nl Zij woont o.a. in Gent, d.w.z. in België. | Hij niet.
nl Om 10.30 uur begon het. | Daarna niet.
sv Den 5 maj kom bl.a. kung Carl XVI Gustaf. | Han talade.
sv Det kostar t.ex. 5 kr. per st. | Det är dyrt.
sv ”Kommer du?” frågade hon. | Han nickade.
sv – Kommer du? | – Ja.
da Den 3. maj kl. 10.30 åbnede den. | Den lukkede igen.
da Frederik 9. var konge. | Han døde i 1972.
no Den 17. mai var det fest. | Alle kom.
no Kong Harald 5. talte. | Han smilte.
fi Hän syntyi 5. toukokuuta 1900. | Hän kuoli 1950.
fi Esim. Oulussa satoi. | Muualla ei.
fi Klo 10.30 alkoi sade. | Se loppui pian.
hu Május 5. napján jött. | Elment.
hu 2020. május 5-én kezdődött. | Aztán vége lett.
hu A XX. században történt. | Senki sem tudja.
hu Dr. Kis pl. Pécsen él. | A fia nem.
hu Az 1. helyen végzett. | A másik nem.
pl Dn. 5. maja ks. Nowak przyjechał. | Wyjechał wkrótce.
pl W 1990 r. wybrano go. | Był młody.
pl Zmarł w 1990 r. | Był stary.
pl Jan Paweł II. przybył. | Tłum czekał.
pl Kosztuje to ok. 5 tys. zł. | To dużo.
pl Mieszka np. w Łodzi, tzn. daleko. | Ona nie.
cs Dne 28. října 1918 vznikl stát. | Trval dlouho.
cs Karel IV. založil školu. | Stojí dodnes.
cs Stojí to cca 5 tis. Kč. | To je dost.
cs Ve 20. století to bylo jinak. | Dnes ne.
cs „Přijdeš?“ zeptala se. | Kývl.
cs Bydlí v ul. Na Hrázi č. 5. | Ona ne.
sk Dňa 5. mája prišiel. | Odišiel hneď.
sk V 19. storočí to bolo inak. | Dnes nie.
sl Dne 5. maja je prišel. | Odšel je takoj.
sl V 19. stoletju je bilo drugače. | Danes ni.
sl Npr. v Celju, tj. doma, je deževalo. | Drugje ne.
hr Dana 5. svibnja stigao je. | Otišao je odmah.
hr U 19. stoljeću bilo je drukčije. | Danas nije.
hr Npr. u Splitu, tj. doma, padala je kiša. | Drugdje nije.
hr Petar I. bio je kralj. | Umro je 1921. | Naslijedio ga je sin.
sr Dana 5. maja stigao je. | Otišao je odmah.
sr Дана 5. маја стигао је. | Отишао је одмах.
sr У 19. веку било је другачије. | Данас није.
ro Dl. Popa și d-na Ion au venit. | Au plecat.
ro Str. Mare nr. 5 e închisă. | Nimeni nu știe.
ro „Vii?” întrebă ea. | El tăcu.
ru В 1990 г. он уехал. | Он жил в г. Омске.
ru Умер в 1990 г. | Ему было 80 лет.
ru Цена 5 тыс. руб. за штуку. | Это дорого.
ru А.С. Орлов и И. И. Зуев пришли. | Они молчали.
ru «Ты идёшь?» — спросила она. | Он кивнул.
ru Он жил в ХХ в. | Он писал.
ru Москва, ул. Мира, д. 5, кв. 6. | Там живут.
ru Яблоки, груши и т. д. | Хлеба нет.
ru Яблоки и т.п. продают тут. | Хлеба нет.
uk У 1990 р. він поїхав. | Він жив у м. Львові.
uk А. С. Коваль прийшов. | Він мовчав.
bg През 1990 г. той замина. | Живя в гр. Варна.
bg Проф. Иван Петров дойде. | Той мълча.
mk Во 1990 г. тој замина. | Живееше во Битола.
el Ο κ. Παππάς ήρθε στις 5 μ.μ. | Έφυγε νωρίς.
el Πού είσαι; | Εδώ.
el Γεννήθηκε το 300 π.Χ. στην Κω. | Πέθανε εκεί.
el «Έλα!» είπε. | Έφυγε.
el Τέλος. και ύστερα τίποτα.
tr Prof. Dr. Ali Kaya geldi. | Konuştu.
tr II. Mehmed 1453'te geldi. | Şehir düştü.
tr 19. yüzyılda böyleydi. | Şimdi değil.
tr "Geliyor musun?" diye sordu. | Sustu.
tr M.Ö. 300 yılında doğdu. | Orada öldü.
tr Saat 10.30'da başladı. | Sonra bitti.
id Dr. Budi dan Sdr. Ali datang. | Mereka pulang.
id Jl. Sudirman No. 5 tutup. | Semua pulang.
vi Ông A đến lúc 5 giờ. | Bà B. không đến. | Ai biết?
vi TP. Hồ Chí Minh mưa to. | TS. Lan nói vậy.
ca El Sr. Puig i la Dra. Vila van venir. | Van marxar.
gl O Sr. Rei e a Dra. Lema viñeron. | Marcharon.
lt 2020 m. gegužės 5 d. prasidėjo. | Paskui baigėsi.
lv 2020. gada 5. maijā sākās lietus. | Tad beidzās.
et 5. mail 1900 sündis ta. | Ta suri 1950.
is Hann fæddist 5. maí 1900. | Hann dó 1950.
ar وصل د. أحمد صباحا. | غادر مساء.
ar هل وصل؟ | نعم! | شكرا.
ar قال: «سنفوز.» | ثم خرج.
fa او آمد. | چرا رفت؟ | نمی‌دانم!
fa دکتر رضایی گفت: «می‌رویم.» | سپس رفت.
ur وہ آیا۔ | کیوں گیا؟ | پتہ نہیں۔
he ד"ר לוי בא. | הוא הלך.
he "מתי תבוא?" שאלה. | הוא שתק.
hi डॉ. वर्मा आए। | वे चले गए।
hi श्री ए. के. राव बोले। | सब चुप थे।
hi क्या हुआ? | कुछ नहीं! | सब ठीक है।
hi कीमत 3.5 लाख है। | यह ज़्यादा है।
mr डॉ. पाटील आले. | ते गेले.
bn ড. রহমান এলেন। | তিনি গেলেন।
ta திரு. குமார் வந்தார். | அவர் சென்றார்.
hy Նա եկավ։ | Ո՞վ գիտի։
am እሱ መጣ። | እሷ ሄደች።
my သူ လာသည်။ | သူ သွားသည်။
km គាត់មក។ | នាងទៅ។
zh 他来了。|她走了。
zh “他来了。”她说。|大家笑了。
zh 他说：“走吧！”|然后走了。
zh 真的吗？！|不知道……
zh 价格是3.5元。|不贵。
ja 彼は来た。|彼女は去った。
ja 「行こう。」と言った。|皆が笑った。
ja 「行こう。」|皆が笑った。
ja （彼は来た。）|皆が笑った。
ja 本当か？！|分からない。
ko 그가 왔다. | 그녀는 갔다.
ko 가격은 3.5만 원이다. | 비싸다.
ka ის მოვიდა. | ის წავიდა.
th เขามาแล้ว! | เธอไปไหน? | ไม่รู้
kk Ол келді. | Қайда кетті?
en He sold Yahoo! | The price was low.
"""#
