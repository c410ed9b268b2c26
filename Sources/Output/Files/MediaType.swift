/// The `Content-Type` of a file, by its name.
///
/// Text always names UTF-8, which is all that a build writes. What is not known is `application/octet-stream`.
package func mediaType(of path: String) -> String {
  let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
  switch name {
  case "feed.xml": return "application/atom+xml; charset=utf-8"
  case "rss.xml": return "application/rss+xml; charset=utf-8"
  case "feed.json": return "application/feed+json; charset=utf-8"
  default: break
  }
  let fileExtension = name.split(separator: ".").last ?? ""
  switch fileExtension {
  case "html", "htm", "xhtml":
    return fileExtension == "xhtml" ? "application/xhtml+xml; charset=utf-8" : "text/html; charset=utf-8"
  case "css": return "text/css; charset=utf-8"
  case "js", "mjs": return "text/javascript; charset=utf-8"
  case "json", "map": return "application/json; charset=utf-8"
  case "webmanifest": return "application/manifest+json; charset=utf-8"
  case "xml", "xsl": return "application/xml; charset=utf-8"
  case "atom": return "application/atom+xml; charset=utf-8"
  case "rss": return "application/rss+xml; charset=utf-8"
  case "svg": return "image/svg+xml; charset=utf-8"
  case "txt", "text": return "text/plain; charset=utf-8"
  case "md": return "text/markdown; charset=utf-8"
  case "csv": return "text/csv; charset=utf-8"
  case "ics": return "text/calendar; charset=utf-8"
  case "vtt": return "text/vtt; charset=utf-8"
  case "epub": return "application/epub+zip"
  case "pdf": return "application/pdf"
  case "zip": return "application/zip"
  case "gz": return "application/gzip"
  case "wasm": return "application/wasm"
  case "png": return "image/png"
  case "jpg", "jpeg": return "image/jpeg"
  case "gif": return "image/gif"
  case "webp": return "image/webp"
  case "avif": return "image/avif"
  case "ico": return "image/vnd.microsoft.icon"
  case "woff2": return "font/woff2"
  case "woff": return "font/woff"
  case "ttf": return "font/ttf"
  case "otf": return "font/otf"
  case "mp3": return "audio/mpeg"
  case "ogg": return "audio/ogg"
  case "mp4": return "video/mp4"
  case "webm": return "video/webm"
  default: return "application/octet-stream"
  }
}
