import Foundation
import Model
import Pipeline
import Templating
import Testing

@testable import Site

@Suite("Strings files") struct StringsTests {
  private func own(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  /// What is said of a site's own file, with no key used by its templates.
  private func diagnostics(_ text: String, in language: String = "en", file: String = "en") throws -> [String]
  {
    var settings = SiteSettings()
    settings.language = LanguageTag(language)
    return interfaceStrings(
      builtIn: themeFiles(), own: [own("strings/\(file).yaml", text)], settings: settings, used: []
    ).diagnostics.map(\.rendered)
  }

  @Test(
    "Every language of the theme has all keys, places and plural forms",
    arguments: ["de", "fr", "es", "ar", "zh"])
  func complete(language: String) throws {
    let file = try #require(themeFiles().first { $0.path == "strings/\(language).yaml" })
    var settings = SiteSettings()
    settings.language = LanguageTag(language)
    // Held against the English keys as a site's own file is.
    let english = themeFiles().filter { $0.path == "strings/en.yaml" }
    let result = interfaceStrings(builtIn: english, own: [file], settings: settings, used: [])
    #expect(result.diagnostics.map(\.rendered) == [])
    #expect(result.strings?.language.description == language)
  }

  @Test("Every key is shown somewhere, and every word that code says has a key")
  func used() throws {
    let keys = Set(try wordingIn("en").strings.words.keys)
    let shown = themeFiles().filter { $0.fileExtension == "mustache" }.flatMap {
      PhraseTag.all(in: String(decoding: $0.bytes, as: UTF8.self)).map(\.key)
    }
    let said = Word.allCases.map(\.rawValue)
    #expect(Set(said).subtracting(keys).sorted() == [])
    #expect(keys.subtracting(said).subtracting(shown).sorted() == [])
  }

  @Test("No template has words of its own")
  func templatesAreSilent() throws {
    for file in themeFiles() where file.fileExtension == "mustache" {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let visible = text.replacing(/\{\{\{?[^}]*\}?\}\}/, with: " ")
        .replacing(/(alt|title|aria-label)="([^"]*)"/) { "> \($0.2) <" }.replacing(/<[^>]*>/, with: " ")
      #expect(visible.matches(of: /[A-Za-z]{2,}/).map { String($0.0) } == [], "\(file.path)")
    }
  }

  @Test(
    "What is wrong in a site's own file is told with its place",
    arguments: [
      (
        "skpi: x\n",
        """
        Templates/strings/en.yaml:1:1: warning: Unknown key `skpi`: no template and no page shows its words. [strings/unknown-key]
          1 | skpi: x
            | ^~~~
          help: Did you mean `skip`?
        """
      ),
      (
        "asOf: \"At {tiem}\"\n",
        """
        Templates/strings/en.yaml:1:7: error: Nothing is known as `{tiem}` in `asOf`. [strings/unknown-place]
          1 | asOf: "At {tiem}"
            |       ^
          help: Did you mean `{time}`?
        """
      ),
      (
        "skip: {one: a, other: b}\n",
        """
        Templates/strings/en.yaml:1:1: error: The words of `skip` do not depend on a number. [strings/wrong-type]
          1 | skip: {one: a, other: b}
            | ^~~~
          help: Write `skip: "..."`.
        """
      ),
      (
        "articles: {one: \"{n} piece\", othre: x}\n",
        """
        Templates/strings/en.yaml:1:30: error: Unknown plural category `othre`. [strings/unknown-category]
          1 | articles: {one: "{n} piece", othre: x}
            |                              ^~~~~
          help: Did you mean `other`?
        """
      ),
      (
        "carriesText: \"a copy\"\n",
        """
        Templates/strings/en.yaml:1:14: error: The words of `carriesText` leave out `{link}`. [strings/missing-place]
          1 | carriesText: "a copy"
            |              ^
          help: Put `{link}` where it belongs in the sentence.
        """
      ),
      (
        "skip: [a]\n",
        """
        Templates/strings/en.yaml:1:7: error: `skip` must be words, not a list. [strings/wrong-type]
          1 | skip: [a]
            |       ^
          help: Write `skip: "..."`, or take the line away.
        """
      ),
    ])
  func faults(text: String, expected: String) throws {
    #expect(try diagnostics(text).first == expected)
  }

  @Test("A language that nobody has words in is a note, and the interface stays English")
  func unknownLanguage() throws {
    var room = try sampleWeek()
    room.settings.language = LanguageTag("nl")
    let (theme, diagnostics) = loadTheme(settings: room.settings)
    #expect(
      diagnostics.map(\.rendered) == [
        """
        Content/site.yaml: note: There are no words in the language `nl`, so the interface stays English. [strings/language]
          help: Add Templates/strings/nl.yaml, or choose one of ar, de, en, es, fr, zh.
        """
      ])
    #expect(theme?.strings.language == .english)
  }

  @Test(
    "The tag of the site stands on its pages, but for characters that are not as it says",
    arguments: [
      ("de-AT", "de-AT"), ("en-US", "en-US"), ("zh-CN", "zh-CN"), ("zh-TW", "zh-Hans"),
      ("zh-Hant", "zh-Hans"),
      ("zh-Hans-HK", "zh-Hans-HK"),
    ])
  func tags(site: String, spoken: String) throws {
    #expect(try wordingIn(site).strings.language.description == spoken)
  }

  @Test("A site's own language takes months and plurals from CLDR, and what it leaves out stays English")
  func ownLanguage() throws {
    var settings = SiteSettings()
    settings.language = LanguageTag("pl")
    let file = own(
      "strings/pl.yaml",
      "articles: {one: \"{n} artykuł\", few: \"{n} artykuły\", many: \"{n} artykułów\", other: \"{n} artykułu\"}\n"
    )
    let (strings, diagnostics) = interfaceStrings(
      builtIn: themeFiles(), own: [file], settings: settings, used: [])
    let wording = Wording(zone: .utc, strings: try #require(strings))
    #expect(
      [1, 3, 5, 22].map { wording.count($0, .articles) } == [
        "1 artykuł", "3 artykuły", "5 artykułów", "22 artykuły",
      ])
    #expect(wording.day(try #require(CivilDate(iso: "2024-03-04"))) == "4 marca 2024")
    #expect(diagnostics.count == 1 && diagnostics[0].identifier == "strings/missing-key")
    #expect(diagnostics[0].severity == .warning)
  }

  @Test("A region's own words go over those of the language")
  func region() throws {
    var settings = SiteSettings()
    settings.language = LanguageTag("en-US")
    let files = [
      own("strings/en.yaml", "older: Earlier\nnewer: Later\n"), own("strings/en-US.yml", "older: Before\n"),
    ]
    let result = interfaceStrings(builtIn: themeFiles(), own: files, settings: settings, used: [])
    let wording = Wording(zone: .utc, strings: try #require(result.strings))
    #expect(wording[.older] == "Before" && wording[.newer] == "Later")
  }

  @Test(
    "Words of one's own replace the theme's by key, and a key of one's own is known where a template shows it"
  )
  func override() throws {
    let files = [
      own("strings/en.yaml", "nothingHere: \"Gone <fishing>\"\nmotto: \"All of {title}\"\n"),
      own("404.mustache", "<h1>{{strings.nothingHere}}</h1>{{strings.motto}}"),
    ]
    #expect(
      try sampleWeek().site(own: files)["404.html"]
        == "<h1>Gone &lt;fishing&gt;</h1>All of Page not found")
  }
}
