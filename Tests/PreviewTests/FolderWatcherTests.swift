import Output
import Testing

@testable import Preview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Watching folders", .timeLimit(.minutes(1))) struct FolderWatcherTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("one", to: "Content/deep/a.md")
    try folder.write("one", to: "elsewhere/b.md")
  }

  private func watcher(_ method: FolderWatcher.Method) -> FolderWatcher {
    var watcher = FolderWatcher(folders: [folder["Content"], folder["Templates"]], method: method)
    watcher.pause = .milliseconds(20)
    watcher.quiet = .milliseconds(20)
    return watcher
  }

  @Test(
    "notices files changed, made, removed and renamed, and folders made, moved in and moved away",
    arguments: [FolderWatcher.Method.automatic, .polling])
  func changes(method: FolderWatcher.Method) async throws {
    var notices = watcher(method).changes().makeAsyncIterator()
    try folder.write("changed", to: "Content/deep/a.md")
    _ = await notices.next()
    try folder.write("new", to: "Content/new.md")
    _ = await notices.next()
    rename(folder["Content/new.md"], folder["Content/renamed.md"])
    _ = await notices.next()
    unlink(folder["Content/renamed.md"])
    _ = await notices.next()
    try folder.write("x", to: "Content/fresh/deeper/x.md")
    _ = await notices.next()
    try folder.write("changed", to: "Content/fresh/deeper/x.md")
    _ = await notices.next()
    rename(folder["elsewhere"], folder["Content/moved"])
    _ = await notices.next()
    try folder.write("changed", to: "Content/moved/b.md")
    _ = await notices.next()
    rename(folder["Content/moved"], folder["away"])
    _ = await notices.next()
    // A root that was not there at the start.
    try folder.write("x", to: "Templates/story.mustache")
    _ = await notices.next()
    try folder.write("changed", to: "Templates/story.mustache")
    _ = await notices.next()
  }

  @Test("fifty saves in a row make one notice, hidden files and swap files none") func manySaves()
    async throws
  {
    var watcher = watcher(.automatic)
    watcher.quiet = .seconds(1)
    watcher.longestWait = .seconds(30)
    let stream = watcher.changes()
    for i in 0..<50 { try folder.write("save \(i)", to: "Content/deep/a.md") }
    var notices = stream.makeAsyncIterator()
    let notice = await notices.next()
    #expect(await notice?.stands() == true)
    for name in [".a.md.swp", "a.md~", ".git/index"] { try folder.write("x", to: "Content/deep/\(name)") }
    var source = ChangeSource.polling(PollingWatch([]))
    #if canImport(Glibc)
      source = .inotify(try #require(InotifyWatch([folder["Content"]])))
      try folder.write("x", to: "Content/deep/.b.md.swp")
      try folder.write("x", to: "Content/deep/b.md~")
    #endif
    let isNoticed = source.takeChanges(of: [])
    #expect(!isNoticed)
    source.close()
  }

  @Test("a save that another follows does not stand; the notice for both does") func followed() async throws {
    var watcher = watcher(.automatic)
    watcher.pause = .seconds(30)
    var notices = watcher.changes().makeAsyncIterator()
    try folder.write("first", to: "Content/deep/a.md")
    let first = try #require(await notices.next())
    try folder.write("second", to: "Content/deep/a.md")
    let isFirstStanding = await first.stands()
    #expect(!isFirstStanding)
    let second = try #require(await notices.next())
    let isSecondStanding = await second.stands()
    #expect(isSecondStanding)
  }

  @Test("a folder that moved away is watched no longer") func movedAway() throws {
    #if canImport(Glibc)
      var watch = try #require(InotifyWatch([folder["Content"]]))
      rename(folder["Content/deep"], folder["away"])
      let notices = watch.takeChanges()
      #expect(notices)
      try folder.write("changed", to: "away/a.md")
      let later = watch.takeChanges()
      #expect(!later)
      watch.close()
    #endif
  }

  @Test("files elsewhere are no reason for a notice") func elsewhere() throws {
    #if canImport(Glibc)
      var watch = try #require(InotifyWatch([folder["Content"], folder["Templates"]]))
      try folder.write("x", to: "elsewhere/b.md")
      try folder.write("x", to: "Public/index.html")
      let later = watch.takeChanges()
      #expect(!later)
      watch.close()
    #endif
  }
}
