import Output
import Testing

struct MediaTypeTests {
  @Test(
    "types by name",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("A.CSS", "text/css; charset=utf-8"),
      ("search/a.js", "text/javascript; charset=utf-8"), ("digest.json", "application/json; charset=utf-8"),
      ("feed.json", "application/feed+json; charset=utf-8"),
      ("stories/x/feed.xml", "application/atom+xml; charset=utf-8"),
      ("rss.xml", "application/rss+xml; charset=utf-8"), ("sitemap.xml", "application/xml; charset=utf-8"),
      ("a.svg", "image/svg+xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
      ("e.epub", "application/epub+zip"), ("a.b.png", "image/png"), ("a.jpeg", "image/jpeg"),
      ("a.webp", "image/webp"),
      ("a.avif", "image/avif"), ("a.woff2", "font/woff2"), ("favicon.ico", "image/vnd.microsoft.icon"),
      ("x.webmanifest", "application/manifest+json; charset=utf-8"), ("LICENSE", "application/octet-stream"),
    ])
  func types(path: String, type: String) { #expect(mediaType(of: path) == type) }
}
