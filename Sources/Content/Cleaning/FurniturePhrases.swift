import Model

/// Lines that pages put around articles and that say nothing of the news, in lower case and without marks at their ends.
let furnitureLines: Set<String> = Set(
  [
    """
    advertisement|advertisements|advert|ad|sponsored|sponsored content|read more|more|share|share this|share this article|
    share this story|share this page|print|print this|print this article|email|email this|tweet|facebook|twitter|whatsapp|
    linkedin|instagram|telegram|copy link|link copied|save|save article|bookmark|listen|listen to this article|comments|
    comment|no comments|leave a comment|post a comment|related|related articles|related stories|related news|
    related topics|related content|more on this story|more from|most read|most popular|trending|trending now|recommended|
    recommended for you|you may also like|you might also like|editor's picks|editors' picks|don't miss|top stories|
    latest news|more news|read next|up next|watch now|skip to content|skip to main content|menu|search|home|subscribe|
    subscribe now|sign up|sign in|log in|login|register|newsletter|newsletters|loading|close|cancel|back to top|tags|topics|
    story continues|continue reading|story continues below|article continues below|story continues below advertisement|
    article continues after advertisement|see also|also read|related video|image caption|media caption|view gallery|
    accept|accept all|accept all cookies|manage cookies|cookie settings|privacy policy|terms of use|terms of service|
    contact us|about us|download the app|open in app|play video|unmute|hide caption|toggle caption|enlarge this image
    """,
    """
    anzeige|werbung|weiterlesen|mehr lesen|mehr zum thema|lesen sie auch|auch interessant|teilen|drucken|merken|kommentare|
    kommentieren|startseite|anmelden|abonnieren|zur startseite|nach oben|artikel teilen|artikel drucken|meistgelesen|
    empfohlene artikel|newsletter abonnieren|bild vergrößern|quelle|themen|schlagworte|alle akzeptieren
    """,
    """
    publicité|lire la suite|lire aussi|à lire aussi|partager|partager l'article|imprimer|commentaires|commenter|accueil|
    s'abonner|se connecter|je m'abonne|sur le même sujet|les plus lus|articles liés|à la une|voir aussi|réagir|tout accepter
    """,
    """
    publicidad|leer más|lea también|lee también|te puede interesar|compartir|imprimir|comentarios|comentar|inicio|
    suscríbete|suscribirse|iniciar sesión|relacionados|noticias relacionadas|lo más leído|más información|ver más|archivado en
    """,
    """
    publicidade|continua após a publicidade|ler mais|leia mais|leia também|veja também|compartilhar|compartilhe|partilhar|
    comentários|comentar|início|assine|entrar|mais lidas|notícias relacionadas|saiba mais
    """,
    """
    pubblicità|leggi anche|leggi tutto|continua a leggere|condividi|stampa|commenti|abbonati|accedi|articoli correlati|
    i più letti|potrebbe interessarti|advertentie|lees ook|lees meer|delen|reageer|meer lezen|annons|annonse|läs mer|läs också|
    les også|dela|reklama|czytaj więcej|czytaj także|udostępnij|reklam|devamını oku|paylaş|ilgili haberler
    """,
    """
    реклама|читать далее|читайте также|поделиться|комментарии|главная|подписаться|войти|по теме|материалы по теме|
    самое читаемое|новости партнеров|новости партнёров|печать|наверх|теги|еще по теме|ещё по теме|подробнее
    """,
    """
    إعلان|إعلانات|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|اقرا ايضا|شارك|مشاركة|طباعة|التعليقات|الرئيسية|اشترك|تسجيل الدخول|
    مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|المزيد|פרסומת|קראו עוד|קראו גם|לקריאה נוספת|שתפו|שתף|תגובות|
    הדפסה|עמוד הבית|הרשמה|כתבות נוספות|עוד בנושא|הנקראות ביותר
    """,
    """
    विज्ञापन|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|आगे पढ़ें|शेयर करें|टिप्पणियां|टिप्पणी|होम|संबंधित खबरें|सब्सक्राइब करें|
    广告|廣告|阅读更多|閱讀更多|延伸阅读|延伸閱讀|相关新闻|相關新聞|相关阅读|推荐阅读|分享|打印|评论|評論|首页|首頁|登录|登入|订阅|更多|
    広告|続きを読む|関連記事|あわせて読みたい|シェア|印刷|コメント|ホーム|ログイン|会員登録|もっと見る|おすすめ記事|ランキング|
    광고|더 보기|관련 기사|공유|공유하기|인쇄|댓글|로그인|구독
    """,
    """
    διαφήμιση|διαβάστε επίσης|διαβάστε περισσότερα|κοινοποίηση|εκτύπωση|σχόλια|αρχική|σχετικά άρθρα|δείτε επίσης|
    inzerce|číst více|čtěte také|čtěte dále|sdílet|tisk|diskuse|komentáře|úvod|přihlásit|související články|nejčtenější|
    โฆษณา|อ่านต่อ|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|แชร์|พิมพ์|ความคิดเห็น|หน้าแรก|เข้าสู่ระบบ
    """,
  ].flatMap { pieces(of: $0, at: "|").map(withoutLineEnds) })

private func withoutLineEnds(_ phrase: String) -> String {
  phrase.utf8.contains(10) ? phrase.replacing("\n", with: "") : phrase
}

/// Words with which short lines of that kind begin.
let furnitureOpenings = Phrases([
  "read more", "read also", "also read", "read next", "read the full", "also see", "sign up for",
  "sign up to",
  "subscribe to", "follow us", "follow @", "like us on", "join us on", "share this", "click here", "tap here",
  "download our app", "download the app", "get the latest", "get our",
  "this article was originally published",
  "this story was originally published", "this story has been published from", "advertisement", "lire aussi",
  "à lire aussi", "lesen sie auch", "lesen sie hier", "mehr zum thema", "lea también", "lee también",
  "leia também",
  "veja também", "leggi anche", "lees ook", "читайте также", "читайте по теме", "подписывайтесь на",
  "اقرأ أيضا",
  "اقرأ أيضًا", "شاهد أيضا", "קראו גם", "קראו עוד", "यह भी पढ़ें", "ये भी पढ़ें", "延伸阅读", "延伸閱讀", "相关阅读", "関連記事",
  "διαβάστε επίσης", "διαβάστε ακόμα", "čtěte také", "čtěte více", "อ่านเพิ่มเติม", "läs också", "les også",
  "please enable javascript", "enable javascript", "we use cookies", "this site uses cookies",
  "this website uses cookies", "by continuing to use", "wir verwenden cookies",
  "diese website verwendet cookies",
  "nous utilisons des cookies", "ce site utilise des cookies", "utilizamos cookies",
  "este sitio utiliza cookies",
  "usamos cookies", "questo sito utilizza", "мы используем файлы cookie", "accept cookies",
  "your browser does not support", "thank you for reading", "support our journalism", "for more stories",
  "for the latest", "have a tip", "got a tip", "have a news tip", "listen to this article", "copyright ©",
])

/// Labels in front of lists of links.
let furnitureLabels = Phrases([
  "related:", "read:", "watch:", "tags:", "topics:", "filed under", "posted in", "more:", "see also:",
  "listen:",
  "more on:", "see more", "view comments", "show comments", "in this article", "schlagworte:", "themen:",
  "mots-clés",
  "tópicos:", "etiquetas:", "теги:", "метки:", "الكلمات المفتاحية", "תגיות:", "टैग्स", "标签：", "标签:", "關鍵字",
  "タグ:", "štítky:", "ετικέτες:", "แท็ก",
])
