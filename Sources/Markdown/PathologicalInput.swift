/// Whether the bytes hold one of the patterns on which libcmark 0.30.2 takes quadratic time.
///
/// Its repairs came with 0.30.3 (nested containers, brackets, `<!--` and `<?` without an end). No text by
/// a person nests this deep. O(n).
func isPathological(_ bytes: ArraySlice<UInt8>) -> Bool {
  var depthOfLine = 0
  var deepLines = 0
  var brackets = 0
  var unclosed = 0
  var last: UInt8 = 10
  var isPrefix = true
  var run = 0
  for byte in bytes {
    // Most are letters inside of a line: they only end a run.
    if !isPrefix, byte & 0xDF &- 65 < 26 {
      last = byte
      continue
    }
    if byte == 10 || byte == 13 {
      if depthOfLine > 100 { deepLines += depthOfLine }
      depthOfLine = 0
      isPrefix = true
    } else if isPrefix {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): depthOfLine += 1
      case UInt8(ascii: " "), 9: break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"): break
      default: isPrefix = false
      }
    }
    switch byte {
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): if last == UInt8(ascii: "<") { unclosed += 1 }
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      run = byte == last ? run + 1 : 1
      if run > 2000 && byte != UInt8(ascii: "`") && !isPrefix { return true }
    case 10: if last == 10 { brackets = 0 }
    default: break
    }
    if brackets > 1000 || unclosed > 1000 { return true }
    last = byte
  }
  if depthOfLine > 100 { deepLines += depthOfLine }
  return deepLines > 1000
}
