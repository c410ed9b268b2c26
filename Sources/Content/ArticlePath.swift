import Model

/// Whether a path under Content names an article's file.
///
/// `.md .markdown .txt .html .htm`, in no folder and under no name that begins with a dot or an underscore. A
/// `README` explains a folder and is none.
package func isArticlePath(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) else {
    return false
  }
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
  let stem = name[..<dot].lowercased()
  let ending = name[name.index(after: dot)...].lowercased()
  return ["md", "markdown", "txt", "html", "htm"].contains(ending) && stem != "readme"
}

/// The last part of an article's address when its front matter names none: its path without the extension.
package func articleSlug(ofPath path: String) -> String {
  let slug = slugify(pathWithoutExtension(path))
  return slug.isEmpty ? "article-" + String(ContentHash(path).description.prefix(8)) : slug
}
