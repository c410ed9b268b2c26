/// The known name nearest to a mistyped one, for "Did you mean".
///
/// Distance is the restricted Damerau-Levenshtein distance (insert, delete, replace,
/// swap neighbours) over lower-cased scalars. Nothing is suggested when more than a third of
/// the letters differ. O(n m) per name.
package func nearestName(to mistyped: String, among known: some Sequence<String>) -> String? {
  let word = Array(mistyped.lowercased().unicodeScalars)
  guard word.count <= 64 else { return nil }
  let limit = max(1, (word.count + 1) / 3)
  var best: (name: String, distance: Int)?
  for name in known {
    let other = Array(name.lowercased().unicodeScalars)
    guard abs(other.count - word.count) <= limit else { continue }
    let distance = editDistance(word, other)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
  }
  return best?.name
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [Int](repeating: i, count: b.count + 1)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
