extension OpenerWords {
  /// Slavic, Greek, Semitic, Indic and East Asian lists. Those of scripts without spaces are prefixes.
  static let otherScripts: ByLanguage<OpenerWords>.Makers = [
    "ru": {
      OpenerWords(
        pronouns:
          "он|она|они|оно|это|этот|эта|эти|тот|та|те|его|её|ее|их|ему|ей|им|такой|такая|такие|там|здесь|оба|обе|другие|последний",
        connectives: """
          но|и|а|однако|также|кроме того|при этом|тем временем|между тем|поэтому|затем|потом|так|тогда|или|впрочем|зато|более того|\
          в то же время|таким образом|например|вместе с тем|ранее|позже|позднее|после этого|до этого|по его словам|по её словам|\
          по ее словам|по их словам|в свою очередь|напротив|кстати|наконец|тем не менее|следовательно|в частности|в результате|теперь
          """,
        firstPersons: "я|мы|мой|наш|наша|наши|нас|нам")
    },
    "cs": {
      OpenerWords(
        pronouns:
          "on|ona|oni|ono|to|ten|ta|ti|ty|toto|tento|tato|tito|tyto|jeho|její|jejich|jemu|jim|tam|zde|oba|obě|někteří|jiní|ostatní|takový",
        connectives: """
          ale|a|avšak|však|také|navíc|kromě toho|mezitím|proto|pak|poté|potom|tak|tedy|nebo|přesto|ovšem|naopak|zároveň|například|\
          předtím|později|podle něj|podle něho|podle ní|podle nich|dále|nakonec|nicméně|tudíž|přitom|i|následně|nyní
          """,
        firstPersons: "já|my|můj|náš|naše|nás|nám")
    },
    "pl": {
      OpenerWords(
        pronouns:
          "on|ona|oni|one|ono|to|ten|ta|ci|te|jego|jej|ich|tam|tu|obaj|obie|inni|dodał że|dodała że|powiedział że|powiedziała że|podkreślił że|zaznaczył że",
        connectives:
          "ale|i|a|jednak|także|też|ponadto|tymczasem|dlatego|potem|następnie|więc|lub|natomiast|zaś|jednocześnie|na przykład|wcześniej|później|według niego|poza tym",
        firstPersons: "ja|my|mój|nasz|nasza|nas|nam")
    },
    "el": {
      OpenerWords(
        pronouns:
          "αυτός|αυτή|αυτό|αυτοί|αυτές|αυτά|εκείνος|εκείνη|εκείνο|ο ίδιος|η ίδια|οι ίδιοι|εκεί|εδώ|αυτόν|αυτήν|τέτοιος|τέτοια",
        connectives: """
          αλλά|και|όμως|ωστόσο|επίσης|επιπλέον|εν τω μεταξύ|στο μεταξύ|έτσι|τότε|μετά|έπειτα|λοιπόν|ή|παρόλα αυτά|άλλωστε|\
          εξάλλου|αντίθετα|ταυτόχρονα|παράλληλα|για παράδειγμα|συνεπώς|επομένως|σύμφωνα με τον ίδιο|τέλος|ακόμα|ακόμη|τώρα|δηλαδή
          """,
        firstPersons: "εγώ|εμείς|μας|μου")
    },
    "ar": {
      OpenerWords(
        pronouns:
          "هو|هي|هم|هما|هن|هذا|هذه|ذلك|تلك|هؤلاء|أولئك|وهو|وهي|وهم|وهذا|وهذه|وذلك|وتلك|هناك|هنا|كلاهما",
        connectives: """
          لكن|ولكن|ثم|كما|أيضا|أيضاً|بينما|لذلك|ولذلك|بل|أو|إلا|غير أن|إلا أن|فيما|في حين|من جهة أخرى|ومن جهة أخرى|من ناحية أخرى|من جانبه|ومن جانبه|\
          من جهته|ومن جهته|بالإضافة إلى ذلك|في المقابل|وفي المقابل|على سبيل المثال|بعد ذلك|وبعد ذلك|قبل ذلك|ومع ذلك|مع ذلك|وبالتالي|بالتالي|في الوقت نفسه|كذلك|وكذلك
          """,
        firstPersons: "أنا|نحن|إننا|إنني|لدينا")
    },
    "fa": {
      OpenerWords(
        pronouns: "او|وی|آنها|آن|این|ایشان|همین|همان",
        connectives: "اما|ولی|و|همچنین|سپس|بنابراین|در عین حال|با این حال|از سوی دیگر|در همین حال|پس|یا|بلکه",
        firstPersons: "من|ما")
    },
    "he": {
      OpenerWords(
        pronouns: "הוא|היא|הם|הן|זה|זאת|זו|אלה|אלו|לו|לה|להם|שם|כאן|שניהם|זהו|זוהי",
        connectives:
          "אבל|אך|אולם|ואולם|גם|כמו כן|בנוסף|בינתיים|לכן|ולכן|אז|לאחר מכן|אחר כך|ולא|או|עם זאת|למרות זאת|לעומת זאת|מנגד|בתוך כך|כך|למשל|לדבריו|לדבריה|מצידו|במקביל|כתוצאה מכך|ובכן|כעת",
        firstPersons: "אני|אנחנו|אנו|שלי|שלנו|לנו")
    },
    "hi": {
      OpenerWords(
        pronouns:
          "वह|वे|यह|ये|इस|उस|इन|उन|इसके|उसके|इसका|उसका|इसकी|उसकी|उन्होंने|उसने|इसने|इन्होंने|उनके|उनका|उनकी|इनके|इसे|उसे|उन्हें|वहाँ|वहां|यहाँ|यहां|दोनों|इसमें|उसमें|इससे|उससे|इनमें|उनमें",
        connectives:
          "लेकिन|और|परंतु|परन्तु|किंतु|किन्तु|मगर|हालांकि|हालाँकि|इसलिए|फिर|तब|या|साथ ही|इसके अलावा|इस बीच|वहीं|इसके बाद|उसके बाद|बल्कि|जबकि|उदाहरण के लिए|तो|अब|दूसरी ओर|बाद में",
        firstPersons: "मैं|हम|मेरा|मेरी|मेरे|हमारा|हमारी|हमारे|हमें|मुझे")
    },
    "zh": {
      OpenerWords(
        pronouns: "他|她|它|他们|她们|它们|这|那|这些|那些|该|此|其|两人|双方|后者|前者|此外|这里|那里|他們|她們|它們|這|該|這些|兩人|雙方|後者",
        connectives:
          "但|但是|不过|然而|而|而且|并且|因此|所以|于是|同时|与此同时|另外|另一方面|然后|随后|之后|此前|例如|比如|其中|也|还|或者|可是|相反|不過|於是|同時|與此同時|隨後|還",
        firstPersons: "我|我们|我們")
    },
    "ja": {
      OpenerWords(
        pronouns:
          "彼|彼女|彼ら|これ|それ|あれ|この|その|あの|こうした|そうした|同氏|同社|同国|同日|同市|同県|同町|同村|同区|同州|同地区|同地域|同省|同庁|同局|同署|同校|同病院|同容疑者|同被告|同委員会|両氏|両国|ここ|そこ|こう|そう|これら|それら",
        connectives:
          "しかし|だが|また|そして|一方|さらに|なお|そのため|このため|その後|それでも|ただ|ただし|例えば|つまり|したがって|だから|でも|次に|その結果|同時に|ところが|さて",
        firstPersons: "私|我々|私たち|僕|俺")
    },
    "tr": {
      OpenerWords(
        pronouns: "o|onlar|bu|şu|bunlar|şunlar|onun|bunun|onların|ikisi|diğerleri|orada|burada",
        connectives:
          "ama|ve|fakat|ancak|ayrıca|bu arada|bu nedenle|bu yüzden|sonra|daha sonra|böylece|veya|oysa|öte yandan|aynı zamanda|örneğin|yine de|dolayısıyla|buna rağmen|bunun üzerine",
        firstPersons: "ben|biz|benim|bizim")
    },
    "uk": {
      OpenerWords(
        pronouns: "він|вона|вони|воно|це|цей|ця|ці|той|та|ті|його|її|їх|йому|там|тут|обидва|обидві|інші",
        connectives:
          "але|і|й|а|однак|проте|також|крім того|при цьому|тим часом|тому|потім|так|тоді|або|втім|водночас|наприклад|раніше|пізніше|після цього|за його словами|за її словами|у свою чергу|зрештою",
        firstPersons: "я|ми|мій|наш|наша|нас|нам")
    },
    "vi": {
      OpenerWords(
        pronouns: "ông|bà|anh ta|cô ta|họ|nó|này|đó|điều này|điều đó|cả hai|ông ta|bà ta|ông này|bà này",
        connectives:
          "nhưng|và|tuy nhiên|ngoài ra|đồng thời|vì vậy|do đó|sau đó|rồi|hoặc|trong khi đó|mặt khác|ví dụ|trước đó|bên cạnh đó|cũng|còn",
        firstPersons: "tôi|chúng tôi|chúng ta")
    },
  ]
}
