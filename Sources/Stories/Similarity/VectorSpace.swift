import Model
import Workers

/// The articles of one language as unit vectors, with all that is needed to say why two are alike.
struct VectorSpace: Sendable {
  /// Index in the corpus by row.
  let articles: [Int]
  /// Which term each feature is.
  let order: FeatureOrder
  /// Days since 1970 by row; nil when unknown.
  let days: [Double?]
  /// Counted features before weighting.
  let counted: SparseRows
  /// Stems that are names, by row.
  let names: SparseRows
  let weights: TermWeights
  /// Unit vectors of the heaviest terms.
  let vectors: SparseRows
  let years: NamedYears
  let crowding: Crowding
  let settings: StorySettings

  /// O(words of the articles).
  init(
    _ articles: [Int], days: [Double?], in corpus: Corpus, order: FeatureOrder,
    known: KnownTexts, settings: StorySettings, share: ((String) -> Double?)?, jobs: Int
  ) {
    self.articles = articles
    self.order = order
    self.days = days
    self.settings = settings
    let extracted = FeatureExtractor.features(
      of: articles, in: corpus, order: order, known: known, settings: settings, jobs: jobs)
    counted = extracted.rows
    names = extracted.names
    crowding = Crowding(days: days, settings: settings)
    years = NamedYears(articles, days: days, in: corpus, settings: settings, jobs: jobs)
    weights = TermWeights(
      rows: counted, names: names, compounds: extracted.compounds, terms: corpus.terms, order: order,
      meanWords: Double(extracted.words) / Double(max(1, articles.count)), settings: settings,
      share: share)
    let few = settings.fewness(of: TermWeights.inSteps(articles.count))
    let loneTermFactor = settings.loneTermFactor * (1 - few) + few
    vectors = VectorSpace.unitVectors(
      counted, settings: settings, jobs: jobs, weights: weights.weights(loneTermFactor: loneTermFactor))
  }

  /// The rows cut to the heaviest terms and scaled to length 1, each entry weighted by its term first where `weights` are given.
  static func unitVectors(
    _ counted: SparseRows, settings: StorySettings, jobs: Int = 1, weights: [Float]? = nil
  ) -> SparseRows {
    SparseRows(
      joining: parallelMap(stretches(of: counted.count, size: 64), jobs: jobs) {
        unitVectors(counted, rows: $0, terms: settings.vectorTerms, weights: weights)
      }, jobs: jobs)
  }

  private static func unitVectors(
    _ counted: SparseRows, rows: Range<Int>, terms: Int, weights: [Float]?
  ) -> SparseRows {
    let entries = counted.starts[rows.upperBound] - counted.starts[rows.lowerBound]
    let longest = rows.reduce(0) { max($0, counted.range(of: $1).count) }
    let room = terms > 0 ? min(entries, rows.count * terms + longest) : entries
    var keys: [UInt64] = []
    return SparseRows(rows: rows.count, room: room) { number, features, values in
      let row = counted.range(of: rows.lowerBound + number)
      var count = copyPositive(counted, row, weights, to: features, values)
      if count > terms, terms > 0 {
        keys.removeAll(keepingCapacity: true)
        for i in 0..<count { keys.append(heavinessKey(values[i], at: i)) }
        let last = keyInOrder(at: terms - 1, of: &keys)
        var kept = 0
        for i in 0..<count where heavinessKey(values[i], at: i) <= last {
          features[kept] = features[i]
          values[kept] = values[i]
          kept += 1
        }
        count = kept
      }
      var square = 0.0
      for i in 0..<count { square += Double(values[i]) * Double(values[i]) }
      let length = Float(square.squareRoot())
      for i in 0..<count { values[i] /= length }
      return count
    }
  }

  /// Copies the entries of a row whose weights are positive, times those of their features where these are given. Returns how many.
  private static func copyPositive(
    _ counted: SparseRows, _ row: Range<Int>, _ weights: [Float]?,
    to features: UnsafeMutableBufferPointer<Int32>,
    _ values: UnsafeMutableBufferPointer<Float>
  ) -> Int {
    var count = 0
    func add(_ feature: Int32, _ value: Float) {
      if value <= 0 { return }
      features[count] = feature
      values[count] = value
      count += 1
    }
    if let weights {
      for i in row { add(counted.features[i], counted.weights[i] * weights[Int(counted.features[i])]) }
    } else {
      for i in row { add(counted.features[i], counted.weights[i]) }
    }
    return count
  }

  /// What time makes of a similarity: a bell over the days between, higher the fewer articles are of those days; or a
  /// fixed factor when a date is unknown, less when the years that are named do not fit.
  func decay(_ a: Int, _ b: Int) -> Double {
    guard let x = days[a], let y = days[b] else { return settings.undatedFactor * years.factor(a, b) }
    return crowding.bell(x - y) * crowding.rarity(a, b)
  }

  /// How alike two rows are: what they have in common, how many terms that rests on, and when they were written.
  struct Likeness {
    var cosine: Double
    /// Between 0 and 1: k / (k + b), where k is the effective number of shared terms, (sum p)^2 / sum p^2 over the parts p
    /// of the cosine. Two short reports from one country share its name and little else: b is greater where they share names alone.
    var breadth: Double
    /// See `decay`; never so much that the product passes 1.
    var time: Double

    var similarity: Double { cosine * breadth * time }
  }

  func likeness(_ a: Int, _ b: Int) -> Likeness { likeness(a, b, product: vectors.product(a, b)) }

  /// The same, where the product of their vectors is known.
  func likeness(_ a: Int, _ b: Int, product: SparseRows.Product) -> Likeness {
    let effective = product.effectiveFeatures(joining: doubleParts(a, b))
    let breadth = effective / (effective + settings.breadth + nameBreadth(a, b, of: product))
    return Likeness(
      cosine: product.sum, breadth: breadth, time: min(decay(a, b), 1 / max(product.sum * breadth, 1e-9)))
  }

  /// What `breadth` grows by the more of a product is made of names alone, where articles are few. O(n log n) in the words shared.
  private func nameBreadth(_ a: Int, _ b: Int, of product: SparseRows.Product) -> Double {
    guard !weights.isName.isEmpty, product.sum > 0 else { return 0 }
    var plain = 0.0
    for shared in vectors.sharedFeatures(a, b) where !weights.isName[Int(shared.feature)] {
      plain += shared.part
    }
    return settings.nameBreadth * weights.doubt * max(0, 1 - plain / (settings.plainShare * product.sum))
  }

  /// What the squared parts of two rows' product grow by when words that are one name are one part, (p + q)^2 for p^2 + q^2: reports
  /// of a country whose name has two words share no more than reports of another. O(compounds log words).
  private func doubleParts(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    for (first, second) in weights.compounds {
      guard let p = vectors.part(of: first, a, b), let q = vectors.part(of: second, a, b) else { continue }
      sum += 2 * p * q
    }
    return sum * weights.doubt
  }

  func similarity(_ a: Int, _ b: Int) -> Double { likeness(a, b).similarity }

  /// Whether no row of one group names anything that a row of the other has. Not said of rows with too few names, as in scripts
  /// without capitals, nor of groups too large to look through. O(names log words) for each pair looked at.
  func areStrangers(_ first: some Sequence<Int>, _ second: some Sequence<Int>) -> Bool {
    var left = VectorSpace.pairsLookedAt
    for a in first {
      let own = telling(a)
      for b in second {
        left -= 1
        if left < 0 || own.count < settings.leastNames { return false }
        let others = telling(b)
        if others.count < settings.leastNames { return false }
        if own.contains(where: { has($0, b) }) || others.contains(where: { has($0, a) }) { return false }
      }
    }
    return true
  }

  static let pairsLookedAt = 200

  /// Names of a row that are rare enough to tell something.
  func telling(_ row: Int) -> [Int32] {
    names.features[names.range(of: row)].filter { Double(weights.idf[Int($0)]) >= settings.nameWeight }
  }

  private func has(_ feature: Int32, _ row: Int) -> Bool {
    var range = counted.range(of: row)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = counted.features[middle]
      if found == feature { return true }
      range = found < feature ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}
