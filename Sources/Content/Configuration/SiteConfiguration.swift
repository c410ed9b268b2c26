import Model

/// What site.yaml, sources.yaml and editor.yaml say.
package struct SiteConfiguration: Sendable {
  package var settings = SiteSettings()
  package var sources = SourceCatalogue()
  package var overrides: [EditorOverride] = []
  package var diagnostics: [Diagnostic] = []
}

/// Reads the three files of settings; each may be missing.
///
/// What is wrong in one leaves its default and is told in `diagnostics`.
/// - Parameters:
///   - site: the bytes of `site.yaml`.
///   - sources: the bytes of `sources.yaml`.
///   - editor: the bytes of `editor.yaml`.
///   - zone: rules of an IANA time zone by name, nil for an unknown one.
///   - root: what diagnostics write in front of the files' names.
package func readConfiguration(
  site: [UInt8]?, sources: [UInt8]?, editor: [UInt8]?, zone: (String) -> TimeZoneRules?, root: String
) -> SiteConfiguration {
  var configuration = SiteConfiguration()
  func document(_ bytes: [UInt8]?, _ name: String, room: String) -> YAMLDocument? {
    guard let bytes else { return nil }
    let source = SourceText(path: root.isEmpty ? name : "\(root)/\(name)", bytes: bytes)
    if String(validating: bytes, as: UTF8.self) == nil {
      configuration.diagnostics.append(
        source.diagnostic(.error, "\(room)/not-utf8", "The file is not UTF-8.", help: "Save it as UTF-8."))
      return nil
    }
    let document = YAMLDocument(source: source, range: source.markLength..<bytes.count, room: room)
    configuration.diagnostics += document.diagnostics
    return document
  }
  if let document = document(site, "site.yaml", room: "site") {
    readSite(document, zone: zone, into: &configuration)
  }
  if let document = document(sources, "sources.yaml", room: "sources") {
    readSources(document, into: &configuration)
  }
  if let document = document(editor, "editor.yaml", room: "editor") {
    readEditor(document, into: &configuration)
  }
  return configuration
}
