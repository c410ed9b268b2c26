/// What a `Range` header asks of a file (RFC 9110, section 14).
package enum ByteRange: Sendable, Hashable {
  /// The whole file: no header, one that is not understood, or several ranges.
  case whole
  case part(Range<Int>)
  /// Nothing of the file lies in it.
  case unsatisfiable

  /// Reads `bytes=0-99`, `bytes=100-` and `bytes=-50`. O(n).
  package init(header: String?, size: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.map { String($0.prefix { $0 != " " }) }
    guard ends.count == 2, !header.contains(","),
      ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return }
    // A number too large to hold lies beyond every file, as does the largest one.
    let first = ends[0].isEmpty ? nil : Int(ends[0]) ?? Int.max
    let last = ends[1].isEmpty ? nil : Int(ends[1]) ?? Int.max
    switch (first, last) {
    case (nil, nil): return
    case (nil, let count?):
      self = count == 0 || size == 0 ? .unsatisfiable : .part(size - min(size, count)..<size)
    case (let first?, let last):
      if let last, last < first { return }
      self = first >= size ? .unsatisfiable : .part(first..<min(size - 1, last ?? size) + 1)
    }
  }
}
