import Foundation
import Model
import Output
import Testing

@testable import Pipeline

/// A site's output and cache on disk, in a folder that goes when the test does.
final class StoredSite {
  let folder: URL
  var key = ContentHash("this program")

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var output: String { folder.appending(path: "Public").path() }
  var cache: URL { folder.appending(path: CacheFolder.name) }
  var store: MemoryStore { MemoryStore(folder: CacheFolder(path: cache.path(), key: key), jobs: 2) }

  /// Writes a build and its cache, and reads that as another run of the program does.
  func next(after build: SiteBuild) throws -> BuildMemory {
    try write(build)
    return load().memory
  }

  /// `waits`: until the clock of the disk has gone on, so that a further change of a page would show.
  func write(_ build: SiteBuild, waits: Bool = true) throws {
    guard !build.diagnostics.hasErrors, var memory = build.memory else { return }
    let writer = SiteWriter(output: output, force: false, guarded: GuardedFolders(home: nil))
    let report = writer.write(build.files, standing: build.standing, dryRun: false)
    #expect(!report.diagnostics.hasErrors && !report.isOvertaken, "\(report.diagnostics)")
    if waits { usleep(25_000) }
    memory.settle(in: output, report.records, jobs: 2)
    try store.save(memory)
  }

  func load() -> (memory: BuildMemory, diagnostics: [Diagnostic]) {
    store.load(standingIn: output)
  }

  func read(_ path: String) -> [UInt8]? { BuiltFolder(output: output).read(path) }

  var packs: [URL] {
    get throws {
      try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "pack" }.sorted { $0.path() < $1.path() }
    }
  }
}
