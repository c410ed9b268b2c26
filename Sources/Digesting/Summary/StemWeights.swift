import Model

/// How telling each content stem of a story is: rare in the story's sentences, heavy.
///
/// w = ln(1 + S / s) with S lines in all and s lines that hold the stem. O(stems).
struct StemWeights: Sendable {
  /// By local stem number.
  let weights: [Double]
  /// Lines that hold each stem.
  let lines: [Int32]

  init(_ text: StoryText) {
    var counts = [Int32](repeating: 0, count: text.terms.count)
    for line in text.lines { for stem in text.stems[line.stems] { counts[Int(stem)] += 1 } }
    let total = Double(max(text.lines.count, 1))
    weights = counts.map { $0 == 0 ? 0 : logarithm(1 + total / Double($0)) }
    lines = counts
  }
}

/// Natural logarithm of a positive number, the same to the bit on every machine.
///
/// Splits off the binary exponent and sums the series of atanh; within 1e-15. O(1).
func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  var mantissa = value.significand
  var exponent = Double(value.exponent)
  if mantissa > 1.414213562373095 {
    mantissa /= 2
    exponent += 1
  }
  let z = (mantissa - 1) / (mantissa + 1)
  let square = z * z
  var term = z
  var sum = 0.0
  for k in 0..<16 {
    sum += term / Double(2 * k + 1)
    term *= square
  }
  return 2 * sum + exponent * 0.6931471805599453
}

/// e to a power, from repeated squaring of a short series; within 1e-14 for small powers.
func exponential(_ power: Double) -> Double {
  let parts = 1024.0
  let x = power / parts
  var result = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
  for _ in 0..<10 { result *= result }
  return result
}
