import Model

/// What makes chapters a book: EPUB 3.3's container file, package document and table of contents.
struct BookPackage: Sendable {
  /// `urn:uuid:...`, the same for every build of the edition.
  var id: String
  var title: String
  var publisher: String
  /// Of the interface.
  var language: LanguageTag
  /// Of the chapters, that of the interface first.
  var languages: [LanguageTag]
  /// Day of the edition.
  var date: String
  /// Time of the newest article, in UTC to the second.
  var modified: String
  /// The edition's page.
  var source: String?
  /// Words for the table of contents, and for what the book asks of its reader.
  var contents: String
  var accessibility: String
  var chapters: [BookChapter]

  var container: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>

    """
  }

  private var direction: String { language.isRightToLeft ? "rtl" : "ltr" }

  var document: String {
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="\(language)" dir="\(direction)">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">\(escapingXML(id))</dc:identifier>
          <dc:title>\(escapingXML(title))</dc:title>

      """
    for language in languages {
      text += "    <dc:language>\(escapingXML(language.description))</dc:language>\n"
    }
    text += "    <dc:creator>\(escapingXML(publisher))</dc:creator>\n"
    text += "    <dc:publisher>\(escapingXML(publisher))</dc:publisher>\n"
    text += "    <dc:date>\(date)</dc:date>\n"
    if let source { text += "    <dc:source>\(escapingXML(source))</dc:source>\n" }
    text += "    <meta property=\"dcterms:modified\">\(modified)</meta>\n"
    for (property, value) in [
      ("accessMode", "textual"), ("accessModeSufficient", "textual"),
      ("accessibilityFeature", "tableOfContents"), ("accessibilityFeature", "readingOrder"),
      ("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "displayTransformability"),
      ("accessibilityHazard", "none"), ("accessibilitySummary", accessibility),
    ] {
      text += "    <meta property=\"schema:\(property)\">\(escapingXML(value))</meta>\n"
    }
    text += "  </metadata>\n  <manifest>\n"
    text +=
      "    <item id=\"contents\" href=\"contents.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n"
    text += "    <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n"
    for (number, chapter) in chapters.enumerated() {
      text +=
        "    <item id=\"c\(number)\" href=\"\(chapter.file)\" media-type=\"application/xhtml+xml\"/>\n"
    }
    text += "  </manifest>\n  <spine page-progression-direction=\"\(direction)\">\n"
    for number in chapters.indices {
      text += "    <itemref idref=\"c\(number)\"/>\n"
      // The reader meets the title page, then the table of contents.
      if number == 0 { text += "    <itemref idref=\"contents\"/>\n" }
    }
    return text + "  </spine>\n</package>\n"
  }

  var navigation: String {
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" xml:lang="\(language)" dir="\(direction)">
      <head>
      <title>\(escapingXML(contents))</title>
      <link rel="stylesheet" href="style.css"/>
      </head>
      <body>
      <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
      <h1 id="contents">\(escapingXML(contents))</h1>
      <ol>

      """
    for chapter in chapters {
      text += "<li><a href=\"\(chapter.file)\"\(chapter.lang)>\(escapingXML(chapter.title))</a></li>\n"
    }
    return text + "</ol>\n</nav>\n</body>\n</html>\n"
  }
}
