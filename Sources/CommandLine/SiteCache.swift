import Model
import Output
import Pipeline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one `build` of a site leaves for the next, in `.broadsheet-cache` beside Content.
struct SiteCache {
  private let store: MemoryStore
  private let target: String
  private let jobs: Int

  /// `target` is the output folder.
  init(root: String, target: String, jobs: Int) {
    let folder = CacheFolder(
      path: DiskSite(root: root).path(CacheFolder.name), key: programStamp(path: CommandLine.arguments[0]))
    store = MemoryStore(folder: folder, jobs: jobs)
    self.target = target
    self.jobs = jobs
  }

  func load() -> (memory: BuildMemory, diagnostics: [Diagnostic]) { store.load(standingIn: target) }

  /// What the last build left, for a command that needs every page's bytes and leaves nothing behind itself.
  static func recall(root: String, jobs: Int) -> (memory: BuildMemory, diagnostics: [Diagnostic]) {
    SiteCache(root: root, target: "", jobs: jobs).store.load()
  }

  /// A cache that cannot be written is told of; the site is whole without it.
  func save(_ build: SiteBuild, _ report: WriteReport) -> [Diagnostic] {
    guard let memory = build.memory else { return [] }
    let settled = fileClock() + (report.hasChanges ? 25_000_000 : 0)
    let (target, jobs) = (target, jobs)
    let isMuch = report.added.count + report.changed.count > 200
    do throws(OutputError) {
      try store.save(memory) { memory in
        // A page that was just written and is changed within the same tick of the disk's clock would seem unchanged. Few are read again by
        // the next build instead.
        let rest = settled - fileClock()
        if rest > 0, rest <= 25_000_000, isMuch { usleep(UInt32(rest / 1000)) }
        memory.settle(in: target, report.records, jobs: jobs)
      }
      return []
    } catch {
      var diagnostic = error.diagnostic(.warning)
      diagnostic.message += " The next build takes as long as this one."
      return [diagnostic]
    }
  }
}
