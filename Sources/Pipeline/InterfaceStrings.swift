import Content
import Language
import Model
import Site

/// The interface's words for a site: what the theme and the site's own Templates/strings have.
///
/// Of the theme's languages only English and the site's are read; of the site's own files all, so that what is
/// wrong in them is told whichever language is chosen. O(bytes).
package func interfaceStrings(
  builtIn: [SourceFile], own: [SourceFile], settings: SiteSettings, used: Set<String>
) -> (strings: Strings?, diagnostics: [Diagnostic]) {
  let language = settings.language ?? .english
  var diagnostics: [Diagnostic] = []
  func read(_ files: [SourceFile]) -> [StringsFile] {
    files.compactMap { file in
      let result = readStrings(file)
      diagnostics += result.diagnostics
      return result.strings
    }
  }
  let shipped = builtIn.filter(\.isStrings)
  let needed = shipped.filter {
    [LanguageTag.english.description, language.description, language.primary].contains($0.stem)
  }
  let loaded = Strings.load(
    builtIn: read(needed), own: read(own.filter(\.isStrings)), language: language, used: used,
    known: shipped.map(\.stem)
  ) { LocaleCatalogue.rules(for: $0, nativeDigits: settings.digits == .native) }
  diagnostics += loaded.diagnostics
  return (diagnostics.hasErrors ? nil : loaded.strings, diagnostics)
}
