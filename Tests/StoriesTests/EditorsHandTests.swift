import Model
import Testing

@testable import Stories

@Suite("The editor's hand")
struct EditorsHandTests {
  /// Two stories (m, k) and two articles alone (1, 2).
  static let drafts = Newsroom.twoQuakes + Newsroom.oneCountry.prefix(2)
  let desk = corpus(Self.drafts)

  private func lines(_ actions: [EditorOverride.Action]) -> [EditorOverride] {
    actions.enumerated().map {
      EditorOverride(
        action: $0.element,
        location: SourceLocation(path: "Content/editor.yaml", line: $0.offset + 2, column: 3))
    }
  }

  private func apply(_ actions: [EditorOverride.Action], ledger: Ledger = Ledger()) -> (
    partition: StoryPartition, notes: [Diagnostic]
  ) {
    let result = EditorsHand(overrides: lines(actions)).apply(
      to: StoryFinder().stories(in: desk), corpus: desk, ledger: ledger)
    return (result.partition, result.diagnostics)
  }

  private static let m = ["m1.txt", "m2.txt", "m3.txt"]
  private static let k = ["k1.txt", "k2.txt", "k3.txt"]

  @Test(
    "each line does what it says",
    arguments: [
      ([.merge(["m1.txt", "k2.txt"])], [m + k, ["1.txt"], ["2.txt"]]),
      ([.split(["m3.txt"])], [["m1.txt", "m2.txt"], ["m3.txt"], k, ["1.txt"], ["2.txt"]]),
      (
        [.split(["m3.txt", "k3.txt"])],
        [["m1.txt", "m2.txt"], ["k1.txt", "k2.txt"], ["m3.txt", "k3.txt"], ["1.txt"], ["2.txt"]]
      ),
      ([.move(article: "1.txt", to: "m2.txt")], [m + ["1.txt"], k, ["2.txt"]]),
      ([.exclude("Content/m1.txt")], [["m2.txt", "m3.txt"], k, ["1.txt"], ["2.txt"]]),
      (
        [.merge(["1.txt", "2.txt"]), .split(["k1.txt"])],
        [m, ["k1.txt"], ["k2.txt", "k3.txt"], ["1.txt", "2.txt"]]
      ),
    ] as [([EditorOverride.Action], [[String]])])
  func partitionLines(actions: [EditorOverride.Action], stories: [[String]]) {
    let (partition, notes) = apply(actions)
    #expect(notes.isEmpty)
    #expect(pathsOfStories(partition, desk) == Set(stories.map(Set.init)))
    #expect(Set(partition.stories.filter { !$0.edits.isEmpty }.flatMap(\.edits)) == Set(actions))
    #expect(Set(partition.stories.map(\.id)).count == partition.stories.count)
    for story in partition.stories {
      #expect(story.reports.flatMap(\.articles).sorted() == story.articles.sorted())
    }
  }

  @Test(
    "lines about a story are recorded on it and change nothing else",
    arguments: [
      .pin("m1.txt"), .weight("m1.txt", 3), .title("m1.txt", "Quake"), .note("m1.txt", "See also"),
      .lead("m1.txt", "Houses collapsed in Calapan"), .drop("m1.txt", "Ferries to Batangas"),
    ] as [EditorOverride.Action])
  func remarks(action: EditorOverride.Action) {
    let (partition, notes) = apply([action])
    #expect(notes.isEmpty)
    let found = StoryFinder().stories(in: desk)
    #expect(pathsOfStories(partition, desk) == pathsOfStories(found, desk))
    #expect(partition.stories.filter { !$0.edits.isEmpty }.map(\.edits) == [[action]])
  }

  @Test("removing the lines gives the partition as before")
  func removal() {
    let found = StoryFinder().stories(in: desk)
    #expect(apply([]).partition.stories == found.stories)
    var ledger = Ledger()
    let before = ledger.assign(to: found, corpus: desk) { _ in "Headline" }
    let edited = apply([.merge(["m1.txt", "k1.txt"]), .split(["m2.txt"])], ledger: ledger).partition
    _ = ledger.assign(to: edited, corpus: desk) { _ in "Headline" }
    let after = ledger.assign(to: apply([], ledger: ledger).partition, corpus: desk) { _ in "Headline" }
    #expect(after.stories == before.stories)
  }

  @Test("stories named by id or slug stay the same stories after the line has been obeyed")
  func namesSurvive() throws {
    var ledger = Ledger()
    let first = ledger.assign(to: StoryFinder().stories(in: desk), corpus: desk) { story in
      desk.articles[story.articles[0]].article.title?.value ?? ""
    }
    let slugs = first.stories.filter { $0.articles.count == 3 }.map(\.slug)
    let single = try #require(first.stories.first { $0.articles.count == 1 })
    let path = desk.articles[single.articles[0]].article.path
    let actions: [EditorOverride.Action] = [.merge(slugs), .move(article: path, to: slugs[1])]
    var texts: [[UInt8]] = []
    for _ in 1...3 {
      let (partition, notes) = apply(actions, ledger: ledger)
      #expect(notes.isEmpty)
      #expect(partition.stories.map(\.articles.count).sorted() == [1, 7])
      _ = ledger.assign(to: partition, corpus: desk) { _ in "New" }
      texts.append(ledger.serialised())
    }
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
  }

  @Test(
    "a line that matches nothing warns with its place",
    arguments: [
      (
        .merge(["m1.txt", "k9.txt"]),
        "Content/editor.yaml:2:3: warning: No story or article is called `k9.txt`. [editor/no-match]\n  help: Did you mean `k1.txt`?"
      ),
      (
        .split(["nowhere/at/all.txt"]),
        "Content/editor.yaml:2:3: warning: No article is called `nowhere/at/all.txt`. [editor/no-match]\n  help: Name an article by its path under Content, a story by its id or slug."
      ),
      (
        .lead("m1.txt", "No such words"),
        "Content/editor.yaml:2:3: warning: No sentence of this story begins with `No such words`. [editor/no-match]\n  help: Copy the sentence's first words exactly from an article of the story."
      ),
      (
        .merge(["m1.txt", "m2.txt"]),
        "Content/editor.yaml:2:3: warning: These are one story already. [editor/no-effect]\n  help: Remove the line, or name what you meant."
      ),
      (
        .move(article: "m1.txt", to: "m2.txt"),
        "Content/editor.yaml:2:3: warning: The article stands in that story already. [editor/no-effect]\n  help: Remove the line, or name what you meant."
      ),
      (
        .split(["1.txt"]),
        "Content/editor.yaml:2:3: warning: These articles are a story of their own already. [editor/no-effect]\n  help: Remove the line, or name what you meant."
      ),
    ] as [(EditorOverride.Action, String)])
  func warnings(action: EditorOverride.Action, text: String) {
    let (partition, notes) = apply([action])
    #expect(notes.map(\.rendered) == [text])
    #expect(partition.stories == StoryFinder().stories(in: desk).stories)
  }

  @Test("an excluded article cannot be named by another line")
  func excludedThenNamed() {
    let notes = apply([.exclude("m1.txt"), .exclude("m1.txt")]).notes
    #expect(
      notes.map(\.rendered) == [
        "Content/editor.yaml:3:3: warning: `m1.txt` is excluded by another line. [editor/no-match]\n  help: Remove one of both lines."
      ])
  }

  @Test("articles of two languages are not made one story")
  func languages() {
    let desk = corpus([Draft("a.txt", "Water rose."), Draft("b.txt", language: "fi", "Vesi nousi.")])
    let result = EditorsHand(overrides: lines([.merge(["a.txt", "b.txt"])]))
      .apply(to: StoryFinder().stories(in: desk), corpus: desk, ledger: Ledger())
    #expect(result.partition.stories.count == 2)
    #expect(
      result.diagnostics.map(\.rendered) == [
        "Content/editor.yaml:2:3: warning: A story cannot hold articles of two languages. [editor/languages-differ]\n  help: Remove the line, or set `language` in the article if it was detected wrongly."
      ])
  }
}
