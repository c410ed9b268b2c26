/// Orders strings by their UTF-8 bytes.
///
/// The order does not depend on locale or Unicode version, so outputs sorted with it are
/// the same on every machine. `String`'s own `<` compares normalised forms and is slower.
package func utf8Precedes(_ a: String, _ b: String) -> Bool {
  withUTF8(of: a, b) { a, b in
    let same = sharedPrefix(a, b)
    return same < b.count && (same == a.count || a[same] < b[same])
  }
}

/// Whether two texts are the same bytes: equal strings may be the same letters written otherwise.
package func utf8Equal(_ a: String, _ b: String) -> Bool {
  withUTF8(of: a, b) { a, b in a.count == b.count && sharedPrefix(a, b) == a.count }
}

/// Orders paths part by part, so that what lies in one folder stands together.
package func precedesByPart(_ a: String, _ b: String) -> Bool {
  withUTF8(of: a, b) { a, b in
    let same = sharedPrefix(a, b)
    if same == a.count || same == b.count { return same < b.count }
    let slash = UInt8(ascii: "/")
    return b[same] != slash && (a[same] == slash || a[same] < b[same])
  }
}

private func withUTF8(
  of a: String, _ b: String, _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
) -> Bool {
  var (a, b) = (a, b)
  return a.withUTF8 { a in b.withUTF8 { b in compare(a, b) } }
}

/// How many bytes at the start of both are the same, eight at a time: neighbours in an order share much. O(n).
private func sharedPrefix(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
  let (x, y) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
  let end = min(x.count, y.count)
  var i = 0
  while i + 8 <= end,
    x.loadUnaligned(fromByteOffset: i, as: UInt64.self) == y.loadUnaligned(fromByteOffset: i, as: UInt64.self)
  {
    i += 8
  }
  while i < end, x[i] == y[i] { i += 1 }
  return i
}
