import Model
import Synchronization
import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sites that change in one step, and what stands when a build ends at each of its own.
@Suite("A site with a twin") struct TwinTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Files and folders change places, pages come, change and go.
  private let old = [
    "index.html": "old front", "same.html": "same", "gone/deep/index.html": "gone", "becomes-folder": "file",
    "becomes-file/a.html": "a", "becomes-file/b/c.html": "c", "changed.html": "old", "news/1/index.html": "1",
  ]
  private let new = [
    "index.html": "new front", "same.html": "same", "fresh/deep/index.html": "fresh", "fresh/top.html": "top",
    "becomes-folder/x.html": "x", "becomes-file": "now a file", "changed.html": "new",
    "news/1/index.html": "1", "news/2/index.html": "2",
  ]
  private let third = ["index.html": "third", "other/page.html": "other"]
  private let foreign = [
    "CNAME": "example.org", "news/mine.txt": "mine", ".git/HEAD": "ref", ".git/refs/heads/x": "1",
  ]

  private func write(
    _ files: [String: String], before: (@Sendable (WriteStep) throws(OutputError) -> Void)? = nil
  ) -> WriteReport {
    var writer = SiteWriter(output: folder["Public"], force: false, guarded: GuardedFolders(home: nil))
    writer.twins = folder["twins"]
    writer.beforeStep = before
    return writer.write(site(files), record: Array("record".utf8), dryRun: false)
  }

  /// What readers find at the path, without the list and the record of the site: nothing else is ever there.
  private func shown() -> [String: String] {
    folder.tree("Public").filter { $0.value != "/" && ![OwnName.manifest, OwnName.record].contains($0.key) }
  }

  private func addForeign() throws {
    for (path, text) in foreign { try folder.write(text, to: "Public/\(path)") }
  }

  private func with(_ files: [String: String]) -> [String: String] { files.merging(foreign) { $1 } }

  private func reset() throws {
    _ = cleanOutput(
      folder["Public"], twins: folder["twins"], dryRun: false, guarded: GuardedFolders(home: nil))
    for path in foreign.keys { unlink(folder["Public/\(path)"]) }
    for path in ["news", ".git/refs/heads", ".git/refs", ".git"] { rmdir(folder["Public/\(path)"]) }
    try #require(folder.tree("Public").isEmpty && folder.tree()["twins"] == nil)
  }

  /// Stops before the step with this number and all after it.
  private func stop(at limit: Int) -> (@Sendable (WriteStep) throws(OutputError) -> Void) {
    let done = Mutex(0)
    return { step throws(OutputError) in
      let count = done.withLock { number in
        number += 1
        return number
      }
      if count > limit { throw OutputError(.write, "\(step)", reason: "it was stopped by the test") }
    }
  }

  @Test("is the old site or the new one after a kill at any step, and the next build leaves its own folder")
  func everyStep() throws {
    var limit = 0
    var seen: Set<String> = []
    while true {
      _ = write(old)
      try addForeign()
      let inode = FileStatus(path: folder["Public"])?.identity
      let stopped = write(new, before: stop(at: limit)).diagnostics.hasErrors
      let found = shown()
      #expect(found == with(old) || found == with(new), "\(found) after step \(limit)")
      seen.insert("\(found == with(new)) \(FileStatus(path: folder["Public"])?.identity == inode)")
      let next = limit % 3 == 0 ? third : new
      let report = write(next)
      #expect(report.diagnostics.isEmpty, "\(report.diagnostics) after step \(limit)")
      #expect(shown() == with(next), "after step \(limit)")
      #expect(FileStatus(path: folder["Public"])?.identity == inode, "after step \(limit)")
      #expect(folder.tree()["Public/.broadsheet-staging"] == nil)
      #expect(folder.tree()["Public/.broadsheet-journal"] == nil)
      let twins = folder.tree().keys.filter { $0.hasPrefix("twins/") && !$0.dropFirst(6).contains("/") }
      #expect(twins.filter { !$0.hasSuffix(".folders") }.count == 2)
      try reset()
      if !stopped { break }
      limit += 1
    }
    // Each state was met: before the exchange, between its halves, after it.
    #expect(seen == ["false true", "true false", "true true"])
    #expect(limit > 30)
  }

  @Test("is there whole or not at all after a kill of its first build") func firstBuild() throws {
    var limit = 0
    while true {
      let stopped = write(new, before: stop(at: limit)).diagnostics.hasErrors
      #expect(shown().isEmpty || shown() == new, "after step \(limit)")
      #expect(write(third).diagnostics.isEmpty)
      #expect(shown() == third, "after step \(limit)")
      try reset()
      if !stopped { break }
      limit += 1
    }
    #expect(limit > 20)
  }

  @Test("keeps what a user changed after a kill between the two halves, and clean finds all") func afterKill()
    throws
  {
    _ = write(old)
    try addForeign()
    #expect(
      write(new) { step throws(OutputError) in
        if step == .swapBack { throw OutputError(.write, "x", reason: "it was stopped by the test") }
      }.diagnostics.hasErrors)
    try #require(shown() == with(new))
    try folder.write("changed", to: "Public/CNAME")
    try folder.write("added", to: "Public/added/file.txt")
    var wanted = with(third)
    wanted["CNAME"] = "changed"
    wanted["added/file.txt"] = "added"
    #expect(write(third).diagnostics.isEmpty)
    #expect(shown() == wanted)
    let report = cleanOutput(
      folder["Public"], twins: folder["twins"], dryRun: false, guarded: GuardedFolders(home: nil))
    #expect(report.diagnostics.isEmpty)
    #expect(shown() == wanted.filter { third[$0.key] == nil })
    #expect(folder.tree()["twins"] == nil)
  }

  @Test("hands over what someone puts there between the two halves") func handedOver() throws {
    _ = write(old)
    try addForeign()
    let folder = folder
    let report = write(new) { step throws(OutputError) in
      if step != .swapBack { return }
      try? folder.write("added", to: "Public/added.txt")
      try? folder.write("added", to: "Public/news/added.txt")
      try? folder.write("moved", to: "Public/CNAME")
    }
    #expect(report.diagnostics.isEmpty)
    var wanted = with(new)
    for path in ["added.txt", "news/added.txt"] { wanted[path] = "added" }
    wanted["CNAME"] = "moved"
    #expect(shown() == wanted)
    #expect(write(new).unchanged.count == new.count)
    #expect(shown() == wanted)
  }

  @Test("does not bring back what a user removed") func removed() throws {
    _ = write(old)
    try addForeign()
    _ = write(new)
    unlink(folder["Public/CNAME"])
    unlink(folder["Public/.git/refs/heads/x"])
    #expect(write(third).diagnostics.isEmpty)
    #expect(shown() == third.merging(["news/mine.txt": "mine", ".git/HEAD": "ref"]) { $1 })
  }

  @Test("whose folder cannot be changed after the exchange stands anew, and says so") func refusedAfter()
    throws
  {
    _ = write(old)
    let folder = folder
    let report = write(new) { step throws(OutputError) in
      guard step == .swapBack || step == .commitManifest else { return }
      // The name of the manifest is taken from where it waits.
      for name in folder.tree("twins").keys
      where name.hasSuffix(".staging/own.broadsheet-manifest.new") {
        unlink(folder["twins/\(name)"])
      }
    }
    #expect(report.diagnostics.map(\.identifier) == ["output/folder-exchanged"])
    #expect(report.diagnostics.first?.severity == .warning)
    #expect(
      report.diagnostics.first?.message.hasPrefix("The new site stands, but in a folder of its own") == true)
    #expect(shown() == new)
    #expect(write(third).diagnostics.isEmpty)
    #expect(shown() == third)
  }

  @Test("is changed in place where it can have none") func inPlace() throws {
    try folder.write("a file stands where twins would be", to: "twins")
    #expect(write(old).diagnostics.isEmpty)
    #expect(write(new).diagnostics.isEmpty)
    #expect(shown() == new)
    #expect(folder.read("twins") == "a file stands where twins would be")
  }

  @Test("is changed in place where a link stands for the twins, or for its own") func links() throws {
    try folder.write("mine", to: "Content/a.md")
    folder.link("twins", to: "Content")
    for files in [old, new] {
      #expect(write(files).diagnostics.isEmpty)
      #expect(shown() == files)
    }
    unlink(folder["twins"])
    _ = write(old)
    let twin = try #require(folder.tree("twins").keys.first { $0.count == 32 })
    rename(folder["twins/\(twin)"], folder["aside"])
    folder.link("twins/\(twin)", to: "../Content")
    #expect(write(new).diagnostics.isEmpty)
    #expect(shown() == new)
    _ = cleanOutput(
      folder["Public"], twins: folder["twins"], dryRun: false, guarded: GuardedFolders(home: nil))
    #expect(folder.tree("Content") == ["a.md": "mine"])
  }

  @Test("shares every file with it, and leaves those that did not change alone") func shared() throws {
    _ = write(old)
    _ = write(new)
    let twin = try #require(folder.tree("twins").keys.first { $0.count == 32 })
    for path in new.keys {
      #expect(
        FileStatus(path: folder["Public/\(path)"])?.identity
          == FileStatus(path: folder["twins/\(twin)/\(path)"])?.identity)
    }
    let before = FileStatus(path: folder["Public/same.html"])
    _ = write(old)
    #expect(FileStatus(path: folder["Public/same.html"]) == before)
    // Damage to the twin does not reach the site.
    unlink(folder["twins/\(twin)/same.html"])
    try folder.write("stray", to: "twins/\(twin)/stray.html")
    #expect(write(new).diagnostics.isEmpty)
    #expect(shown() == new)
    #expect(
      folder.read("twins/\(twin)/same.html") == "same" && folder.read("twins/\(twin)/stray.html") == nil)
  }

  @Test("has one for one output folder at a time, and none outside of it or the twins") func oneTwin() throws
  {
    _ = write(old)
    var writer = SiteWriter(output: folder["Other"], force: false, guarded: GuardedFolders(home: nil))
    writer.twins = folder["twins"]
    #expect(writer.write(site(old), dryRun: false).diagnostics.isEmpty)
    #expect(folder.tree("twins").keys.filter { $0.count == 32 }.count == 1)
    #expect(Set(folder.tree().keys.filter { !$0.contains("/") }) == ["Public", "Other", "twins"])
    writer.output = folder["twins/inside"]
    #expect(writer.write(site(old), dryRun: false).diagnostics.isEmpty)
  }
}
