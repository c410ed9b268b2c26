import Model

/// Puts lines under the marks of the quotations and lists that they stand in.
struct MarkdownLayout {
  private(set) var text = ""
  private var previous: [Container] = []
  /// The number of each ordered list's next item, by the list's place.
  private var numbers: [Container: Int] = [:]
  /// The mark of the list at each depth: neighbours need different ones.
  private var marks: [Container: String] = [:]
  private var lastMark: [Int: String] = [:]

  /// Adds one block's lines, a blank line before it unless it goes on in a tight list.
  mutating func add(_ lines: [String], in containers: [Container]) {
    guard let first = lines.first else { return }
    var shared = 0
    while shared < previous.count, shared < containers.count, previous[shared] == containers[shared] {
      shared += 1
    }
    separate(containers, shared: shared)
    var opening = ""
    var rest = ""
    for (depth, container) in containers.enumerated() {
      switch container {
      case .quote:
        opening += "> "
        rest += "> "
      case .list: if depth >= shared { beginList(container, depth: depth) }
      case .item:
        let list = depth > 0 ? containers[depth - 1] : container
        let mark = mark(of: list, isNew: depth >= shared)
        let indent = String(repeating: " ", count: mark.utf8.count)
        opening += depth >= shared ? mark : indent
        rest += indent
      }
    }
    text += line(opening + first)
    for next in lines.dropFirst() { text += line(rest + next) }
    if containers.isEmpty { lastMark = [:] }
    previous = containers
  }

  private func line(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }

  /// The blank line between two blocks, with the marks of the quotations that both stand in.
  private func blank(_ containers: ArraySlice<Container>) -> String {
    var prefix = ""
    for (depth, container) in containers.enumerated() {
      switch container {
      case .quote: prefix += "> "
      case .list: break
      case .item:
        let list = depth > 0 ? containers[containers.startIndex + depth - 1] : container
        prefix += String(repeating: " ", count: (marks[list] ?? "- ").utf8.count)
      }
    }
    return line(prefix)
  }

  private mutating func separate(_ containers: [Container], shared: Int) {
    if text.isEmpty { return }
    if shared > 0, shared < containers.count {
      // The next item of a tight list, or a list right below the words of such an item.
      if case .list(_, _, let isTight) = containers[shared - 1], isTight { return }
      if case .item = containers[shared - 1], case .list(_, let start, let isTight) = containers[shared],
        isTight,
        shared == previous.count, start == nil || start == 1
      {
        return
      }
    }
    text += blank(containers[..<shared])
  }

  private mutating func beginList(_ list: Container, depth: Int) {
    guard case .list(_, let start, _) = list else { return }
    if let start { numbers[list] = start }
    let bullets = start == nil ? ["-", "*"] : [".", ")"]
    let mark = lastMark[depth] == bullets[0] ? bullets[1] : bullets[0]
    lastMark[depth] = mark
    marks[list] = start == nil ? mark + " " : mark
  }

  private mutating func mark(of list: Container, isNew: Bool) -> String {
    guard case .list(_, let start, _) = list, start != nil else { return marks[list] ?? "- " }
    let number = numbers[list] ?? 1
    if isNew { numbers[list] = number + 1 }
    return "\(isNew ? number : max(0, number - 1))\(marks[list] ?? ".") "
  }
}
