import Content
import Model
import Output
import Pipeline
import Preview
import Stories
import Templating

/// Reads a feed. Its titles are one line without markup, its links lead to the web, its texts carry no markup of their own.
func feedFault(_ bytes: [UInt8]) -> String? {
  let result = FeedReader(zone: .utc).read(bytes, shown: "feed.xml", address: "https://example.org/feed.xml")
  guard case .feed(let feed) = result.document else { return nil }
  for entry in feed.entries {
    if let title = entry.title, title.utf8.contains(where: { $0 == 10 || $0 == 13 }) {
      return "a title of two lines: \(title)"
    }
    for block in entry.blocks where block.origin.segments.contains(where: { $0.file > bytes.count * 4 + 4 }) {
      return "a block beyond the file"
    }
  }
  return nil
}

/// Loads a template and renders it: what an article says never becomes markup.
func templateFault(_ bytes: [UInt8]) -> String? {
  let files = [
    TemplateFile(
      name: "page", displayPath: "Templates/page.mustache", text: String(decoding: bytes, as: UTF8.self)),
    TemplateFile(
      name: "part", displayPath: "Templates/part.mustache", text: "[{{text}}{{$block}}{{/block}}]"),
  ]
  let (set, diagnostics) = TemplateSet.load(files: files, pages: [TemplatePage("page", TrialPage.self)])
  guard let set else {
    return diagnostics.hasErrors || !diagnostics.isEmpty ? nil : "no set, and no diagnostic"
  }
  let html = set.render(TrialPage(), with: "page")
  return String(decoding: Array(html), as: UTF8.self).contains("<pwn>") ? "text became markup" : nil
}

struct TrialPage: TemplateModel {
  struct Part: TemplateModel {
    var text = "<pwn>"
    static let shape = Shape<Part>(.text("text", "Text") { $0.text })
  }

  static let shape = Shape<TrialPage>(
    .text("text", "Text") { _ in "<pwn>" }, .flag("isNew", "Flag") { _ in true },
    .texts("words", "Texts") { _ in ["<pwn>", "b"] }, .list("items", "Parts") { _ in [Part(), Part()] },
    .object("part", "Part") { _ in Part() })
}

extension TemplateModel {
  func value(at field: Int) -> TemplateValue { Self.shape.readers[field](self) }
}

/// Reads a request and answers it: a whole answer, nothing from outside of the site, and no field that the request wrote.
func requestFault(_ bytes: [UInt8]) -> String? {
  func read(_ bytes: ArraySlice<UInt8>) -> Result<(head: RequestHead, length: Int)?, RequestHead.Fault> {
    Result { () throws(RequestHead.Fault) in try RequestHead.read(bytes) }
  }
  guard case .success(let found?) = read(bytes[...]) else { return nil }
  // What comes later changes nothing, and what is missing is waited for.
  for cut in [0, found.length / 2, found.length - 1] where cut >= 0 {
    if case .success(let early?) = read(bytes[..<cut]) { return "a head of \(early.length) bytes in \(cut)" }
  }
  guard case .success(let again?) = read(bytes[..<found.length]), again.head == found.head else {
    return "another head without what follows it"
  }
  let head = found.head
  let site = PreviewSite(
    files: ["404.html", "a/index.html", "b.txt", "index.html"].map {
      OutputFile(path: $0, bytes: Array("<body>0123456789</body>".utf8), origin: "trial")
    }, diagnostics: [])
  let live = LiveSite(run: "trial")
  _ = live.replace(with: site)
  for source in [live as any PageSource, FolderPages(root: "/nowhere/at/all")] {
    let responder = Responder(source: source, hosts: HostRule(host: "127.0.0.1"), basePath: "/digest/")
    let answer = responder.answer(
      PreviewRequest(head.method, head.path, query: head.query, headers: head.headers))
    if answer["Cache-Control"] != "no-store" { return "an answer that may be kept" }
    for header in answer.headers where header.value.utf8.contains(where: { $0 < 32 }) {
      return "a field with a control character: \(header.name)"
    }
    if !(200...599).contains(answer.status) { return "status \(answer.status)" }
  }
  return nil
}

/// Reads a ledger: written again it is read as the same, without a word.
func ledgerFault(_ bytes: [UInt8]) -> String? {
  let first = Ledger.parse(bytes, path: "ledger.jsonl").ledger
  let written = first.serialised()
  let second = Ledger.parse(written, path: "ledger.jsonl")
  if second.ledger.serialised() != written { return "written again it is another" }
  return second.diagnostics.first.map { "what was written is not read: \($0.rendered)" }
}

/// Reads the files of settings; each complaint has its place.
func settingsFault(_ bytes: [UInt8]) -> String? {
  for name in ["site", "sources", "editor"] {
    let found = readConfiguration(
      site: name == "site" ? bytes : nil, sources: name == "sources" ? bytes : nil,
      editor: name == "editor" ? bytes : nil, zone: { _ in .utc }, root: "Content")
    for diagnostic in found.diagnostics {
      guard let location = diagnostic.location else {
        return "a diagnostic without a place: \(diagnostic.message)"
      }
      if let line = location.line, !(1...(bytes.count + 2)).contains(line) {
        return "a diagnostic on line \(line)"
      }
    }
  }
  return nil
}

/// Reads the build's own lists, and pictures.
func recordsFault(_ bytes: [UInt8]) -> String? {
  for kind in [RecordList.Kind.manifest, .journal] {
    if let list = try? RecordList(parsing: bytes, as: kind) {
      let written = list.serialised(as: kind)
      guard let again = try? RecordList(parsing: written, as: kind), again.serialised(as: kind) == written
      else {
        return "a list of files that is not read as it was written"
      }
    }
  }
  if let record = BuildRecord(parsing: bytes) {
    let written = record.serialised()
    if BuildRecord(parsing: written)?.serialised() != written {
      return "a record that is not read as it was written"
    }
  }
  _ = JSONValue.reading(bytes)
  return nil
}

/// Builds a site of one text as an article of each kind, with its first line in every field: it is proved, and carries no markup.
func siteFault(_ bytes: [UInt8]) async -> String? {
  let text = String(decoding: bytes, as: UTF8.self)
  let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  let value = JSONValue.string(String(line.prefix(300))).serialised(indented: false)
  let matter =
    "---\ntitle: \(value)\nsource: \(value)\nauthor: \(value)\nsection: \(value)\ndate: 2023-09-12\n---\n\n"
  let rest = "\n\nThe harbour board closed the old pier on Monday after divers had found cracks in it.\n"
  let input = SiteInput(files: [
    "Content/a/one.md": Array((matter + text + rest).utf8), "Content/a/two.txt": bytes,
    "Content/a/three.html": bytes, "Content/a/four.md": bytes,
  ])
  let build = await SiteBuilder(options: BuildOptions(now: Timestamp(seconds: 1_700_000_000), jobs: 2)).build(
    input)
  if build.isFaulty { return build.diagnostics.first { $0.severity == .error }?.rendered ?? "faulty" }
  for file in build.files where file.path.hasSuffix(".html") && !file.path.hasPrefix("email/") {
    let page = String(decoding: file.bytes, as: UTF8.self)
    for part in page.split(separator: "<script", omittingEmptySubsequences: false).dropFirst()
    where !part.hasPrefix(" src=\"") && !part.hasPrefix(" type=\"application/ld+json\">")
      && !part.hasPrefix(" defer src=\"")
    {
      return "\(file.path): a script: <script\(part.prefix(80))"
    }
  }
  return nil
}
