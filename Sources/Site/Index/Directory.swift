import Model

/// The pages that gather things of one kind: all sources, all sections, all topics, all names.
struct Directory: Sendable {
  struct Entry: Sendable {
    /// As shown.
    var name: String
    /// Last part of the page's path.
    var slug: String
    /// What stands on the page: article or digest indices, in order of first mention.
    var members: [Int]
  }

  /// `sources`, the first part of the path.
  var folder: String
  /// By key.
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Gathers members by name. Names that differ only in case are one.
  ///
  /// Two names that would have one slug get different ones: the first by bytes keeps it, the others
  /// add a fingerprint of the name, so that the outcome does not depend on the order of input.
  init(folder: String, members: [(name: String, member: Int)], atLeast: Int = 1) {
    self.folder = folder
    var gathered: [(key: String, name: String, members: [Int])] = []
    var numbers: [String: Int] = [:]
    for (name, member) in members {
      let key = name.lowercased()
      let number = numbers[key] ?? gathered.count
      if number == gathered.count {
        numbers[key] = number
        gathered.append((key, name, []))
      }
      if utf8Precedes(name, gathered[number].name) { gathered[number].name = name }
      if gathered[number].members.last != member { gathered[number].members.append(member) }
    }
    var taken = Set<String>()
    gathered.removeAll { $0.members.count < atLeast }
    for (key, name, members) in gathered.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      let mark = String(ContentHash(key).description.prefix(6))
      var slug = slugify(name)
      if slug.isEmpty { slug = "n-\(mark)" }
      if !taken.insert(slug).inserted {
        slug += "-\(mark)"
        taken.insert(slug)
      }
      places[key] = entries.count
      entries.append(Entry(name: name, slug: slug, members: members))
    }
  }

  subscript(name: String) -> Entry? { place(of: name).map { entries[$0] } }

  /// Among `entries`.
  func place(of name: String) -> Int? { places[name.lowercased()] }

  /// Path of an entry's page below the root, percent-encoded: `sources/harbour-post/index.html`.
  func link(to entry: Entry) -> String { "\(folder)/\(percentEncoded(entry.slug))/index.html" }
}
