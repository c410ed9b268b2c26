import ArgumentParser
import Model
import Output
import Pipeline

extension SharedOptions {
  /// Writes a site and, before its pages stand, the stories' identities for the next build.
  func write(_ build: SiteBuild, with writer: SiteWriter, dryRun: Bool) -> WriteReport {
    writer.write(
      build.files, standing: build.standing, record: build.record.serialised(), dryRun: dryRun
    ) { () throws(OutputError) in
      if !build.ledger.isEmpty { _ = try writeAtomically(build.ledger, to: path("Content/ledger.jsonl")) }
    }
  }

  /// Keeps other builds of the site away while the result is held; nothing is kept away by a dry run.
  func lock(dryRun: Bool) throws -> BuildLock? {
    if dryRun { return nil }
    do throws(OutputError) {
      return try BuildLock(content: path("Content"))
    } catch {
      throw refusal([], output: [error.diagnostic()])
    }
  }

  /// The site in its folder, or why there is none.
  func builtSite(_ target: String) throws -> BuiltSite {
    let files: [FileRecord]?
    let record: [UInt8]?
    do throws(OutputError) {
      files = try builtFiles(in: target)
      record = files == nil ? nil : try buildRecord(in: target)
    } catch {
      throw refusal([], output: [error.diagnostic()])
    }
    guard let files else {
      throw refusal(
        [],
        output: [
          Diagnostic(
            .error, "verify/no-site", "There is no built site in `\(target)`.",
            help: "Build it with `broadsheet build`, or name its folder with --output DIR.")
        ])
    }
    guard let record = record.flatMap({ BuildRecord(parsing: $0) }) else {
      throw refusal(
        [],
        output: [
          Diagnostic(
            .error, "verify/no-record",
            "The site in `\(target)` has no readable note of what it was built from: another version of Broadsheet built it.",
            help: "Build it again with `broadsheet build`.")
        ])
    }
    let own = Set(files.map(\.path))
    let others = FolderReader.scan(target).entries.map(\.path).filter { !own.contains($0) }
    let folder = BuiltFolder(output: target)
    return BuiltSite(files: files, others: others, record: record) { folder.read($0) }
  }
}

extension Diagnostic {
  /// The same diagnostic, its path counted from where a folder stands.
  func below(_ folder: String) -> Diagnostic {
    var placed = self
    placed.location?.path = "\(folder)/\(location?.path ?? "")"
    return placed
  }
}
