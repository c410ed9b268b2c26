import Model

/// Whether a path under Content names an article's file.
///
/// `.md .markdown .txt .html .htm`, in no folder and under no name that begins with a dot or an underscore. A
/// `README` explains a folder and is none.
package func isArticlePath(_ path: String) -> Bool {
  var path = path
  return path.withUTF8 { path in
    let dot = UInt8(ascii: ".")
    let parts = path.split(separator: UInt8(ascii: "/"))
    guard let name = parts.last, !parts.contains(where: { $0.first == dot || $0.first == UInt8(ascii: "_") }),
      let end = name.lastIndex(of: dot)
    else { return false }
    let ending = name[(end + 1)...]
    return articleEndings.contains { isEqual(ending, $0) } && !isEqual(name[..<end], "readme")
  }
}

private let articleEndings: [StaticString] = ["md", "markdown", "txt", "html", "htm"]

/// Whether bytes are a word in lower case, their ASCII capitals counted as small.
private func isEqual(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
  guard bytes.count == word.utf8CodeUnitCount else { return false }
  let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  return word.withUTF8Buffer { word in
    zip(bytes, word).allSatisfy { byte, letter in
      (capitals.contains(byte) ? byte + 32 : byte) == letter
    }
  }
}

/// The last part of an article's address when its front matter names none: its path without the extension.
package func articleSlug(ofPath path: String) -> String {
  let slug = slugify(pathWithoutExtension(path))
  return slug.isEmpty ? "article-" + String(ContentHash(path).description.prefix(8)) : slug
}
