/// Sorts the tail of an array and drops what it holds twice. O(n log n).
///
/// Inlinable, so that each use sorts its own kind of value: sorting through `Comparable` alone takes ten times as long.
@inlinable
package func sortDistinct<Value: Comparable>(_ values: inout [Value], from start: Int) {
  guard values.count - start > 1 else { return }
  // Not through a slice, which would be a copy of the tail.
  values.withUnsafeMutableBufferPointer { all in
    var tail = UnsafeMutableBufferPointer(rebasing: all[start...])
    tail.sort()
  }
  var kept = start
  for i in (start + 1)..<values.count where values[i] != values[kept] {
    kept += 1
    values[kept] = values[i]
  }
  values.removeLast(values.count - kept - 1)
}
