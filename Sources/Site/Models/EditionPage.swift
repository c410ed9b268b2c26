import Templating

/// The front page, and every edition's page.
struct EditionPage: TemplateModel {
  var frame: Frame
  var counts: String
  var isNewest: Bool
  var lead: StoryRow?
  var latest: [ArticleRow]
  var stories: [StoryRow]
  var sections: [SectionBlock]
  var singles: [StoryRow]
  var unchanged: [StoryRow]
  var undated: [StoryRow]
  var more: Link?
  var channels: [FeedLink]

  static let shape = Shape<EditionPage>(
    .text("counts", "`41 articles, 23 independent reports, 14 stories`") { $0.counts },
    .flag("isNewest", "Whether there is no later edition") { $0.isNewest },
    .flag("isEmpty", "Whether it holds no story at all") { page in
      page.lead == nil && page.stories.isEmpty && page.singles.isEmpty && page.unchanged.isEmpty
        && page.undated.isEmpty
    },
    .object("lead", "The first story") { $0.lead },
    .list("latest", "The newest articles of the window, copies left out") { $0.latest },
    .list("stories", "The stories after the lead") { $0.stories },
    .list("sections", "Further stories by section") { $0.sections },
    .list("singles", "Stories of one report") { $0.singles },
    .list("unchanged", "Stories with new articles but nothing new in them") { $0.unchanged },
    .list("undated", "Articles without a date") { $0.undated },
    .object("more", "`123 further stories`, when the page has no room for all") { $0.more },
    .list("channels", "The edition as mail and as a book") { $0.channels }
  ).including(Frame.shape) { $1($0.frame) }
}

/// Stories of one section, in short.
struct SectionBlock: TemplateModel {
  var name: String
  var key: String
  var href: String?
  var stories: [StoryRow]

  static let shape = Shape<SectionBlock>(
    .text("name", "Name of the section") { $0.name },
    .text("key", "`section:world`, for scripts") { $0.key },
    .text("href", "Its page") { $0.href },
    .list("stories", "Its stories") { $0.stories })
}

/// All editions by month.
struct ArchivePage: TemplateModel {
  var frame: Frame
  var months: [MonthBlock]

  static let shape = Shape<ArchivePage>(
    .list("months", "Newest first") { $0.months }
  ).including(Frame.shape) { $1($0.frame) }
}

struct MonthBlock: TemplateModel {
  var name: String
  var weekdays: [WeekdayView]
  var weeks: [WeekView]
  var days: [DayRow]

  static let shape = Shape<MonthBlock>(
    .text("name", "`September 2023`") { $0.name },
    .list("weekdays", "The days of the week in the order of the calendar") { $0.weekdays },
    .list("weeks", "The weeks of the calendar") { $0.weeks },
    .list("days", "Its editions, newest first") { $0.days })
}

struct WeekdayView: TemplateModel {
  var short: String
  var name: String

  static let shape = Shape<WeekdayView>(
    .text("short", "`Mon`") { $0.short },
    .text("name", "`Monday`") { $0.name })
}

struct WeekView: TemplateModel {
  var days: [DayCell]

  static let shape = Shape<WeekView>(.list("days", "Seven days; those of other months are empty") { $0.days })
}

/// A day in the calendar.
struct DayCell: TemplateModel {
  var number = ""
  var iso = ""
  var name = ""
  var href: String?
  var count = ""
  var counts = ""

  static let shape = Shape<DayCell>(
    .text("number", "`12`; empty for a day of another month") { $0.number },
    .text("iso", "`2023-09-12`") { $0.iso },
    .text("name", "`Tuesday 12 September 2023`, of a day with an edition") { $0.name },
    .text("href", "The day's edition; empty when it has none") { $0.href },
    .text("count", "How many stories the edition has: `14`") { $0.count },
    .text("counts", "The same in words: `14 stories`") { $0.counts })
}

struct DayRow: TemplateModel {
  var day: TimeView
  var href: String
  var counts: String
  var headlines: [StoryRow]

  static let shape = Shape<DayRow>(
    .object("day", "`Tuesday 12 September 2023`") { $0.day },
    .text("href", "The edition's page") { $0.href },
    .text("counts", "`41 articles, 23 independent reports, 14 stories`") { $0.counts },
    .list("headlines", "Its first stories") { $0.headlines })
}
