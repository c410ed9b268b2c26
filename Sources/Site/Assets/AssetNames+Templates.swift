import Model
import Templating

extension AssetNames {
  /// A template's text with the published names of the assets that it names: `{{root}}assets/icon.svg`. O(n).
  func named(in text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    for range in references(in: bytes) {
      guard let name = self[path(range, bytes)] else { continue }
      result += bytes[copied..<range.lowerBound]
      result += Array(percentEncoded(name).utf8)
      copied = range.upperBound
    }
    return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// An error for each asset that a template names and the theme does not have.
  func unknown(in template: TemplateFile) -> [Diagnostic] {
    let bytes = Array(template.text.utf8)
    return references(in: bytes).compactMap { range in
      let path = path(range, bytes)
      if self[path] != nil { return nil }
      let near = nearestName(to: path, among: known).map { "Did you mean `\($0)`?" }
      return template.error(
        "templates/unknown-asset", "The theme has no file `\(path)`.",
        at: TagName(text: path, offset: range.lowerBound), help: near ?? "Add Templates/\(path).")
    }
  }

  private func path(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
    percentDecoded(String(decoding: bytes[range], as: UTF8.self))
  }

  /// `assets/...` right behind `{{root}}`.
  private func references(in bytes: [UInt8]) -> [Range<Int>] {
    let mark = Array("{{root}}assets/".utf8)
    var found: [Range<Int>] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: mark[0]) {
      place = start + 1
      guard bytes[start...].starts(with: mark) else { continue }
      let from = start + mark.count - "assets/".utf8.count
      place = bytes[from...].firstIndex { !AssetReference.isName($0) } ?? bytes.count
      found.append(from..<place)
    }
    return found
  }
}
