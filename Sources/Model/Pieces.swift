/// The pieces of a list of words between its marks, without the empty ones: `a|b||c` gives three.
///
/// By bytes: `split(separator:)` finds the borders of characters first, and the tables of words are as long as an article. O(n).
package func pieces(of list: String, at mark: Unicode.Scalar) -> [String] {
  let mark = UInt8(ascii: mark)
  var list = list
  return list.withUTF8 { bytes in
    var pieces: [String] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == mark {
      if start < end {
        pieces.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
      }
      start = end + 1
    }
    return pieces
  }
}
