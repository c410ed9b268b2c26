import Model

/// For each word of the article, whether it stands inside quotation marks; empty when none does.
///
/// A mark that opens and never closes holds to the end of its block, at most 150 words: a quotation that
/// runs over paragraphs opens in each. Straight marks toggle. Single marks are left alone, since an
/// apostrophe looks the same. O(n).
func quotedWords(of article: AnalysedArticle) -> [Bool] {
  var quoted: [Bool] = []
  var block = -1
  var spans: [Range<Int>] = []
  var next = 0
  for sentence in article.sentences {
    if sentence.block != block {
      block = sentence.block
      spans = quotationSpans(in: article.article.blocks[block].text)
      next = 0
    }
    if spans.isEmpty { continue }
    for i in sentence.tokens {
      let start = Int(article.tokens[i].start)
      while next < spans.count, spans[next].upperBound <= start { next += 1 }
      if next < spans.count, spans[next].contains(start) {
        if quoted.isEmpty { quoted = [Bool](repeating: false, count: article.tokens.count) }
        quoted[i] = true
      }
    }
  }
  return quoted
}

/// UTF-8 ranges of a text between double quotation marks, ascending.
private func quotationSpans(in text: String) -> [Range<Int>] {
  /// Longest quotation without its closing mark, in bytes.
  let limit = 900
  var text = text
  return text.withUTF8 { bytes in
    var spans: [Range<Int>] = []
    var open: Int?
    var i = 0
    func mark(at i: Int) -> (length: Int, kind: QuotationMark)? {
      switch bytes[i] {
      case 0x22: return (1, .either)
      case 0xC2 where i + 1 < bytes.count:
        return bytes[i + 1] == 0xAB ? (2, .opening) : bytes[i + 1] == 0xBB ? (2, .closing) : nil
      case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80:
        switch bytes[i + 2] {
        case 0x9C: return (3, .either)  // “ opens in English and closes in German
        case 0x9D: return (3, .closing)
        case 0x9E: return (3, .opening)
        default: return nil
        }
      case 0xE3 where i + 2 < bytes.count && bytes[i + 1] == 0x80:
        switch bytes[i + 2] {
        case 0x8C, 0x8E: return (3, .opening)
        case 0x8D, 0x8F: return (3, .closing)
        default: return nil
        }
      default: return nil
      }
    }
    while i < bytes.count {
      guard bytes[i] >= 0x80 || bytes[i] == 0x22, let (length, kind) = mark(at: i) else {
        i += 1
        continue
      }
      if let start = open {
        if kind != .opening || i - start > limit {
          spans.append(start..<min(i, start + limit))
          open = nil
        }
      } else if kind != .closing {
        open = i + length
      }
      i += length
    }
    if let start = open { spans.append(start..<min(bytes.count, start + limit)) }
    return spans
  }
}

private enum QuotationMark { case opening, closing, either }
