import Model
import Output

extension RememberedPage: Packable {
  func pack(into writer: inout PackWriter) {
    writer.text(path)
    writer.hash(fingerprint)
    writer.optional(written) {
      $0.integer($1.size)
      $0.hash($1.hash)
    }
    writer.value(stamp)
  }

  init(from reader: inout PackReader) {
    self.init(
      path: reader.text(), fingerprint: reader.hash(),
      written: reader.optional { (size: $0.integer(), hash: $0.hash()) }, stamp: reader.value())
  }
}
