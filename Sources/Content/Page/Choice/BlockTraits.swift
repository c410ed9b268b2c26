import Language

/// What a block looks like: how long it is, how it ends, and how much of it is links.
struct BlockTraits {
  /// Bytes.
  let length: Int
  let words: Int
  let isClosed: Bool
  let linkDensity: Double
  let isHeading: Bool
  /// Whether it repeats the page's title.
  let isTitle: Bool
  /// Running text: closed sentences, or many words, and few links.
  let isText: Bool
  /// A paragraph, or item that is a sentence, of 80 bytes and more with hardly a link.
  let isLong: Bool

  init(_ block: PageBlock, isTitle: Bool) {
    self.isTitle = isTitle
    length = block.length
    words = wordCount(block.text)
    isClosed = endsSentence(block.text)
    linkDensity = block.linkDensity
    isHeading = block.isHeading
    switch block.shape {
    case .heading, .caption: isText = false
    case .item: isText = linkDensity < 0.4 && length >= 60
    default: isText = linkDensity < 0.5 && words >= (isClosed ? 4 : 12)
    }
    isLong =
      length >= 80 && linkDensity < 0.25 && (block.shape == .paragraph || block.shape == .item && isClosed)
  }
}
