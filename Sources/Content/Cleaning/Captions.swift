import Model

/// Removes the words under pictures: short blocks that end with a photographer's or agency's credit, or that
/// stand twice in a row, as a picture and its enlargement do.
func removeCaptions(_ body: inout ReadBody, agencies: Agencies) {
  for i in body.blocks.indices where body.blocks[i].isProse && body.blocks[i].text.utf8.count <= 500 {
    if isCaption(BlockFeatures(body.blocks[i].text), agencies: agencies) { removeCaption(i, in: &body) }
  }
  let paragraphs = body.prose.filter {
    body.blocks[$0].text.utf8.count > 60 && endsSentence(body.blocks[$0].text)
  }
  for i in body.prose where i < (paragraphs.last ?? 0) && body.blocks[i].text.utf8.count <= 400 {
    if endsWithCredit(body.blocks[i].text, agencies: agencies) { removeCaption(i, in: &body) }
  }
  // Twins: the first of two equal short lines that is no sentence, or the second of two equal paragraphs.
  var last: Int?
  for i in body.blocks.indices where body.blocks[i].isProse {
    let text = body.blocks[i].text
    if let twin = last, haveSameLetters(body.blocks[twin].text, text), comparisonBytes(text).count > 20 {
      let features = BlockFeatures(body.blocks[i].text)
      if features.isClosed || features.words > 40 {
        body.remove(i, "repeated")
        continue
      }
      removeCaption(twin, in: &body)
      removeCaption(i, in: &body)
    }
    last = i
  }
}

private func removeCaption(_ i: Int, in body: inout ReadBody) {
  if body.blocks[i].rule == nil { body.blocks[i].kind = .caption }
  body.remove(i, "caption")
}

/// Whether a line before the last paragraph ends with whose picture it speaks of: `Crews at the dock. / EFE`,
/// `The dock, 4 March. ANNA LEE / AFP`, `图为大桥。王强摄`, `通行止めの橋（共同）`.
private func endsWithCredit(_ text: String, agencies: Agencies) -> Bool {
  if text.hasSuffix("摄") || text.hasSuffix("攝") || text.hasSuffix("撮影") { return true }
  if let inner = closingBracket(of: text), text.hasSuffix("）"), inner.count <= 24,
    ["共同", "提供", "撮影", "写真", "時事"].contains(where: inner.hasSuffix)
  {
    return true
  }
  guard wordCount(text) <= 40, let slash = text.utf8.suffix(40).lastIndex(of: UInt8(ascii: "/")),
    text[..<slash].hasSuffix(" ")
  else { return false }
  return agencies.isOnlyNames(String(text[slash...].dropFirst()))
}

private func isCaption(_ block: BlockFeatures, agencies: Agencies) -> Bool {
  guard block.words <= 60 else { return false }
  let text = block.text
  if block.words <= 40, captionOpenings.openInAnyCase(text) { return true }
  // "The quay on Monday. Photo: Ida Lund", whoever she works for.
  if CaptionWords.isWhole(text) { return true }
  // "REUTERS/Kim Hong-Ji" or "Jane Doe/AFP" among the last words.
  let words = text.holds(UInt8(ascii: "/")) ? text.split(separator: " ") : []
  for (distance, word) in words.reversed().prefix(6).enumerated()
  where word.contains("/") && !word.contains("//") {
    let parts = word.split(separator: "/").map(String.init)
    guard parts.count >= 2, parts.contains(where: { !agencies.named(in: $0).isEmpty || isPictureWord($0) })
    else {
      continue
    }
    return distance < 4 || !block.isClosed
  }
  guard let inner = closingBracket(of: text), inner.count <= 80 else { return false }
  if inner.contains("/") || inner.contains(" via ") {
    return !agencies.named(in: inner).isEmpty
      || inner.split(whereSeparator: { " /".contains($0) }).contains { isPictureWord(String($0)) }
  }
  return bracketOpenings.open(inner.lowercased())
}

/// The words inside the brackets that close a text.
func closingBracket(of text: String) -> String? {
  var end = text.utf8.endIndex
  if text.utf8.last == UInt8(ascii: ".") { end = text.utf8.index(before: end) }
  // ), ] and the last byte of ）.
  guard let byte = text.utf8[..<end].last, byte == 0x29 || byte == 0x5D || byte == 0x89 else { return nil }
  let text = text[..<end]
  guard let last = text.last, let open = [")": "(", "]": "[", "）": "（"][String(last)],
    let start = text.lastIndex(of: Character(open))
  else { return nil }
  return String(text[text.index(after: start)..<text.index(before: text.endIndex)])
}

func isPictureWord(_ word: String) -> Bool {
  let word = word.lowercased().filter { $0.isLetter }
  return [
    "getty", "gettyimages", "shutterstock", "alamy", "epa", "handout", "imago", "istock", "photo",
    "wikimedia",
  ].contains(word)
}

private let captionOpenings = Phrases([
  "photo:", "photos:", "photo by", "photo courtesy", "photograph:", "image:", "image credit", "picture:",
  "file photo",
  "file -", "file –", "file —", "file picture", "foto:", "caption:", "photo credit", "[photo", "(photo",
  "credit:",
  "archivbild", "in this photo", "in this image", "image source", "image caption", "media caption",
  "video caption",
  "bildquelle", "bild:", "photo :", "crédit photo", "crédits photo", "fotografía:", "imagen:", "imagem:",
  "фото:", "صورة:", "تصوير:",
  "फोटो:", "写真：", "写真:", "图片：", "图：", "圖：", "사진:", "사진=",
])

private let bracketOpenings = Phrases([
  "photo", "file photo", "image", "picture", "ap photo", "getty", "handout", "file pic", "reuters photo",
  "foto",
  "representational image", "screengrab", "courtesy", "pa wire", "pa archive",
])
