import Model

extension Composer {
  /// Head, masthead and navigation of a page.
  func frame(
    _ kind: String, title: String, description: String = "", descriptionProof: String = "",
    edition: Edition? = nil, feed subject: FeedSubject? = nil, preview: Preview = Preview()
  ) -> Frame {
    let settings = archive.settings
    let shown = edition ?? index.newest
    let key = ComposedParts.FrameKey(
      kind: kind, place: place, isFrontPage: path == "index.html", edition: shown?.date)
    var frame = index.parts.frame(key) { sharedFrame(kind, of: shown) }
    frame.title = title
    frame.description = description
    frame.descriptionProof = descriptionProof
    frame.canonical = path == "404.html" || settings.baseURL.isEmpty ? nil : canonical(of: path)
    if let subject {
      frame.feed = feedLink(subject)
      frame.pageFeeds = feeds(subject, title: title)
      frame.feeds = frame.pageFeeds + frame.feeds
    }
    frame.preview = preview
    frame.preview.locale = locale
    return frame
  }

  /// The frame of every page of a kind at its place, without what is the page's own.
  private func sharedFrame(_ kind: String, of shown: Edition?) -> Frame {
    let settings = archive.settings
    let position = shown.flatMap { edition in archive.editions.firstIndex { $0.date == edition.date } }
    let previous = position.flatMap { $0 > 0 ? archive.editions[$0 - 1] : nil }
    let next = position.flatMap { $0 + 1 < archive.editions.count ? archive.editions[$0 + 1] : nil }
    return Frame(
      title: "", description: "", descriptionProof: "", root: place.root, canonical: nil,
      siteTitle: settings.title, siteDescription: settings.description,
      lang: index.language.description, direction: index.language.isRightToLeft ? "rtl" : "ltr",
      home: place.href("index.html"),
      stylesheets: index.stylesheets.map { AssetLink(href: place.href($0)) },
      scripts: index.scripts.map { AssetLink(href: place.href($0)) },
      editionDay: shown.map { editionDay($0, kind) } ?? "",
      asOf: shown.flatMap(asOf) ?? "", period: shown.flatMap { $0.isDated ? period($0) : nil } ?? "",
      navigation: navigation(kind), previous: previous.map(editionLink), next: next.map(editionLink),
      feed: feedLink(nil), pageFeeds: [], feeds: feeds(.site, title: settings.title), kind: kind)
  }

  /// It opens a line on an edition's own page and mail; on others it stands within words.
  private func editionDay(_ edition: Edition, _ kind: String) -> String {
    let words = wording.weekdayAndDay(of: edition)
    return ["edition", "email"].contains(kind) ? wording.opening(words) : words
  }

  private func feedLink(_ subject: FeedSubject?) -> Link {
    let path = index.folder(of: subject ?? .site) + FeedFormat.atom.fileName
    return Link(
      text: wording.follow(subject ?? .site) ?? archive.settings.title, href: place.href(percentEncoded(path))
    )
  }

  private func feeds(_ subject: FeedSubject, title: String) -> [FeedLink] {
    FeedFormat.allCases.map { format in
      FeedLink(
        text: format.name, title: title,
        href: place.href(percentEncoded(index.folder(of: subject) + format.fileName)),
        mediaType: format.mediaType)
    }
  }

  /// Open Graph writes a language with its region: `en_GB`.
  private var locale: String? {
    let parts = index.language.description.split(separator: "-")
    guard let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }) else { return nil }
    return "\(parts[0])_\(region)"
  }

  func editionLink(_ edition: Edition) -> Link {
    Link(text: wording.day(of: edition), href: place.href("\(edition.folder)/index.html"))
  }

  /// A page's short absolute address; without a base URL the relative link.
  func canonical(of path: String) -> String {
    archive.settings.baseURL.isEmpty
      ? place.href(percentEncoded(path)) : absolute(path, settings: archive.settings)
  }

  private func navigation(_ kind: String) -> [Link] {
    var links = [
      Link(text: wording[.frontPage], href: place.href("index.html"), isCurrent: path == "index.html"),
      Link(text: wording[.editions], href: place.href("editions/index.html"), isCurrent: kind == "editions"),
    ]
    if !index.sections.entries.isEmpty {
      links.append(
        Link(text: wording[.sections], href: place.href("sections/index.html"), isCurrent: kind == "sections")
      )
    }
    if !index.topics.entries.isEmpty {
      links.append(
        Link(text: wording[.topics], href: place.href("topics/index.html"), isCurrent: kind == "topics"))
    }
    if !index.sources.entries.isEmpty {
      links.append(
        Link(text: wording[.sources], href: place.href("sources/index.html"), isCurrent: kind == "sources"))
    }
    if !index.names.entries.isEmpty {
      links.append(
        Link(text: wording[.names], href: place.href("names/index.html"), isCurrent: kind == "names"))
    }
    links.append(
      Link(text: wording[.search], href: place.href("search/index.html"), isCurrent: kind == "search"))
    links.append(
      Link(text: wording[.about], href: place.href("about/index.html"), isCurrent: kind == "about"))
    return links
  }

  /// `As of 18:00`, with the day when it is not the edition's.
  private func asOf(_ edition: Edition) -> String? {
    guard let moment = edition.asOf else { return nil }
    let day = wording.date(of: moment)
    if moment.precision == .day { return wording.say(.asOf, ["time": wording.dayOfYear(day)]) }
    let clock = wording.clock(moment)
    return day == edition.date
      ? wording.say(.asOf, ["time": clock])
      : wording.say(.asOfDay, ["time": clock, "day": wording.dayOfYear(day)])
  }

  /// `reports from 9 to 12 September 2023`, `reports of 12 September 2023`.
  private func period(_ edition: Edition) -> String {
    let first = wording.firstDay(of: edition)
    return first == edition.date
      ? wording.say(.reportsOf, ["day": wording.day(edition.date)])
      : wording.say(.reportsFrom, ["days": wording.days(from: first, to: edition.date)])
  }
}

/// The short absolute address of a page: `https://example.org/digest/stories/flood/`; without a base URL it
/// starts at the host's root.
func absolute(_ path: String, settings: SiteSettings) -> String {
  var path = percentEncoded(path)
  if path == "index.html" {
    path = ""
  } else if path.hasSuffix("/index.html") {
    path.removeLast("index.html".utf8.count)
  }
  let base = settings.baseURL.isEmpty ? "/" : settings.baseURL
  return (base.hasSuffix("/") ? base : base + "/") + path
}
