import Model

/// The sitemap (sitemaps.org, protocol 0.9): every page that is not a redirect or an error page.
///
/// Addresses are absolute, as the protocol demands, so a site without a base URL has none.
func sitemap(pages: [String], settings: SiteSettings) -> String {
  var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  for page in pages { text += "  <url><loc>\(escapingXML(absolute(page, settings: settings)))</loc></url>\n" }
  return text + "</urlset>\n"
}

/// robots.txt: everything may be read.
func robots(settings: SiteSettings) -> String {
  let sitemap =
    settings.baseURL.isEmpty ? "" : "\nSitemap: \(absolute("sitemap.xml", settings: settings))\n"
  return "User-agent: *\nAllow: /\n" + sitemap
}
