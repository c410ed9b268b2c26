import Model
import Output

extension RememberedPage: Packable {
  func pack(into writer: inout PackWriter) {
    writer.hash(fingerprint)
    writer.value(record)
    writer.value(stamp)
  }

  init(from reader: inout PackReader) {
    self.init(fingerprint: reader.hash(), record: reader.value(), stamp: reader.value())
  }
}

extension FileRecord: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.integer(size)
    writer.text(hash)
  }

  init(from reader: inout PackReader) {
    self.init(path: reader.text(), size: reader.integer(), hash: reader.text())
  }
}
