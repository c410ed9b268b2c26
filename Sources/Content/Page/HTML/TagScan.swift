import Language

/// One walk over the tags of a page: which stretches of it to keep, and how deep it nests.
///
/// Tags, comments and the elements that hold raw text are told apart as in the HTML standard's tokenizer (WHATWG HTML,
/// 13.2.5). Where that would take more than a look, as in a script that writes scripts, all is kept.
struct TagScan {
  let source: UTF8Bytes
  /// What is left of the page, in order.
  private(set) var pieces: [PagePiece] = []
  /// What the notes in `pieces` stand for.
  var notes = PageNotes()
  /// What scripts of JSON-LD hold.
  private(set) var linkedData: [Range<Int>] = []
  private(set) var tags = 0
  private(set) var deepest = 0
  /// How many elements of letters, such as `b`, stood open at once.
  private(set) var mostOpen = 0
  private var depth = 0
  private var open = 0
  /// The next byte to look at.
  var i = 0
  /// The first byte that is not yet kept or left out.
  private var start = 0
  /// Whether stretches of text may be replaced by notes.
  private let notesTexts: Bool

  init(_ source: UTF8Bytes) {
    self.source = source
    notesTexts = !PageNotes.isMarked(source)
  }

  mutating func run() {
    while let tag = index(of: UInt8(ascii: "<"), from: i), tag + 1 < source.count {
      noteText(before: tag)
      let next = source[tag + 1]
      if TagNames.isLetter(next) {
        startTag(at: tag)
      } else if next == UInt8(ascii: "!"), tag + 3 < source.count, source[tag + 2] == TagNames.dash,
        source[tag + 3] == TagNames.dash
      {
        comment(at: tag)
      } else if next == UInt8(ascii: "/"), tag + 2 < source.count, TagNames.isLetter(source[tag + 2]) {
        let name = self.name(from: tag + 2)
        count(PackedName(source[name]), isClosing: true)
        passEndTag(from: name.upperBound)
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
        i = index(of: UInt8(ascii: ">"), from: tag + 2).map { $0 + 1 } ?? source.count
      } else {
        i = tag + 1
      }
    }
    cut(source.count..<source.count)
  }

  /// Leaves out white space between two tags but for its first byte, which is what the rest would come to, and puts a note for
  /// a text without references.
  private mutating func noteText(before tag: Int) {
    guard tag - i >= 2, i > 0, source[i - 1] == UInt8(ascii: ">") else { return }
    var first = i
    while first < tag, TagNames.isSpace(source[first]) { first += 1 }
    if first == tag {
      cut((i + 1)..<tag)
    } else if notesTexts, tag - first >= PageNotes.shortestText, isPlain(first..<tag),
      let note = notes.add(text: first..<tag)
    {
      replace(first..<tag, by: note)
    }
  }

  /// Whether a parser would give the bytes as they are: no references, no carriage returns.
  func isPlain(_ range: Range<Int>) -> Bool {
    for place in range {
      let byte = source[place]
      if byte == UInt8(ascii: "&") || byte == 13 || byte == 0 { return false }
    }
    return true
  }

  /// Leaves out a stretch.
  mutating func cut(_ range: Range<Int>) {
    guard !range.isEmpty || range.lowerBound == source.count else { return }
    if start < range.lowerBound { pieces.append(.page(start..<range.lowerBound)) }
    start = range.upperBound
  }

  /// Leaves out a stretch and puts a note in its place.
  mutating func replace(_ range: Range<Int>, by note: PagePiece) {
    cut(range)
    pieces.append(note)
  }

  /// `<!-->` and `<!--->` are whole; others end at `-->` or `--!>`. Its words go, the comment stays: it parts texts.
  private mutating func comment(at tag: Int) {
    var from = tag + 4
    while let end = index(of: UInt8(ascii: ">"), from: from) {
      let isDashed = source[end - 1] == TagNames.dash && source[end - 2] == TagNames.dash
      let isMarked =
        end - tag >= 7 && source[end - 1] == UInt8(ascii: "!") && source[end - 2] == TagNames.dash
        && source[end - 3] == TagNames.dash
      if isDashed || isMarked || end == tag + 4 {
        let words = (tag + 4)..<max(tag + 4, end - (isMarked ? 3 : 2))
        if !words.isEmpty { cut(words) }
        i = end + 1
        return
      }
      from = end + 1
    }
    i = source.count
  }

  private mutating func startTag(at tag: Int) {
    let range = name(from: tag + 1)
    let name = PackedName(source[range])
    count(name, isClosing: false)
    if name == TagNames.link, let end = index(of: UInt8(ascii: ">"), from: tag), !namesAddress(tag..<end) {
      cut(tag..<(end + 1))
      i = end + 1
      return
    }
    let isLinkedData = passAttributes(from: range.upperBound)
    guard i < source.count else { return }
    if name == TagNames.script {
      let begin = i
      passContent(of: "script", isCut: true)
      if isLinkedData, i < source.count { linkedData.append(begin..<i) }
    } else if TagNames.emptied.contains(name) {
      for element in TagNames.emptiedElements where PackedName(element) == name {
        passContent(of: element, isCut: true)
      }
    } else if TagNames.closed.contains(name) {
      for element in TagNames.closedElements where PackedName(element) == name { passElement(element) }
    } else if name == TagNames.title {
      passContent(of: "title", isCut: false)
    } else if name == TagNames.drawing, source[i - 2] != UInt8(ascii: "/") {
      passDrawing()
    } else if name == TagNames.plain {
      i = source.count
    }
  }

  /// Whether a `link` tag may name the page's own address or its feeds.
  private func namesAddress(_ tag: Range<Int>) -> Bool {
    tag.contains { place in
      let byte = source[place] | 32
      return byte == UInt8(ascii: "c") && isAt(place, "canonical")
        || byte == UInt8(ascii: "a") && isAt(place, "alternate")
        || byte == UInt8(ascii: "f") && isAt(place, "feed")
    }
  }

  private mutating func count(_ name: PackedName, isClosing: Bool) {
    tags += 1
    if TagNames.formatting.contains(name) {
      open = max(0, open + (isClosing ? -1 : 1))
      mostOpen = max(mostOpen, open)
    }
    if !TagNames.flat.contains(name) {
      depth = max(0, depth + (isClosing ? -1 : 1))
      deepest = max(deepest, depth)
    }
  }

  private func name(from first: Int) -> Range<Int> {
    var end = first
    while end < source.count, !TagNames.endsName(source[end]) { end += 1 }
    return first..<end
  }

  func isAt(_ place: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= source.count else { return false }
    for n in 0..<count {
      let byte = source[place + n]
      if (byte >= 65 && byte <= 90 ? byte | 32 : byte) != text.utf8Start[n] { return false }
    }
    return true
  }

  func index(of byte: UInt8, from first: Int) -> Int? {
    var place = first
    while place < source.count {
      if source[place] == byte { return place }
      place += 1
    }
    return nil
  }
}
