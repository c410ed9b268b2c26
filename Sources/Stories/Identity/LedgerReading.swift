import Model

extension LedgerEntry {
  /// Nil when a member is missing or could not stand in an address.
  init?(_ object: FlatObject) {
    guard let id = object.text("id"), let slug = object.text("slug"), let articles = object.list("articles"),
      !id.isEmpty,
      !slug.isEmpty, !(slug + id).utf8.contains(UInt8(ascii: "/")), slug != ".", slug != "..",
      object.text("redirectsTo") != id
    else { return nil }
    self.init(
      id: id, slug: slug, thread: object.text("thread") ?? slug, language: object.text("language") ?? "und",
      files: LedgerEntry.files(articles, marks: object.list("marks") ?? []),
      created: object.text("created") ?? "",
      generation: object.text("generation").flatMap(Int.init).map { max(0, $0) } ?? 0)
    redirectsTo = object.text("redirectsTo")
    formerThreads = (object.list("formerThreads") ?? []).sorted(by: utf8Precedes)
    pages = LedgerEntry.addresses(object.list("pages") ?? [])
    editedPages = (object.list("editedPages") ?? []).compactMap { text in
      let parts = text.split(separator: " ").map(String.init)
      guard let path = parts.first, LedgerEntry.isAddress(path) else { return nil }
      return EditedPage(path: path, lines: Array(parts.dropFirst()))
    }
    editedBy = (object.list("editedBy") ?? []).sorted(by: utf8Precedes)
  }

  /// Paths with their fingerprints, in order of path and each once.
  private static func files(_ paths: [String], marks: [String]) -> [File] {
    let files = paths.indices.map {
      File(path: paths[$0], mark: $0 < marks.count ? FileMark(marks[$0]) : nil)
    }
    if areOrdered(paths) { return files }
    // Of a path that stands twice the last fingerprint counts.
    var byPath: [String: File] = [:]
    for file in files { byPath[file.path, default: file].mark = file.mark ?? byPath[file.path]?.mark }
    return byPath.values.sorted { utf8Precedes($0.path, $1.path) }
  }

  /// Those that can be a page's address, in order and each once.
  private static func addresses(_ paths: [String]) -> [String] {
    let addresses = paths.filter(isAddress)
    return areOrdered(addresses) ? addresses : Set(addresses).sorted(by: utf8Precedes)
  }

  /// Whether texts are in order and each stands once, as a build writes them. Of others than ASCII two can be the same
  /// that have not the same bytes.
  private static func areOrdered(_ texts: [String]) -> Bool {
    texts.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } }
      && texts.indices.dropFirst().allSatisfy { utf8Precedes(texts[$0 - 1], texts[$0]) }
  }

  /// Whether a path is a folder and names below it.
  private static func isAddress(_ path: String) -> Bool {
    if path.utf8.contains(UInt8(ascii: " ")) { return false }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && !(part.count < 3 && part.allSatisfy { $0 == UInt8(ascii: ".") })
      }
  }
}
