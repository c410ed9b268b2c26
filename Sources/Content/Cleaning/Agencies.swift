import Model

/// News agencies by the names under which texts credit them.
///
/// Names of letters in capitals (`AP`) count only in capitals. Agencies of sources.yaml are added to the
/// well-known ones.
struct Agencies: Sendable {
  private struct Alias {
    var words: [String]
    var agency: String
    var isExact: Bool
  }

  private var aliases: [Alias] = []
  /// Places in `aliases` by first word in lower case, longest names first.
  private var places: [String: [Int]] = [:]

  init(sources: SourceCatalogue = SourceCatalogue()) {
    for (agency, names) in wellKnownAgencies {
      for name in [agency] + names { add(name, for: agency) }
    }
    for key in sources.entries.keys.sorted(by: utf8Precedes) {
      if let entry = sources.entries[key], entry.isAgency { add(entry.name, for: entry.name) }
    }
    aliases.sort { $0.words.count > $1.words.count }
    for (i, alias) in aliases.enumerated() { places[alias.words[0].lowercased(), default: []].append(i) }
  }

  private mutating func add(_ name: String, for agency: String) {
    let isExact = name == name.uppercased() && name.count <= 5 || name.count <= 3
    let words = creditWords(name).map { isExact ? $0 : $0.lowercased() }
    guard !words.isEmpty, !aliases.contains(where: { $0.words == words }) else { return }
    aliases.append(Alias(words: words, agency: agency, isExact: isExact))
  }

  /// The agencies that a short text names, in order of appearance, each once.
  func named(in text: String) -> [String] { scan(text).agencies }

  /// Whether a text names agencies and says nothing else but "and", "with", "agencies", "news agency".
  func isOnlyNames(_ text: String) -> Bool {
    let result = scan(text)
    return !result.agencies.isEmpty && result.others.allSatisfy { fillers.contains($0.lowercased()) }
  }

  private func scan(_ text: String) -> (agencies: [String], others: [String]) {
    let words = creditWords(String(text.prefix(600)))
    let lower = words.map { $0.lowercased() }
    var agencies: [String] = []
    var others: [String] = []
    var i = 0
    while i < words.count {
      let found = (places[lower[i]] ?? []).lazy.map { aliases[$0] }.first { alias in
        let end = i + alias.words.count
        guard end <= words.count else { return false }
        return alias.isExact
          ? words[i..<end].elementsEqual(alias.words) : lower[i..<end].elementsEqual(alias.words)
      }
      if let found {
        if !agencies.contains(found.agency) { agencies.append(found.agency) }
        i += found.words.count
      } else {
        others.append(words[i])
        i += 1
      }
    }
    return (agencies, others)
  }
}

private let fillers: Set<String> = [
  "and", "with", "agencies", "agency", "news", "wire", "the", "via", "und", "et", "y", "e", "mit", "avec",
  "con",
]

/// Runs of letters and digits.
private func creditWords(_ text: String) -> [String] {
  text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
}

/// Full name, and the other names under which it is credited.
private let wellKnownAgencies: [(String, [String])] = [
  ("Reuters", ["Thomson Reuters", "رويترز", "路透社", "路透", "Рейтер", "ロイター"]),
  ("Associated Press", ["AP", "The Associated Press", "AP News", "美联社", "أسوشيتد برس"]),
  ("Agence France-Presse", ["AFP", "法新社", "فرانس برس"]),
  ("Press Association", ["PA", "PA Media", "PA News Agency"]),
  ("dpa", ["DPA", "Deutsche Presse-Agentur"]),
  ("Xinhua", ["Xinhua News Agency", "新华社", "新華社"]),
  ("TASS", ["ITAR-TASS", "ТАСС"]),
  ("Kyodo News", ["Kyodo", "共同社", "共同通信"]),
  ("Jiji Press", ["Jiji", "時事通信"]),
  ("Yonhap", ["Yonhap News Agency", "연합뉴스"]),
  ("KCNA", ["Korean Central News Agency"]),
  ("ANI", ["Asian News International"]),
  ("PTI", ["Press Trust of India"]),
  ("IANS", ["Indo-Asian News Service"]),
  ("EFE", ["Agencia EFE"]),
  ("Europa Press", []),
  ("ANSA", []),
  ("Adnkronos", []),
  ("Bloomberg", ["Bloomberg News"]),
  ("UPI", ["United Press International"]),
  ("Interfax", ["Интерфакс"]),
  ("RIA Novosti", ["РИА Новости"]),
  ("Canadian Press", ["The Canadian Press"]),
  ("AAP", ["Australian Associated Press"]),
  ("NTB", []), ("Ritzau", []), ("Belga", []), ("ANP", []), ("Lusa", []), ("APA", []), ("MTI", []),
  ("Anadolu Agency", ["Anadolu", "AA"]),
  ("Saudi Press Agency", ["SPA"]),
  ("WAM", ["Emirates News Agency"]),
]
