import Content
import Model
import Output

/// Brings articles from feeds and pages into a folder of article files.
///
/// ```swift
/// let importer = Importer(options: options, client: WebClient())
/// let report = await importer.run([.web("https://harbourpost.example/feed.xml")])
/// ```
/// First everything is read, then all is planned, then files are written in groups, each file whole or not at all, then what import
/// remembers. So an import that is stopped leaves good files, and the next one finds them.
package struct Importer: Sendable {
  let options: ImportOptions
  let client: WebClient
  let standardInput: @Sendable () -> [UInt8]
  let progress: @Sendable (ImportProgress) -> Void

  /// - Parameters:
  ///   - options: what is imported, and where it goes.
  ///   - client: how the web is reached.
  ///   - standardInput: what stands for `-`.
  ///   - progress: called after each document and page.
  package init(
    options: ImportOptions, client: WebClient, standardInput: @escaping @Sendable () -> [UInt8] = { [] },
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) {
    self.options = options
    self.client = client
    self.standardInput = standardInput
    self.progress = progress
  }

  package func run(_ sources: [ImportSource]) async -> ImportReport {
    var report = ImportReport()
    let folder = FolderReader(root: options.folder)
    let index = ImportIndex(folder: folder, diagnostics: &report.diagnostics)
    let gathering = Gathering(
      options: options, client: client, feeds: index.ledger.feeds, standardInput: standardInput,
      progress: progress)
    var offers = await gathering.offers(of: sources)
    var planner = Planner(
      index: index, since: options.since, now: options.now, isForced: options.isForced,
      current: { try? readFile("\(options.folder)/\($0)") })
    let failures = await gathering.readPages(of: &offers, planner: planner)
    for (n, offer) in offers.enumerated() {
      let ids = Set(offer.candidates.compactMap(\.id))
      let first = planner.entries.count
      for (i, candidate) in offer.candidates.enumerated() {
        planner.plan(candidate, ids: ids, failure: failures[n]?[i])
      }
      // An entry that was left out for now must be offered again.
      let isWhole = planner.entries[first...].allSatisfy { $0.skipped == nil || isFinal($0.skipped) }
      if let feed = offer.feed, isWhole, failures[n] == nil { planner.index.keep(feed) }
      report.diagnostics += offer.diagnostics
      if offer.isUnchanged { report.unchangedFeeds += 1 }
    }
    report.entries = planner.entries
    report.diagnostics += planner.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      let path = diagnostic.location?.path ?? ""
      diagnostic.location?.path = "\(options.folder)/\(path)"
      return diagnostic
    }
    if !options.isDryRun { write(planner, into: &report) }
    return report
  }

  private func isFinal(_ reason: String?) -> Bool {
    guard let reason else { return true }
    return !reason.hasPrefix("before ") && reason != "edited by hand"
  }

  private func write(_ planner: Planner, into report: inout ImportReport) {
    var ledger = planner.index.ledger
    let root = canonicalPath(options.folder)
    do throws(OutputError) {
      var files: [(path: String, bytes: [UInt8])] = []
      for file in planner.files {
        let path = "\(options.folder)/\(file.path)"
        guard canonicalPath(path).hasPrefix(root == "/" ? root : root + "/") else {
          throw OutputError(
            .write, path, reason: "a link leads out of the folder",
            help: "Take the link away, or import into another folder with `--into`.")
        }
        files.append((path, file.bytes))
      }
      try writeAtomically(files)
    } catch {
      report.diagnostics.append(error.diagnostic())
      // What was not written must not be remembered.
      ledger.feeds = [:]
      for file in planner.files where (try? readFile("\(options.folder)/\(file.path)")) != file.bytes {
        ledger.articles[file.path] = nil
      }
    }
    if ledger.articles.isEmpty, ledger.feeds.isEmpty { return }
    do throws(OutputError) {
      try writeAtomically(ledger.serialised(), to: "\(options.folder)/\(ImportLedger.name)")
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
  }
}
