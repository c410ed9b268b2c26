import Model

extension Story: Packable {
  func pack(into writer: inout PackWriter) {
    for text in [id, slug, thread] { writer.text(text) }
    writer.value(language)
    writer.integers(articles)
    writer.values(copies)
    writer.values(reports)
    writer.values(edits)
  }

  init(from reader: inout PackReader) {
    self.init(
      id: reader.text(), slug: reader.text(), thread: reader.text(), language: reader.value(),
      articles: reader.integers())
    copies = reader.values()
    reports = reader.values()
    edits = reader.values()
  }
}

extension CopyLink: Packable {
  func pack(into writer: inout PackWriter) {
    writer.integer(article)
    writer.integer(original)
    writer.value(shared)
    writer.value(ownShare)
    writer.integers(added)
    writer.integers(cut)
  }

  init(from reader: inout PackReader) {
    self.init(
      article: reader.integer(), original: reader.integer(), shared: reader.value(),
      ownShare: reader.value() as Double, added: reader.integers(), cut: reader.integers())
  }
}

extension IndependentReport: Packable {
  func pack(into writer: inout PackWriter) {
    writer.integer(original)
    writer.integers(articles)
  }

  init(from reader: inout PackReader) { self.init(original: reader.integer(), articles: reader.integers()) }
}

extension EditorOverride.Action: Packable {
  func pack(into writer: inout PackWriter) {
    let (number, texts): (Int, [String]) =
      switch self {
      case .merge(let names): (0, names)
      case .split(let names): (1, names)
      case .move(let article, let story): (2, [article, story])
      case .pin(let story): (3, [story])
      case .weight(let story, let weight): (4, [story, String(weight)])
      case .title(let story, let text): (5, [story, text])
      case .lead(let story, let text): (6, [story, text])
      case .drop(let story, let text): (7, [story, text])
      case .exclude(let article): (8, [article])
      case .note(let story, let text): (9, [story, text])
      }
    writer.count(number)
    writer.texts(texts)
  }

  init(from reader: inout PackReader) {
    let number = reader.count()
    let texts = reader.texts()
    let (first, second) = (texts.first ?? "", texts.last ?? "")
    switch number {
    case 0: self = .merge(texts)
    case 1: self = .split(texts)
    case 2: self = .move(article: first, to: second)
    case 3: self = .pin(first)
    case 4: self = .weight(first, Int(second) ?? 0)
    case 5: self = .title(first, second)
    case 6: self = .lead(first, second)
    case 7: self = .drop(first, second)
    case 8: self = .exclude(first)
    default: self = .note(first, second)
    }
    if number > 9 { reader.fail() }
  }
}
