/// The quotations of one sentence: what stands between its marks.
///
/// `“No,” he said, “not at all.”` holds two. A mark without its partner makes the sentence hold none:
/// where the quotation ends is then unknown. UTF-8 offsets, marks left out. O(n).
func quotedSpans(_ text: String) -> [Range<Int>] {
  var spans: [Range<Int>] = []
  var marks = QuoteBalance()
  var before: Unicode.Scalar = " "
  var offset = 0
  var start: Int?
  for scalar in text.unicodeScalars {
    let size = UTF8.width(scalar)
    if marks.read(scalar, after: before) {
      if let opened = start {
        if !marks.isInside {
          if opened < offset { spans.append(opened..<offset) }
          start = nil
        }
      } else if marks.isInside {
        start = offset + size
      }
    }
    before = scalar
    offset += size
  }
  return marks.isInside || start != nil ? [] : spans
}

/// The words of a quotation without white space and the comma of its clause around it.
func trimmedQuote(_ text: String, _ span: Range<Int>) -> Range<Int> {
  let bytes = Array(text.utf8)
  var (low, high) = (span.lowerBound, span.upperBound)
  while low < high, bytes[low] == 32 { low += 1 }
  while high > low, bytes[high - 1] == 32 || bytes[high - 1] == UInt8(ascii: ",") { high -= 1 }
  // French sets a no-break space (C2 A0, or E2 80 AF) inside its marks.
  while high - low >= 2, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 { low += 2 }
  while high - low >= 2, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 { high -= 2 }
  while high - low >= 3, bytes[low] == 0xE2, bytes[low + 1] == 0x80, bytes[low + 2] == 0xAF { low += 3 }
  while high - low >= 3, bytes[high - 3] == 0xE2, bytes[high - 2] == 0x80, bytes[high - 1] == 0xAF {
    high -= 3
  }
  return low..<high
}
