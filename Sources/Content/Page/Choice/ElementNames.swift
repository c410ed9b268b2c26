import Language

/// What class and id say of an element.
struct ElementNames: Sendable {
  /// What is said of a part of a page that is no article.
  enum Part: String, Sendable {
    case comments, navigation, sidebar
    case sharing = "share bar"
    case related = "related links"
    case newsletter = "newsletter or login"
    case notice = "cookie notice"
    case advertisement
    case author = "about the author"
    case furniture = "page furniture"
  }

  /// Above zero for names of articles, below for names of what stands around them.
  private(set) var weight = 0
  /// The part that its names speak of first; comments win over others.
  private(set) var part: Part?
  private(set) var isCaption = false

  init() {}

  /// Words of `relatedStories js-share_bar` are related, stories, js, share, bar. O(n).
  init(_ names: [UTF8Bytes]) {
    var found: [Meaning] = []
    var isEmbed = false
    var isDenied = false
    for name in names {
      eachWord(of: name) { word in
        let key = letterHash(word)
        if embedNames.contains(key) { isEmbed = true }
        if denials.contains(key) { isDenied = true }
        if let meaning = meanings[key] ?? stemMeaning(word) { found.append(meaning) }
      }
    }
    for meaning in found {
      switch meaning {
      case .article: weight += 1
      case .caption: isCaption = true
      case .part(.sharing) where isEmbed: continue
      case .part(let named):
        weight -= 1
        if part == nil || named == .comments { part = named }
      }
    }
    // `no-comments` and `comments-open` are said of the article.
    if part == .comments, isDenied {
      weight += found.count { if case .part(.comments) = $0 { true } else { false } }
      part = weight < 0 ? .furniture : nil
    }
  }
}

private enum Meaning: Sendable {
  case article
  case caption
  case part(ElementNames.Part)
}

/// Runs of letters, cut where a capital follows a small letter; at most 400 bytes are read.
private func eachWord(of names: UTF8Bytes, _ read: (UTF8Bytes) -> Void) {
  var start = 0
  var wasLower = false
  let end = min(names.count, 400)
  for i in 0...end {
    let byte = i < end ? names[i] : 0
    let isUpper = byte >= 65 && byte <= 90
    let isLower = byte >= 97 && byte <= 122
    if !isUpper && !isLower || isUpper && wasLower {
      if i > start { read(UTF8Bytes(rebasing: names[start..<i])) }
      start = isUpper ? i : i + 1
    }
    wasLower = isLower
  }
}

/// What a compound such as `inlinegallery` or `relatedposts` means, by its beginning or end.
private func stemMeaning(_ word: UTF8Bytes) -> Meaning? {
  guard word.count >= 6 else { return nil }
  for (stem, meaning) in openingStems where starts(word, with: stem) { return meaning }
  for (stem, meaning) in closingStems
  where starts(UTF8Bytes(rebasing: word.suffix(stem.utf8.count)), with: stem) {
    return meaning
  }
  return nil
}

private func starts(_ word: UTF8Bytes, with stem: String) -> Bool {
  var count = 0
  for byte in stem.utf8 {
    guard count < word.count, word[count] | 32 == byte else { return false }
    count += 1
  }
  return true
}

private let openingStems: [(String, Meaning)] = [
  ("related", .part(.related)), ("recommend", .part(.related)), ("comment", .part(.comments)),
  ("newsletter", .part(.newsletter)), ("subscri", .part(.newsletter)), ("sidebar", .part(.sidebar)),
  ("breadcrumb", .part(.navigation)), ("footer", .part(.navigation)), ("slideshow", .part(.furniture)),
  ("gallery", .part(.furniture)), ("caption", .caption), ("advert", .part(.advertisement)),
  ("promo", .part(.advertisement)), ("sponsor", .part(.advertisement)), ("cookie", .part(.notice)),
  ("share", .part(.sharing)), ("social", .part(.sharing)),
]
private let closingStems: [(String, Meaning)] = [
  ("related", .part(.related)), ("recommended", .part(.related)), ("comment", .part(.comments)),
  ("comments", .part(.comments)), ("newsletter", .part(.newsletter)), ("sidebar", .part(.sidebar)),
  ("breadcrumb", .part(.navigation)), ("breadcrumbs", .part(.navigation)), ("footer", .part(.navigation)),
  ("slideshow", .part(.furniture)), ("gallery", .part(.furniture)), ("caption", .caption),
  ("advert", .part(.advertisement)), ("promo", .part(.advertisement)),
]

private let embedNames: Set<UInt64> = hashes("tweet embed embedded instagram")
private let denials: Set<UInt64> = hashes("no open closed has")

private func hashes(_ words: String) -> Set<UInt64> {
  Set(words.split(separator: " ").map { letterHash(String($0)) })
}

private let meanings: [UInt64: Meaning] = {
  var table: [UInt64: Meaning] = [:]
  for (part, words) in partNames {
    for word in words.split(separator: " ") { table[letterHash(String(word))] = .part(part) }
  }
  for word in captionNames.split(separator: " ") { table[letterHash(String(word))] = .caption }
  for word in articleNames.split(separator: " ") { table[letterHash(String(word))] = .article }
  return table
}()

private let captionNames = "caption captions credit photo photos figure imagecredit photocredit"
private let articleNames = """
  article articlebody body content entry main post story storybody text blog paragraph maincontent richtext prose hentry copy
  """
private let partNames: [(ElementNames.Part, String)] = [
  (.comments, "comment comments commentlist disqus respond commenter commenters"),
  (
    .navigation,
    """
    breadcrumb breadcrumbs menu nav navigation navbar pagination pager prev toolbar toolbox tools masthead toc skip \
    dropdown control controls footer
    """
  ),
  (.sidebar, "sidebar sidebars rail widget widgets"),
  (.sharing, "share sharing shares social socials follow reactions reaction rating ratings print noprint"),
  (
    .related,
    """
    related relateds recirc recirculation outbrain taboola recommended recommendations recommendation popular trending \
    teaser teasers morefrom alsoread readmore readalso seealso inread mostread toplist playlist taxonomy topics keywords \
    tags taglist tagcloud
    """
  ),
  (
    .newsletter,
    """
    newsletter newsletters subscribe subscription signup signin paywall upsell login register donate donation cta callout
    """
  ),
  (.notice, "cookie cookies consent gdpr popup modal overlay tooltip hidden"),
  (
    .advertisement,
    "promo promos promotion sponsor sponsored advert adverts ad ads advertisement advertising banner"
  ),
  (.author, "bio authors author byline credits copyright legal disclaimer meta metadata timestamp dateline"),
  (
    .furniture,
    """
    footnote feedback poll survey livechat gallery galleries slideshow carousel hatnote infobox reflist references
    """
  ),
]
