import Model

/// Finds the headline in the text: the first `# heading`, or a short first line without closing punctuation that is
/// followed by longer text. A line that repeats a headline of the front matter is no text either.
func findTitle(_ body: inout ReadBody, agencies: Agencies, findsHeadlineLine: Bool) {
  let given = body.givenTitle ?? body.title?.value
  let line = given == nil && findsHeadlineLine ? headlinePlace(in: body, agencies: agencies) : nil
  var place: Int?
  var looked = 0
  for i in body.blocks.indices where body.blocks[i].isKept {
    switch body.blocks[i].kind {
    case .heading(let level):
      if let given {
        if haveSameLetters(body.blocks[i].text, given) { place = i }
      } else if level == 1 {
        place = i
      }
    case .paragraph:
      if let given, haveSameLetters(body.blocks[i].text, given) {
        place = i
      } else if i == line {
        place = i
      }
      looked += 1
    default: continue
    }
    if place != nil || looked >= 4 && (line ?? -1) <= i { break }
  }
  guard let place else { return }
  let block = body.blocks[place]
  if given == nil {
    let isHeading: Bool = if case .heading = block.kind { true } else { false }
    body.title = Field(
      collapsingWhiteSpace(block.text), from: isHeading ? .markup("# heading") : .textLine(block.origin.line))
  }
  body.remove(place, "title")
}

/// Whether a block could be a line of headings: short, open at its end, and not part of a list.
func isHeadingLine(_ block: Block, _ features: BlockFeatures, words: Int, bytes: Int) -> Bool {
  guard features.words <= words, features.bytes <= bytes, features.words >= 1, block.containers.isEmpty else {
    return false
  }
  let text = features.text
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
  let isOpen =
    !features.isClosed || last == "?" || last == "？" || last == "؟" || endsWithInitials(text)
  return isOpen && !first.properties.isLowercase && !",;:،；：、-–—/".unicodeScalars.contains(last)
    && first != "(" && first != "["
}

/// Whether the final full stop belongs to an abbreviation such as `U.S.`.
private func endsWithInitials(_ text: String) -> Bool {
  let word = text.split(separator: " ").last ?? ""
  return word.utf8.count <= 6 && word.hasSuffix(".") && word.dropLast().contains(".")
}

/// The first line of the text when it looks like a headline. A line of one to three words before it may be a section or a button: then
/// the first of the lines before the text of which two words come again there, if there is one.
private func headlinePlace(in body: ReadBody, agencies: Agencies) -> Int? {
  let prose = body.prose
  guard let first = prose.first else { return nil }
  // A heading that is marked as one wins, wherever it stands among the first lines.
  let isFirst = isHeadline(at: first, in: body, agencies: agencies)
  guard wordCount(body.blocks[first].text) < 4, body.blocks[first].containers.isEmpty,
    let start = prose.firstIndex(where: { opensText(BlockFeatures(body.blocks[$0].text)) }), start > 1
  else { return isFirst ? first : nil }
  var words = Set<UInt64>()
  for i in prose[start...] { words.formUnion(contentKeys(body.blocks[i].text)) }
  let recurring = prose[..<min(start, 8)].first { i in
    contentKeys(body.blocks[i].text).intersection(words).count >= 2
      && isHeadline(at: i, in: body, agencies: agencies)
  }
  return recurring ?? (isFirst ? first : nil)
}

private func opensText(_ features: BlockFeatures) -> Bool {
  features.isClosed && features.words >= 8 && features.bytes >= 40
}

private func isHeadline(at i: Int, in body: ReadBody, agencies: Agencies) -> Bool {
  let block = body.blocks[i]
  let features = BlockFeatures(block.text)
  guard isHeadingLine(block, features, words: 24, bytes: 220), features.words >= 2 || features.bytes >= 9
  else {
    return false
  }
  if bylineNames(features.text, agencies: agencies) != nil { return false }
  // Longer text must follow, past other short lines such as a byline.
  var looked = 0
  for next in body.blocks[(i + 1)...] where next.isProse {
    let following = BlockFeatures(next.text)
    if opensText(following) { return true }
    if following.words >= 3 * features.words, following.words >= 12 { return true }
    looked += 1
    if looked >= 8 { return false }
  }
  return false
}

/// Makes headings of the short lines that stand between paragraphs of running text.
func findSubheadings(_ body: inout ReadBody) {
  let prose = body.prose
  guard prose.count >= 3 else { return }
  for (n, i) in prose.enumerated().dropLast() where body.blocks[i].rule == nil {
    let features = BlockFeatures(body.blocks[i].text)
    guard isHeadingLine(body.blocks[i], features, words: 12, bytes: 120), !features.text.contains("\"") else {
      continue
    }
    let next = BlockFeatures(body.blocks[prose[n + 1]].text)
    guard next.words >= 12, next.bytes >= 3 * features.bytes, next.isClosed else { continue }
    body.blocks[i].kind = .heading(level: 2)
  }
}
