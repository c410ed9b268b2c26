import Model

extension Composer {
  /// The edition as plain text for mail.
  ///
  /// After each sentence stands the number of a note; the notes give its outlet, its address, and the article's file with the
  /// bytes that hold it, by which `verify` reads the text.
  func textEmail(_ edition: Edition) -> String {
    let layout = EditionLayout(edition, settings: archive.settings)
    var text = FlowedText()
    var notes: [Citation] = []
    let frame = frame("email", title: titleOfChannel(edition), edition: edition)
    text.words(archive.settings.title)
    text.words(frame.editionDay)
    text.words([frame.asOf, frame.period].filter { !$0.isEmpty }.joined(separator: wording[.separator]))
    text.words(wording.counts(edition.counts))
    text.line(editionLink(edition).href)
    text.blank()
    for (number, story) in layout.full.enumerated() {
      let digest = story.entry.digest
      let row = row(story.entry, sentences: 0)
      text.heading("\(number + 1). \(row.headline)")
      for sentence in digest.opening(story.sentences) where isValid(sentence.citation) {
        notes.append(sentence.citation)
        text.words("\(sentence.text) [\(notes.count)]")
        text.blank()
      }
      text.words("\(row.counts)\(wording[.separator])\(row.outlets)")
      text.line(row.href)
      text.blank()
    }
    list(layout.further, under: wording[.otherStories], to: &text)
    list(layout.singles, under: wording[.oneReport], to: &text)
    list(layout.unchanged, under: wording[.noNewReporting], to: &text)
    list(layout.undated, under: wording[.withoutDate], to: &text)
    if layout.left > 0 {
      text.words(wording.count(layout.left, .furtherStories))
      text.line(editionLink(edition).href)
      text.blank()
    }
    add(notes, to: &text)
    return text.text
  }

  private func list(_ entries: [EditionEntry], under heading: String, to text: inout FlowedText) {
    if entries.isEmpty { return }
    text.heading(heading)
    for entry in entries {
      let row = row(entry, sentences: 0)
      text.words("* \(row.headline)")
      text.words("\(row.counts)\(wording[.separator])\(row.outlets)")
      text.line(row.href)
      text.blank()
    }
  }

  private func add(_ notes: [Citation], to text: inout FlowedText) {
    if notes.isEmpty { return }
    text.heading(wording[.whereSentencesStand])
    for (number, citation) in notes.enumerated() {
      let time = published(citation.article).map { wording[.comma] + $0.words } ?? ""
      text.words("[\(number + 1)] \(outlet(citation.article))\(time)")
      text.line(sentenceLink(citation))
      text.line(place(of: citation))
      text.blank()
    }
  }

  /// The article's file and the bytes in it: `harbour-post/flood.md:120-184`; no bytes where the reader could not place them.
  ///
  /// White space, control characters and `%` in a file's name are percent-encoded.
  private func place(of citation: Citation) -> String {
    let article = corpus.articles[citation.article]
    let span = article.sentences[citation.sentence].span
    var path = ""
    for scalar in article.article.path.unicodeScalars {
      let isKept =
        scalar != "%" && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      path += isKept ? String(scalar) : percentEncoded(String(scalar), keeping: "")
    }
    return path + (span.isEmpty ? ":" : ":\(span.lowerBound)-\(span.upperBound)")
  }
}
