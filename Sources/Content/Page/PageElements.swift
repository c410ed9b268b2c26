/// Whether an element begins and ends a block of text.
func isBlockElement(_ name: String) -> Bool { blockElements.contains(name) }

private let blockElements: Set<String> = [
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
  "dl",
  "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
  "header",
  "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
  "tbody", "td",
  "tfoot", "th", "thead", "tr", "ul",
]

/// Whether an element holds nothing that a reader of the article reads.
func isSkipped(_ node: PageTree.Node) -> Bool {
  if skippedElements.contains(node.name) { return true }
  let attributes = node.attributes
  if attributes.isEmpty { return false }
  if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
  if let style = attributes["style"]?.lowercased().filter({ $0 != " " }),
    style.contains("display:none") || style.contains("visibility:hidden")
  {
    return true
  }
  if let role = attributes["role"]?.lowercased(), skippedRoles.contains(role) { return true }
  return false
}

private let skippedElements: Set<String> = [
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "video",
  "audio",
  "canvas", "nav", "aside", "footer", "button", "select", "textarea", "input", "label", "option", "datalist",
  "head",
  "dialog", "map", "frameset", "noframes", "title", "amp-ad", "progress", "meter", "menu",
]

private let skippedRoles: Set<String> = [
  "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu",
  "menubar", "toolbar",
  "tablist", "alert",
]

/// What class and id say of an element: below zero for the parts around an article, above for the article.
func nameWeight(_ node: PageTree.Node) -> Int {
  let names = (node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")
  if names.utf8.count < 2 { return 0 }
  var weight = 0
  for word in nameWords(names) {
    if badNames.contains(word) { weight -= 1 }
    if goodNames.contains(word) { weight += 1 }
  }
  return weight
}

/// Words of `relatedStories js-share_bar`: related, stories, js, share, bar.
private func nameWords(_ names: String) -> [String] {
  var words: [String] = []
  var word = ""
  var wasLower = false
  for byte in names.utf8.prefix(400) {
    let isUpper = (65...90).contains(byte)
    let isLower = (97...122).contains(byte)
    if !isUpper && !isLower || isUpper && wasLower {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    if isUpper || isLower { word.unicodeScalars.append(Unicode.Scalar(byte | 32)) }
    wasLower = isLower
  }
  if !word.isEmpty { words.append(word) }
  return words
}

private let badNames: Set<String> = [
  "comment", "comments", "disqus", "footer", "footnote", "sidebar", "sidebars", "share", "sharing", "shares",
  "social",
  "socials", "related", "relateds", "promo", "promos", "promotion", "sponsor", "sponsored", "advert",
  "adverts", "ad",
  "ads", "advertisement", "advertising", "newsletter", "newsletters", "subscribe", "subscription", "signup",
  "breadcrumb",
  "breadcrumbs", "menu", "nav", "navigation", "navbar", "cookie", "cookies", "consent", "gdpr", "popup",
  "modal",
  "overlay", "login", "register", "widget", "widgets", "recirc", "recirculation", "outbrain", "taboola",
  "recommended",
  "recommendations", "recommendation", "popular", "trending", "tags", "taglist", "tagcloud", "pagination",
  "pager",
  "prev", "toolbar", "toolbox", "tools", "print", "masthead", "banner", "rail", "teaser", "teasers",
  "morefrom", "bio",
  "meta", "metadata", "timestamp", "dateline", "byline", "credits", "copyright", "legal", "disclaimer",
  "feedback",
  "rating", "ratings", "reactions", "reaction", "poll", "gallery", "slideshow", "carousel", "paywall",
  "hidden",
  "dropdown", "tooltip", "skip", "survey", "donate", "donation", "follow", "livechat", "authors", "author",
  "noprint",
  "screen", "reader", "upsell", "cta", "playlist", "hatnote", "infobox", "toc", "reflist", "references",
]
private let goodNames: Set<String> = [
  "article", "articlebody", "body", "content", "entry", "main", "post", "story", "storybody", "text", "blog",
  "paragraph",
  "maincontent", "richtext", "prose", "hentry", "copy",
]
