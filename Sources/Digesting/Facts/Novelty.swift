import Model

/// Tells what only one report has: half of what a sentence says, by the weight of its stems, stands nowhere in the others,
/// nor do its numbers.
///
/// Other words for one thing are told from another thing by no table, so a report's first sentence, which tells the news,
/// is never called its own, nor a number of casualties where others count them too.
struct Novelty: Sendable {
  static let least = 0.5
  /// From here on a number that another report has, or one that rounds it, is no news.
  static let leastNumber = 10.0

  private let text: StoryText
  private let traits: StemTraits
  private let figures: StoryFigures?
  private let definite: DefiniteNouns
  /// By stem: the report that has it; -1 where none has, -2 where several have.
  private let owners: [Int]
  /// The reports' numbers from `leastNumber` on.
  private let numbers: [(value: Double, report: Int)]
  /// The reports that count casualties of each kind.
  private let counting: [FigureKind: Set<Int>]

  /// O(words of the story).
  init(_ text: StoryText, _ traits: StemTraits, _ figures: StoryFigures?, in corpus: Corpus) {
    self.text = text
    self.traits = traits
    self.figures = figures
    definite = DefiniteNouns(text, in: corpus)
    var owners = [Int](repeating: -1, count: text.terms.count)
    var numbers: [(value: Double, report: Int)] = []
    var counting: [FigureKind: Set<Int>] = [:]
    for (index, line) in text.lines.enumerated() {
      for stem in text.stems[line.stems] {
        let owner = owners[Int(stem)]
        owners[Int(stem)] = owner == -1 || owner == line.report ? line.report : -2
        let value = traits.values[Int(stem)]
        if traits.kinds[Int(stem)] == .number, value >= Novelty.leastNumber {
          numbers.append((value, line.report))
        }
      }
      for figure in figures?.lines[index] ?? [] where figure.kind.isCasualty && !figure.isAside {
        counting[figure.kind, default: []].insert(line.report)
      }
    }
    self.owners = owners
    self.numbers = numbers
    self.counting = counting
  }

  /// Whether a line tells what no other report does, and needs no sentence before it. O(its words x numbers).
  func isOwn(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.position > 0, definite.needed[index] == nil else { return false }
    if let figures,
      figures.lines[index].contains(where: { counting[$0.kind]?.subtracting([line.report]).isEmpty == false })
    {
      return false
    }
    var own = 0.0
    var all = 0.0
    for place in text.stems[line.stems] {
      let stem = Int(place)
      all += traits.weights[stem]
      if owners[stem] >= 0 { own += traits.weights[stem] }
      let value = traits.values[stem]
      guard traits.kinds[stem] == .number, value >= Novelty.leastNumber else { continue }
      let isKnown = numbers.contains {
        $0.report != line.report && abs($0.value - value) <= FactDifferences.rounding * max($0.value, value)
      }
      if isKnown { return false }
    }
    return own >= Novelty.least * all
  }
}
