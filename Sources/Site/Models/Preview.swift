import Templating

/// What programs that link to a page show of it: Open Graph (ogp.me), cards, and schema.org as JSON-LD 1.1.
struct Preview: TemplateModel {
  /// Of Open Graph: `article` or `website`.
  var type = "website"
  /// `en_GB`; nil when the language states no region.
  var locale: String?
  var image: String?
  var imageWords = ""
  var published: String?
  var modified: String?
  /// JSON, safe inside a `script` element.
  var data = ""

  static let shape = Shape<Preview>(
    .text("type", "Of Open Graph: `article` or `website`") { $0.type },
    .text("locale", "`en_GB`; empty when the site's language names no region") { $0.locale },
    .text("image", "Absolute address of the page's picture") { $0.image },
    .text("imageWords", "What the picture shows") { $0.imageWords },
    .text("published", "When an article or the first of a story appeared, as ISO 8601") { $0.published },
    .text("modified", "When it was last changed, or the newest of a story appeared") { $0.modified },
    .html("data", "The page as JSON-LD, for a `script` element of type `application/ld+json`") { $0.data })
}
