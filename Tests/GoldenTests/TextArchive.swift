/// Several files in one text: a line `-- path --` opens each, what stands before the first is a comment.
struct TextArchive {
  var comment: String
  var files: [(path: String, text: String)]

  init(_ text: String) {
    comment = ""
    files = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if files.isEmpty {
        comment += line + "\n"
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
  }

  subscript(path: String) -> String? { files.first { $0.path == path }?.text }

  var text: String {
    files.reduce(comment) { $0 + "-- \($1.path) --\n" + $1.text }
  }
}
