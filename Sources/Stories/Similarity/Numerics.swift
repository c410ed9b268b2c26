/// The natural logarithm of a positive number, the same to the last bit on every machine.
///
/// Libraries of C differ in the last place, and a similarity that differs in the last place can tip
/// a join. ln(m 2^e) = e ln 2 + 2 atanh((m - 1) / (m + 1)), m between the roots of 1/2 and 2, as a
/// series of twelve terms (relative error under 1e-15). Returns 0 for what has no logarithm.
func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0, x.isFinite else { return 0 }
  var exponent = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    exponent += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let square = s * s
  var sum = 0.0
  var power = s
  var divisor = 1.0
  for _ in 0..<12 {
    sum += power / divisor
    power *= square
    divisor += 2
  }
  return exponent * 0.693_147_180_559_945_3 + 2 * sum
}

/// The exponential function, the same to the last bit on every machine.
///
/// e^x = 2^n e^r with |r| <= ln 2 / 2, by 18 terms of Taylor's series. 0 below -700, e^700 above 700.
func exponential(_ x: Double) -> Double {
  if x < -700 { return 0 }
  let x = min(x, 700)
  let n = (x / 0.693_147_180_559_945_3).rounded()
  let r = x - n * 0.693_147_180_559_945_3
  var sum = 1.0
  var term = 1.0
  for i in 1...18 {
    term *= r / Double(i)
    sum += term
  }
  return Double(sign: .plus, exponent: Int(n), significand: sum)
}
