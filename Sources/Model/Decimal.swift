/// A number of 0 or more with so many decimals, rounded: `0.412`.
///
/// Everything that shows why articles stand together writes its numbers so, and they can be compared. At most 9 decimals.
package func decimal(_ value: Double, _ places: Int = 3) -> String {
  guard value.isFinite else { return "0" }
  let scale = scale(of: places)
  let units = decimalUnits(value, places)
  return places < 1 ? "\(units)" : "\(units / scale).\(padded(units % scale, min(9, places)))"
}

/// What `decimal` writes as a whole number, in units of the last place: the same for numbers that it writes alike, and for no others. -1 for
/// what is no finite number.
package func decimalUnits(_ value: Double, _ places: Int = 3) -> Int {
  value.isFinite ? Int((max(0, min(1e9, value)) * Double(scale(of: places))).rounded()) : -1
}

private func scale(of places: Int) -> Int {
  var scale = 1
  for _ in 0..<max(0, min(9, places)) { scale *= 10 }
  return scale
}
