extension CalendarWords {
  static func of(_ language: String) -> CalendarWords? { table[language] }

  private static let table: [String: CalendarWords] = [
    "en": CalendarWords(
      months:
        "january jan|february feb|march|april apr|may|june|july|august aug|september sept sep|october oct|november nov|december dec",
      weekdays: "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
      future: "will would next expected due scheduled planned coming upcoming",
      today: "today", yesterday: "yesterday", tomorrow: "tomorrow", last: "last", next: "next", ago: "ago",
      day: "day days", week: "week", month: "month", joiners: "of the", monthFirst: true),
    "de": CalendarWords(
      months: "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
      weekdays: "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
      future: "wird werden soll sollen nächsten kommenden will wollen geplant bis", today: "heute",
      yesterday: "gestern",
      tomorrow: "", agoBefore: "vor", day: "tag tagen"),
    "fr": CalendarWords(
      months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
      weekdays: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
      future: "prochain prochaine sera seront doit devrait va vont prévu prévue", today: "aujourd'hui",
      yesterday: "hier",
      tomorrow: "demain", day: "jour jours", joiners: "er"),
    "es": CalendarWords(
      months:
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre",
      weekdays: "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
      future: "próximo será serán prevé previsto próxima hasta", today: "hoy", yesterday: "ayer",
      day: "día días", joiners: "de del"),
    "pt": CalendarWords(
      months: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
      weekdays: "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
      future: "próximo próxima será serão previsto", today: "hoje", yesterday: "ontem", tomorrow: "amanhã",
      day: "dia dias", joiners: "de"),
    "it": CalendarWords(
      months: "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
      weekdays: "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
      future: "prossimo prossima sarà saranno previsto", today: "oggi", yesterday: "ieri", tomorrow: "domani",
      day: "giorno giorni"),
    "nl": CalendarWords(
      months: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
      weekdays: "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
      future: "zal zullen volgende komende wordt", today: "vandaag", yesterday: "gisteren", day: "dag dagen"),
    "ru": CalendarWords(
      months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
      weekdays: "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье",
      future: "будет будут следующий следующую", today: "сегодня", yesterday: "вчера", tomorrow: "завтра",
      day: "день дня дней"),
    "cs": CalendarWords(
      months: "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
      weekdays: "pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli", future: "bude budou příští",
      today: "dnes",
      yesterday: "včera", tomorrow: "zítra"),
    "el": CalendarWords(
      months:
        "ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου",
      weekdays: "δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή", future: "θα επόμενη",
      today: "σήμερα",
      yesterday: "χθες χτες", tomorrow: "αύριο"),
    "ar": CalendarWords(
      months: "يناير|فبراير|مارس|أبريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
      weekdays: "الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد", future: "المقبل القادم سوف",
      today: "اليوم"),
    "he": CalendarWords(
      months:
        "בינואר ינואר|בפברואר פברואר|במרץ במרס מרץ|באפריל אפריל|במאי מאי|ביוני יוני|ביולי יולי|באוגוסט אוגוסט|בספטמבר ספטמבר|באוקטובר אוקטובר|בנובמבר נובמבר|בדצמבר דצמבר",
      weekdays: "", yesterday: "אתמול", tomorrow: "מחר"),
    "hi": CalendarWords(
      months: "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
      weekdays: "सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार", future: "अगले होगा होगी होंगे", today: "आज"),
  ]
}
