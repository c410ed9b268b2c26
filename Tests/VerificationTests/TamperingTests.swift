import Model
import Pipeline
import Testing

/// Lies that are longer than a character.
struct TamperingTests {
  static func page(_ site: SmallSite, _ path: String) throws -> String {
    let file = try #require(site.build.files.first { $0.path == path }, "\(path)")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  static func story(_ site: SmallSite) throws -> String {
    try #require(
      site.build.files.map(\.path).first {
        $0.hasPrefix("stories/") && $0.contains("arn") && $0.hasSuffix("html")
      })
  }

  /// What is said when the words on the story's page are replaced.
  static func said(_ old: String, _ new: String) async throws -> String {
    let site = await SmallSite()
    let path = try story(site)
    let page = try page(site, path)
    let changed = page.replacing(old, with: new)
    #expect(changed != page, "\(old)")
    let result = await site.verification(replacing: [path: Array(changed.utf8)], forged: true)
    #expect(!result.isVerified)
    #expect(result.siteDiagnostics.allSatisfy { $0.location?.path == path })
    return result.siteDiagnostics.map(\.rendered).joined(separator: "\n")
  }

  @Test(
    "Counts, outlets, times, headlines and labels are worked out from Content again",
    arguments: [
      ("4 reports · 3 independent", "5 reports · 4 independent"), (">North Wire<", ">South Wire<"),
      ("08:15", "09:15"), ("Valley Courier</a> · ", "North Wire</a> · "),
      (" under water after", " under ice after"),
    ])
  func counts(old: String, new: String) async throws {
    let text = try await Self.said(old, new)
    #expect(text.contains("This page is not what Content and Templates give: it reads “"), "\(text)")
  }

  @Test("A sentence given to another article, and one that no article holds")
  func wrongArticle() async throws {
    let moved = try await Self.said(
      "data-article=\"north-wire/flood.md\"", "data-article=\"harbour-post/arnmouth.txt\"")
    #expect(moved.contains("differs from its article") || moved.contains("beyond the end"), "\(moved)")
    let gone = try await Self.said(
      "data-article=\"north-wire/flood.md\"", "data-article=\"north-wire/flod.md\"")
    #expect(gone.contains("cites `north-wire/flod.md`, which is not in Content."), "\(gone)")
  }

  @Test("A quotation whose words stand outside the marks")
  func quotation() async throws {
    let site = await SmallSite()
    let path = try Self.story(site)
    let page = try Self.page(site, path)
    let quote = try #require(
      page.firstMatch(of: /<p data-article="([^"]*)" data-span="(\d+)-(\d+)" data-part="quote">[^<]*</))
    let end = try #require(Int(quote.output.3))
    let source = try #require(SmallSite.content["Content/\(quote.output.1)"])
    // The words after the quotation, said to be one.
    let tail = Array(source.utf8)[(end + 10)..<(end + 22)]
    let words = String(decoding: tail, as: UTF8.self)
    let lie =
      "<p data-article=\"\(quote.output.1)\" data-span=\"\(end + 10)-\(end + 22)\" data-part=\"quote\">\(words)<"
    let changed = page.replacing(quote.output.0, with: lie)
    let result = await site.verification(replacing: [path: Array(changed.utf8)])
    #expect(result.siteDiagnostics.contains { $0.message.contains("without quotation marks around it") })
  }

  @Test("A page that is gone, a page that was added, and other files that do no harm")
  func pages() async throws {
    let site = await SmallSite()
    let gone = await site.verification(replacing: ["about/index.html": [UInt8]?.none])
    #expect(gone.siteDiagnostics.map(\.identifier) == ["verify/missing"])
    let added = await site.verification(others: ["stories/lie/index.html", "CNAME", "logo.png"])
    #expect(added.siteDiagnostics.map { $0.location?.path } == ["stories/lie/index.html"])
    #expect(added.siteDiagnostics.map(\.identifier) == ["verify/foreign"])
  }

  @Test("Content that changed after the build is named, and the pages are not blamed for it")
  func content() async throws {
    let site = await SmallSite()
    func after(_ change: (inout [String: String]) -> Void) async -> [String] {
      var files = SmallSite.content
      change(&files)
      let input = SiteInput(files: files.mapValues { Array($0.utf8) })
      let result = await site.verification(input: input)
      #expect(result.siteDiagnostics.isEmpty && !result.isVerified)
      #expect(result.contentDiagnostics.allSatisfy { $0.help == "Build the site again." })
      return result.contentDiagnostics.map { "\($0.location?.path ?? ""): \($0.message)" }
    }
    let flood = "Content/north-wire/flood.md"
    #expect(
      await after { $0[flood] = $0[flood]?.replacing("12 people", with: "13 people") }
        == ["\(flood): This file has changed since the site was built."])
    #expect(await after { $0[flood] = nil } == ["\(flood): This file is gone since the site was built."])
    #expect(
      await after {
        $0["Content/gazette/new.md"] = "# New\n\nA new report came in this morning from the quay.\n"
      }
        == ["Content/gazette/new.md: This file was added after the site was built."])
    #expect(
      await after { $0["Content/site.yaml"] = "title: Other\n" }
        == ["Content/site.yaml: This file has changed since the site was built."])
  }

  @Test("digest.json of an earlier build is found out")
  func stale() async throws {
    let early = await SmallSite { $0["Content/valley-courier/arnmouth-flood.html"] = nil }
    let site = await SmallSite()
    let old = try #require(early.build.files.first { $0.path == "digest.json" })
    let result = await site.verification(replacing: ["digest.json": old.bytes])
    #expect(result.siteDiagnostics.map { $0.location?.path } == ["digest.json"])
  }

  @Test("Templates of one's own, with the marks and without, are no cause for alarm")
  func templates() async throws {
    let site = await SmallSite {
      $0["Templates/article.mustache"] = "<!DOCTYPE html><title>{{headline}}</title><main>{{{body}}}</main>"
      $0["Templates/partials/marked-sentences.mustache"] = "{{#sentences}}<q>{{text}}</q>{{/sentences}}"
    }
    #expect(site.build.diagnostics.filter { $0.severity == .error }.isEmpty)
    let result = await site.verification()
    #expect(result.isVerified && result.isCompared)
    // What is not marked is still compared.
    let front = try Self.page(site, "index.html").replacing("12 people", with: "13 people")
    let changed = await site.verification(replacing: ["index.html": Array(front.utf8)], forged: true)
    #expect(changed.siteDiagnostics.map { $0.location?.path } == ["index.html"])
  }

  @Test("A template that puts other words into a proved element stops the build, with the remedy")
  func wrongTemplate() async throws {
    let site = await SmallSite {
      $0["Templates/partials/marked-sentences.mustache"] =
        "{{#sentences}}<q{{{proof}}}>{{text}}!</q>{{/sentences}}"
    }
    #expect(site.build.files.isEmpty && !site.build.isFaulty)
    let fault = try #require(site.build.diagnostics.first { $0.severity == .error })
    #expect(fault.identifier == "verify/sentence")
    #expect(fault.help?.contains("{{{proof}}}") == true)
  }

  @Test("Templates that changed after the build: the pages are proved, not compared")
  func changedTemplates() async throws {
    let site = await SmallSite()
    var files = SmallSite.content
    files["Templates/404.mustache"] = "<!DOCTYPE html><title>{{title}}</title>"
    let input = SiteInput(files: files.mapValues { Array($0.utf8) })
    let result = await site.verification(input: input)
    #expect(result.isVerified && !result.isCompared)
    #expect(result.contentDiagnostics.map(\.identifier) == ["verify/not-compared"])
    let altered = await site.verification(replacing: ["about/index.html": Array("x".utf8)], input: input)
    #expect(altered.siteDiagnostics.map(\.identifier) == ["verify/altered"])
  }

  @Test("The record of the input is the same after it is written and read")
  func record() async throws {
    let site = await SmallSite {
      $0["Content/a%b/x.md"] = "---\ndraft: true\n---\n# Draft\n\nNot yet a text for others to read.\n"
    }
    var record = site.build.record
    record.baseURL = "https://example.org/a%20b/"
    record.edition = CivilDate(year: 2024, month: 3, day: 5)
    #expect(record.aside == ["a%b/x.md"])
    #expect(record.inputs.count == 8)
    #expect(BuildRecord(parsing: record.serialised()) == record)
    #expect(BuildRecord(parsing: Array(record.serialised().dropLast(9))) == nil)
    #expect(BuildRecord(parsing: Array("broadsheet-record 2\nend 0\n".utf8)) == nil)
  }
}
