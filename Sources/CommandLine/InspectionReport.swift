import Language
import Model

/// One article as read, for people and for programs.
struct InspectionReport {
  var article: Article
  /// Of the article's language: one serves many reports.
  var splitter: SentenceSplitter

  /// The form that product.md's `inspect FILE --json` promises.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(article.path)), .init("format", .string(article.format.rawValue)),
    ]
    var origins: [JSONValue.Member] = []
    for field in fields {
      members.append(.init(field.name, field.json))
      if let origin = field.origin { origins.append(.init(field.name, .string(origin))) }
    }
    members.append(.init("origins", .object(origins)))
    members.append(.init("blocks", .array(article.blocks.map { json(of: $0) })))
    return .object(members)
  }

  /// A figure has no text of the article; its words stand apart.
  private func json(of block: Block) -> JSONValue {
    var figure: [JSONValue.Member] = []
    var text = block.text
    if case .figure(let source, let caption, let credit) = block.kind {
      text = ""
      figure = [
        .init(
          "figure",
          .object([
            .init("source", .string(source)), .init("alternative", .string(block.text)),
            .init("caption", .string(caption)), .init("credit", .string(credit)),
          ]))
      ]
    }
    return .object(
      [
        .init("kind", .string(block.kind.name)), .init("text", .string(text)),
        .init("kept", .bool(block.isKept)),
        .init("reason", .optional(block.reason)), .init("rule", .optional(block.rule)),
        .init("within", .array(block.containers.compactMap(\.shownName).map { .string($0) })),
        .init("line", .integer(block.origin.line)),
        .init("sentences", .array(sentences(of: block).map { .string($0) })),
      ] + figure)
  }

  private func sentences(of block: Block) -> [String] {
    guard block.isProse else { return [] }
    let bytes = Array(block.text.utf8)
    return splitter.sentences(in: block.text).map {
      collapsingWhiteSpace(String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  /// What a block without sentences says: of a figure its address, what it shows, its caption and its credit.
  private func lines(of block: Block) -> [String] {
    let text = collapsingWhiteSpace(block.text)
    guard case .figure(let source, let caption, let credit) = block.kind else { return [text] }
    let named = [("shows", text), ("caption", caption), ("credit", credit)]
    return [source] + named.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
  }

  /// The fields that have a value, then the blocks as they stand, removed ones with their reason.
  var table: InspectionTable {
    let rows = article.blocks.map { block in
      let found = sentences(of: block)
      let texts = found.isEmpty ? lines(of: block) : found
      let reason = [block.reason, block.rule].compactMap { $0 }.joined(separator: ": ")
      return InspectionTable.Row(
        isKept: block.isKept, line: block.origin.line > 0 ? String(block.origin.line) : "",
        kind: block.kind == .paragraph
          ? block.containers.last?.shownName ?? block.kind.name : block.kind.name,
        reason: reason, texts: texts.filter { !$0.isEmpty })
    }
    let prose = article.blocks.filter(\.isProse)
    let words = prose.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let kept = article.blocks.count(where: \.isKept)
    return InspectionTable(
      title: article.path,
      fields: fields.compactMap { field in
        field.text.map { InspectionTable.Field(name: field.name, value: $0, origin: field.origin ?? "") }
      }, rows: rows,
      summary:
        "\(counted(kept, "block")) kept, \(article.blocks.count - kept) removed; \(counted(words, "word")).")
  }
}

extension Container {
  /// What it is called where blocks are listed: a list is known by its items.
  fileprivate var shownName: String? {
    switch self {
    case .quote: "quote"
    case .item: "item"
    case .list: nil
    }
  }
}

extension InspectionReport {
  struct FieldLine {
    var name: String
    var json: JSONValue
    var text: String?
    var origin: String?
  }

  /// Every field, in the order of product.md's table.
  private var fields: [FieldLine] {
    [
      line("title", article.title), line("author", authors: article.authors),
      line("published", article.published.map { Field($0.value.iso8601, from: $0.origin) }),
      line("updated", article.updated.map { Field($0.value.iso8601, from: $0.origin) }),
      line("source", article.source), line("link", article.link),
      line("language", Field(article.language.value.description, from: article.language.origin)),
      line("section", article.section), plain("topics", article.topics),
      line("kind", Field(article.kind.value.rawValue, from: article.kind.origin)),
      plain("image", article.image?.path), line("picture", article.picture),
      .init(
        name: "paywall", json: .bool(article.paywall?.value ?? false),
        text: article.paywall == nil ? nil : "yes",
        origin: article.paywall?.origin.description),
      plain("republish", article.republish.rawValue),
      .init(name: "draft", json: .bool(article.isDraft), text: article.isDraft ? "yes" : nil),
      plain("publishAfter", article.publishAfter?.iso8601), plain("slug", article.slug),
      .init(
        name: "weight", json: .integer(article.weight),
        text: article.weight == 0 ? nil : String(article.weight)),
      plain("credits", article.credits),
    ]
  }

  private func line(_ name: String, _ field: Field<String>?) -> FieldLine {
    FieldLine(
      name: name, json: .optional(field?.value), text: field?.value, origin: field?.origin.description)
  }

  private func line(_ name: String, authors: [Field<String>]) -> FieldLine {
    let names = authors.map(\.value)
    return FieldLine(
      name: name, json: names.isEmpty ? .null : .string(names.joined(separator: ", ")),
      text: names.isEmpty ? nil : names.joined(separator: ", "), origin: authors.first?.origin.description)
  }

  private func plain(_ name: String, _ value: String?) -> FieldLine {
    FieldLine(name: name, json: .optional(value), text: value)
  }

  private func plain(_ name: String, _ values: [String]) -> FieldLine {
    FieldLine(
      name: name, json: .array(values.map { .string($0) }),
      text: values.isEmpty ? nil : values.joined(separator: ", "))
  }
}
