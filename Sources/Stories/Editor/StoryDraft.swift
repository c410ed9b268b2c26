import Model

/// Stories while the editor's lines are being obeyed: groups of articles that can be joined and parted.
struct StoryDraft {
  struct Group {
    /// The story it was made from; nil for one that the editor split off.
    var origin: Int?
    /// The story whose affair it belongs to.
    var threadOf: Int?
    var language: LanguageTag
    var articles: [Int]
    var edits: [EditorOverride.Action] = []
  }

  private(set) var groups: [Group]
  private var groupOf: [Int: Int] = [:]

  init(_ partition: StoryPartition) {
    groups = partition.stories.enumerated().map {
      Group(
        origin: $0.offset, threadOf: $0.offset, language: $0.element.language, articles: $0.element.articles)
    }
    for (i, group) in groups.enumerated() { for article in group.articles { groupOf[article] = i } }
  }

  func group(of article: Int) -> Int? { groupOf[article] }
  func articles(of group: Int) -> [Int] { groups[group].articles }
  func language(of group: Int) -> LanguageTag { groups[group].language }

  /// The group that holds most of the articles, the earlier one in a tie.
  func group(holding articles: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for article in articles { if let group = groupOf[article] { counts[group, default: 0] += 1 } }
    return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
  }

  mutating func merge(_ group: Int, into target: Int) {
    guard group != target else { return }
    for article in groups[group].articles { groupOf[article] = target }
    groups[target].articles += groups[group].articles
    for edit in groups[group].edits { record(edit, on: target) }
    groups[group].articles = []
  }

  /// A new group of the articles, taken from wherever they stand.
  mutating func split(_ articles: [Int], language: LanguageTag) -> Int {
    let thread = articles.first.flatMap { groupOf[$0] }.flatMap { groups[$0].threadOf }
    groups.append(Group(origin: nil, threadOf: thread, language: language, articles: []))
    for article in articles { move(article, to: groups.count - 1) }
    return groups.count - 1
  }

  mutating func move(_ article: Int, to group: Int) {
    remove(article)
    groups[group].articles.append(article)
    groupOf[article] = group
  }

  mutating func remove(_ article: Int) {
    guard let group = groupOf.removeValue(forKey: article) else { return }
    groups[group].articles.removeAll { $0 == article }
  }

  mutating func record(_ action: EditorOverride.Action, on group: Int) {
    if !groups[group].edits.contains(action) { groups[group].edits.append(action) }
  }
}
