/// A number of 0 or more with so many decimals, rounded: `0.412`.
///
/// Everything that shows why articles stand together writes its numbers so, and they can be compared. At most 9 decimals.
package func decimal(_ value: Double, _ places: Int = 3) -> String {
  guard value.isFinite else { return "0" }
  var scale = 1
  for _ in 0..<max(0, min(9, places)) { scale *= 10 }
  let units = Int((max(0, min(1e9, value)) * Double(scale)).rounded())
  return places < 1 ? "\(units)" : "\(units / scale).\(padded(units % scale, min(9, places)))"
}
