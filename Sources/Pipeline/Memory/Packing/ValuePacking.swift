import Model

extension String: Packable {
  func pack(into writer: inout PackWriter) { writer.text(self) }
  init(from reader: inout PackReader) { self = reader.text() }
}

extension Int: Packable {
  func pack(into writer: inout PackWriter) { writer.integer(self) }
  init(from reader: inout PackReader) { self = reader.integer() }
}

extension Bool: Packable {
  func pack(into writer: inout PackWriter) { writer.flag(self) }
  init(from reader: inout PackReader) { self = reader.flag() }
}

extension Double: Packable {
  func pack(into writer: inout PackWriter) { writer.word(bitPattern) }
  init(from reader: inout PackReader) { self.init(bitPattern: reader.word()) }
}

extension ContentHash: Packable {
  func pack(into writer: inout PackWriter) { writer.hash(self) }
  init(from reader: inout PackReader) { self = reader.hash() }
}

extension LanguageTag: Packable {
  func pack(into writer: inout PackWriter) { writer.text(description) }

  init(from reader: inout PackReader) {
    let text = reader.text()
    self = LanguageTag(text) ?? .undetermined
    if description != text { reader.fail() }
  }
}

extension Timestamp: Packable {
  func pack(into writer: inout PackWriter) {
    writer.integer(seconds)
    writer.integer(offset)
    writer.choice(precision)
  }

  init(from reader: inout PackReader) {
    self.init(seconds: reader.integer(), offset: reader.integer(), precision: reader.choice(or: .second))
  }
}

extension CivilDate: Packable {
  func pack(into writer: inout PackWriter) { writer.integer(daysSinceEpoch) }

  init(from reader: inout PackReader) {
    let days = reader.integer()
    self.init(daysSinceEpoch: abs(days) < 1 << 32 ? days : 0)
  }
}

extension FileStamp: Packable {
  func pack(into writer: inout PackWriter) {
    for number in [size, modified, changed] { writer.integer(number) }
    writer.word(inode)
  }

  init(from reader: inout PackReader) {
    self.init(
      size: reader.integer(), modified: reader.integer(), changed: reader.integer(), inode: reader.word())
  }
}

extension SourceLocation: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.value(line)
    writer.value(column)
  }

  init(from reader: inout PackReader) {
    self.init(path: reader.text(), line: reader.value(), column: reader.value())
  }
}

extension Diagnostic: Packable {
  func pack(into writer: inout PackWriter) {
    writer.choice(severity)
    writer.text(identifier)
    writer.text(message)
    writer.value(location)
    writer.value(excerpt)
    writer.integer(length)
    writer.value(help)
  }

  init(from reader: inout PackReader) {
    self.init(
      reader.choice(or: .note), reader.text(), reader.text(), at: reader.value(), excerpt: reader.value(),
      length: reader.integer(), help: reader.value())
  }
}
