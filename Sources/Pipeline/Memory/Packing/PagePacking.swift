import Model
import Output

extension RememberedPage: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.hash(fingerprint)
    writer.optional(record) {
      $0.integer($1.size)
      $0.text($1.hash)
    }
    writer.value(stamp)
  }

  init(from reader: inout PackReader) {
    let path = reader.text()
    self.init(
      path: path, fingerprint: reader.hash(),
      record: reader.optional { FileRecord(path: path, size: $0.integer(), hash: $0.text()) },
      stamp: reader.value())
  }
}
