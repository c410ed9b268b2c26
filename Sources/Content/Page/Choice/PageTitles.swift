/// What a page says its title is, and which of its headings repeat that.
struct PageTitles {
  private var whole: [[UInt8]] = []
  private var parts: [[UInt8]] = []
  private let site: [UInt8]

  /// - Parameters:
  ///   - titles: from the head: `Flood closes bridge | Harbour Post`.
  ///   - site: the site's name, which is no part of a title.
  init(_ titles: [String], site: String?) {
    self.site = comparisonBytes(site ?? "")
    for title in titles {
      add(comparisonBytes(title), to: &whole)
      for part in titleParts(title) { add(comparisonBytes(String(part)), to: &parts) }
    }
  }

  private func add(_ key: [UInt8], to list: inout [[UInt8]]) {
    if key.count >= 6, key != site, !list.contains(key) { list.append(key) }
  }

  /// Which blocks are headings that repeat the title: those of the first level when any does, and the only one of the
  /// first level when none does.
  func marks(_ blocks: [PageBlock]) -> [Bool] {
    var marks = blocks.map { $0.isHeading && $0.aside == nil && isTitle($0.text) }
    let first = blocks.indices.filter { blocks[$0].shape == .heading(1) && blocks[$0].aside == nil }
    if first.contains(where: { marks[$0] }) {
      for i in marks.indices where blocks[i].shape != .heading(1) { marks[i] = false }
    } else if !marks.contains(true) {
      let others = first.filter { comparisonBytes(blocks[$0].text) != site }
      if others.count == 1 { marks[others[0]] = true }
    }
    return marks
  }

  private func isTitle(_ heading: String) -> Bool {
    let key = comparisonBytes(heading)
    guard key.count >= 6, key != site else { return false }
    if whole.contains(key) || parts.contains(key) { return true }
    return (whole + parts).contains { title in
      let (short, long) = title.count < key.count ? (title, key) : (key, title)
      return short.count >= 15 && short.count * 2 >= long.count && long.starts(with: short)
    }
  }
}

/// The parts of a title between ` | `, ` - `, `: ` and the like, in order.
func titleParts(_ title: String) -> [Substring] {
  let marks: Set<Unicode.Scalar> = ["|", "–", "—", "-", "·", "•", "»", "«", ":", "/", "‹", "›", "："]
  let sure: Set<Unicode.Scalar> = ["|", "»", "«"]
  let scalars = title.unicodeScalars
  var parts: [Substring] = []
  var start = scalars.startIndex
  var i = start
  var before: Unicode.Scalar = " "
  while i < scalars.endIndex {
    guard marks.contains(scalars[i]) else {
      before = scalars[i]
      i = scalars.index(after: i)
      continue
    }
    var end = i
    var isSure = false
    var isColon = false
    while end < scalars.endIndex, marks.contains(scalars[end]) {
      if sure.contains(scalars[end]) { isSure = true }
      isColon = scalars[end] == ":" || scalars[end] == "："
      end = scalars.index(after: end)
    }
    let isOpen = end < scalars.endIndex && scalars[end].properties.isWhitespace
    if isSure || isOpen && (isColon || before.properties.isWhitespace) {
      parts.append(title[start..<i])
      start = end
    }
    before = scalars[scalars.index(before: end)]
    i = end
  }
  parts.append(title[start...])
  return parts.filter { $0.contains { !$0.isWhitespace } }
}
