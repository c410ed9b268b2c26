import Model
import Templating

/// A link with words.
struct Link: TemplateModel {
  var text: String
  var href: String
  var isCurrent = false
  var note: String?
  var lang = ""

  static let shape = Shape<Link>(
    .text("text", "The words of the link") { $0.text },
    .text("href", "Where it leads") { $0.href },
    .flag("isCurrent", "Whether it leads to this page") { $0.isCurrent },
    .text("note", "A count or remark beside it") { $0.note },
    .html("languageAttributes", "Attributes `lang` and `dir` when the words are not in the site's language") {
      $0.lang
    })
}

/// A moment in words and for machines.
struct TimeView: TemplateModel {
  var words: String
  var short = ""
  var iso: String

  static let shape = Shape<TimeView>(
    .text("short", "`18:00` on the day of the page's edition, otherwise `11 September`") { $0.short },
    .text("words", "12 September 2023, 18:00; without a clock when only the day is known") { $0.words },
    .text("iso", "The same as ISO 8601, for `datetime`") { $0.iso })
}

/// A feed of a page, or another form of it.
struct FeedLink: TemplateModel {
  var text: String
  var title: String
  var href: String
  var mediaType: String

  static let shape = Shape<FeedLink>(
    .text("text", "Name of the format: `Atom`, `EPUB`") { $0.text },
    .text("title", "What it follows") { $0.title },
    .text("href", "Where it stands") { $0.href },
    .text("mediaType", "`application/atom+xml`") { $0.mediaType })
}

/// A mark such as OPINION or LIVE.
struct LabelView: TemplateModel {
  var name: String
  var text: String

  static let shape = Shape<LabelView>(
    .text("name", "For style sheets: `opinion`") { $0.name },
    .text("text", "As shown: `Opinion`") { $0.text })
}

/// A file of the theme that a page names.
struct AssetLink: TemplateModel {
  var href: String

  static let shape = Shape<AssetLink>(.text("href", "Where it stands") { $0.href })
}

/// What every page has: head, masthead, navigation, foot.
struct Frame: TemplateModel {
  var title: String
  var description: String
  var descriptionProof: String
  var root: String
  var canonical: String?
  /// The same as people read it.
  var address: String? { canonical.map(readableAddress) }
  var siteTitle: String
  var siteDescription: String
  var lang: String
  var direction: String
  var home: String
  var stylesheets: [AssetLink]
  var scripts: [AssetLink]
  var editionDay: String
  var asOf: String
  var period: String
  var navigation: [Link]
  var previous: Link?
  var next: Link?
  var feed: Link
  var pageFeeds: [FeedLink]
  var feeds: [FeedLink]
  var preview = Preview()
  var kind: String

  static let shape = Shape<Frame>(
    .text("title", "Title of the page") { $0.title },
    .text("description", "A sentence about the page, for search engines and previews") { $0.description },
    .html(
      "descriptionProof", "Attributes of the description when it is a sentence of an article, for `verify`"
    ) {
      $0.descriptionProof
    },
    .text("root", "Path to the site's root: empty, or `../../`; put it before links of your own") { $0.root },
    .text("canonical", "The page's absolute address; empty without a base URL") { $0.canonical },
    .text("address", "The same with its letters as people read them, for print") { $0.address },
    .text("siteTitle", "Title of the site") { $0.siteTitle },
    .text("siteDescription", "Description of the site") { $0.siteDescription },
    .text("lang", "Language of the site's interface") { $0.lang },
    .text("direction", "`ltr` or `rtl`") { $0.direction },
    .text("home", "Link to the front page") { $0.home },
    .list("stylesheets", "The style sheets under assets/, in order of name") { $0.stylesheets },
    .list("scripts", "The scripts under assets/, in order of name") { $0.scripts },
    .text("editionDay", "Day of the edition in words, of the newest on other pages") { $0.editionDay },
    .text("asOf", "`As of 18:00`; empty when nothing is dated") { $0.asOf },
    .text("period", "`Reports from 9 to 12 September 2023`") { $0.period },
    .list("navigation", "Front page, archive, sections, sources, about") { $0.navigation },
    .object("previous", "The edition before") { $0.previous },
    .object("next", "The edition after") { $0.next },
    .object("feed", "The feed that belongs to the page, as Atom; the site's on pages without one") {
      $0.feed
    },
    .list("pageFeeds", "The feeds that belong to the page itself, in every format") { $0.pageFeeds },
    .list("feeds", "All feeds for the page's head: its own, then the site's") { $0.feeds },
    .object("preview", "What other programs show of the page: see `partials/preview`") { $0.preview },
    .text("kind", "The kind of page: `edition`, `story`, `article`") { $0.kind })
}

/// Page numbers below a long list.
struct Pager: TemplateModel {
  var position: String
  var newer: Link?
  var older: Link?

  static let shape = Shape<Pager>(
    .text("position", "`Page 2 of 7`") { $0.position },
    .object("newer", "The page before") { $0.newer },
    .object("older", "The page after") { $0.older })
}
