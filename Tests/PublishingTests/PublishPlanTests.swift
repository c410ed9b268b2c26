import Model
import Output
import Testing

@testable import Publishing

private func record(_ path: String, _ text: String = "x") -> FileRecord {
  FileRecord(OutputFile(path: path, bytes: Array(text.utf8), origin: ""))
}

@Suite("Publish plan")
struct PublishPlanTests {
  let local = [
    "index.html", "assets/a.css", "stories/x/index.html", "feed.xml", "stories/x/feed.xml", "email/1.txt",
    "search/index.html", "search/index.json", "search/words-1f2e3d4c5a6b.txt",
  ]
  .map { record($0) }

  @Test("files are added, changed, removed or left alone by the list of what was published before")
  func differences() {
    let remote = [record("index.html", "old"), record("assets/a.css"), record("gone/index.html")]
    let plan = PublishPlan(local: local, remote: remote)
    #expect(
      plan.added == [
        "email/1.txt", "feed.xml", "search/index.html", "search/index.json", "search/words-1f2e3d4c5a6b.txt",
        "stories/x/feed.xml", "stories/x/index.html",
      ])
    #expect(plan.changed == ["index.html"])
    #expect(plan.removed == ["gone/index.html"])
    #expect(plan.unchanged == 1)
    #expect(plan.hasChanges)
    #expect(!PublishPlan(local: local, remote: local).hasChanges)
    #expect(PublishPlan(local: local, remote: local, everything: true).changed.count == local.count)
  }

  @Test("a page goes up after what it loads, and what leads to pages or names other files after that")
  func phases() {
    let phases = PublishPlan(local: local, remote: []).phases
    #expect(
      phases == [
        ["assets/a.css", "email/1.txt", "search/words-1f2e3d4c5a6b.txt"],
        ["search/index.html", "stories/x/index.html"],
        ["feed.xml", "index.html", "search/index.json", "stories/x/feed.xml"],
      ])
  }

  @Test("the list left while files go up lets a later run send them again and remove what is no longer made")
  func claims() {
    let remote = [record("index.html", "old"), record("assets/a.css"), record("gone/index.html")]
    let plan = PublishPlan(local: local, remote: remote)
    let claim = plan.claim(local: local, remote: remote)
    let again = PublishPlan(local: local, remote: claim)
    #expect(again.added.isEmpty)
    #expect(again.changed == (plan.added + plan.changed).sorted())
    #expect(again.removed == plan.removed)
    // And when the next build makes other files: those that may have gone up are known.
    let other = PublishPlan(local: [record("index.html")], remote: claim)
    #expect(other.removed.contains("stories/x/index.html"))
  }

  @Test("folders that the site no longer needs are named deepest first")
  func folders() {
    let remote = local + [record("old/deep/index.html"), record("stories/y/index.html")]
    let plan = PublishPlan(local: local, remote: remote)
    #expect(plan.emptied(by: local) == ["stories/y", "old/deep", "old"])
  }

  @Test(
    "only a file with a hash in its name is kept by caches for ever",
    arguments: [
      ("assets/broadsheet.1f2e3d4c.css", true), ("assets/pages/search.1a089955.js", true),
      ("assets/licence.1a089955", true), ("images/Quay.d5aa4069.JPG", true),
      ("search/words-1f2e3d4c5a6b.txt", true), ("search/articles-5a6b7c8d1f2e.json", true),
      ("assets/plain.css", false), ("assets/1a089955", false), ("assets/a.1a08995.css", false),
      ("assets/a.1A089955.css", false), ("search/index.json", false), ("search/words-1f2e.txt", false),
      ("index.html", false), ("assets", false), ("articles/assets/a.1a089955.css", false),
      ("feed.xml", false),
    ])
  func caching(path: String, isLasting: Bool) {
    let expected = isLasting ? "public, max-age=31536000, immutable" : "public, max-age=300"
    #expect(cacheControl(of: path) == expected)
  }

  @Test(
    "a password in an address is not shown",
    arguments: [
      (
        "fatal: unable to access 'https://me:secret@example.org/x.git'",
        "fatal: unable to access 'https://***@example.org/x.git'"
      ),
      ("git@example.org:me/x.git", "git@example.org:me/x.git"),
      ("see https://example.org/a@b", "see https://example.org/a@b"),
    ])
  func secrets(text: String, expected: String) { #expect(withoutSecrets(text) == expected) }
}
