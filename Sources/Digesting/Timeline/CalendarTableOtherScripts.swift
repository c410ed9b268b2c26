extension CalendarWords {
  /// Languages of other scripts that part their words; Chinese and Japanese have `UnspacedDateReader`.
  static let otherScripts: ByLanguage<CalendarWords>.Makers = [
    "ru": {
      CalendarWords(
        months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        weekdays: "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье",
        phrases: [
          .today: "сегодня", .yesterday: "вчера", .tomorrow: "завтра", .dayBeforeYesterday: "позавчера",
          .dayAfterTomorrow: "послезавтра", .lastWeek: "на прошлой неделе", .nextWeek: "на следующей неделе",
          .lastMonth: "в прошлом месяце", .nextMonth: "в следующем месяце",
        ],
        last: "прошлый прошлую прошлое", next: "следующий следующую следующее ближайший ближайшую",
        ago: "назад", days: "день дня дней", ranges: "по до", tense: .russian)
    },
    "el": {
      CalendarWords(
        months: """
          ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|\
          νοεμβρίου|δεκεμβρίου
          """,
        weekdays: """
          δευτέρα δευτέρας|τρίτη τρίτης|τετάρτη τετάρτης|πέμπτη πέμπτης|παρασκευή παρασκευής|σάββατο σαββάτου|\
          κυριακή κυριακής
          """,
        phrases: [
          .today: "σήμερα", .yesterday: "χθες|χτες", .tomorrow: "αύριο",
          .dayBeforeYesterday: "προχθές|προχτές",
          .lastWeek: "την περασμένη εβδομάδα|την προηγούμενη εβδομάδα", .nextWeek: "την επόμενη εβδομάδα",
          .lastMonth: "τον περασμένο μήνα", .nextMonth: "τον επόμενο μήνα",
        ],
        last: "περασμένη περασμένο", next: "επόμενη επόμενο", agoBefore: "πριν από|πριν",
        days: "ημέρα ημέρες μέρα μέρες", ranges: "έως ως μέχρι", daysAreCapitalised: true,
        tense: .greek)
    },
    "ar": {
      CalendarWords(
        months: """
          يناير|فبراير|مارس|أبريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
          """,
        weekdays: "الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
        phrases: [
          .yesterday: "أمس", .tomorrow: "غدا|غدًا|غداً", .lastWeek: "الأسبوع الماضي",
          .nextWeek: "الأسبوع المقبل|الأسبوع القادم", .lastMonth: "الشهر الماضي",
          .nextMonth: "الشهر المقبل|الشهر القادم", .dayBeforeYesterday: "قبل يومين|أول أمس",
        ],
        last: "الماضي الماضية", next: "المقبل المقبلة القادم القادمة", agoBefore: "قبل", days: "يوم أيام",
        ranges: "إلى حتى", betweens: "بين", ands: "و", tense: .arabic)
    },
    "he": {
      CalendarWords(
        months: """
          בינואר ינואר|בפברואר פברואר|במרץ במרס מרץ|באפריל אפריל|במאי מאי|ביוני יוני|ביולי יולי|\
          באוגוסט אוגוסט|בספטמבר ספטמבר|באוקטובר אוקטובר|בנובמבר נובמבר|בדצמבר דצמבר
          """,
        weekdays: "שני|שלישי|רביעי|חמישי|שישי|שבת|ראשון", weekdayAfter: "ביום יום",
        phrases: [
          .yesterday: "אתמול", .tomorrow: "מחר", .dayBeforeYesterday: "שלשום|לפני יומיים",
          .lastWeek: "בשבוע שעבר|שבוע שעבר", .nextWeek: "בשבוע הבא|שבוע הבא", .lastMonth: "בחודש שעבר",
          .nextMonth: "בחודש הבא",
        ], agoBefore: "לפני", days: "יום ימים", ranges: "עד", tense: .hebrew)
    },
    "hi": {
      CalendarWords(
        months: """
          जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर
          """,
        weekdays: "सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार",
        phrases: [
          .today: "आज", .lastWeek: "पिछले सप्ताह|पिछले हफ्ते|पिछले हफ़्ते", .nextWeek: "अगले सप्ताह|अगले हफ्ते|अगले हफ़्ते",
          .lastMonth: "पिछले महीने", .nextMonth: "अगले महीने",
        ], last: "पिछले", next: "अगले", ago: "पहले", days: "दिन", ranges: "से", tense: .hindi)
    },
  ]
}
