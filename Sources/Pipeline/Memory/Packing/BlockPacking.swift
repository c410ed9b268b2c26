import Model

extension Block: Packable {
  func pack(into writer: inout PackWriter) {
    writer.value(kind)
    writer.text(text)
    writer.values(inlines)
    writer.values(containers)
    writer.values(origin.segments)
    writer.integer(origin.line)
    writer.flag(isKept)
    writer.value(reason)
    writer.value(rule)
  }

  init(from reader: inout PackReader) {
    self.init(
      kind: reader.value(), text: reader.text(), inlines: reader.values(), containers: reader.values(),
      origin: OriginMap(segments: reader.values(), line: reader.integer()), isKept: reader.flag(),
      reason: reader.value())
    rule = reader.value()
  }
}

extension Block.Kind: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .paragraph: writer.count(0)
    case .heading(let level):
      writer.count(1)
      writer.integer(level)
    case .code(let info):
      writer.count(2)
      writer.text(info)
    case .caption: writer.count(3)
    case .figure(let source, let caption, let credit):
      writer.count(4)
      writer.text(source)
      writer.text(caption)
      writer.text(credit)
    case .tableRow: writer.count(5)
    case .thematicBreak: writer.count(6)
    case .raw: writer.count(7)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.count() {
    case 0: self = .paragraph
    case 1: self = .heading(level: reader.integer())
    case 2: self = .code(info: reader.text())
    case 3: self = .caption
    case 4: self = .figure(source: reader.text(), caption: reader.text(), credit: reader.text())
    case 5: self = .tableRow
    case 6: self = .thematicBreak
    case 7: self = .raw
    default:
      reader.fail()
      self = .raw
    }
  }
}

extension InlineRun: Packable {
  func pack(into writer: inout PackWriter) {
    writer.range(range)
    writer.count(Int(style.rawValue))
    writer.value(link)
  }

  init(from reader: inout PackReader) {
    self.init(
      range: reader.range(), style: Style(rawValue: UInt8(truncatingIfNeeded: reader.count())),
      link: reader.value())
  }
}

extension Container: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .quote(let id):
      writer.count(0)
      writer.integer(id)
    case .list(let id, let start, let isTight):
      writer.count(1)
      writer.integer(id)
      writer.value(start)
      writer.flag(isTight)
    case .item(let id):
      writer.count(2)
      writer.integer(id)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.count() {
    case 0: self = .quote(id: reader.integer())
    case 1: self = .list(id: reader.integer(), start: reader.value(), isTight: reader.flag())
    case 2: self = .item(id: reader.integer())
    default:
      reader.fail()
      self = .item(id: 0)
    }
  }
}

extension OriginMap.Segment: Packable {
  func pack(into writer: inout PackWriter) {
    writer.integer(text)
    writer.integer(file)
    writer.integer(width)
  }

  init(from reader: inout PackReader) {
    self.init(text: reader.integer(), file: reader.integer(), width: reader.integer())
  }
}
