import Model

/// The feed as JSON Feed 1.1 (jsonfeed.org).
func jsonFeed(_ feed: Feed) -> String {
  var members: [JSONValue.Member] = [
    .init("version", .string("https://jsonfeed.org/version/1.1")),
    .init("title", .string(feed.title)),
    .init("home_page_url", .string(feed.link)),
    .init("language", .string(feed.language.description)),
    .init("authors", .array([.object([.init("name", .string(feed.author))])])),
    .init(
      "items",
      .array(
        feed.entries.map { entry in
          .object([
            .init("id", .string(entry.id)),
            .init("url", .string(entry.link)),
            .init("title", .string(entry.title)),
            .init("content_html", .string(entry.content)),
            .init("date_published", .string(entry.published.rfc3339)),
            .init("date_modified", .string(entry.updated.rfc3339)),
            .init("authors", .array(entry.authors.map { .object([.init("name", .string($0))]) })),
            .init("tags", .array(entry.categories.map { .string($0) })),
            .init("language", .string(entry.language.description)),
          ])
        })),
  ]
  if !feed.subtitle.isEmpty { members.insert(.init("description", .string(feed.subtitle)), at: 3) }
  if let address = feed.address { members.insert(.init("feed_url", .string(address)), at: 3) }
  return JSONValue.object(members).serialised(indented: true)
}
