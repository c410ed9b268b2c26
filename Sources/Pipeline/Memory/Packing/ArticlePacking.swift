import Content
import Language
import Model

/// All but the blocks, which stand in another file.
extension Article {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.choice(format)
    writer.hash(contentHash)
    writer.value(language)
    writer.text(slug)
    writer.value(title)
    writer.value(published)
    writer.value(updated)
    writer.value(source)
    writer.values(authors)
    writer.value(link)
    writer.value(section)
    writer.texts(topics)
    writer.value(kind)
    writer.value(image)
    writer.value(picture)
    writer.value(paywall)
    writer.choice(republish)
    writer.flag(isDraft)
    writer.value(publishAfter)
    writer.integer(weight)
    writer.texts(credits)
    writer.count(body.count)
    writer.values(body.figures)
  }

  /// `text` is where the blocks stand.
  init(from reader: inout PackReader, _ text: StoredText) {
    self.init(
      path: reader.text(), format: reader.choice(or: .text), contentHash: reader.hash(),
      language: reader.value(), slug: reader.text())
    change {
      $0.title = reader.value()
      $0.published = reader.value()
      $0.updated = reader.value()
      $0.source = reader.value()
      $0.authors = reader.values()
      $0.link = reader.value()
      $0.section = reader.value()
      $0.topics = reader.texts()
      $0.kind = reader.value()
      $0.image = reader.value()
      $0.picture = reader.value()
      $0.paywall = reader.value()
      $0.republish = reader.choice(or: .full)
      $0.isDraft = reader.flag()
      $0.publishAfter = reader.value()
      $0.weight = reader.integer()
      $0.credits = reader.texts()
      let count = reader.count()
      if !PackReader.isCount(count) { reader.fail() }
      $0.body = text.body(of: reader.isDamaged ? 0 : count, figures: reader.values())
    }
  }
}

extension ArticleBody.Figure: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(source)
    writer.text(alternative)
    writer.text(credit)
    writer.integer(line)
  }

  init(from reader: inout PackReader) {
    self.init(
      source: reader.text(), alternative: reader.text(), credit: reader.text(), line: reader.integer())
  }
}

extension Article.Image: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.text(alternative)
    writer.value(credit)
    writer.integer(line)
  }

  init(from reader: inout PackReader) {
    self.init(
      path: reader.text(), alternative: reader.text(), credit: reader.value(), line: reader.integer())
  }
}

extension Field: Packable where Value: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(value)
    writer.value(origin)
  }

  init(from reader: inout PackReader) { self.init(reader.value(), from: reader.value()) }
}

extension FieldOrigin: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .frontMatter(let key, let line):
      writer.count(0)
      writer.text(key)
      writer.integer(line)
    case .textLine(let line):
      writer.count(1)
      writer.integer(line)
    case .markup(let name):
      writer.count(2)
      writer.text(name)
    case .folder: writer.count(3)
    case .fileName: writer.count(4)
    case .linkHost: writer.count(5)
    case .setting(let name):
      writer.count(6)
      writer.text(name)
    case .detected: writer.count(7)
    case .guessed(let evidence):
      writer.count(8)
      writer.value(evidence)
    case .assumed: writer.count(9)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.count() {
    case 0: self = .frontMatter(key: reader.text(), line: reader.integer())
    case 1: self = .textLine(reader.integer())
    case 2: self = .markup(reader.text())
    case 3: self = .folder
    case 4: self = .fileName
    case 5: self = .linkHost
    case 6: self = .setting(reader.text())
    case 7: self = .detected
    case 8: self = .guessed(reader.value())
    case 9: self = .assumed
    default:
      reader.fail()
      self = .assumed
    }
  }
}

extension FieldOrigin.Evidence: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .section(let name):
      writer.count(0)
      writer.text(name)
    case .opinionSection(let name):
      writer.count(1)
      writer.text(name)
    case .folder(let name):
      writer.count(2)
      writer.text(name)
    case .title: writer.count(3)
    case .address: writer.count(4)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.count() {
    case 0: self = .section(reader.text())
    case 1: self = .opinionSection(reader.text())
    case 2: self = .folder(reader.text())
    case 3: self = .title
    case 4: self = .address
    default:
      reader.fail()
      self = .title
    }
  }
}

extension Article.Kind: Packable {
  func pack(into writer: inout PackWriter) { writer.choice(self) }
  init(from reader: inout PackReader) { self = reader.choice(or: .report) }
}
