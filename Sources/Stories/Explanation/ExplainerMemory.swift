import Model

/// What was worked out for the story in hand, so that it is not worked out again: a worker's own.
struct ExplainerMemory {
  /// Numbers for the features of the story's rows; its owner clears them.
  var slots: FeatureSlots
  private var forms: [UInt64: WordForms.Form] = [:]
  private var pairs: [UInt64: Pair] = [:]

  /// What two rows have in common.
  struct Pair {
    var likeness: VectorSpace.Likeness
    /// Strongest first.
    var shared: [FeaturePart]
  }

  /// `terms`: how many the corpus has.
  init(terms: Int) { slots = FeatureSlots(features: terms) }

  /// How an article writes a term.
  mutating func form(of term: TermID, in article: Int, _ words: WordForms) -> WordForms.Form {
    let key = UInt64(UInt32(bitPattern: term.rawValue)) << 32 | UInt64(article)
    if let form = forms[key] { return form }
    let form = words.form(of: term, in: article)
    forms[key] = form
    return form
  }

  /// The two ends of a link, with so many of the terms that both have.
  mutating func pair(_ link: WeightedGraph.Link, in space: VectorSpace, parts limit: Int) -> Pair {
    let key = UInt64(link.first) << 32 | UInt64(link.second)
    if let pair = pairs[key] { return pair }
    let pair = Pair(
      likeness: space.likeness(link.first, link.second),
      shared: space.vectors.sharedFeatures(link.first, link.second, limit: limit))
    pairs[key] = pair
    return pair
  }

  /// Forgets a story before the next, whose rows may be of another language.
  mutating func clear() {
    forms.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
  }
}
