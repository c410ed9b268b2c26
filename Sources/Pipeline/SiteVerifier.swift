import Content
import Model
import Output
import Verification
import Workers

/// Proves a built site: reads its files and Content, writes nothing.
///
/// Three checks, each without faith in the one before:
/// 1. The files are those that the build wrote: none is gone or changed, and no page stands among them that no build wrote.
/// 2. Every sentence, quote and figure on them stands in the article that it names, at the bytes that it names (`prove`).
/// 3. Every file is, byte for byte, what Content and Templates give when they are built anew in memory. So headlines, outlets,
///    times and counts are worked out from Content again. Left out, and said so, when Content or Templates have changed since.
package struct SiteVerifier: Sendable {
  package var jobs: Int

  package init(jobs: Int) { self.jobs = max(1, jobs) }

  /// O(bytes of the site) and one build.
  package func verify(_ site: BuiltSite, _ input: SiteInput) async -> SiteVerification {
    var result = SiteVerification()
    let bytes = parallelMap(site.files, jobs: jobs) { site.read($0.path) }
    var files: [String: PublishedFile] = [:]
    for (record, bytes) in zip(site.files, bytes) {
      guard let bytes else {
        result.siteDiagnostics.append(missing(record.path))
        continue
      }
      let file = OutputFile(path: record.path, bytes: bytes, origin: "")
      files[record.path] = PublishedFile(file: file, isChanged: FileRecord(file) != record)
    }
    result.files = files.count
    result.siteDiagnostics += site.others.filter(isChannel).map(foreign)

    let present = Set(input.contentPaths)
    let pages = site.files.compactMap { files[$0.path]?.file }
    result.proof = await prove(pages, jobs: jobs) { path in
      present.contains(path) ? try? input.read("Content/" + path) : nil
    }
    let derived = await derive(site.record, input)
    result.contentDiagnostics += derived.diagnostics.filter { $0.severity == .error }
    let changes = changes(of: site.record, derived.record, input)
    result.contentDiagnostics += changes.diagnostics
    let isSame = result.contentDiagnostics.isEmpty
    let unproved = report(result.proof, files, changed: isSame ? [] : changes.paths, &result)
    if isSame { isSameBuild(site.record, derived.record, &result) }
    if result.isCompared {
      compare(files, site, derived, sparing: unproved, &result)
    } else {
      for page in pages where files[page.path]?.isChanged == true && !unproved.contains(page.path) {
        result.siteDiagnostics.append(altered(page.path))
      }
    }
    return result
  }

  /// The site as Content and Templates give it now, from the same articles and settings.
  private func derive(_ record: BuildRecord, _ input: SiteInput) async -> SiteBuild {
    // What was left out then was left out for a reason, such as a draft; all else was due, whatever the clock says now.
    var options = BuildOptions(now: Timestamp(seconds: 0), jobs: jobs)
    options.includesDrafts = true
    options.includesFuture = true
    options.proves = false
    options.baseURL = record.baseURL
    options.edition = record.edition
    var part = input
    part.contentPaths = input.contentPaths.filter { record.inputs[$0] != nil || $0 == "ledger.jsonl" }
    return await SiteBuilder(options: options).build(part)
  }

  /// Adds what cannot be proved, and gives the pages it stands on.
  private func report(
    _ proof: SiteProof, _ files: [String: PublishedFile], changed: Set<String>,
    _ result: inout SiteVerification
  ) -> Set<String> {
    var pages = Set<String>()
    for (page, failure) in proof.failures {
      pages.insert(page)
      // Of an article that has changed, only so much can be said.
      if changed.contains(failure.statement.article) { continue }
      result.siteDiagnostics.append(
        failure.diagnostic(
          page: page, bytes: files[page]?.file.bytes ?? [], help: "Do not publish this site; build it again.")
      )
    }
    return pages
  }

  /// Whether a new build can be expected to give the same bytes.
  private func isSameBuild(_ then: BuildRecord, _ now: BuildRecord, _ result: inout SiteVerification) {
    func skipped(_ reason: String, _ help: String) {
      result.contentDiagnostics.append(
        Diagnostic(
          .warning, "verify/not-compared",
          "\(reason), so the pages were not compared with a new build; sentences, quotes and figures were proved.",
          help: help))
    }
    if then.version != now.version {
      skipped(
        "Broadsheet \(then.version) built this site, and this is \(now.version)", "Build again to compare.")
    } else if then.theme != now.theme {
      skipped("The templates have changed since the site was built", "Build again to compare.")
    } else {
      result.isCompared = true
    }
  }

  private func compare(
    _ files: [String: PublishedFile], _ site: BuiltSite, _ derived: SiteBuild, sparing unproved: Set<String>,
    _ result: inout SiteVerification
  ) {
    let expected = Dictionary(
      derived.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var strays: [Diagnostic] = []
    for record in site.files where !unproved.contains(record.path) {
      guard let published = files[record.path] else { continue }
      guard let bytes = expected[record.path] else {
        result.siteDiagnostics.append(unmade(record.path))
        continue
      }
      guard let difference = PageDifference(published: published.file.bytes, expected: bytes) else {
        continue
      }
      let diagnostic = difference.diagnostic(
        page: record.path, bytes: published.file.bytes, help: "Do not publish this site; build it again.")
      if published.isChanged { result.siteDiagnostics.append(diagnostic) } else { strays.append(diagnostic) }
    }
    let known = Set(site.files.map(\.path))
    for path in expected.keys.sorted(by: utf8Precedes) where !known.contains(path) {
      strays.append(missing(path))
    }
    // Pages are as they were written, and yet not what Content gives: identities come from the ledger.
    if !strays.isEmpty, site.record.ledger != derived.record.ledger {
      result.contentDiagnostics.append(changed("ledger.jsonl", "has changed since the site was built"))
    } else {
      result.siteDiagnostics += strays
    }
  }
}

/// A file of the site, and whether it is other than the build wrote it.
struct PublishedFile {
  var file: OutputFile
  var isChanged: Bool
}
