/// What makes a YAML text unfit to be composed, or nil when it is fit.
///
/// Yams composes recursively and copies what an alias names, so depth and aliases are bounded before it
/// sees the text: brackets to 64 levels, markers such as `- - -` on one line to 32, indentation to 256
/// columns, aliases to 8, the whole to 1 MB. O(n).
func yamlComplexity(_ bytes: ArraySlice<UInt8>) -> String? {
  if bytes.count > 1_048_576 { return "The YAML is longer than 1 MB." }
  var openers = 0
  var nesting = BracketDepth()
  var anchors = 0
  var aliases = 0
  var isPrefix = true
  var indentation = 0
  var markers = 0
  var last: UInt8 = 10
  for (i, byte) in zip(bytes.indices, bytes) {
    if byte == 10 || byte == 13 {
      isPrefix = true
      indentation = 0
      markers = 0
    } else if isPrefix {
      switch byte {
      case UInt8(ascii: " "), 9: indentation += 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): markers += 1
      default: isPrefix = false
      }
      if indentation > 256 || markers > 32, !isDashes(bytes, around: i) {
        return "The YAML is nested too deeply."
      }
    }
    let startsToken = last <= 32 || [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")].contains(last)
    let next = i + 1 < bytes.endIndex ? bytes[i + 1] : 10
    if startsToken, next > 47 {
      if byte == UInt8(ascii: "&") { anchors += 1 }
      if byte == UInt8(ascii: "*") { aliases += 1 }
    }
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { openers += 1 }
    nesting.read(byte, after: last)
    if openers > 500, nesting.deepest > 64 { return "The YAML is nested too deeply." }
    last = byte
  }
  if anchors > 0, aliases > 8 { return "The YAML repeats itself through too many aliases (`*name`)." }
  return nil
}

/// Whether a place stands in a run of hyphens only, such as a line drawn by hand.
private func isDashes(_ bytes: ArraySlice<UInt8>, around i: Int) -> Bool {
  bytes[i] == UInt8(ascii: "-") && i > bytes.startIndex && bytes[i - 1] == UInt8(ascii: "-")
}

/// Counts open brackets outside quotation marks.
private struct BracketDepth {
  private var depth = 0
  private var quote: UInt8?
  private(set) var deepest = 0

  mutating func read(_ byte: UInt8, after last: UInt8) {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
      depth += 1
      deepest = max(deepest, depth)
    }
    if let open = quote {
      if byte == open { quote = nil }
      return
    }
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): if last <= 32 || last == UInt8(ascii: "[") { quote = byte }
    default: break
    }
  }
}
