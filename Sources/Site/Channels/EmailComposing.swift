import Model
import Templating

extension Edition {
  /// What the files of its mail and its book are named after; nil for an edition without a day.
  var channelName: String? { isDated ? "\(date)" : nil }
}

extension Composer {
  /// Mail programs cut off what is longer; the largest of them does so at 102 kB.
  private static let bytesOfEmail = 96_000

  /// The edition as HTML for mail, with less of it where that would be too long.
  func email(_ edition: Edition, with templates: TemplateSet) -> [UInt8] {
    var page: [UInt8] = []
    for share in [1, 2, 4, 8] {
      page = templates.render(emailPage(edition, share: share), with: "email")
      if page.count <= Composer.bytesOfEmail { break }
    }
    return page
  }

  private func emailPage(_ edition: Edition, share: Int) -> EmailPage {
    let layout = EditionLayout(edition, settings: archive.settings, share: share)
    let lead = layout.full.first?.entry.digest.summary.first { isValid($0.citation) }
    return EmailPage(
      frame: frame("email", title: titleOfChannel(edition), edition: edition),
      counts: wording.counts(edition.counts),
      preheader: lead?.text ?? layout.singles.first?.digest.headline.text ?? "",
      preheaderProof: lead.map { proof($0.citation) } ?? "",
      preheaderLang: lead.map { lang(ofArticle: $0.citation.article) } ?? "",
      online: editionLink(edition), stories: layout.full.map { row($0.entry, sentences: $0.sentences) },
      further: layout.further.map { row($0, sentences: 0) },
      singles: layout.singles.map { row($0, sentences: 0) },
      unchanged: layout.unchanged.map { row($0, sentences: 0) },
      undated: layout.undated.map { row($0, sentences: 0) }, more: more(edition, left: layout.left))
  }

  private func more(_ edition: Edition, left: Int) -> Link? {
    guard left > 0 else { return nil }
    return Link(
      text: wording.count(left, .furtherStories), href: editionLink(edition).href)
  }

  /// `The Ledger, 5 March 2024`.
  func titleOfChannel(_ edition: Edition) -> String {
    archive.settings.title + wording[.comma] + wording.day(of: edition)
  }
}
