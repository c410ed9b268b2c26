import Model

/// Joins the short forms of a story's names to the one long form that each can mean.
///
/// "Holm" is Ada Holm unless a second Holm is named; "WHO" the name that its bracket follows or whose initials
/// it spells; "Blue Lane" is Blue Lane Shipping. A form that two names share joins neither, except where
/// reports that use it name only one of them.
struct NameJoining: Sendable {
  let words: NameWords
  let reportCount: Int
  /// The report of each line.
  let lines: [Int]

  /// O(names squared).
  func join(
    _ found: inout [NameBook.Found], acronyms: [(short: String, long: [String])], settings: NameSettings
  ) {
    for wish in settings.aliases {
      for alias in wish.short { apply(alias, to: wish.name, &found) }
    }
    joinAcronyms(&found, acronyms)
    for index in found.indices where !found[index].isJoined {
      let candidates = found.indices.filter {
        $0 != index && !found[$0].isJoined && canMean(found[index], found[$0])
      }
      if let target = target(of: index, among: candidates, in: found) {
        merge(index, into: target, &found)
      } else {
        // A first name alone is no name of its own either.
        let key = found[index].key
        let begins =
          key.count == 1 && found[index].placed == 0
          && found.contains {
            $0.key.count == 2 && $0.key[0] == key[0] && !NameWords.generics.contains($0.key[1])
          }
        found[index].isAmbiguous = candidates.count > 1 || begins
      }
    }
  }

  /// The editor's word: whatever the texts say.
  private func apply(_ alias: String, to name: String, _ found: inout [NameBook.Found]) {
    func place(_ name: String) -> Int? {
      let key = name.split(separator: " ").map { $0.lowercased() }
      return found.firstIndex { $0.key == key }
    }
    guard let short = place(alias), !found[short].isJoined else { return }
    if let long = place(name) {
      if long != short { merge(short, into: long, &found) }
    } else {
      found[short].aliases.append(found[short].shown)
      found[short].shown = name
    }
  }

  private func merge(_ index: Int, into target: Int, _ found: inout [NameBook.Found]) {
    found[index].isJoined = true
    found[target].aliases.append(found[index].shown)
    found[target].aliases += found[index].aliases
    found[target].lines = Array(Set(found[target].lines + found[index].lines)).sorted()
    found[target].reports.formUnion(found[index].reports)
    found[target].titles.formUnion(found[index].titles)
    found[target].count += found[index].count
  }

  // MARK: Acronyms

  private func joinAcronyms(_ found: inout [NameBook.Found], _ acronyms: [(short: String, long: [String])]) {
    for index in found.indices where found[index].key.count == 1 && NameBook.isAcronym(found[index].shown) {
      let shown = found[index].shown
      let explained = acronyms.filter { $0.short == shown }.map(\.long)
      var targets = found.indices.filter { other in
        explained.contains { long in
          found[other].key == long
            || found[other].key.count >= 2 && long.suffix(found[other].key.count) == found[other].key[...]
        }
      }
      if targets.isEmpty, shown.unicodeScalars.count >= 3 {
        targets = found.indices.filter {
          found[$0].key.count >= 3 && initials(found[$0]) == shown.lowercased()
        }
      }
      guard let target = targets.max(by: { found[$0].key.count < found[$1].key.count }), target != index
      else { continue }
      merge(index, into: target, &found)
    }
  }

  private func initials(_ name: NameBook.Found) -> String {
    String(name.key.filter { !words.links.contains($0) && $0 != "the" && $0 != "and" }.compactMap(\.first))
  }

  // MARK: Short forms

  private func target(of index: Int, among candidates: [Int], in found: [NameBook.Found]) -> Int? {
    let short = found[index]
    guard let first = candidates.first else { return nil }
    if candidates.count == 1 { return agrees(short, found[first]) ? first : nil }
    // Of several, the one that all reports with the short form name, if none of them names another.
    let supported = candidates.filter { candidate in
      let shared = short.reports.intersection(found[candidate].reports)
      return shared.count >= 2
    }
    guard supported.count == 1, let only = supported.first else { return nil }
    let others = candidates.filter { $0 != only }
    guard
      others.allSatisfy({
        found[$0].reports.isDisjoint(with: short.reports) || found[$0].count * 4 <= found[only].count
      })
    else { return nil }
    return agrees(short, found[only]) ? only : nil
  }

  /// Whether the long form may be shortened so.
  private func canMean(_ short: NameBook.Found, _ long: NameBook.Found) -> Bool {
    guard long.key.count > short.key.count else { return false }
    let last = long.key[long.key.count - 1]
    if short.key.count == 1 {
      let word = short.key[0]
      guard !NameWords.generics.contains(word), !NameWords.directions.contains(word),
        !NameWords.peoples.contains(word),
        !long.key.contains(where: { $0.unicodeScalars.contains(where: isDigit) })
      else { return false }
      // "Star of Talu" is no Talu, "Politecnico di Lares" no Lares; but Ursula von der Heyde is Heyde.
      if long.key.contains(where: words.links.contains) { return false }
      let before = long.key[long.key.count - 2]
      if last == word, words.particles.contains(before), !["von", "van", "der", "den"].contains(before) {
        return false
      }
      let isPlaceName = NameWords.directions.contains(long.key[0]) && long.titles.isEmpty
      if last == word { return !isPlaceName || long.key[0] == "storm" || long.key[0] == "hurricane" }
      guard !NameWords.generics.contains(last), !isPlaceName else { return false }
      // Family name first: "Kim Jong Un", "Lee Mun-ho", and whoever is "Mr Xi".
      guard long.key[0] == word, !long.key.contains(where: words.particles.contains) else { return false }
      if long.key.count == 3, !long.key.contains(where: { words.links.contains($0) }) {
        return long.placed == 0 && short.placed == 0
      }
      if long.key.count == 2, last.contains("-") { return true }
      return long.key.count == 2 && !short.titles.isEmpty
        && !short.titles.isDisjoint(with: words.male.union(words.female))
    }
    // "von der Leyen", "Blue Lane", "Supreme Court".
    if long.key.suffix(short.key.count) == short.key[...] {
      return words.particles.contains(short.key[0]) || long.placed == 0 && short.placed == 0
    }
    guard long.key.prefix(short.key.count) == short.key[...] else { return false }
    let next = long.key[short.key.count]
    if words.links.contains(next) { return true }
    return short.placed == 0 && long.key.count == short.key.count + 1 && !NameWords.generics.contains(last)
  }

  /// A man's short form is no woman's, and a place's no person's.
  private func agrees(_ short: NameBook.Found, _ long: NameBook.Found) -> Bool {
    let men = [short, long].filter { !$0.titles.isDisjoint(with: words.male) }.count
    let women = [short, long].filter { !$0.titles.isDisjoint(with: words.female) }.count
    if men > 0, women > 0 { return false }
    // "TV Russia", named once, is not what all reports call Russia.
    if short.key.count == 1, long.titles.isEmpty, long.count == 1, short.count >= 4,
      short.reports.count > long.reports.count
    {
      return false
    }
    let isPlace = short.placed >= 2 || short.placed * 4 >= short.count && short.placed > 0
    if short.key.count == 1, isPlace, long.titles.isEmpty { return false }
    return true
  }
}
