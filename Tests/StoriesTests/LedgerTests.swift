import Model
import Testing

@testable import Stories

@Suite("Story identities")
struct LedgerTests {
  /// A partition of the paths `a` to `z`, without looking at any text.
  private func partition(_ groups: [[String]], in desk: Corpus, thread: (Int) -> String = { "t\($0)" })
    -> StoryPartition
  {
    let indices = Dictionary(
      uniqueKeysWithValues: desk.articles.enumerated().map { ($0.element.article.path, $0.offset) })
    let stories = groups.enumerated().map { number, paths in
      Story(
        id: "p\(number)", slug: "", thread: thread(number), language: .english,
        articles: paths.compactMap { indices[$0] })
    }
    return StoryPartition(stories: stories)
  }

  private func desk(_ paths: String) -> Corpus {
    corpus(paths.enumerated().map { Draft(String($0.element), day: Double($0.offset), "Words.") })
  }

  private func assign(
    _ ledger: inout Ledger, _ groups: [[String]], _ desk: Corpus, headline: String = "Flood in Elm"
  ) -> [String: String] {
    let result = ledger.assign(to: partition(groups, in: desk), corpus: desk) { _ in headline }
    var ids: [String: String] = [:]
    for story in result.stories {
      for article in story.articles { ids[desk.articles[article].article.path] = story.id }
    }
    return ids
  }

  @Test("a story that grows keeps its id and slug")
  func growth() {
    var ledger = Ledger()
    let first = assign(&ledger, [["a", "b"]], desk("ab"))
    let slug = ledger.entries[0].slug
    let second = assign(&ledger, [["a", "b", "c"], ["d"]], desk("abcd"), headline: "Another headline")
    #expect(first["a"] == second["c"])
    #expect(second["d"] != second["a"])
    #expect(slug == "flood-in-elm")
    #expect(ledger[second["a"] ?? ""]?.slug == slug)
  }

  @Test("assigning the same partition again changes no byte")
  func idempotent() {
    var ledger = Ledger()
    let desk = desk("abcde")
    let once = assign(&ledger, [["a", "b"], ["c"], ["d", "e"]], desk)
    let bytes = ledger.serialised()
    #expect(assign(&ledger, [["a", "b"], ["c"], ["d", "e"]], desk) == once)
    #expect(ledger.serialised() == bytes)
    var reread = Ledger.parse(bytes, path: "Content/ledger.jsonl").ledger
    #expect(reread.serialised() == bytes)
    #expect(assign(&reread, [["a", "b"], ["c"], ["d", "e"]], desk) == once)
    #expect(reread.serialised() == bytes)
  }

  @Test("the order of stories changes no identity")
  func order() {
    var one = Ledger()
    var other = Ledger()
    let desk = desk("abcde")
    #expect(
      assign(&one, [["a", "b"], ["c"], ["d", "e"]], desk)
        == assign(&other, [["d", "e"], ["c"], ["a", "b"]], desk))
    #expect(one.serialised() == other.serialised())
  }

  @Test("of a story that is split the largest part keeps the id")
  func split() {
    var ledger = Ledger()
    let desk = desk("abcde")
    let before = assign(&ledger, [["a", "b", "c", "d", "e"]], desk)
    let after = assign(&ledger, [["a", "b"], ["c", "d", "e"]], desk)
    #expect(after["c"] == before["a"])
    #expect(after["a"] != before["a"])
    #expect(ledger.redirects.isEmpty)
  }

  @Test("of merged stories the larger id stays and the other redirects; undoing it gives the id back")
  func merge() {
    var ledger = Ledger()
    let desk = desk("abcde")
    let before = assign(&ledger, [["a", "b"], ["c", "d", "e"]], desk)
    let slugs = Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.id, $0.slug) })
    let merged = assign(&ledger, [["a", "b", "c", "d", "e"]], desk)
    #expect(merged["a"] == before["c"])
    let from = slugs[before["a"] ?? ""] ?? ""
    let to = slugs[before["c"] ?? ""] ?? ""
    #expect(ledger.redirects == [Archive.Redirect(from: from, to: to)])
    #expect(assign(&ledger, [["a", "b"], ["c", "d", "e"]], desk) == before)
    #expect(ledger.redirects.isEmpty)
  }

  @Test("an id outlives articles that vanish and return")
  func vanish() {
    var ledger = Ledger()
    let before = assign(&ledger, [["a"], ["b", "c"]], desk("abc"))
    _ = assign(&ledger, [["b"]], desk("b"))
    #expect(ledger.entries.count == 2)
    #expect(assign(&ledger, [["a"], ["b", "c"]], desk("abc")) == before)
  }

  @Test("an article that leaves for another story takes no id with it")
  func moved() {
    var ledger = Ledger()
    let desk = desk("abcd")
    let before = assign(&ledger, [["a", "b"], ["c", "d"]], desk)
    let after = assign(&ledger, [["a"], ["b", "c", "d"]], desk)
    #expect(after["a"] == before["a"])
    #expect(after["b"] == before["c"])
  }

  @Test("slugs are unique whatever the case, and a headline without letters gives the id")
  func slugs() {
    var ledger = Ledger()
    _ = assign(&ledger, [["a"], ["b"], ["c"]], desk("abc"), headline: "Elm")
    #expect(ledger.entries.map(\.slug).sorted() == ["elm", "elm-2", "elm-3"])
    var nameless = Ledger()
    _ = assign(&nameless, [["a"]], desk("a"), headline: "?!")
    #expect(nameless.entries.first.map { $0.slug == $0.id } == true)
  }

  /// Assigns, writes the ledger and reads it again, as builds do.
  private func build(_ ledger: inout Ledger, _ groups: [String], of paths: String = "abcde") -> [String:
    String]
  {
    let ids = assign(&ledger, groups.map { $0.map(String.init) }, desk(paths))
    let read = Ledger.parse(ledger.serialised(), path: "l")
    #expect(read.diagnostics.isEmpty)
    #expect(read.ledger.serialised() == ledger.serialised())
    return ids
  }

  @Test(
    "a split that is undone gives every story its first id and address, however often",
    arguments: [["ab"], ["abc"], ["abcde"], ["ab", "cd"]],
    [
      ["a", "b"], ["ab", "c"], ["a", "bc"], ["b", "ac"], ["ab", "cde"], ["a", "b", "c", "d"], ["ad", "bc"],
    ])
  func undoneSplit(whole: [String], parts: [String]) {
    let paths = "abcde"
    var ledger = Ledger()
    let first = build(&ledger, whole, of: paths)
    let slugs = first.mapValues { ledger[$0]?.slug }
    var apart: [String: String] = [:]
    for round in 1...3 {
      let split = build(&ledger, parts, of: paths)
      if round == 1 { apart = split }
      #expect(split == apart)
      let count = ledger.entries.count
      let again = build(&ledger, whole, of: paths)
      #expect(again == first)
      #expect(again.mapValues { ledger[$0]?.slug } == slugs)
      #expect(ledger.entries.count == count)
    }
  }

  @Test(
    "a merge that is undone gives every story its first id, whether one build or two gave the ids",
    arguments: [
      ["a", "bcde"], ["ab", "cde"], ["abc", "de"], ["ab", "cd", "e"], ["a", "b", "c", "d", "e"],
    ],
    [true, false])
  func undoneMerge(parts: [String], inOneBuild: Bool) {
    var ledger = Ledger()
    if !inOneBuild {
      for count in 1..<parts.count { _ = build(&ledger, Array(parts.prefix(count))) }
    }
    let first = build(&ledger, parts)
    let merged = build(&ledger, ["abcde"])
    #expect(Set(merged.values).count == 1)
    #expect(ledger.redirects.count == parts.count - 1)
    for _ in 1...2 {
      #expect(build(&ledger, parts) == first)
      #expect(ledger.redirects.isEmpty)
      #expect(build(&ledger, ["abcde"]) == merged)
    }
  }

  @Test("of merged stories the id of an earlier build stays, though the later story is larger")
  func earlierBuild() {
    var ledger = Ledger()
    let before = build(&ledger, ["a"])
    let later = build(&ledger, ["a", "bcde"])
    #expect(ledger[later["b"] ?? ""]?.generation == 1)
    #expect(build(&ledger, ["abcde"])["e"] == before["a"])
    #expect(ledger.redirects.count == 1)
  }

  @Test("an older id takes no story over while articles of its own are elsewhere")
  func scattered() {
    var ledger = Ledger()
    _ = build(&ledger, ["ab"], of: "abcdefgh")
    let before = build(&ledger, ["ab", "cde", "fgh"], of: "abcdefgh")
    let after = build(&ledger, ["acde", "bfgh"], of: "abcdefgh")
    #expect(after["a"] == before["c"])
    #expect(after["b"] == before["f"])
  }

  @Test("the build that gave an id is written only when the time cannot tell")
  func generation() throws {
    var ledger = Ledger()
    _ = build(&ledger, ["a"], of: "ab")
    #expect(!String(decoding: ledger.serialised(), as: UTF8.self).contains("generation"))
    _ = build(&ledger, ["a", "b"], of: "ab")
    let text = String(decoding: ledger.serialised(), as: UTF8.self)
    #expect(text.split(separator: "\n").filter { $0.contains("\"generation\":\"1\"") }.count == 1)
  }

  @Test("a thread keeps its name as stories come and go, and one that ends redirects")
  func threads() {
    var ledger = Ledger()
    let desk = desk("abcd")
    func run(_ threads: [String]) -> [String] {
      ledger.assign(to: partition([["a"], ["b"], ["c"], ["d"]], in: desk) { threads[$0] }, corpus: desk) {
        "Story \(desk.articles[$0.articles[0]].article.path)"
      }.stories.map(\.thread)
    }
    #expect(run(["x", "x", "x", "y"]) == ["story-a", "story-a", "story-a", "story-d"])
    #expect(run(["p", "p", "p", "q"]) == ["story-a", "story-a", "story-a", "story-d"])
    #expect(run(["p", "p", "p", "p"]) == ["story-a", "story-a", "story-a", "story-a"])
    // Only one story ever had the name: there never was a page.
    #expect(ledger.threadRedirects.isEmpty)
  }

  @Test("the name of every affair that had two stories leads to where they are now")
  func threadRedirects() {
    var ledger = Ledger()
    let desk = desk("abcde")
    func run(_ groups: [String], _ threads: [String]) -> [String] {
      _ = ledger.assign(
        to: partition(groups.map { $0.map(String.init) }, in: desk) { threads[$0] }, corpus: desk
      ) {
        "Story \(desk.articles[$0.articles[0]].article.path)"
      }
      return ledger.threadRedirects.map { "\($0.from) > \($0.to)" }
    }
    #expect(run(["a", "b", "c", "d", "e"], ["x", "x", "x", "y", "y"]) == [])
    // Two affairs become one.
    #expect(run(["a", "b", "c", "d", "e"], ["x", "x", "x", "x", "x"]) == ["story-d > story-a"])
    // And two again.
    #expect(run(["a", "b", "c", "d", "e"], ["x", "x", "x", "y", "y"]) == [])
    // All stories of an affair become one story: no page, but an address that answers.
    #expect(run(["abc", "d", "e"], ["x", "y", "y"]) == ["story-a > story-a"])
    // One story leaves for another affair, the rest is one story.
    #expect(run(["ab", "c", "d", "e"], ["x", "y", "y", "y"]) == ["story-a > story-a"])
  }

  @Test("three days built in any order of files give the same ids and addresses")
  func days() {
    let days = [Newsroom.ferry.prefix(2), Newsroom.ferry[2..<4], Newsroom.ferry[4...]]
    func build(shuffled: Bool) -> ([String], [UInt8]) {
      var ledger = Ledger()
      var ids: [String] = []
      for day in 1...3 {
        var drafts = days.prefix(day).flatMap { $0 } + Newsroom.oneCountry.prefix(day)
        if shuffled { drafts.reverse() }
        let desk = corpus(drafts)
        let stories = ledger.assign(to: StoryFinder().stories(in: desk), corpus: desk) { story in
          desk.articles[story.articles[0]].article.title?.value ?? ""
        }.stories
        ids.append(stories.first { $0.articles.count > 1 }?.id ?? "")
      }
      return (ids, ledger.serialised())
    }
    let (ids, bytes) = build(shuffled: false)
    #expect(Set(ids).count == 1)
    #expect(build(shuffled: true) == (ids, bytes))
  }
}

@Suite("Reading the ledger")
struct LedgerParsingTests {
  private let good =
    #"{"id":"s1","slug":"flood","thread":"flood","language":"en","created":"2024-01-01T00:00:00Z","articles":["a.txt"],"redirectsTo":null}"#

  private func parse(_ lines: [String]) -> (ids: [String], notes: [String]) {
    let (ledger, diagnostics) = Ledger.parse(
      Array(lines.joined(separator: "\n").utf8), path: "Content/ledger.jsonl")
    return (ledger.entries.map(\.id), diagnostics.map(\.rendered))
  }

  @Test(
    "a line that is no entry is reported with its place and its neighbours are kept",
    arguments: [
      "{\"id\":\"s2\",\"slug\":", "null", "{\"id\":\"\",\"slug\":\"x\",\"articles\":[]}",
      "{\"id\":\"s2\",\"slug\":\"../x\",\"articles\":[]}",
    ])
  func damaged(line: String) {
    let (ids, notes) = parse([
      good, line, good.replacing("s1", "s3").replacing("flood", "fire").replacing("a.txt", "b.txt"),
    ])
    #expect(ids == ["s1", "s3"])
    #expect(notes.count == 1)
    #expect(
      notes.first?.hasPrefix(
        "Content/ledger.jsonl:2:1: error: This line of the ledger cannot be read, and the next build would forget the address that it holds. [ledger/damaged]\n  2 | "
      ) == true)
    #expect(
      notes.first?.hasSuffix(
        "help: Restore the line from version control. Remove it only if its story may get a new address.")
        == true)
  }

  @Test("marks of an unfinished merge are reported one by one")
  func conflict() {
    let (ids, notes) = parse(["<<<<<<< HEAD", good, "=======", ">>>>>>> branch"])
    #expect(ids == ["s1"])
    #expect(notes.count == 3)
    #expect(
      notes.first == """
        Content/ledger.jsonl:1:1: error: A mark of an unfinished merge stands in the ledger. [ledger/conflict]
          1 | <<<<<<< HEAD
            | ^
          help: Remove this line and leave those around it: entries of both sides are kept.
        """)
  }

  @Test("an address whose articles all stand in older stories leads to the first of these")
  func emptied() throws {
    let newer =
      #"{"id":"s2","slug":"later","thread":"x","language":"en","created":"2024-02-01T00:00:00Z","articles":["a.txt"]}"#
    for lines in [[good, newer], [newer, good]] {
      let (ledger, diagnostics) = Ledger.parse(Array(lines.joined(separator: "\n").utf8), path: "l")
      #expect(ledger["s1"]?.articles == ["a.txt"])
      let entry = try #require(ledger["s2"])
      #expect(entry.articles.isEmpty)
      #expect(entry.redirectsTo == "s1")
      #expect(diagnostics.map(\.identifier) == ["ledger/duplicate"])
    }
  }

  @Test("of two entries with one id the older one stays, with the articles of both")
  func doubled() throws {
    let newer =
      #"{"id":"s1","slug":"later","thread":"x","language":"en","created":"2024-02-01T00:00:00Z","articles":["b.txt"]}"#
    for lines in [[good, newer], [newer, good]] {
      let (ledger, diagnostics) = Ledger.parse(Array(lines.joined(separator: "\n").utf8), path: "l")
      let entry = try #require(ledger["s1"])
      #expect(entry.slug == "flood")
      #expect(entry.articles == ["a.txt", "b.txt"])
      #expect(diagnostics.map(\.identifier) == ["ledger/duplicate"])
      #expect(diagnostics.first?.message == "Story s1 stands twice in the ledger; the older entry is kept.")
    }
  }

  @Test("two stories with one address: the later one gets another")
  func sameSlug() {
    let other = good.replacing("s1", "s2").replacing("2024-01", "2024-03").replacing("a.txt", "b.txt")
    let (ledger, diagnostics) = Ledger.parse(Array([other, good].joined(separator: "\n").utf8), path: "l")
    #expect(ledger.entries.map(\.slug) == ["flood", "flood-2"])
    #expect(
      diagnostics.first?.message
        == "Stories s1 and s2 have the same address `flood`; the later one is now `flood-2`.")
  }

  @Test("a file's mark is written as it was read, and what can be none is none")
  func marks() {
    let hash = ContentHash("text")
    #expect(FileMark(hash).description == hash.shortDescription)
    #expect(FileMark(hash.shortDescription) == FileMark(hash))
    #expect(FileMark("0000000f")?.description == "0000000f")
    for text in ["", "0000000", "000000000", "0000000F", "0000000g"] { #expect(FileMark(text) == nil) }
  }

  @Test(
    "what a line that stands twice gave to its entry stands there once, and is read again as it is written")
  func doubledRedirect() {
    let old = good.replacing("null", "\"s9\"")
    let new = good.replacing("2024-01", "2024-03")
    let first = Ledger.parse(Array([old, new].joined(separator: "\n").utf8), path: "l").ledger
    #expect(first["s1"]?.articles == ["a.txt"])
    let again = Ledger.parse(first.serialised(), path: "l")
    #expect(again.ledger.serialised() == first.serialised() && again.diagnostics.isEmpty)
  }

  @Test("entries that redirect in a circle are no one's address")
  func circle() {
    let one = good.replacing("null", "\"s2\"")
    let two = good.replacing("\"s1\"", "\"s2\"").replacing("null", "\"s1\"").replacing("flood", "fire")
    let (ledger, _) = Ledger.parse(Array([one, two].joined(separator: "\n").utf8), path: "l")
    #expect(ledger.redirects.isEmpty)
    #expect(ledger.current("s1") == nil)
  }
}

extension String {
  func replacing(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
